import { calendarDate, decimalYear, type CalendarDate } from "../../model/calendar.ts";
import { formatPoint, formatYear } from "../../model/format-when.ts";
import type { Range } from "./data.ts";

/** The first and last date of a stretch of time in words: years, or days where both lie in one year. */
export function edgeDates({ from, to }: Range, lang: string): readonly [first: string, last: string] {
  const [first, last] = [calendarDate(from), calendarDate(to - halfDay)];
  if (first.year !== last.year) return [formatYear(first.year, lang), formatYear(last.year, lang)];
  const dayOf = (date: CalendarDate): string =>
    formatPoint(
      { from: decimalYear(date), to: 0, precision: "day", approximate: false, uncertain: false },
      lang,
    );
  return [dayOf(first), dayOf(last)];
}

/** In years: from the end of the last day back into it. */
const halfDay = 0.5 / 366;
