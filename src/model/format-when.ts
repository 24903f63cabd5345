import { calendarDate, toUtcDate } from "./calendar.ts";
import { dateFormat, formattingLocale, numberFormat, pluralOf } from "./locale.ts";
import type { DatePoint, TimeSpan } from "./time.ts";
import { wordsOf } from "./words.ts";

/** `long`: “2 January 1992”; `short`: “2 Jan 1992”; `day`: “2 January”, for places that name the year elsewhere. */
export type DateStyle = "long" | "short" | "day";

/** A date or interval in words: “January 2022”, “2001–2013”, “since 2013”, “44 BCE”, “about 1998”. */
export function formatWhen(span: TimeSpan, lang: string, style: DateStyle = "long"): string {
  const { start, end } = span;
  if (!span.isInterval && typeof start !== "string") return formatPoint(start, lang, style);
  const words = wordsOf(lang);
  if (typeof start === "string") {
    return typeof end === "string" ? "…" : words.until.replace("#", formatPoint(end, lang, style));
  }
  if (end === "open") return words.since.replace("#", formatPoint(start, lang, style));
  if (end === "unknown") return `${formatPoint(start, lang, style)}–?`;
  return formatInterval(start, end, lang, style);
}

/** One date in words, at its own precision. */
export function formatPoint(point: DatePoint, lang: string, style: DateStyle = "long"): string {
  const words = wordsOf(lang);
  const date = formatPlain(point, lang, style);
  if (point.approximate) return words.about.replace("#", date);
  return point.uncertain ? words.perhaps.replace("#", date) : date;
}

/**
 * A year of the calendar without grouping: “1992”, “44 BCE” for the astronomical year −43; five digits and more are grouped. A million years
 * and more before our time are counted back from today: “66 million years ago”.
 */
export function formatYear(year: number, lang: string): string {
  if (isDeepTime(year)) return wordsOf(lang).yearsAgo.replace("#", formatDeepYears(year, lang));
  const count = year > 0 ? year : isRound(year) ? -year : 1 - year;
  const digits = numberFormat(formattingLocale(lang), { useGrouping: count >= 10_000 }).format(count);
  return year > 0 ? digits : wordsOf(lang).bce.replace("#", digits);
}

/** Whether a year is so long ago that the calendar's zero makes no difference. */
export function isDeepTime(year: number): boolean {
  return year <= -1e6 + 1;
}

/** The years since a year of deep time, in words: “13.8 billion”. */
export function formatDeepYears(year: number, lang: string): string {
  const options = { notation: "compact", compactDisplay: "long", maximumSignificantDigits: 4 } as const;
  return numberFormat(formattingLocale(lang), options).format(-year);
}

/** “4.6–2.5 billion”, “2.5 billion – 539 million”. */
function deepInterval(first: number, last: number, lang: string): string {
  const [from, to] = [formatDeepYears(first, lang), formatDeepYears(last, lang)];
  const word = withoutNumber(from);
  if (word !== withoutNumber(to) || word === "") return `${from} – ${to}`;
  return `${from.slice(0, from.length - word.length).trim()}–${to}`;
}

function withoutNumber(text: string): string {
  return text.replace(/^[\d.,\s]+/u, "");
}

/** Five digits and two noughts: nobody who writes the year −30000 means 30,001 BCE. */
function isRound(year: number): boolean {
  return year <= -10_000 && year % 100 === 0;
}

