import { error, type Problem } from "../../model/problem.ts";
import { chooseAxis, placeNote, placePoints, type Axis } from "./axis.ts";
import type { ChartData, ChartPoint } from "./data.ts";
import { kindOf } from "./kinds.ts";
import { checkKind } from "./kind-checks.ts";
import { axisLabel, chooseDivisor, largestOf } from "./numbers.ts";
import { seriesOrigins } from "./origin.ts";
import { findUnknownNames, paintSeries } from "./paint.ts";
import { periodOf } from "./period.ts";
import { readSeries, type Findings, type RawSeries } from "./points.ts";
import { prepareGap, rangeOf, withinRange, type Range } from "./range.ts";
import { prepareLine, prepareSpan, joinSpans } from "./reference.ts";
import type { ChartSpec } from "./schema.ts";
import { selectData } from "./select.ts";
import { withShares } from "./stack.ts";
import { commonUnit } from "./unit.ts";
import { prepareChrome, type Chrome } from "../common.ts";
import type { FigureContext, Prepared } from "../figure.ts";

/** Resolves facts, tables, dates and units. There is nothing to draw when no series has a point, an axis is wrong, or its kind cannot be drawn so. */
export function prepareChart(spec: ChartSpec, outer: FigureContext): Prepared<ChartData | undefined> {
  const context = { ...outer, parseDate: remember(outer.parseDate) };
  const { chrome, citations, problems } = prepareChrome(spec, context);
  const findings: Findings = { problems: [...problems], facts: [], citations: [...citations] };
  const kind = kindOf(spec.type);
  const read = seriesOrigins(spec).flatMap((origin) => readSeries(origin, spec, context, findings));
  const chosen = chooseAxis(kind, read, context);
  const { series: raw, axis, leftOut } = selectData(spec, read, chosen);
  if (isTooLarge(raw, spec, context, findings.problems)) return { data: undefined, ...findings };
  const points = raw.map((own) => placePoints(own.points, axis, spec, context, findings.problems));
  const unit = commonUnit(spec, raw, context, findings.problems);
  findings.problems.push(
    ...checkKind(spec, kind, raw, context),
    ...findUnknownNames(spec, read, chosen.names, context),
  );
  const range = rangeOf(spec, axis, points.flat(), context, findings.problems);
  const rest = { facts: findings.facts, citations: findings.citations, problems: findings.problems };
  if (points.flat().length === 0 || range === undefined) {
    if (!findings.problems.some(isError)) {
      const message = "This chart has no points.";
      const hint = "Give it facts, points, data or rows.";
      findings.problems.push(error("chart/empty", context.locate(["series"]), message, hint));
    }
    return { data: undefined, ...rest };
  }
  const data = withShares(
    makeData(spec, { chrome, raw, points, axis, range, unit, leftOut }, context, findings),
  );
  if (!findings.problems.some(isError)) findings.problems.push(...(kind.check?.(data, spec, context) ?? []));
  // What breaks a rule of its kind is not drawn: a bar that starts at five would lie.
  return { data: findings.problems.some(isError) ? undefined : data, ...rest };
}

/** Far more than there are pixels, and all that can be drawn in a time that an author waits. */
const most = 50_000;

function isTooLarge(
  raw: readonly RawSeries[],
  spec: ChartSpec,
  { locate }: FigureContext,
  problems: Problem[],
): boolean {
  const count = raw.reduce((sum, { points }) => sum + points.length, 0);
  if (count <= most) return false;
  const message = `This chart has ${count} points; it may have up to ${most}.`;
  const hint = "Narrow the table with `where`, show the `top` of it, or sum its rows up beforehand.";
  problems.push(
    error("chart/too-many-points", locate([spec.data === undefined ? "series" : "data"]), message, hint),
  );
  return true;
}

/** The series of a chart mostly share their dates. */
function remember(parseDate: FigureContext["parseDate"]): FigureContext["parseDate"] {
  const known = new Map<string, ReturnType<FigureContext["parseDate"]>>();
  return (text) => {
    const parsed = known.get(text) ?? parseDate(text);
    known.set(text, parsed);
    return parsed;
  };
}

function isError({ severity }: Problem): boolean {
  return severity === "error";
}

interface Resolved {
  readonly chrome: Chrome;
  readonly raw: readonly RawSeries[];
  readonly points: readonly (readonly ChartPoint[])[];
  readonly axis: Axis;
  readonly range: Range;
  readonly unit: string | undefined;
  readonly leftOut: number;
}

