import { decimalYear } from "../../../../model/calendar.ts";
import type { DateReading as Reading } from "../language.ts";

const monthNames =
  "january february march april may june july august september october november december".split(" ");
const shortNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
/** Words for the counts and places that dates are written with. */
export const counts = "two three four five six seven eight nine ten eleven twelve".split(" ");
export const ordinals =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".split(
    " ",
  );
const seasons: Readonly<Record<string, number>> = {
  spring: 3,
  summer: 6,
  autumn: 9,
  fall: 9,
  winter: 12,
  easter: 3,
  christmas: 12,
};

/** The digits of a text as a number. */
export function num(text: string | undefined): number {
  return Number((text ?? "").replace(/\D/g, ""));
}

/** The number of a month, from its name or the start of it. */
export function monthOf(name: string | undefined): number {
  const lower = (name ?? "").toLowerCase().replace(".", "");
  const full = monthNames.indexOf(lower);
  return 1 + (full >= 0 ? full : shortNames.indexOf(lower.slice(0, 3)));
}

/** A count from two to twelve, in words or digits. */
export function countOf(word: string | undefined): number {
  const index = counts.indexOf(word ?? "");
  return index >= 0 ? index + 2 : num(word);
}

/** A place from first to twenty-first, in words or digits. */
export function ordinalOf(word: string | undefined): number {
  const index = ordinals.indexOf((word ?? "").toLowerCase());
  return index >= 0 ? index + 1 : num(word);
}

/** The astronomical year, in which 1 BC is 0. */
export function eraYear(text: string | undefined, name: string | undefined): number {
  return name?.startsWith("B") === true ? 1 - num(text) : num(text);
}

/** Months and days may run over: month 13 is January of the next year. */
export function at(y: number, m: number, d: number): number {
  const over = Math.floor((m - 1) / 12);
  return decimalYear({ year: y + over, month: m - 12 * over, day: d });
}

/** From one day of a month to another; undefined where there are no such days. */
export function days(y: number, m: number, first: number, last = first): Reading | undefined {
  if (m < 1 || m > 12 || last > 31 || last < first) return undefined;
  return { from: at(y, m, first), to: at(y, m, last + 1), precision: "day", isRange: last !== first };
}

/** A whole month. */
export function months(y: number, m: number): Reading {
  return { from: at(y, m, 1), to: at(y, m + 1, 1), precision: "month" };
}

/** From the start of one year to the end of another. */
export function years(first: number, last: number): Reading {
  return { from: first, to: last + 1, precision: "year", isRange: last !== first };
}

/** A month or day of the year 0, to be moved to the year at hand. */
export function yearless(m: number, d?: number): Reading {
  const from = at(0, m, d ?? 1);
  return {
    from,
    to: d === undefined ? at(0, m + 1, 1) : at(0, m, d + 1),
    precision: d === undefined ? "month" : "day",
    isYearless: true,
  };
}

/** Without a year it is a stretch of the year 0, to be moved to the year at hand. */
export function monthSpan(y: string | undefined, first: number, last: number): Reading | undefined {
  if (last < first) return undefined;
  const base = y === undefined ? 0 : num(y);
  return {
    from: at(base, first, 1),
    to: at(base, last + 1, 1),
    precision: "part",
    isRange: true,
    isYearless: y === undefined,
  };
}

/** A quarter of a year; undefined but for the four. */
export function quarter(y: string | undefined, n: number): Reading | undefined {
  return n < 1 || n > 4 ? undefined : monthSpan(y, 3 * n - 2, 3 * n);
}

/** A century, or its early, middle or late part. */
export function century(n: number, name: string | undefined, part: string | undefined): Reading {
  const first = name?.startsWith("B") === true ? 1 - 100 * n : 100 * (n - 1) + 1;
  return { ...portion(first, 100, part), precision: "century" };
}

/** A decade, or its early, middle or late part. */
export function decade(first: number, part: string | undefined): Reading {
  return { ...portion(first, 10, part), precision: "decade" };
}

function portion(
  first: number,
  length: number,
  part: string | undefined,
): { readonly from: number; readonly to: number } {
  if (part === undefined) return { from: first, to: first + length };
  if (/^(early|first)/.test(part)) return { from: first, to: first + length / 2 };
  if (/^(late|second)/.test(part)) return { from: first + length / 2, to: first + length };
  return { from: first + length / 4, to: first + (3 * length) / 4 };
}

/** Such words have no sharp ends: “early” may last into summer. */
export function partOfYear(part: string, y: number): Reading {
  const [from, to] = /early|beginning|start/.test(part)
    ? [-0.01, 0.5]
    : /mid/.test(part)
      ? [0.25, 0.75]
      : [0.5, 1.01];
  return { from: y + from, to: y + to, precision: "part" };
}

/** Three months from the start of March, June, September or December. */
export function season(name: string | undefined, y: number): Reading {
  const first = seasons[(name ?? "").toLowerCase()] ?? 3;
  return { from: at(y, first, 1), to: at(y, first + 3, 1), precision: "part" };
}
