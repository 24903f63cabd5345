import { bisector } from "d3-array";
import { textTone } from "../../draw/colours.ts";
import { boxOf, setBlock, type BlockPlace, type Line, type TextBlock } from "../../draw/text-block.ts";
import type { TextStyle } from "../../draw/text.ts";
import { wrapText } from "../../draw/wrap-text.ts";
import { hedgeLook, middleOf, type ChartData, type ChartPoint, type ChartSeries } from "./data.ts";
import { namesAtMarks, seriesName } from "./header.ts";
import type { ColumnsPlot, Spot, Wanted } from "./labels.ts";
import { noteSize, tickSize } from "./layout.ts";
import { arrowLength, toneOfMark, type ScreenPoint } from "./marks.ts";
import { markLabel } from "./numbers.ts";
import { spreadApart } from "./spread.ts";
import type { Frame } from "../figure.ts";

const gap = 4;

/** The values beside their marks; the last of a named series stands with its name. */
export function valueLabels(chart: ColumnsPlot, size: number, digits: "as given" | "few"): readonly Wanted[] {
  const { data } = chart;
  if (data.labels === "none") return [];
  return data.series.flatMap((series, index): readonly Wanted[] => {
    const own = chart.bySeries[index] ?? [];
    const shown = data.labels === "ends" ? [...new Set([own[0], own.at(-1)])] : own;
    const last = own.at(-1);
    return shown
      .filter((point) => point !== undefined)
      .filter((point) => point !== last || !isNamedAtEnd(series, data))
      .filter((point) => data.labels === "all" || !isCrowded(point, chart))
      .map((point) => {
        const step = chart.steps.ofPlace(index, point.point.place);
        return { role: "value", step, request: valueRequest(point, own, chart, size, digits) };
      });
  });
}

/** Where several lines start together, a value could belong to any of them. */
function isCrowded({ series, x, y }: ScreenPoint, { bySeries }: ColumnsPlot): boolean {
  return bySeries.some((own) => {
    if (own[0]?.series === series) return false;
    for (let at = byX.right(own, x - 12); at < own.length; at += 1) {
      const other = own[at];
      if (other === undefined || other.x >= x + 12) return false;
      if (Math.abs(other.y - y) < 24) return true;
    }
    return false;
  });
}

const byX = bisector(({ x }: ScreenPoint) => x);

function valueRequest(
  screen: ScreenPoint,
  own: readonly ScreenPoint[],
  chart: ColumnsPlot,
  size: number,
  digits: "as given" | "few",
): Wanted["request"] {
  const { data, frame } = chart;
  const fill = data.series.length > 1 ? textTone(toneOfMark(screen)) : "ink";
  const { lang } = frame;
  const { fact } = screen.point;
  const block = { ...setBlock(frame.text, valueLines(screen.point, data, lang, size, digits, fill)), fact };
  const inLines = valueLines(screen.point, data, lang, size, digits, fill, "words apart");
  const narrow = { ...setBlock(frame.text, inLines), fact };
  const candidates =
    screen.bar === undefined
      ? spotsAroundDot(block, screen, own, chart.radius)
      : [...spotsAtBar(block, screen, 0), ...spotsAtBar(narrow, screen, 1)];
  return { candidates, priority: rank(screen, own) };
}

/** The number, and below it what kind of number it is and the author's word. */
export function valueLines(
  point: ChartPoint,
  data: ChartData,
  lang: string,
  size: number,
  digits: "as given" | "few",
  fill: string,
  setting: "in one line" | "words apart" = "in one line",
): readonly Line[] {
  const { before, number, after } = markLabel(point, data, lang, digits);
  const more = [after, point.label].filter((text) => text !== undefined).map(smallLine);
  if (before === undefined) return [{ text: number, style: bold(size), fill }, ...more];
  if (setting === "words apart")
    return [smallLine(before.trim()), { text: number, style: bold(size), fill }, ...more];
  return [{ text: before + number, style: bold(size), fill }, ...more];
}

