import { scaleBand, scaleLinear } from "d3-scale";
import { stroke, textTone } from "../draw/colours.ts";
import { element, join, pathData, type Markup } from "../draw/svg.ts";
import { setBlock, type Line, type TextBlock } from "../draw/text-block.ts";
import type { TextStyle } from "../draw/text.ts";
import { wrapText } from "../draw/wrap-text.ts";
import { hedgeLook, middleOf, type ChartData } from "./chart-data.ts";
import { setHeader } from "./chart-header.ts";
import { placeText, tickSize, type ChartLayout, type ChartText } from "./chart-layout.ts";
import { arrowLength, dotRadius, drawBar, drawDot, type ScreenPoint } from "./chart-marks.ts";
import { axisTicks, valueDomain } from "./chart-value-axis.ts";
import { valueLines } from "./chart-value-labels.ts";
import type { Frame } from "./figure.ts";

const nameStyle: TextStyle = { family: "sans", weight: 400, size: tickSize };
const thickestBar = 56;
const valueGap = 8;

interface Row {
  /** From the top of the rows, as shares of them. */
  readonly from: number;
  readonly to: number;
  readonly name: TextBlock;
}

/** Where values run to the right: bars on their side and dots of categories, a row each with its name at the left. */
export function layoutLying(data: ChartData, frame: Frame): ChartLayout {
  const header = setHeader(data, frame, data.series.length > 1 ? "here" : "beside marks");
  const rows = setRows(data, frame);
  const nameWidth = Math.max(0, ...rows.map(({ name }) => name.width));
  const left = nameWidth + 14;
  const hasTicks = data.labels === "none";
  const top = header.height + (hasTicks ? tickSize * 1.22 + 4 : 4);
  const bottom = frame.height - 2;
  const domain = valueDomain(data);
  const room = valueRoom(data, frame);
  const x = scaleLinear([domain.min, domain.max], [left + (domain.min < 0 ? room : 0), frame.width - room]);
  const y = scaleLinear([data.x.from, data.x.to], [top, bottom]);
  const points = placePoints(data, x, y);
  const radius = dotRadius(points.length);
  const values = data.labels === "none" ? [] : valueTexts(points, data, frame, radius);
  const names = rows.map(({ from, to, name }) =>
    placeText("category", name, { x: 0, y: (y(from) + y(to)) / 2 - name.height / 2 }),
  );
  const ticks = hasTicks ? axisTicks(data, domain.min, domain.max, (frame.width - left) * 0.7, frame.lang) : [];
  const tickTexts = ticks.map((tick): ChartText => {
    const block = setBlock(frame.text, [{ text: tick.label, style: nameStyle, fill: "soft" }]);
    return placeText("tick", block, { x: x(tick.value), y: header.height, anchor: "middle" });
  });
  return {
    back: [...header.swatches, drawGuides(data, ticks.map(({ value }) => x(value)), rows, y, left, frame.width - room, top, bottom)],
    marks: [drawMarks(data, points, radius), drawZero(data, x(Math.max(0, domain.min)), top, bottom)],
    texts: [...header.texts, ...names, ...values, ...tickTexts],
    bars: points.flatMap(({ bar }) => (bar === undefined ? [] : [bar])),
    lostLabels: 0,
  };
}

/** A row for each category, or, on a scale of time, for each date that has a value: the others keep their empty room. */
function setRows(data: ChartData, frame: Frame): readonly Row[] {
  const places = new Map(data.series.flatMap(({ points }) => points.map(({ place }) => [place.name, place])));
  return [...places.values()].map((place) => {
    const { lines } = wrapText(place.name, nameStyle, frame.text, { maxWidth: frame.width * 0.32, maxLines: 2 });
    return { ...place, name: setBlock(frame.text, lines.map((text): Line => ({ text, style: nameStyle, fill: "ink" }))) };
  });
}

function placePoints(data: ChartData, x: (value: number) => number, y: (value: number) => number): readonly ScreenPoint[] {
  const count = data.series.length;
  return data.series.flatMap((series, index) =>
    series.points.map((point): ScreenPoint => {
      const end = x(point.value / data.y.divide);
      const middle = y(middleOf(point.place));
      if (data.type !== "bar") return { point, series, x: end, y: middle };
      const slots = scaleBand([...data.series.keys()].map(String), [-0.5, 0.5]).paddingInner(0.06);
      const group = Math.min((y(point.place.to) - y(point.place.from)) * 0.72, thickestBar * count);
      const height = slots.bandwidth() * group;
      const top = middle + (slots(String(index)) ?? 0) * group;
      const zero = x(0);
      const bar = { x: Math.min(zero, end), y: top, width: Math.abs(end - zero), height };
      return { point, series, x: end, y: top + height / 2, bar };
    }),
  );
}

/** What the longest value needs beside its mark. */
function valueRoom(data: ChartData, frame: Frame): number {
  if (data.labels === "none") return 20;
  const all = data.series.flatMap(({ points }) => points);
  const widths = all.map((point) => setBlock(frame.text, valueLines(point, data, frame.lang, tickSize, "as given", "ink")).width);
  const hasArrow = all.some(({ hedge }) => ["up", "down"].includes(hedgeLook(hedge)));
  return Math.max(0, ...widths) + valueGap * 2 + (hasArrow ? arrowLength + 4 : 0);
}

/** To the right of the mark; of several dots in a row only the outer ones, outwards. */
function valueTexts(points: readonly ScreenPoint[], data: ChartData, frame: Frame, radius: number): readonly ChartText[] {
  return points.flatMap((screen): readonly ChartText[] => {
    const { point, series, x, y, bar } = screen;
    const fill = data.series.length > 1 ? textTone(series.tone) : "ink";
    const block = setBlock(frame.text, valueLines(point, data, frame.lang, tickSize, "as given", fill));
    const look = hedgeLook(point.hedge);
    const hasArrow = look === "up" || (look === "down" && bar !== undefined);
    const start = (bar === undefined ? radius : 0) + (hasArrow ? arrowLength + 4 : 0) + valueGap;
    const others = points.filter((other) => other !== screen && other.point.place.name === point.place.name);
    const isLeft = bar === undefined ? others.some((other) => other.x > x) : point.value < 0;
    if (bar === undefined && isLeft && others.some((other) => other.x < x)) return [];
    const at = isLeft ? { x: x - start, anchor: "end" as const } : { x: x + start };
    return [placeText("value", block, { ...at, y: y - block.height / 2, halo: "halo" })];
  });
}

function drawMarks(data: ChartData, points: readonly ScreenPoint[], radius: number): Markup {
  if (data.type === "bar") return join(points.map((point) => drawBar(point, "lying")));
  return join(points.map((point) => drawDot(point, radius, "lying")));
}

function drawGuides(
  data: ChartData,
  ticks: readonly number[],
  rows: readonly Row[],
  y: (value: number) => number,
  left: number,
  right: number,
  top: number,
  bottom: number,
): Markup {
  const grid = ticks.flatMap((x) => ["M", x, top, "V", bottom]);
  // A dot at the end of nothing is hard to follow back to its name.
  const guides = data.type === "dot" ? rows.flatMap(({ from, to }) => ["M", left, (y(from) + y(to)) / 2, "H", right]) : [];
  const d = pathData(...grid, ...guides);
  return d === "" ? join([]) : element("path", { class: stroke("hairline"), fill: "none", d });
}

function drawZero(data: ChartData, x: number, top: number, bottom: number): Markup {
  return element("path", { class: stroke(data.type === "bar" ? "ink" : "hairline"), fill: "none", "stroke-width": 1.25, d: pathData("M", x, top, "V", bottom) });
}
