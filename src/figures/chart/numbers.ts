import { formatValue, isCurrency, withMinus } from "../../model/format-value.ts";
import { formattingLocale, numberFormat } from "../../model/locale.ts";
import { wordsOf } from "../../model/words.ts";
import { hedgeLook, type ChartData, type ChartPoint } from "./data.ts";

/** What the printed numbers are divided by, where the author does not say: the largest of a thousand, a million, … that keeps them above one. */
export function chooseDivisor(values: readonly number[], unit: string | undefined, lang: string): number {
  if (unit !== undefined && unscaled.has(unit)) return 1;
  const largest = largestOf(values);
  // East Asian languages count in ten thousands.
  const scales = /^(zh|ja|ko)\b/i.test(lang) ? [1e12, 1e8, 1e4] : [1e12, 1e9, 1e6];
  return scales.find((scale) => largest >= scale) ?? (largest >= 1e5 ? 1e3 : 1);
}

const unscaled: ReadonlySet<string> = new Set(["percent", "percentage-point", "times", "rank", "year"]);

/** The greatest of all sizes; 0 of none. */
export function largestOf(values: readonly number[]): number {
  return values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
}

/** A number along x, in words: “US$1,200”, “35 years”. */
export function numberOnAxis(value: number, unit: string | undefined, lang: string): string {
  return formatValue({ value, unit, hedge: "exact" }, { lang });
}

/** The unit that stands above the axis: “US$ billion”, “million visitors”, “thousand”; empty for bare counts and percentages. */
export function axisLabel(unit: string | undefined, divide: number, lang: string): string {
  const scale = scaleWord(divide, lang);
  if (unit === "percentage-point") return wordsOf(lang).percentagePoints.other.replace("#", "").trim();
  if (unit === undefined || unscaled.has(unit)) return scale;
  const name = isCurrency(unit) ? currencySymbol(unit, lang) : unit;
  const isSymbolFirst = isCurrency(unit) && /^en\b/i.test(lang);
  return (isSymbolFirst ? [name, scale] : [scale, name]).filter((part) => part !== "").join(" ");
}

/** A value as it stands on its mark: divided, with as few decimals as the chart's values need, and its hedge in words. */
export function markLabel(
  point: ChartPoint,
  data: ChartData,
  lang: string,
  digits: "as given" | "few",
): MarkLabel {
  const number = data.stack === "share" ? formatShare(point, lang) : formatDivided(point, data, lang, digits);
  if (point.hedge === "exact") return { number };
  const [before = "", after = ""] = wordsOf(lang).hedges[point.hedge].split("#");
  // What is not counted but expected says so in a line of its own; “over 40” is one thing.
  if (point.hedge === "forecast" || point.hedge === "estimate") {
    return { number, after: inOwnLine(before + after) };
  }
  if (point.hedge === "forecast-over" && before !== "" && after !== "") {
    return { before, number, after: inOwnLine(after) };
  }
  return before === "" ? { number: number + after } : { before, number: number + after };
}

/** A part of a stack that is made 100%, in whole percent; small ones with a decimal. */
export function formatShare({ share = 0 }: ChartPoint, lang: string): string {
  const maximumFractionDigits = share > 0 && share < 1 ? 1 : 0;
  return numberFormat(formattingLocale(lang), { style: "percent", maximumFractionDigits }).format(
    share / 100,
  );
}

function inOwnLine(hedge: string): string {
  return hedge.replace(/[()]/g, "").trim();
}

export interface MarkLabel {
  /** “over ”, with its space. */
  readonly before?: string;
  readonly number: string;
  /** “forecast”, “estimated”. */
  readonly after?: string;
}

/**
 * The number alone, without digits that the author did not give: 49 beside 45.9 stays 49. A bound is rounded to the side on which it stays
 * true: “over 49.5” may become “over 49”, never “over 50”.
 */
function formatDivided(point: ChartPoint, data: ChartData, lang: string, digits: "as given" | "few"): string {
  const value = point.value / data.y.divide;
  const decimals = decimalsFor(Math.abs(value), data, digits);
  const scaled = value * 10 ** decimals;
  const look = hedgeLook(point.hedge);
  const rounded =
    look === "up" ? Math.floor(scaled + 1e-9) : look === "down" ? Math.ceil(scaled - 1e-9) : scaled;
  const printed = rounded / 10 ** decimals;
  const isPercent = data.unit === "percent";
  const format = numberFormat(formattingLocale(lang), {
    maximumFractionDigits: decimals,
    ...(isPercent && { style: "percent" as const }),
  });
  return withMinus(format.format(isPercent ? printed / 100 : printed));
}

/** A value in a sentence or a table: with unit and hedge, in every digit that helps. */
export function valueInWords(point: ChartPoint, data: ChartData, lang: string): string {
  return formatValue({ value: point.value, unit: data.unit, hedge: point.hedge }, { lang });
}

/** As many for all large values; two digits for small ones, so that 0.46 does not become 0.5 or 0. */
function decimalsFor(size: number, data: ChartData, digits: "as given" | "few"): number {
  if (size < 1 && size > 0) return Math.min(6, 1 - Math.floor(Math.log10(size)));
  const largest = data.y.largest / data.y.divide;
  if (digits === "few") return largest >= 10 ? 0 : 1;
  return largest >= 1000 ? 0 : largest >= 2 ? 1 : 2;
}

/** “billion”, “Milliarden”, “亿”; a plain number where the language has no word for the scale. */
function scaleWord(divide: number, lang: string): string {
  if (divide === 1) return "";
  const locale = formattingLocale(lang);
  const parts = numberFormat(locale, { notation: "compact", compactDisplay: "long" }).formatToParts(
    divide * 5,
  );
  const isWhole = parts.some((part) => part.type === "integer" && part.value === "5");
  const word = parts.find((part) => part.type === "compact")?.value;
  return isWhole && word !== undefined ? word : `× ${numberFormat(locale, {}).format(divide)}`;
}

function currencySymbol(currency: string, lang: string): string {
  const printed = formatValue({ value: 1, unit: currency, hedge: "exact" }, { lang, style: "full" });
  return printed.replace(/[\d\s\u00A0\u202F.,]/g, "");
}
