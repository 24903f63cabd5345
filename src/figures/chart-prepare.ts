import type { Tone } from "../draw/colours.ts";
import { formatWhen } from "../model/format-when.ts";
import { error, warning, type Problem } from "../model/problem.ts";
import { endYear, startYear, type TimeSpan } from "../model/time.ts";
import type { ChartData, ChartNote, ChartPlace, ChartPoint, ChartSeries } from "./chart-data.ts";
import { axisLabel, chooseDivisor } from "./chart-numbers.ts";
import { readPoints, type Findings, type RawPoint } from "./chart-points.ts";
import type { ChartSpec, SeriesSpec } from "./chart-schema.ts";
import { prepareChrome } from "./common.ts";
import type { FigureContext, Prepared } from "./figure.ts";
import { readDate, toEdtf } from "./find-fact.ts";

/** Resolves facts, tables, dates and units. There is nothing to draw when a series has no point or an axis is wrong. */
export function prepareChart(spec: ChartSpec, context: FigureContext): Prepared<ChartData | undefined> {
  const { chrome, citations, problems } = prepareChrome(spec, context);
  const findings: Findings = { problems: [...problems], facts: [], citations: [...citations] };
  const raw = spec.series.map((series, index) => readPoints(series, index, context, findings));
  const axis = chooseAxis(spec, raw, context);
  const series = spec.series.map((one, index) => {
    const points = placePoints(raw[index] ?? [], axis, context, findings.problems);
    return makeSeries(one, index, spec, points);
  });
  const unit = commonUnit(spec, raw, context, findings.problems);
  checkBaseline(spec, context, findings.problems);
  const range = rangeOf(spec, axis, series, context, findings.problems);
  const rest = { facts: findings.facts, citations: findings.citations, problems: findings.problems };
  if (series.every(({ points }) => points.length === 0) || range === undefined) {
    if (!findings.problems.some((problem) => problem.severity === "error")) {
      findings.problems.push(error("chart/empty", context.locate(["series"]), "This chart has no points.", "Give the series facts, points or data."));
    }
    return { data: undefined, ...rest };
  }
  const values = series.flatMap(({ points }) => points.map((point) => point.value));
  const divide = spec.y?.divide ?? (spec.y?.label === undefined ? chooseDivisor(values, unit, context.lang) : 1);
  const pointCount = Math.max(...series.map(({ points }) => points.length));
  const data: ChartData = {
    chrome,
    type: spec.type,
    direction: spec.horizontal === undefined ? "as fits" : spec.horizontal ? "lying" : "upright",
    x: { kind: axis.kind, ...range, ...(spec.x?.label !== undefined && { label: spec.x.label }) },
    categories: axis.names,
    y: {
      label: spec.y?.label ?? axisLabel(unit, divide, context.lang),
      divide,
      ...(spec.y?.min !== undefined && { min: spec.y.min }),
      ...(spec.y?.max !== undefined && { max: spec.y.max }),
    },
    ...(unit !== undefined && { unit }),
    labels: spec.labels ?? (pointCount <= 12 ? "all" : "ends"),
    labelsAsked: spec.labels !== undefined,
    series: series.map((one) => ({ ...one, points: withinRange(one.points, range) })),
    annotations: (spec.annotations ?? []).flatMap((note, index) =>
      placeNote(note, ["annotations", index, "x"], axis, context, findings.problems),
    ),
    gaps: (spec.gaps ?? []).flatMap((gap, index) => prepareGap(gap, ["gaps", index], context, findings.problems)),
  };
  return { data, ...rest };
}

interface Axis {
  readonly kind: "time" | "category";
  /** Of the categories, in order of first use. */
  readonly names: readonly string[];
}

/** Time when every x is a date. Lines need time: there, what is no date is a mistake; elsewhere it makes the x categories. */
function chooseAxis(spec: ChartSpec, raw: readonly (readonly RawPoint[])[], context: FigureContext): Axis {
  const all = raw.flat();
  const isTime = all.every(({ x }) => typeof x !== "string" || context.parseDate(toEdtf(x)).ok);
  if (isTime || spec.type === "line") return { kind: "time", names: [] };
  return { kind: "category", names: [...new Set(all.map(categoryOf))] };
}

function categoryOf({ x, category }: RawPoint): string {
  return category ?? (typeof x === "string" ? x : x.edtf);
}

function placePoints(
  raw: readonly RawPoint[],
  axis: Axis,
  context: FigureContext,
  problems: Problem[],
): readonly ChartPoint[] {
  const seen = new Set<string>();
  const points = raw.flatMap((point): readonly ChartPoint[] => {
    const place = placeOf(point, axis, context, problems);
    if (place === undefined) return [];
    if (seen.has(place.name)) {
      const message = `This series has ${place.name} twice.`;
      problems.push(error("chart/duplicate-x", point.span, message, "Narrow it with `where`, or take one out."));
      return [];
    }
    seen.add(place.name);
    return [
      { place, value: point.value, hedge: point.hedge, ...(point.label !== undefined && { label: point.label }) },
    ];
  });
  return points.toSorted((a, b) => a.place.from - b.place.from);
}

function placeOf(point: RawPoint, axis: Axis, context: FigureContext, problems: Problem[]): ChartPlace | undefined {
  if (axis.kind === "category") return placeCategory(categoryOf(point), axis);
  const { x } = point;
  if (typeof x !== "string") return placeTime(x, context.lang);
  const parsed = context.parseDate(toEdtf(x));
  if (parsed.ok) return placeTime(parsed.span, context.lang);
  problems.push(error("chart/bad-x", point.span, parsed.message, parsed.hint));
  return undefined;
}

