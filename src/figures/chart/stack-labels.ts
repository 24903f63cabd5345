import { group } from "d3-array";
import { textTone } from "../../draw/colours.ts";
import { setBlock, type Line } from "../../draw/text-block.ts";
import type { TextStyle } from "../../draw/text.ts";
import type { ChartData, ChartPoint } from "./data.ts";
import { isHollow } from "./data.ts";
import type { ColumnsPlot, Wanted } from "./labels.ts";
import { noteSize, placeText, type ChartText } from "./layout.ts";
import { toneOfMark, type ScreenPoint } from "./marks.ts";
import { markLabel } from "./numbers.ts";
import { hedgeOfSum } from "./hedge-of-sum.ts";
import { spot, valueLines } from "./value-labels.ts";
import type { Frame } from "../figure.ts";

const insideSize = noteSize;

/** The values of the parts of stacked bars, each inside its part where it fits there. */
export function insideLabels(
  { data, points, frame, bySeries, steps }: ColumnsPlot,
  digits: "as given" | "few",
): readonly ChartText[] {
  if (data.type !== "bar" || data.labels === "none") return [];
  const ends = new Set(bySeries.flatMap((own) => [own[0], own.at(-1)]));
  const shown = data.labels === "ends" ? points.filter((point) => ends.has(point)) : points;
  return shown.flatMap((screen) => {
    const text = setInside(screen, data, frame, digits);
    if (text === undefined) return [];
    return [{ ...text, step: steps.ofPlace(data.series.indexOf(screen.series), screen.point.place) }];
  });
}

/** A part's value in its middle, in paper on its colour; undefined where it has no room. */
export function setInside(
  screen: ScreenPoint,
  data: ChartData,
  frame: Frame,
  digits: "as given" | "few",
): ChartText | undefined {
  const { bar, point } = screen;
  if (bar === undefined) return undefined;
  const { before = "", number } = markLabel(point, data, frame.lang, digits);
  // Over hatching letters need paper around them, and then their own colour.
  const hollow = isHollow(point.hedge);
  const line: Line = {
    text: before + number,
    style: bold(insideSize),
    fill: hollow ? textTone(toneOfMark(screen)) : "paper",
  };
  const block = { ...setBlock(frame.text, [line]), fact: point.fact };
  if (block.width + 6 > bar.width || block.height > bar.height - 1) return undefined;
  const text = placeText("value", block, {
    x: bar.x + bar.width / 2,
    y: bar.y + bar.height / 2 - block.height / 2,
    anchor: "middle",
    ...(hollow && { halo: "halo" as const }),
  });
  return hollow ? text : { ...text, ground: toneOfMark(screen) };
}

/** The sums of stacks above them, unless every stack is 100% anyway. */
export function totalLabels(chart: ColumnsPlot, size: number, digits: "as given" | "few"): readonly Wanted[] {
  const { data, frame, steps } = chart;
  if (data.type !== "bar" || data.labels === "none" || data.stack !== "sum") return [];
  const stacks = [...group(chart.points, ({ point }) => point.place.from).values()];
  const shown = data.labels === "ends" ? [...new Set([stacks[0], stacks.at(-1)])] : stacks;
  return shown.flatMap((stack): readonly Wanted[] => {
    if (stack === undefined) return [];
    const total = sumOf(
      stack.map(({ point }) => point),
      data,
    );
    const [top] = stack.toSorted((a, b) => a.y - b.y);
    if (total === undefined || top?.bar === undefined) return [];
    const block = setBlock(frame.text, valueLines(total, data, frame.lang, size, digits, "ink"));
    const x = top.bar.x + top.bar.width / 2;
    const place = { x, y: top.y - 4 - block.height, anchor: "middle" as const };
    const step = Math.max(
      ...stack.map((part) => steps.ofPlace(data.series.indexOf(part.series), part.point.place)),
    );
    return [{ role: "value", step, request: { candidates: [spot(block, place, 0)], priority: 3 } }];
  });
}

/** The sum of a stack as a point; undefined where it lacks a part, or falls below zero, and would say less than it seems. */
export function sumOf(points: readonly ChartPoint[], data: ChartData): ChartPoint | undefined {
  const [first] = points;
  if (first === undefined || points.length < data.series.length) return undefined;
  if (points.some(({ value }) => value < 0)) return undefined;
  return {
    place: first.place,
    value: points.reduce((sum, { value }) => sum + value, 0),
    hedge: hedgeOfSum(points.map(({ hedge }) => hedge)),
    span: first.span,
    counters: [],
  };
}

function bold(size: number): TextStyle {
  return { family: "sans", weight: 600, size };
}
