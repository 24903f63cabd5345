import type { Tone } from "../../draw/colours.ts";
import { error, type Problem } from "../../model/problem.ts";
import { chooseAxis, placeNote, placePoints } from "./axis.ts";
import type { ChartData, ChartPoint, ChartSeries } from "./data.ts";
import { axisLabel, chooseDivisor } from "./numbers.ts";
import { readPoints, type Findings, type RawPoint } from "./points.ts";
import { prepareGap, rangeOf, withinRange } from "./range.ts";
import type { ChartSpec, SeriesSpec } from "./schema.ts";
import { prepareChrome } from "../common.ts";
import type { FigureContext, Prepared } from "../figure.ts";

/** Resolves facts, tables, dates and units. There is nothing to draw when a series has no point or an axis is wrong. */
export function prepareChart(spec: ChartSpec, context: FigureContext): Prepared<ChartData | undefined> {
  const { chrome, citations, problems } = prepareChrome(spec, context);
  const findings: Findings = { problems: [...problems], facts: [], citations: [...citations] };
  const raw = spec.series.map((series, index) => readPoints(series, index, context, findings));
  const axis = chooseAxis(spec, raw, context);
  const points = raw.map((own) => placePoints(own, axis, context, findings.problems));
  const unit = commonUnit(spec, raw, context, findings.problems);
  checkBaseline(spec, context, findings.problems);
  const range = rangeOf(spec, axis, points.flat(), context, findings.problems);
  const rest = { facts: findings.facts, citations: findings.citations, problems: findings.problems };
  if (points.flat().length === 0 || range === undefined) {
    if (!findings.problems.some((problem) => problem.severity === "error")) {
      findings.problems.push(
        error(
          "chart/empty",
          context.locate(["series"]),
          "This chart has no points.",
          "Give the series facts, points or data.",
        ),
      );
    }
    return { data: undefined, ...rest };
  }
  const values = points.flat().map((point) => point.value);
  const divide =
    spec.y?.divide ?? (spec.y?.label === undefined ? chooseDivisor(values, unit, context.lang) : 1);
  const pointCount = Math.max(...points.map((own) => own.length));
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
    series: spec.series.map((one, index) =>
      makeSeries(one, index, spec, withinRange(points[index] ?? [], range)),
    ),
    annotations: (spec.annotations ?? []).flatMap((note, index) =>
      placeNote(note, ["annotations", index, "x"], axis, context, findings.problems),
    ),
    gaps: (spec.gaps ?? []).flatMap((gap, index) =>
      prepareGap(gap, ["gaps", index], context, findings.problems),
    ),
  };
  return { data, ...rest };
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
      problems.push(
        error(
          "chart/mixed-units",
          point.span,
          message,
          "Make two charts, or convert one of them in a derived fact.",
        ),
      );
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
    problems.push(
      error(
        "chart/bar-not-from-zero",
        context.locate(["y", "min"]),
        message,
        "Take `min` out, or draw dots.",
      ),
    );
  }
  if (min !== undefined && max !== undefined && max <= min) {
    const message = `The axis ends at ${max}, not above its start at ${min}.`;
    problems.push(error("chart/bad-axis", context.locate(["y", "max"]), message, "Swap `min` and `max`?"));
  }
}
