import { valueTicks, type ValueTick } from "../../draw/value-ticks.ts";
import type { ChartData } from "./data.ts";

export interface ValueDomain {
  /** In printed numbers. */
  readonly min: number;
  readonly max: number;
}

/** What the axis of values spans: from zero unless the author or a negative value says otherwise, to the greatest value. */
export function valueDomain(data: ChartData): ValueDomain {
  const values = data.series.flatMap(({ points }) => points.map(({ value }) => value / data.y.divide));
  const least = Math.min(0, ...values);
  const greatest = Math.max(least < 0 ? 0 : -Infinity, ...values);
  const min = data.y.min ?? least;
  const max = data.y.max ?? greatest;
  return { min, max: max > min ? max : min + 1 };
}

/** Few round ticks for an axis of so many pixels: at most six, with zero. */
export function axisTicks(
  data: ChartData,
  from: number,
  to: number,
  length: number,
  lang: string,
): readonly ValueTick[] {
  const style = data.unit === "percent" ? "percent" : "decimal";
  for (let count = Math.max(2, Math.min(5, Math.round(length / 70))); count > 1; count -= 1) {
    const ticks = valueTicks(from, to, count, lang, style);
    if (ticks.length <= 6) return ticks;
  }
  return valueTicks(from, to, 1, lang, style);
}