function smallLine(text: string): Line {
  return { text, style: plain(noteSize), fill: "soft" };
}

/** First, last, highest and lowest say most. */
function rank(screen: ScreenPoint, own: readonly ScreenPoint[]): number {
  if (screen === own[0] || screen === own.at(-1)) return 3;
  const values = own.map(({ point }) => point.value);
  const isExtreme = screen.point.value === Math.max(...values) || screen.point.value === Math.min(...values);
  return isExtreme ? 2 : 1;
}

/** At the bar's end, in its middle or flush with one of its sides. */
function spotsAtBar(block: TextBlock, { point, x, y, bar }: ScreenPoint, cost: number): readonly Spot[] {
  const look = hedgeLook(point.hedge);
  const arrow = look === "up" || look === "down" ? arrowLength + 4 : 0;
  const top = point.value < 0 ? y + gap + arrow : y - gap - arrow - block.height;
  const half = (bar?.width ?? 0) / 2;
  return [
    spot(block, { x, y: top, anchor: "middle" }, cost),
    spot(block, { x: x - half, y: top }, cost + 2),
    spot(block, { x: x + half, y: top, anchor: "end" }, cost + 2),
  ];
}

/** Above a peak, below a dip, else wherever the line leaves room. */
function spotsAroundDot(
  block: TextBlock,
  screen: ScreenPoint,
  own: readonly ScreenPoint[],
  radius: number,
): readonly Spot[] {
  const { point, x, y } = screen;
  const look = hedgeLook(point.hedge);
  const index = own.indexOf(screen);
  const around = [own[index - 1], own[index + 1]].filter((other) => other !== undefined);
  const isDip = around.length === 2 && around.every((other) => other.y < y);
  const above = y - radius - gap - block.height - (look === "up" ? arrowLength : 0);
  const below = y + radius + gap + (look === "down" ? arrowLength : 0);
  const beside = y - block.height / 2;
  const side = radius + 6;
  return [
    spot(block, { x, y: above, anchor: "middle" }, isDip ? 4 : 0),
    spot(block, { x, y: below, anchor: "middle" }, isDip ? 0 : 4),
    spot(block, { x: x + 2, y: above, anchor: "start" }, 3),
    spot(block, { x: x - 2, y: above, anchor: "end" }, 2),
    spot(block, { x: x + 2, y: below, anchor: "start" }, 5),
    spot(block, { x: x - 2, y: below, anchor: "end" }, 6),
    spot(block, { x: x + side, y: beside, anchor: "start" }, 3),
    spot(block, { x: x - side, y: beside, anchor: "end" }, 3),
    spot(block, { x, y: above - 12, anchor: "middle" }, 8),
    spot(block, { x, y: below + 12, anchor: "middle" }, 9),
  ];
}

/** The names of several lines, areas, stacked parts or rows of dots, at their ends, with the last value. */
export function nameLabels(chart: ColumnsPlot, digits: "as given" | "few"): readonly Wanted[] {
  const { data, frame, bySeries, plot } = chart;
  const ends = data.series.flatMap((series, index) => {
    const last = bySeries[index]?.at(-1);
    if (last === undefined || !isNamedAtEnd(series, data)) return [];
    return [{ index, last, block: endBlock(series, last.point, data, frame, digits) }];
  });
  const wishes = ends.map(({ last, block }) => ({
    at: endHeight(last, block, data),
    size: block.height + 2,
  }));
  // Together in the order of their marks; where that is too much, each as it can.
  const middles = spreadApart(wishes, [Math.max(0, plot.y - 3), plot.y + plot.height - 3]);
  return ends.map(({ index, last, block }, place): Wanted => {
    const wish = wishes[place]?.at ?? last.y;
    const candidates = spotsAtEnd(block, last, wish, middles?.[place] ?? wish, chart);
    const step = chart.steps.ofPlace(index, last.point.place);
    return { role: "series", step, request: { candidates, priority: 5 } };
  });
}

