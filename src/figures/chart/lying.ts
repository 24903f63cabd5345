import { group } from "d3-array";
import { scaleLinear } from "d3-scale";
import { overlaps } from "../../draw/boxes.ts";
import { stroke } from "../../draw/colours.ts";
import { element, join, pathData, type Markup } from "../../draw/svg.ts";
import { lineHeight, setBlock, type Line, type TextBlock } from "../../draw/text-block.ts";
import type { TextStyle } from "../../draw/text.ts";
import { wrapText } from "../../draw/wrap-text.ts";
import { setLineLabel } from "./background.ts";
import type { ChartData } from "./data.ts";
import { setHeader } from "./header.ts";
import { drawLyingGround, groundLabels, setSpanColumn } from "./lying-time.ts";
import { placeText, tickSize, type ChartLayout, type ChartText } from "./layout.ts";
import { placeLyingLabels, roomBesideMarks } from "./lying-labels.ts";
import { dotRadius, drawBar, drawDot, type ScreenPoint } from "./marks.ts";
import { nameParts } from "./part-names.ts";
import { lyingPoints } from "./screen-points.ts";
import { inStep, stepsOf, type Steps } from "./steps.ts";
import { axisTicks, valueDomain, valueScale } from "./value-axis.ts";
import type { Frame } from "../figure.ts";

const nameStyle: TextStyle = { family: "sans", weight: 400, size: tickSize };
const smallestName = 16;
const thickestBar = 68;

interface Row {
  /** From the top of the rows, as shares of them. */
  readonly from: number;
  readonly to: number;
  readonly name: TextBlock;
}

/** Where values run to the right: bars on their side and dots of categories, a row each with its name at the left. */
export function layoutLying(data: ChartData, frame: Frame): ChartLayout {
  if (data.series.length < 2) return layoutRows(data, frame, "unnamed") ?? emptyLayout;
  const isDirect = data.stack !== "none" || data.type === "dot";
  const direct = isDirect ? layoutRows(data, frame, "over first row") : undefined;
  return direct ?? layoutRows(data, frame, "legend") ?? emptyLayout;
}

const emptyLayout: ChartLayout = { back: [], marks: [], texts: [], bars: [], lostLabels: 0 };

/** Undefined where the names of a stack's parts have no room over its first row. */
function layoutRows(
  data: ChartData,
  frame: Frame,
  naming: "unnamed" | "legend" | "over first row",
): ChartLayout | undefined {
  const header = setHeader(data, frame, naming === "legend" ? "here" : "beside marks");
  const rows = setRows(data, frame, header.height);
  const nameWidth = Math.max(0, ...rows.map(({ name }) => name.width));
  const left = nameWidth + 14;
  const hasTicks = data.labels === "none" || data.y.isLog;
  const hasLineLabels = data.lines.some(({ at, label }) => at === "y" && label !== "");
  const strip = tickSize * 1.22 + 4;
  const nameStrip = naming === "over first row" ? strip : 0;
  const top = header.height + (hasTicks ? strip : 4) + (hasLineLabels ? strip : 0) + nameStrip;
  const bottom = frame.height - 2;
  const domain = valueDomain(data);
  const y = scaleLinear([data.x.from, data.x.to], [top, bottom]);
  const column = setSpanColumn(data, y, frame);
  const room = roomBesideMarks(data, frame);
  const end = frame.width - column.width;
  const right = end - room;
  const x = valueScale(data, domain, [left + (domain.min < 0 ? room : 0), right]);
  const points = lyingPoints(data, { along: y, value: x, thickest: thickestBar });
  const radius = dotRadius(points.length);
  const names = placeNames(rows, y, { top, bottom: frame.height });
  const ticks = hasTicks
    ? axisTicks(data, domain.min, domain.max, (frame.width - left) * 0.7, frame.lang)
    : [];
  const tickTexts = ticks.map((tick): ChartText => {
    const block = setBlock(frame.text, [{ text: tick.label, style: nameStyle, fill: "soft" }]);
    return placeText("tick", block, { x: x(tick.value), y: header.height, anchor: "middle" });
  });
  const lineTexts = placeLineLabels(data, frame, x, top - nameStrip - strip);
  const partNames = naming === "over first row" ? nameParts(data, points, frame, { left, top }) : [];
  if (partNames === undefined) return undefined;
  const steps = stepsOf(data);
  const ground = { data, frame, y, left, right: end, column, steps };
  const behind = drawLyingGround(ground);
  const fixed = [...header.texts, ...names, ...tickTexts, ...lineTexts.texts, ...partNames, ...behind.texts];
  const taken = fixed.map(({ box }) => box);
  const labels = placeLyingLabels({
    data,
    frame,
    points,
    radius,
    steps,
    taken,
    further: groundLabels(ground),
  });
  const grid = drawGuides(
    data,
    rows,
    y,
    { left, right, top, bottom },
    ticks.map(({ value }) => x(value)),
  );
  return {
    back: [...header.swatches, ...behind.back, grid, drawLines(data, x, top, bottom)],
    marks: [
      drawMarks(data, points, radius, steps, naming),
      drawZero(data, x(Math.max(0, domain.min)), top, bottom),
    ],
    texts: [...fixed, ...labels.texts],
    bars: points.flatMap(({ bar }) => (bar === undefined ? [] : [bar])),
    lostLabels: rows.length - names.length + labels.lost + lineTexts.lost + column.lost,
    steps: steps.count,
  };
}

