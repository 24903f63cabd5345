import { error, type Problem } from "../../../model/problem.ts";
import type { FigureContext } from "../../figure.ts";
import type { ChartData, ChartPoint } from "../data.ts";
import { valueInWords } from "../numbers.ts";
import type { ChartSpec } from "../schema.ts";
import { decimalsOf } from "./difference.ts";
import { isEqual } from "./waterfall-steps.ts";

const mostParts = 5;

/** Parts of a whole: at most five, none negative, none only a bound, and together the whole. */
export function checkPie(data: ChartData, spec: ChartSpec, context: FigureContext): readonly Problem[] {
  const points = data.series[0]?.points ?? [];
  if (data.series.length !== 1) {
    const message = "A pie has one series: the parts of one whole.";
    return [
      error("chart/one-series", context.locate(["series"]), message, "Draw stacked bars, `stack: share`."),
    ];
  }
  if (points.length > mostParts || points.length < 2) {
    const message = `A pie has two to five parts, and this one has ${points.length}.`;
    const hint = "Draw bars, or add the small parts up: `top: {count: 4, rest: Other}`.";
    return [error("chart/pie-parts", context.locate(["type"]), message, hint)];
  }
  const wrong = points.flatMap(checkPart);
  return wrong.length > 0 ? wrong : checkWhole(points, data, spec, context);
}

function checkPart({ value, hedge, place, span }: ChartPoint): readonly Problem[] {
  if (value <= 0) {
    const message = `A part of a whole is more than nothing; “${place.name}” has ${value}.`;
    return [error("chart/pie-negative", span, message, "Take it out, or draw bars.")];
  }
  if (["exact", "about", "estimate", "forecast"].includes(hedge)) return [];
  const message = `“${place.name}” is only a bound, and bounds do not add up.`;
  return [error("chart/bound-in-sum", span, message, "Give the value itself, or draw bars.")];
}

/** Shares make 100, but for their rounding; other values what the author says, where he does. */
function checkWhole(
  points: readonly ChartPoint[],
  data: ChartData,
  spec: ChartSpec,
  context: FigureContext,
): readonly Problem[] {
  const whole = spec.whole ?? (data.unit === "percent" ? 100 : undefined);
  if (whole === undefined) return [];
  const sum = points.reduce((total, { value }) => total + value, 0);
  const rounding = data.unit === "percent" ? roundingOf(points, data) : 0;
  if (isEqual(sum, whole) || Math.abs(sum - whole) <= rounding) return [];
  const [first] = points;
  const say = (value: number): string =>
    first === undefined
      ? ""
      : valueInWords({ ...first, value: Number(value.toPrecision(12)), hedge: "exact" }, data, context.lang);
  const missing = whole - sum;
  const message = `The parts add up to ${say(sum)}, and not to ${say(whole)}.`;
  const hint =
    missing > 0 ? `Add the part that is missing: ${say(missing)}.` : "Correct the values, or draw bars.";
  return [error("chart/sum", context.locate(spec.whole === undefined ? ["type"] : ["whole"]), message, hint)];
}

/** How far rounded shares may miss their whole: half a unit of the last digit for each. */
function roundingOf(points: readonly ChartPoint[], data: ChartData): number {
  const decimals = Math.max(...points.map((point) => decimalsOf(point, data)));
  return points.length * 0.5 * 10 ** -decimals + 1e-9;
}
