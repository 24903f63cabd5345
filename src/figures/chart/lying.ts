import { scaleLinear } from "d3-scale";
import { overlaps, type Box } from "../../draw/boxes.ts";
import { stroke, textTone } from "../../draw/colours.ts";
import { placeLabels } from "../../draw/labels.ts";
import { element, join, pathData, type Markup } from "../../draw/svg.ts";
import { lineHeight, setBlock, type Line, type TextBlock } from "../../draw/text-block.ts";
import type { TextStyle } from "../../draw/text.ts";
import { wrapText } from "../../draw/wrap-text.ts";
import { hedgeLook, middleOf, type ChartData } from "./data.ts";
import { setHeader } from "./header.ts";
import { placeText, tickSize, type ChartLayout, type ChartText } from "./layout.ts";
import { arrowLength, dotRadius, drawBar, drawDot, type ScreenPoint } from "./marks.ts";
import { shareSlots } from "./slots.ts";
import { axisTicks, valueDomain } from "./value-axis.ts";
import type { Spot } from "./labels.ts";
import { spot, valueLines } from "./value-labels.ts";
import type { Frame } from "../figure.ts";

const nameStyle: TextStyle = { family: "sans", weight: 400, size: tickSize };
const smallestName = 16;
const thickestBar = 68;
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
  const rows = setRows(data, frame, header.height);
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
  const names = placeNames(rows, y);
  const taken = [...header.texts, ...names].map(({ box }) => box);
  const shown = data.labels === "none" ? [] : points;
  const values = placeValues(shown, data, frame, radius, taken);
  const ticks = hasTicks
    ? axisTicks(data, domain.min, domain.max, (frame.width - left) * 0.7, frame.lang)
    : [];
  const tickTexts = ticks.map((tick): ChartText => {
    const block = setBlock(frame.text, [{ text: tick.label, style: nameStyle, fill: "soft" }]);
    return placeText("tick", block, { x: x(tick.value), y: header.height, anchor: "middle" });
  });
  return {
    back: [
      ...header.swatches,
      drawGuides(
        data,
        ticks.map(({ value }) => x(value)),
        rows,
        y,
        left,
        frame.width - room,
        top,
        bottom,
      ),
    ],
    marks: [drawMarks(data, points, radius), drawZero(data, x(Math.max(0, domain.min)), top, bottom)],
    texts: [...header.texts, ...names, ...values.texts, ...tickTexts],
    bars: points.flatMap(({ bar }) => (bar === undefined ? [] : [bar])),
    lostLabels: rows.length - names.length + (data.labelsAsked ? values.lost : 0),
  };
}

/** A row for each category, or, on a scale of time, for each date that has a value: the others keep their empty room. */
function setRows(data: ChartData, frame: Frame, headerHeight: number): readonly Row[] {
  const places = new Map(data.series.flatMap(({ points }) => points.map(({ place }) => [place.name, place])));
  const rowHeight = (frame.height - headerHeight) / (data.x.to - data.x.from);
  const isTight = rowHeight < tickSize * lineHeight * 2;
  const style: TextStyle = { ...nameStyle, size: isTight ? smallestName : tickSize };
  return [...places.values()].map((place) => {
    const { lines } = wrapText(place.name, style, frame.text, {
      maxWidth: frame.width * 0.32,
      maxLines: isTight ? 1 : 2,
    });
    const name = setBlock(
      frame.text,
      lines.map((text): Line => ({ text, style, fill: "ink" })),
    );
    return { from: place.from, to: place.to, name };
  });
}

/** The names from the top, without those that would cover the one before. */
function placeNames(rows: readonly Row[], y: (value: number) => number): readonly ChartText[] {
  const texts: ChartText[] = [];
  for (const { from, to, name } of rows.toSorted((a, b) => a.from - b.from)) {
    const text = placeText("category", name, { x: 0, y: (y(from) + y(to)) / 2 - name.height / 2 });
    const last = texts.at(-1);
    if (last === undefined || !overlaps(last.box, text.box)) texts.push(text);
  }
  return texts;
}

