import { error, warning, type Problem } from "../../model/problem.ts";
import { endYear, startYear, type TimeSpan } from "../../model/time.ts";
import type { Axis } from "./axis.ts";
import type { ChartData, ChartPlace, ChartPoint } from "./data.ts";
import type { ChartSpec } from "./schema.ts";
import type { FigureContext } from "../figure.ts";
import { readDate, toEdtf } from "../find-fact.ts";

/** In decimal years, or in places of categories. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What the axis of x spans; undefined, and a problem, where that is nothing. */
export function rangeOf(
  spec: ChartSpec,
  axis: Axis,
  points: readonly ChartPoint[],
  context: FigureContext,
  problems: Problem[],
): Range | undefined {
  if (axis.kind === "category") return { from: 0, to: axis.names.length };
  if (axis.kind === "number") return rangeOfNumbers(spec, points, context, problems);
  const places = points.map((point) => point.place);
  const gaps = (spec.gaps ?? [])
    .flatMap(({ from, to }) => [from, to])
    .map((x) => context.parseDate(toEdtf(x)));
  const spans = gaps.flatMap((parsed) => (parsed.ok ? [parsed.span] : []));
  const first = Math.min(
    ...places.map(({ from }) => from),
    ...spans.map((span) => startYear(span, Infinity)),
  );
  const last = Math.max(...places.map(({ to }) => to), ...spans.map((span) => endYear(span, -Infinity)));
  const from = readEnd(spec.x?.from, "from", context, problems);
  const to = readEnd(spec.x?.to, "to", context, problems);
  const range = {
    from: from === undefined ? first : startYear(from, first),
    to: to === undefined ? last : endYear(to, last),
  };
  if (range.to > range.from && Number.isFinite(range.to - range.from)) {
    warnOfHidden(places, range, context, problems);
    return range;
  }
  if (places.length > 0) {
    const message = `The axis ends in ${String(spec.x?.to ?? "")}, before it starts in ${String(spec.x?.from ?? "")}.`;
    problems.push(error("chart/bad-axis", context.locate(["x", "to"]), message, "Swap `from` and `to`?"));
  }
  return undefined;
}

function rangeOfNumbers(
  spec: ChartSpec,
  points: readonly ChartPoint[],
  context: FigureContext,
  problems: Problem[],
): Range | undefined {
  const values = points.map(({ place }) => place.from);
  const ends = { from: Math.min(...values), to: Math.max(...values) };
  for (const key of ["from", "to"] as const) {
    const written = spec.x?.[key];
    if (written === undefined) continue;
    ends[key] = Number(written);
    if (Number.isFinite(ends[key])) continue;
    const message = `This axis holds numbers, but here stands “${written}”.`;
    problems.push(error("chart/bad-axis", context.locate(["x", key]), message, "Write digits."));
    return undefined;
  }
  if (values.length === 0) return undefined;
  if (ends.from > ends.to) {
    const message = `The axis ends at ${ends.to}, before it starts at ${ends.from}.`;
    problems.push(error("chart/bad-axis", context.locate(["x"]), message, "Swap `from` and `to`?"));
    return undefined;
  }
  const range = ends.from === ends.to ? { from: ends.from - 1, to: ends.to + 1 } : ends;
  warnOfHidden(
    points.map(({ place }) => place),
    range,
    context,
    problems,
  );
  return range;
}

function readEnd(
  written: number | string | undefined,
  key: "from" | "to",
  context: FigureContext,
  problems: Problem[],
): TimeSpan | undefined {
  return written === undefined ? undefined : readDate(String(written), ["x", key], context, problems);
}

function warnOfHidden(
  places: readonly ChartPlace[],
  range: Range,
  context: FigureContext,
  problems: Problem[],
): void {
  const hidden = [...new Set(places.filter((place) => !isWithin(place, range)).map(({ name }) => name))];
  if (hidden.length === 0) return;
  const message = `The axis leaves out ${hidden.slice(0, 5).join(", ")}${hidden.length > 5 ? ", …" : ""}.`;
  problems.push(warning("chart/outside-range", context.locate(["x"]), message, "Widen `from` and `to`."));
}

/** The points that the axis shows. */
export function withinRange(points: readonly ChartPoint[], range: Range): readonly ChartPoint[] {
  return points.filter(({ place }) => isWithin(place, range));
}

function isWithin(place: ChartPlace, range: Range): boolean {
  return place.from >= range.from - 1e-6 && place.to <= range.to + 1e-6;
}

/** A stretch of time without data, or a problem. */
export function prepareGap(
  gap: { readonly from: number | string; readonly to: number | string; readonly text?: string | undefined },
  path: readonly PropertyKey[],
  axis: Axis,
  context: FigureContext,
  problems: Problem[],
): ChartData["gaps"] {
  if (axis.kind !== "time") {
    const message = "A gap is a stretch of time, and this chart has no axis of time.";
    problems.push(error("chart/bad-gap", context.locate(path), message, "Take it out."));
    return [];
  }
  const first = readDate(String(gap.from), [...path, "from"], context, problems);
  const last = readDate(String(gap.to), [...path, "to"], context, problems);
  if (first === undefined || last === undefined) return [];
  const from = startYear(first, Number.NaN);
  const to = endYear(last, Number.NaN);
  if (to > from) return [{ from, to, text: gap.text ?? "" }];
  const message = `This gap ends in ${gap.to}, before it starts in ${gap.from}.`;
  problems.push(error("chart/bad-gap", context.locate([...path, "to"]), message, "Swap `from` and `to`?"));
  return [];
}