function formatInterval(start: DatePoint, end: DatePoint, lang: string, style: DateStyle): string {
  const isPlain = ![start, end].some((point) => point.approximate || point.uncertain);
  const first = calendarDate(start.from);
  const last = calendarDate(end.from);
  if (isPlain && start.precision === end.precision && first.year > 0) {
    if (start.precision === "year") return `${formatYear(first.year, lang)}–${formatYear(last.year, lang)}`;
    if (start.precision === "day" || start.precision === "month") {
      const range = formatterOf(start.precision, lang, style).formatRange(toUtcDate(first), toUtcDate(last));
      // Where a language writes ranges in slashes (“1992/1/2 – 1992/1/6”), two written-out dates read better.
      if (!range.includes("/")) return tightenDash(range);
    }
  }
  const words = wordsOf(lang);
  if (isPlain && isDeepTime(first.year) && isDeepTime(last.year))
    return words.yearsAgo.replace("#", deepInterval(first.year, last.year, lang));
  if (start.approximate && end.approximate) {
    const both = `${formatPlain(start, lang, style)}–${formatPlain(end, lang, style)}`;
    return words.about.replace("#", both);
  }
  const both = [formatPoint(start, lang, style), formatPoint(end, lang, style)];
  return both.join(both.some((date) => /\s/.test(date)) ? " – " : "–");
}

function formatPlain(point: DatePoint, lang: string, style: DateStyle): string {
  const words = wordsOf(lang);
  const date = calendarDate(point.from);
  switch (point.precision) {
    case "day":
    case "month": {
      if (Math.abs(date.year) > lastYear) return formatYear(date.year, lang);
      if (date.year <= 0) return formatBefore(point, lang, style);
      return formatterOf(point.precision, lang, style).format(toUtcDate(date));
    }
    case "season":
      return (words.seasons[seasonOf(date.month)] ?? "#").replace("#", formatYear(date.year, lang));
    case "year":
      return formatYear(date.year, lang);
    case "decade":
      return date.year > 0 ? words.decade.replace("#", String(date.year)) : formatStretch(point, lang);
    case "century":
    case "millennium":
      return formatLongStretch(point, lang);
  }
}

/** Beyond it JavaScript has no days. */
const lastYear = 271_820;

/** Intl's eras read “44 BC”; month and day are taken from it, the year is ours. */
function formatBefore(point: DatePoint, lang: string, style: DateStyle): string {
  const date = calendarDate(point.from);
  const year = formatYear(date.year, lang);
  if (style === "day" && point.precision === "day")
    return formatterOf("day", lang, "day").format(toUtcDate(date));
  const month = dateFormat(formattingLocale(lang), {
    month: style === "short" ? "short" : "long",
    ...(point.precision === "day" && { day: "numeric" as const }),
  });
  return `${month.format(toUtcDate(date))} ${year}`;
}

function formatLongStretch(point: DatePoint, lang: string): string {
  const words = wordsOf(lang);
  const length = point.precision === "century" ? 100 : 1000;
  const year = calendarDate(point.from).year;
  if (year < 0) return formatStretch(point, lang);
  const count = year / length + 1;
  const category = pluralOf(formattingLocale(lang), count, "ordinal");
  const ordinal = (words.rank[category] ?? words.rank.other).replace("#", String(count));
  const bare = /^(zh|es)\b/i.test(lang) ? String(count) : ordinal;
  return (point.precision === "century" ? words.century : words.millennium).replace("#", bare);
}

function formatStretch(point: DatePoint, lang: string): string {
  const last = calendarDate(point.to).year - 1;
  return `${formatYear(calendarDate(point.from).year, lang)} – ${formatYear(last, lang)}`;
}

function seasonOf(month: number): number {
  return Math.floor(((month + 9) % 12) / 3);
}

function tightenDash(range: string): string {
  const dash = /\s*–\s*/;
  const isBetweenDigits = /^\d+\s*–\s*\d+/.test(range) && !/\d{4}\s*–/.test(range);
  return range.replace(dash, isBetweenDigits ? "–" : " – ");
}

function formatterOf(precision: "day" | "month", lang: string, style: DateStyle): Intl.DateTimeFormat {
  return dateFormat(formattingLocale(lang), {
    month: style === "short" ? "short" : "long",
    ...(precision === "day" && { day: "numeric" as const }),
    ...(!(style === "day" && precision === "day") && { year: "numeric" as const }),
  });
}