/** A row for each category, or, on a scale of time, for each date that has a value: the others keep their empty room. */
function setRows(data: ChartData, frame: Frame, headerHeight: number): readonly Row[] {
  const places = new Map(data.series.flatMap(({ points }) => points.map(({ place }) => [place.from, place])));
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

/** The names from the top, without those that would cover the one before. Where rows are lower than a line, the outer names stay within the edges. */
function placeNames(
  rows: readonly Row[],
  y: (value: number) => number,
  edges: { readonly top: number; readonly bottom: number },
): readonly ChartText[] {
  const texts: ChartText[] = [];
  for (const { from, to, name } of rows.toSorted((a, b) => a.from - b.from)) {
    const middle = Math.max(edges.top, (y(from) + y(to) - name.height) / 2);
    const text = placeText("category", name, { x: 0, y: Math.min(middle, edges.bottom - name.height) });
    const last = texts.at(-1);
    if (last === undefined || !overlaps(last.box, text.box)) texts.push(text);
  }
  return texts;
}

/** The words of lines of reference stand above them, none on another. */
function placeLineLabels(
  data: ChartData,
  frame: Frame,
  x: (value: number) => number,
  top: number,
): { readonly texts: readonly ChartText[]; readonly lost: number } {
  const texts: ChartText[] = [];
  const named = data.lines.filter(({ at, label }) => at === "y" && label !== "");
  for (const line of named) {
    const block = setLineLabel(line, frame);
    const middle = Math.min(Math.max(x(line.value), block.width / 2), frame.width - block.width / 2);
    const text = placeText("annotation", block, { x: middle, y: top, anchor: "middle" });
    if (!texts.some((other) => overlaps(other.box, text.box, 4))) texts.push(text);
  }
  return { texts, lost: named.length - texts.length };
}

function drawLines(data: ChartData, x: (value: number) => number, top: number, bottom: number): Markup {
  const d = pathData(
    ...data.lines.filter(({ at }) => at === "y").flatMap(({ value }) => ["M", x(value), top, "V", bottom]),
  );
  if (d === "") return join([]);
  return element("path", { class: stroke("soft"), fill: "none", "stroke-width": 1.5, d });
}

function drawMarks(
  data: ChartData,
  points: readonly ScreenPoint[],
  radius: number,
  steps: Steps,
  naming: string,
): Markup {
  const barFill = naming === "legend" && data.series.length > 2 ? "patterned" : "plain";
  const stepOf = ({ series, point }: ScreenPoint): number =>
    steps.ofPlace(data.series.indexOf(series), point.place);
  const drawMark = (screen: ScreenPoint): Markup => {
    if (screen.bar === undefined)
      return drawDot(screen, radius, "lying", barFill === "plain" ? "round" : "by tone");
    const bar = drawBar(screen, "lying", barFill);
    return data.stack === "none" ? bar : join([bar, drawSeam(screen)]);
  };
  return join([...group(points, stepOf)].map(([step, own]) => inStep(step, join(own.map(drawMark)))));
}

/** A hair of paper between the parts of a stack. */
function drawSeam({ bar, x }: ScreenPoint): Markup {
  if (bar === undefined || bar.width < 3) return join([]);
  const d = pathData("M", x, bar.y, "v", bar.height);
  return element("path", { class: stroke("paper"), fill: "none", "stroke-width": 1.5, d });
}

interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function drawGuides(
  data: ChartData,
  rows: readonly Row[],
  y: (value: number) => number,
  { left, right, top, bottom }: Edges,
  ticks: readonly number[],
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
