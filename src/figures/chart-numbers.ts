import { formatValue, isCurrency, withMinus } from "../model/format-value.ts";
import { formattingLocale, numberFormat } from "../model/locale.ts";
import { wordsOf } from "../model/words.ts";
import type { ChartData, ChartPoint } from "./chart-data.ts";

/** What the printed numbers are divided by, where the author does not say: the largest of a thousand, a million, … that keeps them above one. */
export function chooseDivisor(values: readonly number[], unit: string | undefined): number {
  if (unit === "percent" || unit === "percentage-point" || unit === "times" || unit === "rank" || unit === "year") return 1;
  const largest = Math.max(0, ...values.map(Math.abs));
  return [1e12, 1e9, 1e6].find((scale) => largest >= scale) ?? (largest >= 1e5 ? 1e3 : 1);
}

/** The unit that stands above the axis: “US$ billion”, “million visitors”, “thousand”; empty for bare counts and percentages. */
export function axisLabel(unit: string | undefined, divide: number, lang: string): string {
  const scale = scaleWord(divide, lang);
  if (unit === undefined || unit === "percent" || unit === "times" || unit === "rank" || unit === "year") return scale;
  if (unit === "percentage-point") return wordsOf(lang).percentagePoints.other.replace("#", "").trim();
  const name = isCurrency(unit) ? currencySymbol(unit, lang) : unit;
  return isCurrency(unit) ? [name, scale].filter(Boolean).join(" ") : [scale, name].filter(Boolean).join(" ");
}

/** A value as it stands on its mark: divided, with as few decimals as the chart's values need, and its hedge in words. */
export function markLabel(
  point: ChartPoint,
  data: ChartData,
  lang: string,
  digits: "as given" | "few",
): MarkLabel {
  const number = formatDivided(point.value / data.y.divide, data, lang, digits);
  if (point.hedge === "exact") return { value: number };
  const phrase = wordsOf(lang).hedges[point.hedge];
  // What is not counted but expected says so in a line of its own; “over 40” is one thing.
  if (point.hedge === "forecast" || point.hedge === "estimate") {
    return { value: number, word: phrase.replace("#", "").replace(/[()]/g, "").trim() };
  }
  return { value: phrase.replace("#", number) };
}

export interface MarkLabel {
  readonly value: string;
  /** “forecast”, “estimated”. */
  readonly word?: string;
}

/** The number alone, for axes and marks. */
export function formatDivided(value: number, data: ChartData, lang: string, digits: "as given" | "few"): string {
  const locale = formattingLocale(lang);
  const largest = Math.max(0, ...data.series.flatMap(({ points }) => points.map((p) => Math.abs(p.value)))) / data.y.divide;
  const decimals = decimalsFor(Math.abs(value), largest, digits);
  const options: Intl.NumberFormatOptions = { maximumFractionDigits: decimals };
  if (data.unit === "percent") {
    return withMinus(numberFormat(locale, { ...options, style: "percent" }).format(value / 100));
  }
  return withMinus(numberFormat(locale, options).format(value));
}

/** A value in a sentence or a table: with unit and hedge, in every digit that helps. */
export function valueInWords(point: ChartPoint, data: ChartData, lang: string): string {
  return formatValue({ value: point.value, unit: data.unit, hedge: point.hedge }, { lang });
}

/** Small values among large ones keep two digits, so that 0.46 does not become 0.5 or 0. */
function decimalsFor(value: number, largest: number, digits: "as given" | "few"): number {
  if (value === 0) return 0;
  if (value < 1) return Math.min(6, 1 - Math.floor(Math.log10(value)));
  if (digits === "few") return largest >= 10 ? 0 : 1;
  return largest >= 1000 ? 0 : largest >= 2 ? 1 : 2;
}

function scaleWord(divide: number, lang: string): string {
  if (divide === 1) return "";
  const locale = formattingLocale(lang);
  const format = numberFormat(locale, { notation: "compact", compactDisplay: "long" });
  const parts = format.formatToParts(divide);
  const isWhole = parts.some((part) => part.type === "integer" && part.value === "1");
  const word = parts.find((part) => part.type === "compact")?.value;
  return isWhole && word !== undefined ? word : `× ${numberFormat(locale, {}).format(divide)}`;
}

function currencySymbol(currency: string, lang: string): string {
  const printed = formatValue({ value: 1, unit: currency, hedge: "exact" }, { lang, style: "full" });
  return printed.replace(/[\d\s\u00A0\u202F.,]/g, "");
}
