import { utcDay, utcMonth, type TimeInterval } from "d3-time";
import { calendarDate, decimalYear, toUtcDate, type CalendarDate } from "../model/calendar.ts";
import { formatDeepYears, formatYear, isDeepTime } from "../model/format-when.ts";
import { dateFormat, formattingLocale } from "../model/locale.ts";
import { wordsOf } from "../model/words.ts";

export type TickUnit = "day" | "month" | "year";

export interface TickStep {
  readonly unit: TickUnit;
  /** 10 years is a decade, 100 a century, 1000 a millennium. */
  readonly count: number;
}

export interface TimeTick {
  /** In decimal years: where the day, month or year begins. */
  readonly value: number;
  /** The middle of that day, month or year. */
  readonly middle: number;
  /** Where the step ends. */
  readonly end: number;
  readonly label: string;
}

const steps: readonly TickStep[] = [
  ...[1, 2, 7].map((count) => ({ unit: "day" as const, count })),
  ...[1, 3, 6].map((count) => ({ unit: "month" as const, count })),
  // 1, 2, 5, 10, … up to ten billion years, which is deeper than there is time.
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((power) =>
    [1, 2, 5].map((count) => ({ unit: "year" as const, count: count * 10 ** power })),
  ),
];

/**
 * Round ticks for a stretch of time in decimal years, in the finest step whose labels `fit` (it is asked with each step's ticks, finest
 * first). Steps go from single days over months, years, decades and centuries to millennia.
 */
export function timeTicks(
  from: number,
  to: number,
  lang: string,
  fit: (ticks: readonly TimeTick[], step: TickStep) => boolean,
): readonly TimeTick[] {
  for (const step of steps) {
    if (approximateCount(from, to, step) > mostTicks || !hasCalendar(from, to, step)) continue;
    const ticks = ticksOf(from, to, step, lang);
    if (fit(ticks, step)) return ticks;
  }
  return [];
}

/** Ticks without labels, as fine as `minGap` (in decimal years) allows. */
export function fineTicks(from: number, to: number, minGap: number): readonly number[] {
  const step = steps.find((candidate) => yearsOf(candidate) >= minGap && hasCalendar(from, to, candidate));
  if (step === undefined || approximateCount(from, to, step) > mostTicks) return [];
  return startsOf(from, to, step);
}

/** The middles of single days, months or years, whichever are at least `minGap` decimal years apart; none where years are closer. */
export function fineMiddles(from: number, to: number, minGap: number): readonly number[] {
  const step = steps.find(
    (candidate) => candidate.count === 1 && yearsOf(candidate) >= minGap && hasCalendar(from, to, candidate),
  );
  if (step === undefined || approximateCount(from, to, step) > mostTicks) return [];
  return startsOf(from, to, step).map((value) => (value + endOf(value, step)) / 2);
}

/** More never fit a slide. */
const mostTicks = 400;

/** Days and months far from our own time are beyond JavaScript's dates, and beyond anybody's knowledge. */
function hasCalendar(from: number, to: number, { unit }: TickStep): boolean {
  return unit === "year" || (from > -200_000 && to < 200_000);
}

function yearsOf({ unit, count }: TickStep): number {
  return unit === "day" ? count / 365.25 : unit === "month" ? count / 12 : count;
}

function approximateCount(from: number, to: number, step: TickStep): number {
  return (to - from) / yearsOf(step);
}

function ticksOf(from: number, to: number, step: TickStep, lang: string): readonly TimeTick[] {
  const starts = startsOf(from, to, step);
  const needsEra = from < 1 && to > 1;
  return starts.map((value, index) => ({
    value,
    middle: (value + endOf(value, { ...step, count: 1 })) / 2,
    end: endOf(value, step),
    label: labelOf(value, step, lang, index === 0 ? undefined : starts[index - 1], needsEra),
  }));
}

/** The beginnings, within [from, to), of the days, months or years that are multiples of the step. */
function startsOf(from: number, to: number, step: TickStep): readonly number[] {
  const starts: number[] = [];
  const add = (value: number): void => {
    if (value >= from - tolerance && value < to - tolerance) starts.push(value);
  };
  const first = calendarDate(from);
  const last = calendarDate(to);
  if (step.unit === "year") {
    // Years are round as people count them: 1, 500, 1000, and before them 1, 500, 1000 BCE, which are 0, −499, −999.
    const low = Math.floor(first.year / step.count) - 1;
    for (let multiple = low; multiple * step.count <= last.year; multiple += 1) {
      const year = multiple * step.count;
      if (step.count === 1) add(year);
      else if (year < 0) add(year + 1);
      else add(Math.max(year, 1));
    }
    return starts;
  }
  const interval: TimeInterval | null =
    step.unit === "month" ? utcMonth.every(step.count) : utcDay.every(step.count);
  const end = toUtcDate(last);
  for (const date of interval?.range(toUtcDate(first), utcDay.offset(end)) ?? []) {
    const day = dayOf(date);
    if (step.unit === "month" || day.day <= lastTickDay(day.year, day.month, step.count))
      add(decimalYear(day));
  }
  return starts;
}

function dayOf(date: Date): CalendarDate {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const tolerance = 1e-6;

function lastTickDay(year: number, month: number, count: number): number {
  const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
  const length = Math.round((decimalYear(next) - decimalYear({ year, month, day: 1 })) * 365.25);
  // No tick so late in the month that the next month's first would crowd it.
  return count === 1 ? length : length - count + 1;
}

function endOf(value: number, { unit, count }: TickStep): number {
  const date = calendarDate(value);
  if (unit === "day") return decimalYear({ ...date, day: date.day + count });
  if (unit === "year") return value + count;
  const month = date.month + count;
  return month > 12
    ? decimalYear({ year: date.year + 1, month: month - 12, day: 1 })
    : decimalYear({ year: date.year, month, day: 1 });
}

function labelOf(
  value: number,
  { unit }: TickStep,
  lang: string,
  previous: number | undefined,
  needsEra: boolean,
): string {
  const date = calendarDate(value);
  if (unit === "year") {
    const isNamed = previous !== undefined && isDeepTime(calendarDate(previous).year);
    // “14 billion years ago” once; the ticks after it need only say “12 billion”.
    if (isDeepTime(date.year) && isNamed) return formatDeepYears(date.year, lang);
    const year = formatYear(date.year, lang);
    return needsEra && date.year === 1 ? wordsOf(lang).ce.replace("#", year) : year;
  }
  const before = previous === undefined ? undefined : calendarDate(previous);
  const isNewYear = before?.year !== date.year;
  const isNewMonth = isNewYear || before.month !== date.month;
  const format = dateFormat(formattingLocale(lang), {
    ...(unit === "day" && { day: "numeric" as const }),
    ...((unit === "month" || isNewMonth) && { month: "short" as const }),
    ...(isNewYear && date.year > 0 && { year: "numeric" as const }),
  });
  const written = format.format(toUtcDate(date));
  return isNewYear && date.year <= 0 ? `${written} ${formatYear(date.year, lang)}` : written;
}
