import { group } from "d3-array";
import { scaleLinear } from "d3-scale";
import { overlaps, type Box } from "../../draw/boxes.ts";
import { stroke } from "../../draw/colours.ts";
import { element, join, pathData, type Markup } from "../../draw/svg.ts";
import { setBlock } from "../../draw/text-block.ts";
import type { TextStyle } from "../../draw/text.ts";
import { fineMiddles } from "../../draw/time-ticks.ts";
import type { ValueTick } from "../../draw/value-ticks.ts";
import { drawReferenceLines, drawSpans, setSpanNames } from "./background.ts";
import { setBelow, type Below } from "./below.ts";
import { dotsOf, drawColumnMarks } from "./column-marks.ts";
import type { ChartData } from "./data.ts";
import { namesAtMarks, setHeader } from "./header.ts";
import { labelColumns } from "./labels.ts";
import { placeText, tickSize, type ChartLayout, type ChartText } from "./layout.ts";
import { lineRuns } from "./lines.ts";
import { dotRadius } from "./marks.ts";
import { uprightPoints } from "./screen-points.ts";
import { stepsOf } from "./steps.ts";
import { axisTicks, valueDomain, valueScale, type ValueDomain } from "./value-axis.ts";
import { endBlockWidth } from "./value-labels.ts";
import type { Frame } from "../figure.ts";

const tickStyle: TextStyle = { family: "sans", weight: 400, size: tickSize };
const axisGap = 12;
const widestBar = 96;

/** Where values rise upwards: lines, areas, dots and upright bars. Undefined where names of categories have no room below the axis. */
export function layoutColumns(data: ChartData, frame: Frame): ChartLayout | undefined {
  const header = setHeader(data, frame, namesAtMarks(data) ? "beside marks" : "here");
  const labelRoom = data.labels === "none" ? 14 : topRoom(data);
  const domain = valueDomain(data);
  // Values of falling bars stand below them.
  const footRoom = domain.min < 0 && data.type === "bar" && data.labels !== "none" ? 30 : 0;
  const xLabel = data.x.label === undefined ? 0 : tickSize * 1.22 + 2;
  const right = frame.width - endBlockWidth(data, frame);
  const inset = data.type === "bar" ? 0 : 8;

  // Chosen before it is known how many lines of names stand below; with more of them the same ticks only move closer.
  const firstBottom = frame.height - xLabel - axisGap - tickSize * 1.22;
  const ticks = ticksFor(
    data,
    domain,
    [firstBottom - footRoom, header.height + labelRoom],
    header.height,
    frame,
  );
  const gutter = Math.max(0, ...ticks.map((tick) => frame.text.width(tick.label, tickStyle))) + 10;
  const x = scaleLinear([data.x.from, data.x.to], [gutter + inset, right - inset]);
  const below = setBelow(data, x, frame);
  if (below === undefined) return undefined;
  const bottom = frame.height - xLabel - axisGap - below.height;
  const spanNames = setSpanNames(data, x, frame);
  const top = header.height + Math.max(labelRoom, spanNames.height + (data.labels === "none" ? 8 : 28));
  const y = valueScale(data, domain, [bottom - footRoom, top]);
  const plot: Box = { x: gutter, y: header.height, width: right - gutter, height: bottom - header.height };
  const points = uprightPoints(data, { along: x, value: y, thickest: widestBar });
  const bySeries = groupBySeries(data, points);
  const longest = Math.max(...data.series.map((series) => series.points.length));
  const radius = data.type === "bar" ? 0 : dotRadius(longest);
  const tickTexts = placeTicks(ticks, gutter - 10, y, frame);
  const steps = stepsOf(data);
  const spans = drawSpans(data, spanNames, x, plot, steps);
  const taken = [...tickTexts, ...spans.texts].map(({ box }) => box);
  const runs = bySeries.map((own, index) =>
    data.type === "line" ? lineRuns(own, ({ place }) => steps.ofPlace(index, place)) : [],
  );
  const dots = bySeries.map((own) => dotsOf(own, data, plot.width));
  const chart = { data, frame, plot, points, bySeries, runs, dots, radius, taken, x, y, steps };
  const labels = labelColumns(chart);
  const belowTexts = below.blocks.map(({ block, at }) =>
    placeText(data.x.kind === "time" ? "tick" : "category", block, {
      x: at,
      y: bottom + axisGap,
      anchor: "middle",
    }),
  );
  return {
    back: [
      ...header.swatches,
      ...spans.back,
      drawGrid(ticks, y, gutter, right),
      ...drawReferenceLines(chart),
      ...labels.back,
    ],
    marks: [
      domain.min < 0 ? join([]) : drawYears(data, x, bottom),
      ...drawColumnMarks(chart),
      drawBaseline(data, y, domain.min, gutter, right, below),
    ],
    texts: [
      ...header.texts,
      ...spans.texts,
      ...tickTexts,
      ...belowTexts,
      ...xLabelText(data, frame, right),
      ...labels.texts,
    ],
    bars: points.flatMap(({ bar }) => (bar === undefined ? [] : [bar])),
    lostLabels: labels.lost + spanNames.lost,
    steps: steps.count,
  };
}