function placeCategory(name: string, axis: Axis): ChartPlace | undefined {
  const index = axis.names.indexOf(name);
  return index < 0 ? undefined : { from: index, to: index + 1, name };
}

function placeTime(span: TimeSpan, lang: string): ChartPlace | undefined {
  const from = startYear(span, endYear(span, Number.NaN) - 1);
  const to = endYear(span, from + 1);
  return { from, to, name: formatWhen(span, lang, "short") };
}

const defaultTones: readonly Tone[] = ["accent", "ink", "phase-2", "phase-1"];

function makeSeries(
  spec: SeriesSpec,
  index: number,
  chart: ChartSpec,
  points: readonly ChartPoint[],
): ChartSeries {
  const outside = spec.outside ?? false;
  const inside = chart.series.slice(0, index).filter((other) => other.outside !== true).length;
  const tone = spec.tone ?? (outside ? "muted" : (defaultTones[inside % defaultTones.length] ?? "ink"));
  return {
    tone,
    outside,
    connectsGaps: spec.connect === "gaps",
    points,
    ...(spec.label !== undefined && { label: spec.label }),
  };
}

function commonUnit(
  spec: ChartSpec,
  raw: readonly (readonly RawPoint[])[],
  context: FigureContext,
  problems: Problem[],
): string | undefined {
  const units = new Set<string>();
  for (const point of raw.flat()) {
    if (point.unit === undefined) continue;
    const [first] = units;
    if (first !== undefined && !units.has(point.unit)) {
      const message = `One axis cannot hold both ${first} and ${point.unit}.`;
      problems.push(error("chart/mixed-units", point.span, message, "Make two charts, or convert one of them in a derived fact."));
    }
    units.add(point.unit);
  }
  const [unit] = units;
  if (unit !== undefined && spec.unit !== undefined && spec.unit !== unit) {
    const message = `The chart says its unit is ${spec.unit}, but its facts are in ${unit}.`;
    problems.push(error("chart/mixed-units", context.locate(["unit"]), message, "Take `unit` out."));
  }
  return unit ?? spec.unit;
}

function checkBaseline(spec: ChartSpec, context: FigureContext, problems: Problem[]): void {
  const { min, max } = spec.y ?? {};
  if (spec.type === "bar" && min !== undefined && min > 0) {
    const message = `Bars start at zero, or their lengths lie; this axis starts at ${min}.`;
    problems.push(error("chart/bar-not-from-zero", context.locate(["y", "min"]), message, "Take `min` out, or draw dots."));
  }
  if (min !== undefined && max !== undefined && max <= min) {
    const message = `The axis ends at ${max}, not above its start at ${min}.`;
    problems.push(error("chart/bad-axis", context.locate(["y", "max"]), message, "Swap `min` and `max`?"));
  }
}

function rangeOf(
  spec: ChartSpec,
  axis: Axis,
  series: readonly ChartSeries[],
  context: FigureContext,
  problems: Problem[],
): { readonly from: number; readonly to: number } | undefined {
  if (axis.kind === "category") return { from: 0, to: axis.names.length };
  const places = series.flatMap(({ points }) => points.map((point) => point.place));
  const gaps = (spec.gaps ?? []).flatMap(({ from, to }) => [from, to]).map((x) => context.parseDate(toEdtf(x)));
  const spans = gaps.flatMap((parsed) => (parsed.ok ? [parsed.span] : []));
  const first = Math.min(...places.map(({ from }) => from), ...spans.map((span) => startYear(span, Infinity)));
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
  range: { readonly from: number; readonly to: number },
  context: FigureContext,
  problems: Problem[],
): void {
  const hidden = [...new Set(places.filter((place) => !isWithin(place, range)).map(({ name }) => name))];
  if (hidden.length === 0) return;
  const message = `The axis leaves out ${hidden.slice(0, 5).join(", ")}${hidden.length > 5 ? ", …" : ""}.`;
  problems.push(warning("chart/outside-range", context.locate(["x"]), message, "Widen `from` and `to`."));
}

function withinRange(
  points: readonly ChartPoint[],
  range: { readonly from: number; readonly to: number },
): readonly ChartPoint[] {
  return points.filter(({ place }) => isWithin(place, range));
}

function isWithin(place: ChartPlace, range: { readonly from: number; readonly to: number }): boolean {
  return place.from >= range.from - 1e-6 && place.to <= range.to + 1e-6;
}

function placeNote(
  note: { readonly x: number | string; readonly text: string },
  path: readonly PropertyKey[],
  axis: Axis,
  context: FigureContext,
  problems: Problem[],
): readonly ChartNote[] {
  const { text } = note;
  if (axis.kind === "category") {
    const place = placeCategory(String(note.x), axis);
    if (place !== undefined) return [{ place, text }];
    problems.push(error("chart/unknown-category", context.locate(path), `No point stands at “${note.x}”.`, `The categories are ${axis.names.join(", ")}.`));
    return [];
  }
  const span = readDate(String(note.x), path, context, problems);
  const place = span === undefined ? undefined : placeTime(span, context.lang);
  return place === undefined ? [] : [{ place, text }];
}

function prepareGap(
  gap: { readonly from: number | string; readonly to: number | string; readonly text?: string | undefined },
  path: readonly PropertyKey[],
  context: FigureContext,
  problems: Problem[],
): ChartData["gaps"] {
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
