import { toUtcDate, type CalendarDate } from "../../model/calendar.ts";

/** A stretch of time in the units of the calendar. */
export interface Duration {
  readonly years: number;
  readonly months: number;
  readonly days: number;
  /** Monday to Friday. */
  readonly workDays: number;
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  const moved = toUtcDate({ ...date, day: date.day + days });
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

export function dayBefore(date: CalendarDate): CalendarDate {
  return addDays(date, -1);
}

/** The day that lies a duration after (`1`) or before (`-1`) another; the 31st of a shorter month is its last day. */
export function addDuration(date: CalendarDate, duration: Duration, direction: 1 | -1): CalendarDate {
  const count = date.year * 12 + date.month - 1 + direction * (duration.years * 12 + duration.months);
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  const lastDay = addDays({ year, month: month + 1, day: 1 }, -1).day;
  const moved = addDays({ year, month, day: Math.min(date.day, lastDay) }, direction * duration.days);
  return addWorkDays(moved, duration.workDays, direction);
}

function addWorkDays(date: CalendarDate, count: number, direction: 1 | -1): CalendarDate {
  // No more than a life's work: each day is looked at.
  let left = Math.min(Math.abs(count), 20_000);
  const step = count < 0 ? -direction : direction;
  let day = date;
  while (left > 0) {
    day = addDays(day, step);
    const weekday = toUtcDate(day).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return day;
}

const unit =
  /(-?\d+)\s*(milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|hours?|h|(?:week|work|business)\s*days?|days?|d|weeks?|w|months?|years?|y)(?![a-z])[,\s]*/iy;
const iso = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T[\dHMS.]+)?$/;

/** Reads “3 years 2 months”, “10 work days”, or `P3M` of ISO 8601; hours and less count as nothing. Undefined where it is no duration. */
export function readDuration(
  text: string,
): { readonly duration: Duration; readonly hasTime: boolean } | undefined {
  const found = iso.exec(text.trim());
  if (found !== null && text.trim().length > 1) {
    const [years = 0, months = 0, weeks = 0, days = 0] = found.slice(1).map((part) => Number(part ?? 0));
    return { duration: { years, months, days: weeks * 7 + days, workDays: 0 }, hasTime: text.includes("T") };
  }
  const sum = { years: 0, months: 0, days: 0, workDays: 0 };
  let hasTime = false;
  unit.lastIndex = 0;
  const trimmed = text.trim();
  let at = 0;
  while (at < trimmed.length) {
    unit.lastIndex = at;
    const part = unit.exec(trimmed);
    if (part === null) return undefined;
    at += part[0].length;
    const count = Number(part[1]);
    const name = (part[2] ?? "").toLowerCase();
    if (/^(?:week|work|business)\s*days?$/.test(name)) sum.workDays += count;
    else if (name.startsWith("y")) sum.years += count;
    else if (name.startsWith("mo")) sum.months += count;
    else if (name.startsWith("w")) sum.days += count * 7;
    else if (name.startsWith("d")) sum.days += count;
    else hasTime = true;
  }
  return at === 0 ? undefined : { duration: sum, hasTime };
}
