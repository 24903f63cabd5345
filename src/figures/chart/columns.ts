import { scaleLinear } from "d3-scale";
import type { Box } from "../../draw/boxes.ts";
import { stroke } from "../../draw/colours.ts";
import { element, join, pathData, type Markup } from "../../draw/svg.ts";
import { setBlock, type Line, type TextBlock } from "../../draw/text-block.ts";
import type { TextStyle } from "../../draw/text.ts";
import { fineMiddles } from "../../draw/time-ticks.ts";
import type { ValueTick } from "../../draw/value-ticks.ts";
import { wrapText } from "../../draw/wrap-text.ts";
import { middleOf, type ChartData } from "./data.ts";
import { setHeader } from "./header.ts";
import { labelColumns } from "./labels.ts";
import { placeText, tickSize, type ChartLayout, type ChartText } from "./layout.ts";
import { dotRadius, drawBar, drawDot, drawLines, type ScreenPoint } from "./marks.ts";
import { shareSlots } from "./slots.ts";
import { axisDates } from "./time-axis.ts";
import { axisTicks, valueDomain, type ValueDomain } from "./value-axis.ts";
import { endBlockWidth } from "./value-labels.ts";
import type { Frame } from "../figure.ts";

const tickStyle: TextStyle = { family: "sans", weight: 400, size: tickSize };
const axisGap = 12;
const widestBar = 96;

/** Where values rise upwards: lines, dots and upright bars. Undefined where names of categories have no room below the axis. */
export function layoutColumns(data: ChartData, frame: Frame): ChartLayout | undefined {
  const isLegend = data.type === "bar" && data.series.length > 1;
  const header = setHeader(data, frame, isLegend ? "here" : "beside marks");
  const labelRoom = data.labels === "none" ? 8 : topRoom(data);
  const domain = valueDomain(data);
  // Values of falling bars stand below them.
  const footRoom = domain.min < 0 && data.type === "bar" && data.labels !== "none" ? 30 : 0;
  const xLabel = data.x.label === undefined ? 0 : tickSize * 1.22 + 2;
  const firstBottom = frame.height - xLabel - axisGap - tickSize * 1.22;

  // Chosen before it is known how many lines of names stand below; with more of them the same ticks only move closer.
  const ticks = ticksFor(
    data,
    domain,
    [firstBottom - footRoom, header.height + labelRoom],
    header.height,
    frame,
  );
  const gutter = Math.max(0, ...ticks.map((tick) => frame.text.width(tick.label, tickStyle))) + 10;
  const right = frame.width - endBlockWidth(data, frame);
  const inset = data.type === "bar" ? 0 : 8;
  const x = scaleLinear([data.x.from, data.x.to], [gutter + inset, right - inset]);
  const below = setBelow(data, x, frame);
  if (below === undefined) return undefined;
  const bottom = frame.height - xLabel - axisGap - below.height;
  const y = scaleLinear([domain.min, domain.max], [bottom - footRoom, header.height + labelRoom]);
  const plot: Box = { x: gutter, y: header.height, width: right - gutter, height: bottom - header.height };
  const points = placePoints(data, x, y);
  const radius =
    data.type === "bar" ? 0 : dotRadius(Math.max(...data.series.map((series) => series.points.length)));
  const tickTexts = ticks.map((tick): ChartText => {
    const block = setBlock(frame.text, [{ text: tick.label, style: tickStyle, fill: "soft" }]);
    return placeText("tick", block, { x: gutter - 10, y: y(tick.value) - block.height / 2, anchor: "end" });
  });
  const taken = tickTexts.map(({ box }) => box);
  const labels = labelColumns({ data, frame, plot, points, radius, taken, x, y });
  const belowTexts = below.blocks.map(({ block, at }) =>
    placeText(data.x.kind === "time" ? "tick" : "category", block, {
      x: at,
      y: bottom + axisGap,
      anchor: "middle",
    }),
  );
  return {
    back: [...header.swatches, drawGrid(ticks, y, gutter, right), ...labels.back],
    marks: [
      drawYears(data, x, bottom),
      ...drawMarks(data, points, radius),
      drawBaseline(data, y, domain.min, gutter, right, below),
    ],
    texts: [...header.texts, ...tickTexts, ...belowTexts, ...xLabelText(data, frame, right), ...labels.texts],
    bars: points.flatMap(({ bar }) => (bar === undefined ? [] : [bar])),
    lostLabels: labels.lost,
  };
}

