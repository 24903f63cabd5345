import { ticks } from "d3-array";
import { withMinus } from "../model/format-value.ts";
import { formattingLocale, numberFormat } from "../model/locale.ts";

export interface ValueTick {
  readonly value: number;
  readonly label: string;
}

/** A few round ticks over [from, to], with as many decimals as the step has, in the language's digits and marks. */
export function valueTicks(
  from: number,
  to: number,
  count: number,
  lang: string,
  style: "decimal" | "percent" = "decimal",
): readonly ValueTick[] {
  const values = ticks(from, to, count);
  const step = values.length > 1 ? Math.abs((values[1] ?? 0) - (values[0] ?? 0)) : 1;
  const decimals = step >= 1 ? 0 : Math.min(8, Math.ceil(-Math.log10(step) - 1e-9));
  const format = numberFormat(formattingLocale(lang), {
    style,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return values.map((value) => ({
    value,
    label: withMinus(format.format(style === "percent" ? value / 100 : value)),
  }));
}

/**
 * Round ticks of a logarithmic axis over [from, to], both above zero: 1, 2 and 5 of each power of ten where that is few enough, else powers
 * of ten, or every second or third of them. Each has the decimals that it needs.
 */
export function logTicks(
  from: number,
  to: number,
  most: number,
  lang: string,
  style: "decimal" | "percent" = "decimal",
): readonly ValueTick[] {
  const first = Math.floor(Math.log10(from) + 1e-9);
  const last = Math.ceil(Math.log10(to) - 1e-9);
  const powers = Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => first + index);
  const isInside = (value: number): boolean => value >= from * (1 - 1e-9) && value <= to * (1 + 1e-9);
  const of = (digits: readonly number[], every: number): readonly number[] =>
    powers
      .filter((power) => power % every === 0)
      .flatMap((power) => digits.map((digit) => Number(`${digit}e${power}`)))
      .filter(isInside);
  const choices = [of([1, 2, 5], 1), of([1, 3], 1), of([1], 1), of([1], 2), of([1], 3), of([1], 6)];
  const values = choices.find((choice) => choice.length <= most && choice.length > 0) ?? of([1], 12);
  return values.map((value) => {
    const decimals = Math.max(0, -Math.floor(Math.log10(value) + 1e-9));
    const format = numberFormat(formattingLocale(lang), { style, maximumFractionDigits: decimals });
    return { value, label: withMinus(format.format(style === "percent" ? value / 100 : value)) };
  });
}
