import type { Axis } from "./axis.ts";
import { categoryOf } from "./axis.ts";
import { hedgeOfSum } from "./hedge-of-sum.ts";
import type { RawPoint, RawSeries } from "./points.ts";
import { kindOf } from "./kinds.ts";
import type { ChartSpec } from "./schema.ts";

/** What is left of a chart's series and categories after `sort` and `top`. */
export interface Selection {
  readonly series: readonly RawSeries[];
  readonly axis: Axis;
  /** How many categories or series were left out and not added up. */
  readonly leftOut: number;
}

/** Puts categories in order and keeps the greatest; on an axis of time, the greatest series. */
export function selectData(spec: ChartSpec, series: readonly RawSeries[], axis: Axis): Selection {
  if (axis.kind === "category") return selectCategories(spec, series, axis);
  if (axis.kind === "time" && spec.top !== undefined) return selectSeries(spec.top, series, axis);
  return { series, axis, leftOut: 0 };
}

type Top = NonNullable<ChartSpec["top"]>;

function selectCategories(spec: ChartSpec, series: readonly RawSeries[], axis: Axis): Selection {
  const size = sizesOf(spec, series);
  const bySize = axis.names.toSorted((a, b) => (size.get(b) ?? 0) - (size.get(a) ?? 0));
  const kept = spec.top === undefined ? axis.names : bySize.slice(0, countOf(spec.top));
  const names = sortNames(spec, kept, axis.names, bySize);
  const shown = new Set(names);
  const others = axis.names.filter((name) => !shown.has(name));
  if (others.length === 0) return { series, axis: { ...axis, names }, leftOut: 0 };
  const rest = restOf(spec.top);
  const shortened = series.map((one): RawSeries => {
    const own = one.points.filter((point) => shown.has(categoryOf(point)));
    const left = one.points.filter((point) => !shown.has(categoryOf(point)));
    const sum = rest === undefined ? undefined : addUp(left, rest);
    return { ...one, points: sum === undefined ? own : [...own, sum] };
  });
  // The sum of the others is no category among them: it stands last, however large.
  const all = rest === undefined ? names : [...names, rest];
  return {
    series: shortened,
    axis: { ...axis, names: all },
    leftOut: rest === undefined ? others.length : 0,
  };
}

function sortNames(
  spec: ChartSpec,
  kept: readonly string[],
  given: readonly string[],
  bySize: readonly string[],
): readonly string[] {
  const isKept = new Set(kept);
  switch (spec.sort ?? kindOf(spec.type).sort) {
    case "given":
      return given.filter((name) => isKept.has(name));
    case "down":
      return bySize.filter((name) => isKept.has(name));
    case "up":
      return bySize.filter((name) => isKept.has(name)).toReversed();
    case "name":
      return kept.toSorted((a, b) => displayed(spec, a).localeCompare(displayed(spec, b), "en"));
    case undefined:
      // The greatest are asked for in the order of their size, where no other is.
      return spec.top === undefined ? given : kept;
  }
}

function displayed({ names }: ChartSpec, name: string): string {
  return names?.[name] ?? name;
}

/** Of each category: the sum of its stack, else the value of the first series that has one. */
function sizesOf(spec: ChartSpec, series: readonly RawSeries[]): ReadonlyMap<string, number> {
  const isSummed = spec.stack !== undefined && spec.stack !== false;
  const sizes = new Map<string, number>();
  for (const point of series.flatMap(({ points }) => points)) {
    const name = categoryOf(point);
    const known = sizes.get(name);
    if (known === undefined) sizes.set(name, point.value);
    else if (isSummed) sizes.set(name, known + point.value);
  }
  return sizes;
}

function selectSeries(top: Top, series: readonly RawSeries[], axis: Axis): Selection {
  const kept = series.toSorted((a, b) => totalOf(b) - totalOf(a)).slice(0, countOf(top));
  const others = series.filter((one) => !kept.includes(one));
  const rest = restOf(top);
  const [first] = others;
  if (rest === undefined || first === undefined) return { series: kept, axis, leftOut: others.length };
  const sum: RawSeries = {
    key: rest,
    spec: { ...first.spec, label: rest },
    points: addUpByPlace(others, rest),
  };
  return { series: [...kept, sum], axis, leftOut: 0 };
}

function totalOf({ points }: RawSeries): number {
  return points.reduce((sum, { value }) => sum + value, 0);
}

/** Where one of the others has no value, their sum would be too small: it has a gap there. */
function addUpByPlace(others: readonly RawSeries[], name: string): readonly RawPoint[] {
  const byPlace = new Map<string, RawPoint[]>();
  for (const point of others.flatMap(({ points }) => points)) {
    const place = categoryOf(point);
    byPlace.set(place, [...(byPlace.get(place) ?? []), point]);
  }
  return [...byPlace.values()].flatMap((points) => {
    const [first] = points;
    const sum = points.length === others.length ? addUp(points, name) : undefined;
    return sum === undefined || first === undefined ? [] : [{ ...sum, x: first.x }];
  });
}

function addUp(points: readonly RawPoint[], name: string): RawPoint | undefined {
  const [first] = points;
  if (first === undefined) return undefined;
  const counters = [...new Set(points.flatMap((point) => point.counters))];
  return {
    x: name,
    category: name,
    span: first.span,
    valueSpan: first.valueSpan,
    value: points.reduce((sum, { value }) => sum + value, 0),
    hedge: hedgeOfSum(points.map(({ hedge }) => hedge)),
    part: "rest",
    counters,
    ...(first.unit !== undefined && { unit: first.unit }),
  };
}

function countOf(top: Top): number {
  return typeof top === "number" ? top : top.count;
}

function restOf(top: Top | undefined): string | undefined {
  return typeof top === "object" ? top.rest : undefined;
}
