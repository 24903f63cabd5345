import { stroke } from "../../draw/colours.ts";
import { hatch } from "../../draw/hatch.ts";
import { element, pathData, type Markup } from "../../draw/svg.ts";
import { lineHeight, setBlock, type Line, type TextBlock } from "../../draw/text-block.ts";
import type { TextStyle } from "../../draw/text.ts";
import { wrapText } from "../../draw/wrap-text.ts";
import { drawTint, setLineLabel, setSpanName, spanLines } from "./background.ts";
import type { ChartData } from "./data.ts";
import type { Spot, Wanted } from "./labels.ts";
import { noteSize, placeText, tickSize, type ChartText } from "./layout.ts";
import { inStep, type Steps } from "./steps.ts";
import { spot } from "./value-labels.ts";
import type { Frame } from "../figure.ts";

/** The names of spans in a column of their own, right of the longest bar. */
export interface SpanColumn {
  readonly blocks: readonly (TextBlock | undefined)[];
  /** 0 where no span has a name. */
  readonly width: number;
  /** How many names found no room. */
  readonly lost: number;
}

type Place = (time: number) => number;

const columnGap = 12;
const mostOfWidth = 0.22;

/** Sets each name in as many lines as its stretch of time is high. */
export function setSpanColumn(data: ChartData, y: Place, frame: Frame): SpanColumn {
  const blocks = data.spans.map((span) => {
    const lines = Math.floor((y(span.to) - y(span.from) - 2) / (noteSize * lineHeight));
    const room = { width: frame.width * mostOfWidth, lines: Math.min(spanLines, lines) };
    return setSpanName(span, room, frame);
  });
  const widest = Math.max(0, ...blocks.map((block) => block?.width ?? 0));
  const lost = data.spans.filter(({ label }, index) => label !== "" && blocks[index] === undefined).length;
  return { blocks, width: widest === 0 ? 0 : widest + columnGap * 2, lost };
}

/** A chart of time with its rows in place. */
export interface LyingGround {
  readonly data: ChartData;
  readonly frame: Frame;
  readonly y: Place;
  /** Where the rows begin, and where the column of spans' names does. */
  readonly left: number;
  readonly right: number;
  readonly column: SpanColumn;
  readonly steps: Steps;
}

/** What lies behind the rows: shaded spans over the whole width with their names, hatched gaps, and lines at dates. */
export function drawLyingGround(ground: LyingGround): {
  readonly back: readonly Markup[];
  readonly texts: readonly ChartText[];
} {
  const { data, frame, y, left, right, column, steps } = ground;
  const spans = data.spans.map((span, index) => {
    const top = y(span.from) + 0.5;
    const box = { x: left, y: top, width: frame.width - left, height: Math.max(0, y(span.to) - top - 0.5) };
    return inStep(steps.ofSpan(index), drawTint(span, box));
  });
  const texts = data.spans.flatMap((span, index): readonly ChartText[] => {
    const block = column.blocks[index];
    if (block === undefined) return [];
    const middle = (y(span.from) + y(span.to)) / 2;
    const text = placeText("span", block, { x: right + columnGap, y: middle - block.height / 2 });
    return [{ ...text, step: steps.ofSpan(index) }];
  });
  const gaps = data.gaps.map(({ from, to }) => {
    const box = { x: left, y: y(from), width: right - left, height: y(to) - y(from) };
    return element("path", { class: stroke("hairline"), fill: "none", d: hatch(box, 12) });
  });
  const lines = datesOf(data).map(({ value }) => {
    const d = pathData("M", left, y(value), "H", right);
    return element("path", { class: stroke("soft"), fill: "none", "stroke-width": 1.5, d });
  });
  return { back: [...spans, ...gaps, ...lines], texts };
}

/** The words of gaps within their hatching, and those of dates on their lines. */
export function groundLabels(ground: LyingGround): readonly Wanted[] {
  return [...gapLabels(ground), ...dateLabels(ground)];
}

function gapLabels({ data, frame, y, left, right }: LyingGround): readonly Wanted[] {
  const style: TextStyle = { family: "sans", weight: 400, size: tickSize };
  return data.gaps.flatMap((gap): readonly Wanted[] => {
    if (gap.text === "") return [];
    const maxWidth = (right - left) * 0.8;
    const { lines } = wrapText(gap.text, style, frame.text, { maxWidth, maxLines: 2 });
    const block = setBlock(
      frame.text,
      lines.map((text): Line => ({ text, style, fill: "soft" })),
    );
    const top = (y(gap.from) + y(gap.to) - block.height) / 2;
    const candidates = acrossRow(block, top, left, right, "from the left");
    return [{ role: "gap", step: 0, request: { candidates, priority: 6 } }];
  });
}

function dateLabels({ data, frame, y, left, right }: LyingGround): readonly Wanted[] {
  return datesOf(data).flatMap((line): readonly Wanted[] => {
    if (line.label === "") return [];
    const block = setLineLabel(line, frame);
    const above = acrossRow(block, y(line.value) - block.height - 1, left, right, "from the right");
    const below = acrossRow(block, y(line.value) + 2, left, right, "from the right");
    const candidates = [...above, ...below];
    return [{ role: "annotation", step: 0, request: { candidates, priority: 5 } }];
  });
}

function datesOf({ lines }: ChartData): ChartData["lines"] {
  return lines.filter(({ at }) => at === "x");
}

function acrossRow(
  block: TextBlock,
  top: number,
  left: number,
  right: number,
  order: "from the left" | "from the right",
): readonly Spot[] {
  const room = Math.max(0, right - left - block.width - 20);
  return [0, 0.25, 0.5, 0.75, 1].map((share, rank) => {
    const cost = order === "from the left" ? rank : 4 - rank;
    return spot(block, { x: left + 10 + room * share, y: top }, cost);
  });
}