function placePoints(
  data: ChartData,
  x: (value: number) => number,
  y: (value: number) => number,
): readonly ScreenPoint[] {
  const slots = shareSlots(data, ({ from, to }) => y(to) - y(from), thickestBar);
  const zero = x(0);
  return data.series.flatMap((series) =>
    series.points.map((point): ScreenPoint => {
      const end = x(point.value / data.y.divide);
      const middle = y(middleOf(point.place));
      const slot = slots.get(point);
      if (data.type !== "bar" || slot === undefined) return { point, series, x: end, y: middle };
      const top = middle + slot.start;
      const bar = { x: Math.min(zero, end), y: top, width: Math.abs(end - zero), height: slot.size };
      return { point, series, x: end, y: top + slot.size / 2, bar };
    }),
  );
}

/** A few bars have large numbers. */
function sizeOfValues(data: ChartData): number {
  const count = data.series.reduce((sum, { points }) => sum + points.length, 0);
  return count <= 4 ? 24 : count <= 8 ? 20 : tickSize;
}

/** What the longest value needs beside its mark. */
function valueRoom(data: ChartData, frame: Frame): number {
  if (data.labels === "none") return 20;
  const all = data.series.flatMap(({ points }) => points);
  const widths = all.map(
    (point) =>
      setBlock(frame.text, valueLines(point, data, frame.lang, sizeOfValues(data), "as given", "ink")).width,
  );
  const hasArrow = all.some(({ hedge }) => ["up", "down"].includes(hedgeLook(hedge)));
  return Math.max(0, ...widths) + valueGap * 2 + (hasArrow ? arrowLength + 4 : 0);
}

/** Each value beyond its mark; beside, above or below a dot that has a neighbour there. */
function placeValues(
  points: readonly ScreenPoint[],
  data: ChartData,
  frame: Frame,
  radius: number,
  taken: readonly Box[],
): { readonly texts: readonly ChartText[]; readonly lost: number } {
  const blocks = points.map(({ point, series }) => {
    const fill = data.series.length > 1 ? textTone(series.tone) : "ink";
    const lines = valueLines(point, data, frame.lang, sizeOfValues(data), "as given", fill);
    return { ...setBlock(frame.text, lines), fact: point.fact };
  });
  const requests = points.map((screen, index) => ({
    candidates: spotsBeside(screen, blocks[index] ?? { lines: [], width: 0, height: 0 }, points, radius),
  }));
  const spots = placeLabels(requests, {
    frame: { x: 0, y: 0, width: frame.width, height: frame.height },
    obstacles: [...taken, ...points.map((point) => markBox(point, radius))],
  });
  const texts = spots.flatMap((found, index): readonly ChartText[] => {
    const block = blocks[index];
    return found === undefined || block === undefined
      ? []
      : [placeText("value", block, { ...found.place, halo: "halo" })];
  });
  return { texts, lost: spots.length - texts.length };
}

function spotsBeside(
  { point, x, y, bar }: ScreenPoint,
  block: TextBlock,
  points: readonly ScreenPoint[],
  radius: number,
): readonly Spot[] {
  const look = hedgeLook(point.hedge);
  const hasArrow = look === "up" || (look === "down" && bar !== undefined);
  const start = (bar === undefined ? radius : 0) + (hasArrow ? arrowLength + 4 : 0) + valueGap;
  const middle = y - block.height / 2;
  const right = spot(block, { x: x + start, y: middle }, 0);
  const left = spot(block, { x: x - start, y: middle, anchor: "end" }, 0);
  if (bar !== undefined) return [point.value < 0 ? left : right];
  const isOutdone = points.some((other) => other.point.place.name === point.place.name && other.x > x);
  return [
    { ...right, cost: isOutdone ? 2 : 0 },
    { ...left, cost: isOutdone ? 0 : 2 },
    spot(block, { x, y: y - radius - 3 - block.height, anchor: "middle" }, 4),
    spot(block, { x, y: y + radius + 3, anchor: "middle" }, 5),
  ];
}

function markBox({ bar, x, y }: ScreenPoint, radius: number): Box {
  return bar ?? { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 };
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
  const guides =
    data.type === "dot" ? rows.flatMap(({ from, to }) => ["M", left, (y(from) + y(to)) / 2, "H", right]) : [];
  const d = pathData(...grid, ...guides);
  return d === "" ? join([]) : element("path", { class: stroke("hairline"), fill: "none", d });
}

function drawZero(data: ChartData, x: number, top: number, bottom: number): Markup {
  return element("path", {
    class: stroke(data.type === "bar" ? "ink" : "hairline"),
    fill: "none",
    "stroke-width": 1.25,
    d: pathData("M", x, top, "V", bottom),
  });
}
