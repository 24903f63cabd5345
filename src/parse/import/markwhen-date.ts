import { calendarDate, toUtcDate, type CalendarDate } from "../../model/calendar.ts";
import { parseDate } from "../dates.ts";
import { addDays, dayBefore } from "./day-arithmetic.ts";
import { edtfYear } from "./edtf-year.ts";

/** One side of a date range in Markwhen. */
export type MarkwhenPoint =
  | { readonly kind: "date"; readonly edtf: string; readonly hasTime: boolean }
  /** A week: whole days, from one to the other. */
  | { readonly kind: "week"; readonly edtf: string }
  | { readonly kind: "now" }
  | { readonly kind: "open" };

/** In which order the numbers of 1/2/2012 stand. */
export type DateOrder = "month first" | "day first";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const timeOfDay =
  /(?:T\d{1,2}(?::?\d{2}){0,2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?|[,\s]\s*(?:\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]m)?|\d{1,2}\s*[ap]m))$/i;

/** Reads one date as Markwhen's documentation (docs.markwhen.com) has them, and EDTF levels 0 and 1; undefined where it is none. */
export function readPoint(written: string, order: DateOrder): MarkwhenPoint | undefined {
  const text = written.trim();
  if (/^(?:now|today)$/i.test(text)) return { kind: "now" };
  if (text === ".." || text === "") return { kind: "open" };
  const bare = text.replace(timeOfDay, "").trim();
  const hasTime = bare !== text;
  const week = readWeek(bare);
  if (week !== undefined) return { kind: "week", edtf: week };
  const edtf = readEdtf(bare) ?? readEra(bare) ?? readSlashes(bare, order) ?? readWords(bare);
  return edtf !== undefined && parseDate(edtf).ok ? { kind: "date", edtf, hasTime } : undefined;
}

/** A bare number of years, to which the other side of a range may lend its “BCE”. */
export function withEra(text: string, other: string): string {
  const era = /\b(?:BCE|BC)\s*$/i.exec(other)?.[0];
  return era !== undefined && /^\s*\d+\s*$/.test(text) ? `${text.trim()} ${era}` : text;
}

function readEdtf(text: string): string | undefined {
  if (/^\d{1,3}$/.test(text)) return text.padStart(4, "0");
  if (/^\d{5,}$/.test(text)) return `Y${text}`;
  return !text.includes("/") && parseDate(text).ok ? text : undefined;
}

function readEra(text: string): string | undefined {
  const found = /^(\d+)\s?(BCE|BC|CE|AD)$/i.exec(text);
  if (found === null) return undefined;
  return edtfYear(/^B/i.test(found[2] ?? "") ? -Number(found[1]) : Number(found[1]));
}

function readSlashes(text: string, order: DateOrder): string | undefined {
  const found = /^(?:(\d{1,2})\/)?(\d{1,2})\/(\d{4})$/.exec(text);
  if (found === null) return undefined;
  const [, first, second = "", year = ""] = found;
  if (first === undefined) return dateOf(year, second);
  return order === "day first" ? dateOf(year, second, first) : dateOf(year, first, second);
}

function readWords(text: string): string | undefined {
  const monthFirst = /^([a-z]{3,9})\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?)?,?\s+(\d{4})$/i.exec(text);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/i.exec(text);
  const [name = "", day, year = ""] =
    monthFirst !== null
      ? monthFirst.slice(1)
      : dayFirst !== null
        ? [dayFirst[2], dayFirst[1], dayFirst[3]]
        : [];
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const isMonth = month > 0 && fullMonths[month - 1]?.startsWith(name.toLowerCase()) === true;
  return isMonth ? dateOf(year, String(month), day) : undefined;
}

const fullMonths =
  "january february march april may june july august september october november december".split(" ");

function dateOf(year: string, month: string, day?: string): string {
  const monthPart = `${year}-${month.padStart(2, "0")}`;
  return day === undefined ? monthPart : `${monthPart}-${day.padStart(2, "0")}`;
}

/** `2024-W05`, `2024-W05-3` of ISO 8601: week 1 is the one with the year's first Thursday. */
function readWeek(text: string): string | undefined {
  const found = /^(\d{4})-?W(\d{2})(?:-?([1-7]))?$/.exec(text);
  if (found === null) return undefined;
  const week = Number(found[2]);
  if (week < 1 || week > 53) return undefined;
  const fourth: CalendarDate = { year: Number(found[1]), month: 1, day: 4 };
  const weekday = (toUtcDate(fourth).getUTCDay() + 6) % 7;
  const monday = addDays(fourth, (week - 1) * 7 - weekday);
  if (found[3] !== undefined) return edtfDay(addDays(monday, Number(found[3]) - 1));
  return edtfRange(monday, addDays(monday, 7));
}

/** A day in EDTF. */
function edtfDay({ year, month, day }: CalendarDate): string {
  // The calendar counts years as EDTF does, from a year 0.
  const digits = `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
  return Math.abs(year) > 9999 ? `Y${year}` : dateOf(digits, String(month), String(day));
}

/** Days from one to another, which is no longer in, as years or months where they are whole ones. */
export function edtfRange(from: CalendarDate, to: CalendarDate): string {
  const last = dayBefore(to);
  const isMonths = from.day === 1 && to.day === 1;
  const length = isMonths && from.month === 1 && to.month === 1 ? -6 : isMonths ? -3 : undefined;
  const [start, end] = [from, last].map((day) =>
    edtfDay(day).slice(0, Math.abs(day.year) > 9999 ? undefined : length),
  );
  return start === end ? `${start}` : `${start}/${end}`;
}

/** The days that an EDTF date or interval covers, the last one no longer in; an open end ends with its beginning. */
export function daysOf(edtf: string): { readonly from: CalendarDate; readonly to: CalendarDate } | undefined {
  const parsed = parseDate(edtf);
  if (!parsed.ok) return undefined;
  const { start, end } = parsed.span;
  const first = typeof start === "string" ? end : start;
  const last = typeof end === "string" ? start : end;
  if (typeof first === "string" || typeof last === "string") return undefined;
  return { from: calendarDate(first.from), to: calendarDate(last.to) };
}
