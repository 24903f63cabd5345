import type { Stretch } from "./stretch.ts";

/** A stretch of time in words, as exact as it is long: “1992–2001”, “April 1996”, “26 April 1996”, “44 BC”. */
export function dateWords({ from, to }: Stretch, lang: string): string {
  const length = to - from;
  const isYears = length > 0.98 || Math.abs(from) > 200_000;
  const first = dateAt(from + 0.2 / 365);
  // The end is the first moment that is no longer in.
  const last = dateAt(to - 0.5 / 365);
  const style: Intl.DateTimeFormatOptions = isYears
    ? { year: "numeric" }
    : length > 1.5 / 365
      ? { year: "numeric", month: "long" }
      : { year: "numeric", month: "long", day: "numeric" };
  if (Math.abs(from) > 200_000) return Math.round(from).toLocaleString(lang);
  const era = from < 1 ? ({ era: "short" } as const) : {};
  const format = new Intl.DateTimeFormat(lang, { ...style, ...era, timeZone: "UTC" });
  const [start, end] = [format.format(first), format.format(last)];
  return start === end
    ? start
    : format.formatRange(first, last).replaceAll(/\s?–\s?/g, era.era === undefined ? "–" : " – ");
}

function dateAt(decimal: number): Date {
  const year = Math.floor(decimal);
  const start = new Date(0).setUTCFullYear(year, 0, 1);
  const end = new Date(0).setUTCFullYear(year + 1, 0, 1);
  return new Date(start + (decimal - year) * (end - start));
}
