import { error, type Problem } from "../../model/problem.ts";
import { kindKeys, type ChartKind, type KindKey } from "./kind.ts";
import type { RawSeries } from "./points.ts";
import type { ChartSpec } from "./schema.ts";
import type { FigureContext } from "../figure.ts";

/** What a block says that its kind of chart cannot honestly or sensibly draw. */
export function checkKind(
  spec: ChartSpec,
  kind: ChartKind,
  raw: readonly RawSeries[],
  context: FigureContext,
): readonly Problem[] {
  return [
    ...findUnusedKeys(spec, kind, context),
    ...findMissingColumns(spec, kind, raw, context),
    ...checkBaseline(spec, kind, context),
    ...checkLog(spec, kind, raw, context),
  ];
}

function findUnusedKeys(spec: ChartSpec, kind: ChartKind, context: FigureContext): readonly Problem[] {
  return kindKeys
    .filter((key) => isSaid(spec, key) && !kind.keys.includes(key))
    .map((key) =>
      error(
        "chart/unused-key",
        context.locate([key]),
        `A chart of the type “${spec.type}” has no use for “${key}”.`,
        "Take it out, or choose another type.",
      ),
    );
}

function isSaid(spec: ChartSpec, key: KindKey): boolean {
  return spec[key] !== undefined && spec[key] !== false;
}

function findMissingColumns(
  spec: ChartSpec,
  kind: ChartKind,
  raw: readonly RawSeries[],
  context: FigureContext,
): readonly Problem[] {
  return (kind.needs ?? []).flatMap((column) => {
    const point = raw.flatMap(({ points }) => points).find(({ extra }) => extra?.[column] === undefined);
    if (point === undefined) return [];
    const message = `Every point of a chart of the type “${spec.type}” needs “${column}”.`;
    const hint = `Name its column in \`columns: {${column}: …}\`, or write \`${column}\` with the point.`;
    const isTable = spec.columns !== undefined;
    return [error("chart/missing-column", isTable ? context.locate(["columns"]) : point.span, message, hint)];
  });
}

function checkBaseline(
  spec: ChartSpec,
  { isFromZero }: ChartKind,
  context: FigureContext,
): readonly Problem[] {
  const { min, max } = spec.y ?? {};
  const problems: Problem[] = [];
  if (isFromZero && min !== undefined && min > 0) {
    const message = `Bars and areas start at zero, or their sizes lie; this axis starts at ${min}.`;
    const at = context.locate(["y", "min"]);
    problems.push(error("chart/bar-not-from-zero", at, message, "Take `min` out, or draw dots."));
  }
  if (min !== undefined && max !== undefined && max <= min) {
    const message = `The axis ends at ${max}, not above its start at ${min}.`;
    problems.push(error("chart/bad-axis", context.locate(["y", "max"]), message, "Swap `min` and `max`?"));
  }
  if (isFromZero && max !== undefined && max < 0) {
    const message = `Bars and areas start at zero, but this axis ends at ${max}.`;
    const at = context.locate(["y", "max"]);
    problems.push(error("chart/bar-not-from-zero", at, message, "Take `max` out, or draw dots."));
  }
  return problems;
}

function checkLog(
  spec: ChartSpec,
  kind: ChartKind,
  raw: readonly RawSeries[],
  context: FigureContext,
): readonly Problem[] {
  if (spec.y?.log !== true) return [];
  if (!kind.canBeLog) {
    const message = kind.isFromZero
      ? "On a logarithmic scale there is no zero for bars and areas to start at."
      : `A chart of the type “${spec.type}” has no logarithmic scale.`;
    const hint = "Draw lines or dots, or take `log` out.";
    return [error("chart/log-from-zero", context.locate(["y", "log"]), message, hint)];
  }
  const { min } = spec.y;
  const floor: readonly Problem[] =
    min !== undefined && min <= 0
      ? [
          error(
            "chart/log-zero",
            context.locate(["y", "min"]),
            `A logarithmic scale cannot start at ${min}.`,
            "Give a number above zero, or take `min` out.",
          ),
        ]
      : [];
  const lines = (spec.lines ?? []).flatMap((line, index) =>
    line.y !== undefined && line.y <= 0
      ? [
          error(
            "chart/log-zero",
            context.locate(["lines", index, "y"]),
            `A logarithmic scale has no place for ${line.y}.`,
            "Take the line out.",
          ),
        ]
      : [],
  );
  const points = raw
    .flatMap(({ points: own }) => own)
    .filter(({ value, extra }) => value <= 0 || (extra?.to ?? 1) <= 0)
    .map((point) =>
      error(
        "chart/log-zero",
        point.valueSpan,
        `A logarithmic scale has no place for ${point.value}.`,
        "Leave the point out with `where`, or take `log` out.",
      ),
    );
  return [...floor, ...lines, ...points];
}
