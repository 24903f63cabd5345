import type { Derivation, Hedge } from "./fact.ts";
import { formatYear } from "./format-when.ts";
import { formattingLocale, numberFormat, pluralOf } from "./locale.ts";
import { wordsOf } from "./words.ts";

/** A number with all that its printing depends on. Every fact is one. */
export interface Quantity {
  readonly value?: number | undefined;
  readonly unit?: string | undefined;
  readonly hedge: Hedge;
  /** Computed values are rounded; typed ones keep the digits that they were given. */
  readonly derivation?: Derivation | undefined;
}

export interface ValueFormat {
  /** BCP 47. */
  readonly lang: string;
  /** `normal`: “US$38.6 billion”; `compact`: “US$38.6bn”; `full`: “US$38,600,000,000”. Default: normal. */
  readonly style?: "normal" | "compact" | "full";
  /** Whether “over”, “about”, … is printed. Default: with. */
  readonly hedge?: "with" | "without";
}

/** A value as it prints in the deck's language, with unit and hedge; empty for a quantity without a value. */
export function formatValue(quantity: Quantity, format: ValueFormat): string {
  if (quantity.value === undefined) return "";
  const printed = formatAmount(quantity, quantity.value, format);
  return format.hedge === "without" ? printed : withHedge(printed, quantity.hedge, format.lang);
}

/** A printed value or date with “over”, “about”, … in the deck's language. */
export function withHedge(printed: string, hedge: Hedge, lang: string): string {
  return hedge === "exact" ? printed : wordsOf(lang).hedges[hedge].replace("#", printed);
}

/** Whether a unit is a currency: three capitals that Intl knows as ISO 4217. */
export function isCurrency(unit: string | undefined): boolean {
  return unit !== undefined && /^[A-Z]{3}$/.test(unit) && currencies.has(unit);
}

const currencies = new Set(Intl.supportedValuesOf("currency"));

function formatAmount(quantity: Quantity, value: number, format: ValueFormat): string {
  const { unit } = quantity;
  const words = wordsOf(format.lang);
  const locale = formattingLocale(format.lang);
  const rounding = roundingOf(quantity.hedge);
  const rounded = quantity.derivation === undefined ? value : roundComputed(quantity, value);
  switch (unit) {
    case undefined:
      return formatNumber(rounded, format, rounding);
    case "percent":
      return withMinus(
        numberFormat(locale, { style: "percent", maximumFractionDigits: 3 }).format(rounded / 100),
      );
    case "percentage-point":
      return inPlural(words.percentagePoints, rounded, format, "cardinal");
    case "times":
      return inPlural(words.times, rounded, format, "cardinal");
    case "rank":
      return inPlural(words.rank, rounded, format, "ordinal");
    case "year":
      return formatYear(Math.round(rounded), format.lang);
    default:
      return isCurrency(unit)
        ? formatMoney(rounded, unit, format, rounding)
        : `${formatNumber(rounded, format, rounding)} ${unit}`;
  }
}

/** A computed value shows as many digits as its inputs are likely to bear out, and no fraction where it is large. */
function roundComputed({ unit, hedge }: Quantity, value: number): number {
  const size = Math.abs(value);
  // “About 91.9%” claims in its digits what it takes back in its hedge.
  if (hedge === "about" && size < 1e3) return size < 10 ? Number(value.toPrecision(2)) : Math.round(value);
  if (unit === "times" && size >= 10) return Math.round(value);
  if (size >= 1e3 && size < 1e6) return Math.round(value);
  return Number(value.toPrecision(size < 1e3 ? 3 : 4));
}

/** A bound is rounded to the side on which it stays true: “over 49.53” is over 49.5, and not over 50. */
function roundingOf(hedge: Hedge): Rounding {
  if (hedge === "over" || hedge === "at-least") return { roundingMode: "floor" };
  return hedge === "under" || hedge === "nearly" ? { roundingMode: "ceil" } : {};
}

type Rounding = Pick<Intl.NumberFormatOptions, "roundingMode">;

function formatNumber(value: number, { lang, style }: ValueFormat, rounding: Rounding = {}): string {
  const options = { maximumFractionDigits: 3, ...rounding, ...scaling(value, lang, style ?? "normal") };
  return withMinus(numberFormat(formattingLocale(lang), options).format(value));
}

function formatMoney(value: number, currency: string, format: ValueFormat, rounding: Rounding): string {
  const { lang, style = "normal" } = format;
  const options: Intl.NumberFormatOptions = {
    style: "currency",
    currency,
    minimumFractionDigits: 0,
    maximumFractionDigits: 3,
    ...rounding,
    ...scaling(value, lang, style),
  };
  const parts = numberFormat(formattingLocale(lang), options).formatToParts(value);
  const isLongForm = style === "normal" && options.notation === "compact" && /^en\b/i.test(lang);
  if (!isLongForm) return withMinus(parts.map((part) => withCountry(part, currency, lang)).join(""));
  // Intl knows no long form of money; in English it is the symbol before the number's long form.
  const symbol = parts
    .filter((part) => part.type === "currency")
    .map((part) => withCountry(part, currency, lang));
  return `${value < 0 ? "−" : ""}${symbol.join("")}${formatNumber(Math.abs(value), format, rounding)}`;
}

/** Intl writes many a minus as a hyphen. */
export function withMinus(number: string): string {
  return number.replace(/^-/, "−");
}

/** A bare `$` is the dollar of no country in particular, except to readers in the United States. */
function withCountry(part: Intl.NumberFormatPart, currency: string, lang: string): string {
  const isAmbiguous = part.type === "currency" && part.value === "$" && currency === "USD";
  return isAmbiguous && !/-us\b/i.test(lang) ? "US$" : part.value;
}

function scaling(
  value: number,
  lang: string,
  style: "normal" | "compact" | "full",
): Intl.NumberFormatOptions {
  // East Asian languages count in ten thousands, the others in thousands.
  const firstScale = /^(zh|ja|ko)\b/i.test(lang) ? 1e4 : 1e6;
  if (style === "full" || Math.abs(value) < firstScale) return {};
  if (style === "normal") return { notation: "compact", compactDisplay: "long" };
  return { notation: "compact", compactDisplay: "short", maximumFractionDigits: 1 };
}

function inPlural(
  patterns: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string },
  value: number,
  format: ValueFormat,
  type: "cardinal" | "ordinal",
): string {
  const category = pluralOf(formattingLocale(format.lang), value, type);
  return (patterns[category] ?? patterns.other).replace("#", formatNumber(value, format));
}