/** Where the middle of a name would stand best: by its part of a stack, or with its first line at the height of its mark. */
function endHeight({ y, foot = y }: ScreenPoint, block: TextBlock, { stack }: ChartData): number {
  if (stack !== "none") return (y + foot) / 2;
  return y + block.height / 2 - (block.lines[0]?.style.size ?? 0) * 0.6;
}

function spotsAtEnd(
  block: TextBlock,
  { x: end, y, bar }: ScreenPoint,
  wish: number,
  middle: number,
  { data, radius }: ColumnsPlot,
): readonly Spot[] {
  const x = bar === undefined ? end + radius : bar.x + bar.width;
  const candidates: Spot[] = [];
  for (let shift = 0; shift <= 90; shift += 6) {
    for (const sign of shift === 0 ? [1] : [-1, 1]) {
      const top = middle - block.height / 2 + sign * shift;
      candidates.push(
        spot(block, { x: x + 8, y: top }, Math.abs(top + block.height / 2 - wish) * 0.3 + shift),
      );
    }
  }
  if (data.stack !== "none") return candidates;
  return [
    ...candidates,
    spot(block, { x: end, y: y - radius - gap - block.height, anchor: "middle" }, 120),
    spot(block, { x: end, y: y + radius + gap, anchor: "middle" }, 121),
    spot(block, { x: end - radius - 8, y: y - block.height, anchor: "end" }, 124),
  ];
}

/** What the names and last values of lines need to the right of the plot, in pixels. */
export function endBlockWidth(data: ChartData, frame: Frame): number {
  if (data.type === "bar" && !namesAtMarks(data)) return 0;
  const needs = data.series.map((series) => {
    const last = series.points.at(-1);
    if (last === undefined) return 0;
    const free = ((data.x.to - middleOf(last.place)) / (data.x.to - data.x.from)) * frame.width * 0.8;
    const isAtBar = data.type === "bar";
    return endWidth(series, last, data, frame) + 16 - (isAtBar ? 0 : free);
  });
  return Math.max(0, ...needs);
}

function endWidth(series: ChartSeries, last: ChartPoint, data: ChartData, frame: Frame): number {
  if (isNamedAtEnd(series, data)) return endBlock(series, last, data, frame, "as given").width;
  const isRoomy = data.labels !== "none" && series.points.length <= fewPoints;
  return isRoomy ? setBlock(frame.text, valueLines(last, data, frame.lang, 24, "as given", "ink")).width : 0;
}

/** So few that the last value may stand beside its mark. */
const fewPoints = 6;

function isNamedAtEnd(series: ChartSeries, data: ChartData): boolean {
  return series.label !== undefined && namesAtMarks(data);
}

function endBlock(
  series: ChartSeries,
  last: ChartPoint,
  data: ChartData,
  frame: Frame,
  digits: "as given" | "few",
): TextBlock {
  const fill = textTone(series.tone);
  const name = wrapText(seriesName(series, frame.lang) ?? "", bold(tickSize), frame.text, {
    maxWidth: Math.min(190, frame.width * 0.24),
  });
  // In a stack of bars the value stands inside its part.
  const isSaid = data.labels === "none" || (data.type === "bar" && data.stack !== "none");
  const isMany = data.series.length > manyNames;
  const value = isSaid || isMany ? [] : valueLines(last, data, frame.lang, 20, digits, fill);
  const names = name.lines.map((text): Line => ({ text, style: plain(tickSize), fill }));
  const block = setBlock(frame.text, [...value, ...names]);
  return value.length === 0 ? block : { ...block, fact: last.fact };
}

/** More names at one edge have no room for values. */
const manyNames = 7;

/** A place for a block, with the room that it takes. */
export function spot(block: TextBlock, place: BlockPlace, cost: number): Spot {
  return { block, place, box: boxOf(block, place), cost };
}

function bold(size: number): TextStyle {
  return { family: "sans", weight: 600, size };
}

function plain(size: number): TextStyle {
  return { family: "sans", weight: 400, size };
}
