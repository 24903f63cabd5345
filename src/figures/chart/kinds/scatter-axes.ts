import { scaleLinear, scaleLog } from "d3-scale";
import { logTicks, valueTicks, type ValueTick } from "../../../draw/value-ticks.ts";
import type { ChartData } from "../data.ts";

/** One of the two axes of a scatter. */
export interface NumberAxis {
  /** From printed numbers to pixels. */
  readonly at: (value: number) => number;
  readonly ticks: readonly ValueTick[];
}

interface AxisSpec {
  readonly values: readonly number[];
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly isLog: boolean;
  readonly isPercent: boolean;
}

/** The axis over `range` pixels, with few round ticks; the outermost marks keep `inset` pixels from its ends. */
export function setNumberAxis(
  spec: AxisSpec,
  range: readonly [number, number],
  inset: number,
  lang: string,
): NumberAxis {
  const style = spec.isPercent ? "percent" : "decimal";
  const length = Math.abs(range[1] - range[0]);
  const [from, to] = spec.isLog ? logBounds(spec) : linearBounds(spec);
  const way = Math.sign(range[1] - range[0]) * Math.min(inset, length / 3);
  const inner = [range[0] + way, range[1] - way] as const;
  if (spec.isLog) {
    const at = scaleLog([from, to], inner);
    const [first, last] = [at.invert(range[0]), at.invert(range[1])];
    return { at, ticks: logTicks(first, last, 6, lang, style) };
  }
  const at = scaleLinear([from, to], inner);
  const [first, last] = [at.invert(range[0]), at.invert(range[1])];
  for (let count = Math.max(2, Math.min(6, Math.round(length / 110))); count > 1; count -= 1) {
    const ticks = valueTicks(first, last, count, lang, style).filter(
      ({ value }) => spec.min === undefined || value >= spec.min,
    );
    if (ticks.length <= 7) return { at, ticks: withoutBelowZero(ticks, from) };
  }
  return { at, ticks: valueTicks(first, last, 1, lang, style) };
}

/** Positions are compared on a scatter, and not lengths: zero is there where it is near. */
function linearBounds({ values, min, max }: AxisSpec): readonly [number, number] {
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const isNearZero = least >= 0 && least < (greatest - least) * 0.5;
  const from = min ?? (isNearZero ? 0 : least);
  const to = max ?? greatest;
  return to > from ? [from, to] : [from - 1, from + 1];
}

function logBounds({ values, min, max }: AxisSpec): readonly [number, number] {
  const from = min ?? Math.min(...values);
  const to = max ?? Math.max(...values);
  return to > from ? [from, to] : [from / 2, from * 2];
}

/** Where all values are above zero, the room below it has no numbers. */
function withoutBelowZero(ticks: readonly ValueTick[], from: number): readonly ValueTick[] {
  return from < 0 ? ticks : ticks.filter(({ value }) => value >= 0);
}

/** The axis of y, upwards, and that of x. */
export function specsOf(data: ChartData): { readonly x: AxisSpec; readonly y: AxisSpec } {
  const points = data.series.flatMap((series) => series.points);
  const xs = points.map(({ place }) => place.from / data.x.divide);
  const ys = points.map(({ value }) => value / data.y.divide);
  return {
    x: {
      values: xs,
      // An axis that begins and ends with the data was not asked to.
      min: data.x.from / data.x.divide === Math.min(...xs) ? undefined : data.x.from / data.x.divide,
      max: data.x.to / data.x.divide === Math.max(...xs) ? undefined : data.x.to / data.x.divide,
      isLog: data.x.isLog,
      isPercent: data.x.unit === "percent",
    },
    y: {
      values: ys,
      min: data.y.min,
      max: data.y.max,
      isLog: data.y.isLog,
      isPercent: data.unit === "percent",
    },
  };
}
