import { error, type Problem } from "../../model/problem.ts";
import type { RawSeries } from "./points.ts";
import type { ChartSpec } from "./schema.ts";
import type { FigureContext } from "../figure.ts";

/** The one unit of all points: that of their facts, else the author's. Two units, or another than the author says, are problems. */
export function commonUnit(
  spec: ChartSpec,
  raw: readonly RawSeries[],
  context: FigureContext,
  problems: Problem[],
): string | undefined {
  const units = new Set<string>();
  for (const point of raw.flatMap(({ points }) => points)) {
    if (point.unit === undefined) continue;
    const [first] = units;
    if (first !== undefined && !units.has(point.unit)) {
      const message = `One axis cannot hold both ${first} and ${point.unit}.`;
      const hint = "Make two charts, or convert one of them in a derived fact.";
      problems.push(error("chart/mixed-units", point.span, message, hint));
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
