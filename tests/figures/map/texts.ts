import type { Box } from "../../../src/draw/boxes.ts";
import { measurer } from "./fixture.ts";

/** A line of text of a drawing with the box that its letters fill. */
export interface DrawnText {
  readonly words: string;
  readonly box: Box;
  /** Lines of the same `<text>` belong together. */
  readonly block: number;
}

/** Every line of text of an SVG as our drawings write it, from its attributes; turned text by the upright box around it. */
export function textsOf(svg: string): readonly DrawnText[] {
  return [...svg.matchAll(/<text([^>]*)>(.*?)<\/text>/gu)].flatMap(
    ([, attributes = "", content = ""], block) => {
      const spans = [...content.matchAll(/<tspan([^>]*)>(.*?)<\/tspan>/gu)];
      if (spans.length === 0) return [drawn(attributes, "", content, block)];
      return spans.map(([, own = "", words = ""]) => drawn(attributes, own, words, block));
    },
  );
}

function drawn(shared: string, own: string, content: string, block: number): DrawnText {
  const read = (name: string) => find(own, name) ?? find(shared, name);
  const words = content.trim().replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&lt;", "<");
  const size = Number(read("font-size"));
  const letterSpacing = Number(read("letter-spacing") ?? 0);
  const weight = read("font-weight") === "600" ? 600 : 400;
  const width = measurer.width(words, { family: "sans", weight, size, letterSpacing });
  const shift = { start: 0, middle: 0.5, end: 1 }[read("text-anchor") ?? "start"] ?? 0;
  const box = {
    x: Number(read("x")) - width * shift,
    y: Number(read("y")) - 0.72 * size,
    width,
    height: 0.92 * size,
  };
  const turn = /rotate\(([-\d.]+) ([-\d.]+) ([-\d.]+)\)/u.exec(shared);
  return { words, block, box: turn ? turned(box, Number(turn[1])) : box };
}

/** The upright box around a box turned about its middle, which is where our labels turn. */
function turned(box: Box, degrees: number): Box {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.abs(Math.sin((degrees * Math.PI) / 180))];
  const [width, height] = [box.width * cos + box.height * sin, box.width * sin + box.height * cos];
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
}

function find(attributes: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`, "u").exec(attributes)?.[1];
}

/** Pairs of lines of different labels whose letters meet. */
export function overlapsIn(texts: readonly DrawnText[]): readonly string[] {
  return texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .filter((b) => a.block !== b.block && meet(a.box, b.box))
      .map((b) => `${a.words} × ${b.words}`),
  );
}

/** Lines that reach beyond the frame. */
export function outsideOf(
  texts: readonly DrawnText[],
  { width, height }: { readonly width: number; readonly height: number },
) {
  return texts
    .filter(
      ({ box }) =>
        box.x < -0.5 || box.y < -0.5 || box.x + box.width > width + 0.5 || box.y + box.height > height + 0.5,
    )
    .map(({ words }) => words);
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
