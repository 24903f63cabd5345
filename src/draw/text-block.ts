import { directionOfText } from "../model/text-direction.ts";
import type { Box } from "./boxes.ts";
import { element, px, textContent, type Markup } from "./svg.ts";
import type { TextMeasurer, TextStyle } from "./text.ts";

/** From baseline to baseline, and from the top of a line to its baseline, in em. Source Sans stands 0.66 em tall in this. */
export const lineHeight = 1.22;
const ascent = 0.93;

/** A run of text with its look. `fill` is a colour token: `ink`, `soft`, `phase-1`. */
export interface Run {
  readonly text: string;
  readonly style: TextStyle;
  readonly fill: string;
}

/** A line of text; `lead` stands before it on the same line, in a look of its own. */
export interface Line extends Run {
  readonly lead?: Run;
}

/** Lines set one below the other, as one piece of text for copying and reading aloud. */
export interface TextBlock {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
  /** The fact that it states, so that the page can say where it comes from. */
  readonly fact?: string | undefined;
}

export function setBlock(measurer: TextMeasurer, lines: readonly Line[]): TextBlock {
  const widths = lines.map(
    (line) =>
      measurer.width(line.text, line.style) + (line.lead === undefined ? 0 : leadWidth(line.lead, measurer)),
  );
  const height = lines.reduce((sum, line) => sum + line.style.size * lineHeight, 0);
  return { lines, width: Math.max(0, ...widths), height };
}

/** Wider than a word space, and not collapsed by SVG. */
const leadSpace = "\u00A0 ";

/** What a lead takes from its line, with the space after it. */
export function leadWidth(lead: Run, measurer: TextMeasurer): number {
  return measurer.width(lead.text + leadSpace, lead.style);
}

export interface BlockPlace {
  /** The left end, middle or right end of every line, by `anchor`. */
  readonly x: number;
  /** The top of the first line. */
  readonly y: number;
  readonly anchor?: "start" | "middle" | "end";
  /** Whether lines behind the text are kept off its letters. */
  readonly halo?: "halo";
}

export function boxOf(block: TextBlock, { x, y, anchor = "start" }: BlockPlace): Box {
  const shift = { start: 0, middle: 0.5, end: 1 }[anchor];
  return { x: x - block.width * shift, y, width: block.width, height: block.height };
}

/** One `<text>` with a `<tspan>` for each line; what all lines share stands on the `<text>`. */
export function drawBlock(block: TextBlock, place: BlockPlace): Markup {
  const [first] = block.lines;
  if (first === undefined) return textContent("");
  const { x, anchor = "start", halo } = place;
  const shared = {
    class: [first.style.family, `fill-${first.fill}`, halo].filter((name) => name !== undefined).join(" "),
    "font-size": first.style.size,
    "font-weight": first.style.weight === 400 ? undefined : first.style.weight,
    "font-style": first.style.italic === true ? "italic" : undefined,
    "text-anchor": anchor === "start" ? undefined : anchor,
    "data-fact": block.fact,
  };
  const baselines = baselinesOf(block, place.y);
  if (block.lines.length === 1 && first.lead === undefined) {
    return element("text", { ...shared, x, y: baselines[0] }, textContent(first.text));
  }
  const spans = block.lines.flatMap((line, index) => {
    // A space after each line keeps words apart when the text is copied; it would push lines that are not set from the start.
    const isSet = anchor === "start" && directionOfText(line.text) !== "rtl";
    const space = isSet && index < block.lines.length - 1 ? " " : "";
    const at = { x, y: baselines[index] };
    if (line.lead === undefined) return [drawRun(line, first, at, space)];
    return [drawRun(line.lead, first, at, leadSpace), drawRun(line, first, {}, space)];
  });
  return element("text", shared, ...spans);
}

/** A run says only how it differs from the first line. */
function drawRun(
  run: Run,
  first: Run,
  at: { readonly x?: number; readonly y?: number | undefined },
  space: string,
): Markup {
  const attributes = {
    ...at,
    class: run.fill === first.fill ? undefined : `fill-${run.fill}`,
    "font-size": run.style.size === first.style.size ? undefined : run.style.size,
    "font-weight": run.style.weight === first.style.weight ? undefined : run.style.weight,
    "font-style":
      run.style.italic === first.style.italic ? undefined : run.style.italic === true ? "italic" : "normal",
  };
  return element("tspan", attributes, textContent(run.text + space));
}

function baselinesOf(block: TextBlock, top: number): readonly number[] {
  const baselines: number[] = [];
  let y = top;
  for (const { style } of block.lines) {
    baselines.push(Number(px(y + style.size * ascent)));
    y += style.size * lineHeight;
  }
  return baselines;
}
