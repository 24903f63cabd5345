import { stroke } from "../../../draw/colours.ts";
import { element, pathData, type Markup } from "../../../draw/svg.ts";
import { lineHeight } from "../../../draw/text-block.ts";
import { error, type Problem } from "../../../model/problem.ts";
import type { FigureContext, Frame } from "../../figure.ts";
import { hedgeLook, type ChartData, type ChartPlace, type ChartPoint, type ChartSeries } from "../data.ts";
import { setHeader } from "../header.ts";
import type { ChartKind } from "../kind.ts";
import { tickSize, type ChartLayout, type ChartText } from "../layout.ts";
import { arrowLength, drawDot, type ScreenPoint } from "../marks.ts";
import type { ChartSpec } from "../schema.ts";
import { valueDomain, valueScale, type ValueDomain } from "../value-axis.ts";
import {
  placeDumbbellHeads,
  placeDumbbellValues,
  setDifferences,
  type DumbbellPlot,
} from "./dumbbell-labels.ts";
import { fitAxis, type Reaching } from "./fit-labels.ts";
import { setNameRows } from "./name-rows.ts";
import { layParts, type Part } from "./parts.ts";
import { placesOf, printValue } from "./places.ts";

/** Two or more values of each category on one line, and, of two, what lies between them. */
export const dumbbellKind: ChartKind = {
  axes: ["category", "time"],
  isFromZero: false,
  canBeLog: true,
  keys: ["steps", "sort", "top"],
  sort: "down",
  phrase: ({ dumbbellChart }) => dumbbellChart,
  check: checkPairs,
  layout: layoutDumbbell,
};

function checkPairs(data: ChartData, _spec: ChartSpec, context: FigureContext): readonly Problem[] {
  const hasTo = data.series.some(({ points }) => points.some(({ extra }) => extra?.to !== undefined));
  if (data.series.length > 1 || hasTo) return [];
  const message = "A dumbbell compares two values of each category, and this chart has one.";
  const hint = "Give two series, `by:` a column, or the second value as `to`; or draw a lollipop.";
  return [error("chart/dumbbell-one-value", context.locate(["type"]), message, hint)];
}

function layoutDumbbell(given: ChartData, frame: Frame): ChartLayout {
  const data = withBothEnds(given);
  const direct = layoutWith(data, frame, "beside marks");
  return direct.hasAllNames ? direct.layout : layoutWith(data, frame, "here").layout;
}

/** A series whose points have `to` becomes two. */
function withBothEnds(data: ChartData): ChartData {
  const series = data.series.flatMap((one): readonly ChartSeries[] => {
    const far = one.points.flatMap((point) =>
      point.extra?.to === undefined ? [] : [{ ...point, value: point.extra.to }],
    );
    if (far.length === 0) return [one];
    const [first, second] = data.ends ?? [];
    return [
      { ...one, tone: "ink", ...(first !== undefined && { label: first }) },
      { ...one, tone: "accent", points: far, ...(second !== undefined && { label: second }) },
    ];
  });
  return { ...data, series };
}

