import { fill, stroke } from "../../draw/colours.ts";
import { stepGroup } from "../../draw/step.ts";
import { element, join, pathData, svgRoot, type Markup } from "../../draw/svg.ts";
import { drawBlock } from "../../draw/text-block.ts";
import type { Frame } from "../figure.ts";
import { drawBand } from "./draw-band.ts";
import { drawMark } from "./draw-marks.ts";
import type { Density, Pole, TimelineLayout } from "./layout.ts";
import { named, type Naming } from "./naming.ts";
import type { Scene } from "./scene.ts";
import { drawStrip } from "./strip.ts";

type Words = Parameters<typeof svgRoot>[1];

/** A picture as SVG; with `keyed`, each part carries the key by which it is found again in the next picture. */
export function drawScene(scene: Scene, frame: Frame, words: Words, naming: Naming): Markup {
  const { layout, strip } = scene;
  return svgRoot(
    frame,
    words,
    ...backgroundOf(scene, naming),
    ...partsOf(layout).map(({ key, markup }) => named(key, naming, markup)),
    ...(strip?.texts ?? []).map(({ key, block, place }) => named(key, naming, drawBlock(block, place))),
  );
}

/** A picture in which events appear one after another in order of time, and how many steps that takes. */
export function drawSteppedScene(
  scene: Scene,
  frame: Frame,
  words: Words,
): { readonly markup: Markup; readonly steps: number } {
  const parts = partsOf(scene.layout);
  const stepped = scene.data.events
    .map(({ key }) => parts.filter((part) => part.key.startsWith(`${key}-`)))
    .filter((list) => list.length > 0);
  const taken = new Set(stepped.flat());
  const markup = svgRoot(
    frame,
    words,
    ...backgroundOf(scene, "plain"),
    ...parts.filter((part) => !taken.has(part)).map((part) => part.markup),
    ...stepped.map((list, index) => stepGroup(index + 1, ...list.map((part) => part.markup))),
    ...(scene.strip?.texts ?? []).map(({ block, place }) => drawBlock(block, place)),
  );
  return { markup, steps: stepped.length };
}

function backgroundOf({ layout, data, strip }: Scene, naming: Naming): readonly Markup[] {
  return [
    drawBand(layout, data, naming),
    drawRules(layout),
    ...(layout.densities ?? []).map(drawDensity),
    ...(strip === undefined ? [] : [drawStrip(strip, naming)]),
  ];
}

interface Part {
  readonly key: string;
  readonly markup: Markup;
}

/** Lines first, then marks, then words, so that none is covered. */
function partsOf(layout: TimelineLayout): readonly Part[] {
  return [
    ...layout.poles.map((pole) => ({ key: pole.key, markup: drawPole(pole) })),
    ...layout.marks.map((mark) => ({ key: mark.key, markup: drawMark(mark) })),
    ...layout.texts.map(({ key, block, place }) => ({ key, markup: drawBlock(block, place) })),
  ];
}

function drawRules(layout: TimelineLayout): Markup {
  if (layout.rules.length === 0) return join([]);
  const d = pathData(...layout.rules.flatMap(({ from, to }) => ["M", from.x, from.y, "L", to.x, to.y]));
  return element("path", { class: stroke("hairline"), fill: "none", d });
}

function drawPole({ points, tone, style }: Pole): Markup {
  return element("path", {
    class: stroke(tone),
    fill: "none",
    "stroke-width": style === "dashed" ? 2 : 1.25,
    "stroke-dasharray": { solid: undefined, dashed: "5 4", dotted: "2 3" }[style],
    d: pathData(...points.flatMap(({ x, y }, index) => [index === 0 ? "M" : "L", x, y])),
  });
}

function drawDensity({ box, columns }: Density): Markup {
  const bottom = box.y + box.height;
  const bars = columns.flatMap(({ x, width, height }) => {
    const top = Math.max(1, height * box.height);
    return ["M", x, bottom, "v", -top, "h", width, "v", top, "z"];
  });
  return join([
    element("path", {
      class: stroke("hairline"),
      fill: "none",
      d: pathData("M", box.x, bottom, "h", box.width),
    }),
    ...(bars.length === 0 ? [] : [element("path", { class: fill("soft"), d: pathData(...bars) })]),
  ]);
}
