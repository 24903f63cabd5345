import { scaleLinear, scaleLog } from "d3-scale";
import { logTicks, valueTicks, type ValueTick } from "../../draw/value-ticks.ts";
import type { ChartData } from "./data.ts";
import { stackedEnds } from "./stack.ts";

export interface ValueDomain {
  /** In printed numbers. */
  readonly min: number;
  readonly max: number;
}

/** What the axis of values spans: from zero unless the author or a negative value says otherwise, to the greatest value or stack. */
export function valueDomain(data: ChartData): ValueDomain {
  if (data.y.isLog) return logDomain(data);
  if (data.stack === "share") return { min: 0, max: 100 };
  const values = data.stack === "none" ? printedValues(data) : stackedEnds(data);
  const marks = data.lines.filter(({ at }) => at === "y").map(({ value }) => value);
  const ends = bounds(values.concat(marks));
  const least = Math.min(0, ...ends);
  const greatest = Math.max(least < 0 ? 0 : -Infinity, ...ends);
  // Bars and areas are drawn whole, whatever the author would like to cut off.
  const { isFromZero } = data.y;
  const min = isFromZero ? Math.min(least, data.y.min ?? least) : (data.y.min ?? least);
  const max = isFromZero ? Math.max(greatest, data.y.max ?? greatest) : (data.y.max ?? greatest);
  return { min, max: max > min ? max : min + 1 };
}

/** From a round number below the least value: 1, 2 or 5 of a power of ten. */
function logDomain(data: ChartData): ValueDomain {
  const marks = data.lines.filter(({ at }) => at === "y").map(({ value }) => value);
  const [least = 1, greatest = 10] = bounds(printedValues(data).concat(marks));
  const power = 10 ** Math.floor(Math.log10(least) + 1e-9);
  const floor = ([5, 2, 1].find((digit) => digit * power <= least * (1 + 1e-9)) ?? 1) * power;
  const min = data.y.min ?? floor;
  const max = data.y.max ?? greatest;
  return { min, max: max > min ? max : min * 10 };
}

function printedValues(data: ChartData): number[] {
  const values: number[] = [];
  for (const { points } of data.series) {
    for (const { value, extra } of points) {
      values.push(value / data.y.divide);
      if (extra?.to !== undefined) values.push(extra.to / data.y.divide);
    }
  }
  return values;
}

/** The least and the greatest; nothing where there is none. */
function bounds(values: readonly number[]): readonly number[] {
  if (values.length === 0) return [];
  let [least, greatest] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return [least, greatest];
}

/** From printed numbers to pixels, and back. */
export interface ValueScale {
  (value: number): number;
  readonly invert: (pixel: number) => number;
}

export function valueScale(
  data: ChartData,
  { min, max }: ValueDomain,
  range: readonly [number, number],
): ValueScale {
  return data.y.isLog ? scaleLog([min, max], range) : scaleLinear([min, max], range);
}

/** Few round ticks for an axis of so many pixels: at most six, with zero; on a logarithmic axis powers of ten, or 1, 2 and 5 of them. */
export function axisTicks(
  data: ChartData,
  from: number,
  to: number,
  length: number,
  lang: string,
): readonly ValueTick[] {
  const isShare = data.stack === "share" || (data.unit === "percent" && data.y.divide === 1);
  const style = isShare ? "percent" : "decimal";
  if (data.y.isLog) return logTicks(from, to, 6, lang, style);
  for (let count = Math.max(2, Math.min(5, Math.round(length / 70))); count > 1; count -= 1) {
    const ticks = valueTicks(from, to, count, lang, style);
    if (ticks.length <= 6) return ticks;
  }
  return valueTicks(from, to, 1, lang, style);
}