function makeData(
  spec: ChartSpec,
  { chrome, raw, points, axis, range, unit, leftOut }: Resolved,
  context: FigureContext,
  findings: Findings,
): ChartData {
  const { lang } = context;
  const { problems } = findings;
  const shown = points.map((own) => withinRange(own, range));
  const mostPoints = Math.max(...points.map((own) => own.length));
  return {
    chrome,
    type: spec.type,
    direction: spec.horizontal === undefined ? "as fits" : spec.horizontal ? "lying" : "upright",
    x: placeAxis(spec, axis, range, context),
    categories: axis.names.map((name) => spec.names?.[name] ?? name),
    y: valueAxis(spec, points.flat(), unit, context),
    ...(spec.size !== undefined && { size: spec.size }),
    ...(spec.columns?.to !== undefined && { ends: [spec.columns.y, spec.columns.to] as const }),
    stack: stackOf(spec),
    ...(unit !== undefined && { unit }),
    ...(spec.prices !== undefined && { prices: spec.prices }),
    period: periodOf(spec, raw, axis, shown.flat(), lang),
    leftOut,
    labels: spec.labels ?? (mostPoints <= 12 ? "all" : "ends"),
    labelsAsked: spec.labels !== undefined,
    series: paintSeries(spec, raw, shown),
    annotations: (spec.annotations ?? []).flatMap((note, index) => {
      const places = placeNote(note, ["annotations", index, "x"], axis, spec, context, problems);
      const meant = raw.findIndex(({ key }) => note.series !== undefined && key === note.series);
      if (note.series !== undefined && meant < 0) {
        const message = `No series is called “${note.series}”.`;
        problems.push(error("chart/unknown-name", context.locate(["annotations", index, "series"]), message));
      }
      return meant < 0 ? places : places.map(({ place, text }) => ({ place, text, series: meant }));
    }),
    gaps: (spec.gaps ?? []).flatMap((gap, index) =>
      prepareGap(gap, ["gaps", index], axis, context, problems),
    ),
    lines: (spec.lines ?? []).flatMap((line, index) => prepareLine(line, index, axis, context, problems)),
    spans: joinSpans(
      (spec.spans ?? []).flatMap((span, index) =>
        prepareSpan(span, index, { axis, range }, context, findings),
      ),
    ),
    ...(spec.steps !== undefined && { steps: spec.steps }),
  };
}

function placeAxis(spec: ChartSpec, axis: Axis, range: Range, { lang }: FigureContext): ChartData["x"] {
  const { label, unit } = spec.x ?? {};
  const isNumber = axis.kind === "number";
  const divide = isNumber
    ? (spec.x?.divide ?? (label === undefined ? chooseDivisor([range.from, range.to], unit, lang) : 1))
    : 1;
  const made = isNumber ? axisLabel(unit, divide, lang) : "";
  const shown = label ?? (made === "" ? undefined : made);
  return {
    kind: axis.kind,
    ...range,
    divide,
    isLog: isNumber && spec.x?.log === true,
    ...(shown !== undefined && { label: shown }),
    ...(unit !== undefined && { unit }),
  };
}

function valueAxis(
  spec: ChartSpec,
  points: readonly ChartPoint[],
  unit: string | undefined,
  { lang }: FigureContext,
): ChartData["y"] {
  const { label, min, max, log } = spec.y ?? {};
  const values = points.flatMap(({ value, extra }) =>
    extra?.to === undefined ? [value] : [value, extra.to],
  );
  // Over many powers of ten the middle decides: 1,400 million and 0.01 million rather than 0.00001 billion.
  const deciding = log === true ? [middleOfPowers(values)] : values;
  const divide = spec.y?.divide ?? (label === undefined ? chooseDivisor(deciding, unit, lang) : 1);
  return {
    label: label ?? axisLabel(unit, divide, lang),
    divide,
    isLog: log === true,
    isFromZero: kindOf(spec.type).isFromZero,
    largest: largestOf(values),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  };
}

function middleOfPowers(values: readonly number[]): number {
  const sizes = values.map(Math.abs).filter((size) => size > 0);
  const least = sizes.reduce((one, other) => Math.min(one, other), Infinity);
  return sizes.length === 0 ? 0 : Math.sqrt(least * largestOf(sizes));
}

/** Areas lie one on another unless the author says otherwise; bars stand side by side. */
function stackOf({ stack, type }: ChartSpec): ChartData["stack"] {
  if (stack === "share") return "share";
  return (stack ?? type === "area") ? "sum" : "none";
}
