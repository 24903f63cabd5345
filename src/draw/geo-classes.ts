import { ascending } from "d3-array";

/** Values sorted into classes: each holds what is at least its `from` and less than the next one's. */
export interface Classes {
  /** Between the classes, ascending: one fewer than classes. */
  readonly breaks: readonly number[];
  /** Round numbers below the least and above the largest value. */
  readonly from: number;
  readonly to: number;
}

/** The class of a value, from 0. */
export function classOf(value: number, breaks: readonly number[]): number {
  return breaks.filter((at) => value >= at).length;
}

/** The author's own breaks, with the ends that the values give. */
export function explicitClasses(values: readonly number[], breaks: readonly number[]): Classes {
  const step = finestStep(breaks);
  return { breaks, ...endsOf(values, breaks, step) };
}

/**
 * Classes with about as many values in each, between round numbers: each break is the roundest number that parts the same values. Fewer
 * classes where many values are equal.
 */
export function quantileClasses(values: readonly number[], count: number): Classes {
  const sorted = values.toSorted(ascending);
  const breaks = new Set<number>();
  for (let index = 1; index < count; index += 1) {
    const at = Math.round((index * sorted.length) / count);
    const [below, above] = [sorted[at - 1], sorted[at]];
    if (below !== undefined && above !== undefined && below < above)
      breaks.add(roundestBetween(below, above));
  }
  const ordered = [...breaks].toSorted(ascending);
  return { breaks: ordered, ...endsOf(values, ordered, finestStep(ordered)) };
}

/** Classes of one width, which is a round number. */
export function equalClasses(values: readonly number[], count: number): Classes {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (!(most > least)) return { breaks: [], from: least, to: most };
  let step = roundUp((most - least) / count);
  let from = roundTo(Math.floor(least / step) * step);
  while (from + count * step < most) {
    step = roundUp(step * 1.01);
    from = roundTo(Math.floor(least / step) * step);
  }
  const all = Array.from({ length: count - 1 }, (_, index) => roundTo(from + (index + 1) * step));
  const breaks = all.filter((at) => at > least && at <= most);
  return { breaks, from, to: roundTo(from + (breaks.length + 1) * step) };
}

/** Above `low` and at most `high`, with as few digits as such a number can have, and near the middle; zero, if it lies there. */
export function roundestBetween(low: number, high: number): number {
  if (low < 0 && high >= 0) return 0;
  for (let power = Math.floor(Math.log10(Math.max(Math.abs(low), Math.abs(high)))); power > -12; power -= 1) {
    for (const share of [10, 5, 2, 1]) {
      const step = share * 10 ** (power - 1);
      const near = roundTo(Math.round((low + high) / 2 / step) * step);
      if (near > low && near <= high) return near;
    }
  }
  return high;
}

function endsOf(
  values: readonly number[],
  breaks: readonly number[],
  step: number,
): Pick<Classes, "from" | "to"> {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  // Too small for a digit of its own.
  if (step === 0) return { from: least, to: most };
  const from = Math.min(roundTo(Math.floor(least / step) * step), breaks[0] ?? least);
  const to = Math.max(roundTo(Math.ceil(most / step) * step), breaks.at(-1) ?? most);
  return { from, to };
}

/** The last digit that any of the breaks uses: 0.5 in 10, 12.5. */
function finestStep(breaks: readonly number[]): number {
  const steps = breaks.filter((at) => at !== 0).map((at) => lastDigit(at));
  return steps.length === 0 ? 1 : Math.min(...steps);
}

function lastDigit(value: number): number {
  const [digits = "", exponent = "0"] = Math.abs(value).toExponential().split("e");
  const decimals = digits.split(".")[1]?.length ?? 0;
  return 10 ** (Number(exponent) - decimals);
}

/** The next of 1, 2, 2.5, 5 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const share = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= value * (1 - 1e-9)) ?? 10;
  return roundTo(share * power);
}

/** Without the last digits of floating-point arithmetic. */
function roundTo(value: number): number {
  return Number(value.toPrecision(12));
}
