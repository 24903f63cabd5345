import { error, type Problem } from "../../../model/problem.ts";
import type { FigureContext } from "../../figure.ts";
import type { ChartData, ChartPoint } from "../data.ts";
import { valueInWords } from "../numbers.ts";

/** One bar of a waterfall: from where to where it reaches, in the unit. */
export interface WaterfallStep {
  readonly point: ChartPoint;
  readonly kind: "total" | "change";
  readonly from: number;
  readonly to: number;
}

/** The bars in their order. Where none is marked as a total, the first is the start and the last the end. */
export function waterfallSteps(data: ChartData): readonly WaterfallStep[] {
  const points = data.series[0]?.points ?? [];
  const isMarked = points.some(({ part }) => part === "total");
  let level = 0;
  return points.map((point, index): WaterfallStep => {
    const isEnd = index === 0 || index === points.length - 1;
    if (isMarked ? point.part === "total" : isEnd) {
      level = point.value;
      return { point, kind: "total", from: 0, to: point.value };
    }
    const from = level;
    level += point.value;
    return { point, kind: "change", from, to: level };
  });
}

/** A total that is not the sum of what stands before it; bounds, which have no sum; a second series. */
export function checkWaterfall(data: ChartData, context: FigureContext): readonly Problem[] {
  if (data.series.length !== 1) {
    const message = "A waterfall has one series: its bars stand on each other.";
    return [error("chart/one-series", context.locate(["series"]), message, "Make a chart for each.")];
  }
  const problems: Problem[] = [];
  let level = 0;
  for (const [index, { point, kind }] of waterfallSteps(data).entries()) {
    const { span: at } = point;
    if (!["exact", "about", "estimate", "forecast"].includes(point.hedge)) {
      const message = `“${point.place.name}” is only a bound, and bounds do not add up.`;
      problems.push(error("chart/bound-in-sum", at, message, "Give the value itself, or draw bars."));
    }
    const isStart = kind === "total" && index === 0;
    if (kind === "total" && !isStart && !isEqual(level, point.value)) {
      problems.push(error("chart/sum", at, ...saySum(level, point, data, context.lang)));
    }
    level = kind === "total" ? point.value : level + point.value;
  }
  return problems;
}

/** But for what floating point makes of decimals. */
export function isEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

function saySum(level: number, point: ChartPoint, data: ChartData, lang: string): readonly [string, string] {
  const say = (value: number): string =>
    valueInWords({ ...point, value: Number(value.toPrecision(12)), hedge: "exact" }, data, lang);
  return [
    `The bars up to “${point.place.name}” add up to ${say(level)}, and it says ${say(point.value)}.`,
    `Correct a value, or add the step that is missing: ${say(point.value - level)}.`,
  ];
}
