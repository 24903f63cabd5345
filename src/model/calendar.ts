/** A day of the proleptic Gregorian calendar with astronomical years: 0 is 1 BCE. Month and day count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const monthStarts = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The start of a day in decimal years: the days gone by as a share of that year's 365 or 366. Days may run over: 32 January is 1 February. */
export function decimalYear({ year, month, day }: CalendarDate): number {
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0;
  const daysBefore = (monthStarts[month - 1] ?? 0) + leapDay + day - 1;
  return year + daysBefore / (isLeapYear(year) ? 366 : 365);
}

/** The day on which a moment in decimal years falls; rounding errors of up to a hundredth of a day are forgiven. */
export function calendarDate(decimal: number): CalendarDate {
  const year = Math.floor(decimal + 0.01 / 366);
  const length = isLeapYear(year) ? 366 : 365;
  const dayOfYear = Math.max(0, Math.floor((decimal - year) * length + 0.01));
  for (let month = 12; month > 1; month -= 1) {
    const leapDay = month > 2 && isLeapYear(year) ? 1 : 0;
    const start = (monthStarts[month - 1] ?? 0) + leapDay;
    if (dayOfYear >= start) return { year, month, day: dayOfYear - start + 1 };
  }
  return { year, month: 1, day: dayOfYear + 1 };
}

/** For `Intl.DateTimeFormat` with `timeZone: "UTC"`; also for years before 100, which `Date.UTC` moves. */
export function toUtcDate({ year, month, day }: CalendarDate): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}