/** The numbers beside the axis, from the lowest; one that would cover the one below it is left to its line. */
function placeTicks(
  ticks: readonly ValueTick[],
  right: number,
  y: (value: number) => number,
  frame: Frame,
): readonly ChartText[] {
  const texts: ChartText[] = [];
  for (const { value, label } of ticks) {
    const block = setBlock(frame.text, [{ text: label, style: tickStyle, fill: "soft" }]);
    const text = placeText("tick", block, { x: right, y: y(value) - block.height / 2, anchor: "end" });
    const below = texts.at(-1);
    if (below === undefined || !overlaps(below.box, text.box)) texts.push(text);
  }
  return texts;
}

function groupBySeries(
  data: ChartData,
  points: ReturnType<typeof uprightPoints>,
): readonly ReturnType<typeof uprightPoints>[] {
  const groups = group(points, ({ series }) => series);
  return data.series.map((series) => groups.get(series) ?? []);
}

/** Round values from the foot of the axis up to the header, where a label still has room. */
function ticksFor(
  data: ChartData,
  domain: ValueDomain,
  range: readonly [bottom: number, top: number],
  headerHeight: number,
  frame: Frame,
): readonly ValueTick[] {
  const y = valueScale(data, domain, range);
  const isBounded = data.y.max !== undefined || data.stack === "share";
  const end = isBounded ? domain.max : y.invert(headerHeight + tickSize * 0.65);
  return axisTicks(data, domain.min, end, range[0] - headerHeight, frame.lang);
}

/** Above the highest mark: its value, an arrow, and a word of the author's. */
function topRoom(data: ChartData): number {
  const hasWords = data.series.some(({ points }) =>
    points.some(({ label, hedge }) => label !== undefined || hedge === "forecast" || hedge === "estimate"),
  );
  const hasArrow = data.series.some(({ points }) =>
    points.some(({ hedge }) => hedge === "over" || hedge === "at-least"),
  );
  return 42 + (hasWords ? 20 : 0) + (hasArrow && data.type === "bar" ? 20 : 0);
}

function drawGrid(
  ticks: readonly ValueTick[],
  y: (value: number) => number,
  left: number,
  right: number,
): Markup {
  const d = pathData(
    ...ticks.filter(({ value }) => value !== 0).flatMap(({ value }) => ["M", left, y(value), "H", right]),
  );
  return d === "" ? join([]) : element("path", { class: stroke("hairline"), fill: "none", d });
}

/** The line that bars stand on, with a tick for each date. */
function drawBaseline(
  data: ChartData,
  y: (value: number) => number,
  min: number,
  left: number,
  right: number,
  below: Below,
): Markup {
  const zero = y(Math.max(min, 0));
  const bottom = y(min);
  // Where bars hang below zero, its line is not the foot of the chart.
  const hasTicks = data.x.kind === "time" && min >= 0;
  const ticks = hasTicks ? below.blocks.flatMap(({ tick }) => ["M", tick, bottom, "v", 5]) : [];
  return element("path", {
    class: stroke("ink"),
    fill: "none",
    "stroke-width": 1.25,
    d: pathData("M", left, zero, "H", right, ...ticks),
  });
}

/** A short tick for each year (or day, or month, as the data are), so that years without a value are seen as room and not as nothing. */
function drawYears(data: ChartData, x: (value: number) => number, bottom: number): Markup {
  if (data.x.kind !== "time") return join([]);
  const perYear = x(data.x.from + 1) - x(data.x.from);
  let finest = Infinity;
  for (const { points } of data.series)
    for (const { place } of points) finest = Math.min(finest, place.to - place.from);
  const middles = fineMiddles(data.x.from, data.x.to, Math.max(leastYear / perYear, finest * 0.9));
  const d = pathData(...middles.flatMap((middle) => ["M", x(middle), bottom, "v", 4]));
  return d === "" ? join([]) : element("path", { class: stroke("muted"), fill: "none", d });
}

/** Ticks closer than this are a smear, in pixels. */
const leastYear = 9;

function xLabelText(data: ChartData, frame: Frame, right: number): readonly ChartText[] {
  if (data.x.label === undefined) return [];
  const block = setBlock(frame.text, [{ text: data.x.label, style: tickStyle, fill: "soft" }]);
  return [placeText("unit", block, { x: right, y: frame.height - block.height, anchor: "end" })];
}