/** Round values from the foot of the axis up to the header, where a label still has room. */
function ticksFor(
  data: ChartData,
  domain: ValueDomain,
  range: readonly [bottom: number, top: number],
  headerHeight: number,
  frame: Frame,
): readonly ValueTick[] {
  const y = scaleLinear([domain.min, domain.max], range);
  const end = data.y.max ?? y.invert(headerHeight + tickSize * 0.65);
  return axisTicks(data, domain.min, end, range[0] - headerHeight, frame.lang);
}

/** Above the highest mark: its value, an arrow, and a word of the author's. */
function topRoom(data: ChartData): number {
  const points = data.series.flatMap((series) => series.points);
  const hasWords = points.some(({ label }) => label !== undefined);
  const hasArrow = points.some(({ hedge }) => hedge === "over" || hedge === "at-least");
  return 42 + (hasWords ? 20 : 0) + (hasArrow && data.type === "bar" ? 20 : 0);
}

interface Below {
  readonly blocks: readonly { readonly block: TextBlock; readonly at: number; readonly tick: number }[];
  readonly height: number;
}

/** Dates, or names of categories in at most three lines. */
function setBelow(data: ChartData, x: (value: number) => number, frame: Frame): Below | undefined {
  if (data.x.kind === "time") {
    const blocks = axisDates(data, x, frame).map((date) => ({
      block: setBlock(frame.text, [
        { text: date.label, style: { ...tickStyle, size: date.size }, fill: "soft" },
      ]),
      at: date.labelX,
      tick: date.x,
    }));
    return { blocks, height: tickSize * 1.22 };
  }
  const slot = x(1) - x(0);
  const blocks = data.categories.map((name, index) => {
    const wrapped = wrapText(name, tickStyle, frame.text, { maxWidth: slot - 10, maxLines: 3 });
    const lines = wrapped.lines.map((text): Line => ({ text, style: tickStyle, fill: "ink" }));
    return {
      block: setBlock(frame.text, lines),
      at: x(index + 0.5),
      tick: x(index + 0.5),
      fits: wrapped.fits,
    };
  });
  if (blocks.some(({ fits }) => !fits)) return undefined;
  return { blocks, height: Math.max(0, ...blocks.map(({ block }) => block.height)) };
}

function placePoints(
  data: ChartData,
  x: (value: number) => number,
  y: (value: number) => number,
): readonly ScreenPoint[] {
  const slots = shareSlots(data, ({ from, to }) => x(to) - x(from), widestBar);
  const zero = y(0);
  return data.series.flatMap((series) =>
    series.points.map((point): ScreenPoint => {
      const end = y(point.value / data.y.divide);
      const middle = x(middleOf(point.place));
      const slot = slots.get(point);
      if (data.type !== "bar" || slot === undefined) return { point, series, x: middle, y: end };
      const left = middle + slot.start;
      const bar = { x: left, y: Math.min(zero, end), width: slot.size, height: Math.abs(zero - end) };
      return { point, series, x: left + slot.size / 2, y: end, bar };
    }),
  );
}

function drawMarks(data: ChartData, points: readonly ScreenPoint[], radius: number): readonly Markup[] {
  if (data.type === "bar") return points.map((point) => drawBar(point, "upright"));
  // The first series is the one to look at: it lies on top.
  return data.series.toReversed().map((series) => {
    const own = points.filter((point) => point.series === series);
    const lines = data.type === "line" ? drawLines(own, series.tone) : join([]);
    return join([lines, ...own.map((point) => drawDot(point, radius, "upright"))]);
  });
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
  const ticks = data.x.kind === "time" ? below.blocks.flatMap(({ tick }) => ["M", tick, bottom, "v", 5]) : [];
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
  const places = data.series.flatMap(({ points }) => points.map(({ place }) => place));
  const finest = Math.min(...places.map(({ from, to }) => to - from)) * 0.9;
  const middles = fineMiddles(data.x.from, data.x.to, Math.max(leastYear / perYear, finest));
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