/** Names over the first row's dots where they fit there, else in a legend. */
function layoutWith(
  data: ChartData,
  frame: Frame,
  named: "here" | "beside marks",
): { readonly layout: ChartLayout; readonly hasAllNames: boolean } {
  const names = data.series.filter(({ label }) => label !== undefined);
  const header = setHeader(data, frame, named);
  const places = placesOf(data);
  const top = header.height + tickSize * lineHeight + 2;
  const rows = setNameRows(places, frame, top, frame.height - 2);
  const radius = Math.max(4, Math.min(9, rows.height * 0.2));
  const size = Math.max(15, Math.min(20, rows.height * 0.5));
  const wanted = setDifferences(data, places, rows, size, frame, top);
  // A narrow picture has its differences in the table alone.
  const hasRoom = frame.width - rows.width - 48 - (wanted?.width ?? 0) > frame.width * 0.35;
  const differences = hasRoom ? wanted : undefined;
  const left = rows.width + 20;
  const right = frame.width - (differences === undefined ? 0 : differences.width + 28);
  const domain = domainOf(data);
  const x = valueScale(
    data,
    domain,
    data.y.isLog
      ? insetBoth(data, size, radius, frame, left, right)
      : fitRows(data, domain, size, radius, frame, left, right),
  );
  const screens = data.series.flatMap((series) =>
    series.points.map((point): ScreenPoint => {
      const row = places.findIndex(({ name }) => name === point.place.name);
      return { point, series, x: x(point.value / data.y.divide), y: rows.y(row) };
    }),
  );
  const plot: DumbbellPlot = { data, frame, screens, radius, size, left, right };
  const values = data.labels === "none" ? new Map<ChartPoint, ChartText>() : placeDumbbellValues(plot);
  const heads = named === "here" || names.length < 2 ? [] : placeDumbbellHeads(plot, header.height);
  const parts = screens.map((screen): Part => {
    const text = values.get(screen.point);
    return {
      series: data.series.indexOf(screen.series),
      point: screen.point,
      marks: [drawDot(screen, radius, "lying")],
      texts: text === undefined ? [] : [text],
    };
  });
  const layout = layParts(data, {
    back: [...header.swatches, ...places.flatMap((place, row) => drawRow(place, rows.y(row), plot))],
    texts: [...header.texts, ...rows.texts, ...heads, ...(differences?.texts ?? [])],
    parts,
    lost:
      rows.lost + (hasRoom ? 0 : places.length) + (data.labels === "none" ? 0 : screens.length - values.size),
  });
  return { layout, hasAllNames: names.length < 2 || heads.length === names.length };
}

/** Of every row, the label of the least value stands to the left, that of the greatest to the right. */
function fitRows(
  data: ChartData,
  domain: ValueDomain,
  size: number,
  radius: number,
  frame: Frame,
  left: number,
  right: number,
): readonly [number, number] {
  const points = data.series.flatMap((series) => series.points);
  const reaching = points.map((point): Reaching => {
    const row = points.filter(({ place }) => place.name === point.place.name).map(({ value }) => value);
    const reach = reachOf(point, data, size, radius, frame);
    const isLeast = point.value === Math.min(...row) && point.value !== Math.max(...row);
    return {
      value: point.value / data.y.divide,
      before: isLeast ? reach : radius,
      after: point.value === Math.max(...row) ? reach : radius,
    };
  });
  return fitAxis(reaching, domain, left, right);
}

function insetBoth(
  data: ChartData,
  size: number,
  radius: number,
  frame: Frame,
  left: number,
  right: number,
): readonly [number, number] {
  const points = data.series.flatMap((series) => series.points);
  const inset = Math.max(0, ...points.map((point) => reachOf(point, data, size, radius, frame)));
  return [left + inset, right - inset];
}

function reachOf(point: ChartPoint, data: ChartData, size: number, radius: number, frame: Frame): number {
  if (data.labels === "none") return radius;
  const style = { family: "sans", weight: 600, size } as const;
  return (
    radius +
    7 +
    frame.text.width(printValue(point, data, frame.lang), style) +
    (hasArrow(point) ? arrowLength : 0)
  );
}

function hasArrow({ hedge }: ChartPoint): boolean {
  return ["up", "down"].includes(hedgeLook(hedge));
}

/** A guide from the name, and the line between the row's ends. */
function drawRow(
  { name }: ChartPlace,
  y: number,
  { screens, left, right, radius }: DumbbellPlot,
): readonly Markup[] {
  const own = screens.filter(({ point }) => point.place.name === name).map(({ x }) => x);
  const guide = pathData("M", left, y, "H", right);
  const bar = pathData("M", Math.min(...own), y, "H", Math.max(...own));
  return [
    element("path", { class: stroke("hairline"), fill: "none", d: guide }),
    element("path", {
      class: stroke("muted"),
      fill: "none",
      "stroke-width": Math.max(2, radius * 0.55),
      d: bar,
    }),
  ];
}

/** From zero where that is not far: positions are compared here, and not lengths. */
function domainOf(data: ChartData): ValueDomain {
  const domain = valueDomain(data);
  if (data.y.min !== undefined || data.y.isLog) return domain;
  const values = data.series.flatMap(({ points }) => points.map(({ value }) => value / data.y.divide));
  const least = Math.min(...values);
  return least > (domain.max - least) * 0.6 ? { min: least, max: domain.max } : domain;
}
