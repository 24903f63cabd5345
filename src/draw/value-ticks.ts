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
