import { error, warning, type Problem } from "../../model/problem.ts";
import type { ChartData, ChartPoint } from "./data.ts";
import { splitFacets } from "./kinds/facet-data.ts";
import type { FigureContext } from "../figure.ts";

/** Where a point's part of its stack begins and ends, in printed numbers or, of shares, in percent. */
export interface StackPart {
  readonly from: number;
  readonly to: number;
}

/**
 * The parts of all stacks: positive values upwards from zero in the order of the series, negative ones downwards. A place where a
 * series has no value has no stack of shares and none of areas, since the others would look like the whole.
 */
export function stackParts(data: ChartData): ReadonlyMap<ChartPoint, StackPart> {
  return new Map(splitFacets(data).flatMap((panel) => Array.from(partsOfPanel(panel))));
}

function partsOfPanel(data: ChartData): ReadonlyMap<ChartPoint, StackPart> {
  const parts = new Map<ChartPoint, StackPart>();
  const isWhole = data.stack === "share" || data.type === "area";
  for (const points of pointsByPlace(data).values()) {
    if (isWhole && points.length < data.series.length) continue;
    const sum = points.reduce((all, { value }) => all + value, 0);
    if (data.stack === "share" && sum <= 0) continue;
    const scale = data.stack === "share" ? 100 / sum : 1 / data.y.divide;
    let [up, down] = [0, 0];
    for (const point of points) {
      const size = point.value * scale;
      if (size >= 0) {
        parts.set(point, { from: up, to: up + size });
        up += size;
      } else {
        parts.set(point, { from: down, to: down + size });
        down += size;
      }
    }
  }
  return parts;
}

/** The same data, in which every part of a stack of shares knows its share. */
export function withShares(data: ChartData): ChartData {
  if (data.stack !== "share") return data;
  const parts = stackParts(data);
  const withShare = (point: ChartPoint): ChartPoint => {
    const part = parts.get(point);
    return part === undefined ? point : { ...point, share: part.to - part.from };
  };
  return { ...data, series: data.series.map((one) => ({ ...one, points: one.points.map(withShare) })) };
}

/** The ends of all stacks, in printed numbers. */
export function stackedEnds(data: ChartData): readonly number[] {
  return [...stackParts(data).values()].map(({ to }) => to);
}

/** What cannot be stacked: shares and areas of negative values; and, as a warning, stacks that lack a part. */
export function checkStack(data: ChartData, context: FigureContext): readonly Problem[] {
  return splitFacets(data).flatMap((panel) => checkPanel(panel, context));
}

function checkPanel(data: ChartData, context: FigureContext): readonly Problem[] {
  if (data.stack === "none" && data.type === "area" && data.series.length > 1) {
    const message = "Areas of several series would hide each other.";
    return [
      error("chart/overlapping-areas", context.locate(["stack"]), message, "Stack them, or draw lines."),
    ];
  }
  if (data.stack === "none") return [];
  const all = data.series.flatMap(({ points }) => points);
  const negative = all.find(({ value }) => value < 0);
  if (negative !== undefined && (data.stack === "share" || data.type === "area")) {
    const message = `A negative value (${negative.place.name}) is no part of a whole.`;
    const at = context.locate(data.stack === "share" ? ["stack"] : ["type"]);
    return [error("chart/negative-part", at, message, "Draw lines, or bars that are not stacked to 100%.")];
  }
  if (data.series.length < 2) return [];
  const lacking = [...pointsByPlace(data).values()].filter((points) => points.length < data.series.length);
  if (lacking.length === 0) return [];
  const names = lacking.flatMap(([first]) => first?.place.name ?? []);
  const some = names.slice(0, 4).join(", ") + (names.length > 4 ? ", …" : "");
  const isLeftOut = data.stack === "share" || data.type === "area";
  const message = `Not every series has a value for ${some}${isLeftOut ? ", which is left out" : ""}.`;
  const at = context.locate(["type"]);
  return [warning("chart/incomplete-stack", at, message, "Give the value, and 0 where it is nothing.")];
}

/** In the order of the series. */
function pointsByPlace(data: ChartData): ReadonlyMap<number, readonly ChartPoint[]> {
  const places = new Map<number, ChartPoint[]>();
  for (const point of data.series.flatMap(({ points }) => points)) {
    const own = places.get(point.place.from);
    if (own === undefined) places.set(point.place.from, [point]);
    else own.push(point);
  }
  return places;
}
