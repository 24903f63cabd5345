import { tickStep } from "d3-array";
import { calendarDate, decimalYear } from "../../model/calendar.ts";
import type { TimeSpan } from "../../model/time.ts";
import type { Range } from "./data.ts";

/** All that is dated, from first to last, in decimal years; undefined without a date. Open ends count where they are known. */
function extentOf(spans: readonly TimeSpan[]): Range | undefined {
  const points = spans.flatMap((span) => [span.start, span.end]).filter((point) => typeof point !== "string");
  if (points.length === 0) return undefined;
  return {
    from: Math.min(...points.map((point) => point.from)),
    to: Math.max(...points.map((point) => point.to)),
  };
}

/**
 * The range of a timeline that names none. Phases keep their own first and last day, so that bands fill the width; around events alone
 * the range ends on round dates. Something that goes on (`..`) gets a little room after the last date, to go on in, or before the first.
 */
export function defaultRange(phases: readonly TimeSpan[], others: readonly TimeSpan[]): Range | undefined {
  const all = extentOf([...phases, ...others]);
  if (all === undefined) return undefined;
  const bands = extentOf(phases);
  const loose = extentOf(others);
  const length = Math.max(all.to - all.from, 1 / 366);
  const isOpen = [...phases, ...others].some((span) => span.end === "open");
  const startsWithBand = bands !== undefined && (loose === undefined || bands.from <= loose.from);
  const endsWithBand = bands !== undefined && (loose === undefined || bands.to >= loose.to);
  const isOpenBefore = [...phases, ...others].some((span) => span.start === "open");
  const from = isOpenBefore
    ? all.from - length * 0.04
    : startsWithBand
      ? all.from
      : roundDown(all.from, length);
  if (isOpen) return { from, to: all.to + length * 0.04 };
  return { from, to: endsWithBand ? all.to : roundUp(all.to, length) };
}

function roundDown(value: number, length: number): number {
  const date = calendarDate(value);
  if (length > 3) {
    const step = yearStep(length);
    const year = Math.floor(date.year / step) * step;
    return step > 1 && year <= 0 ? year + 1 : year;
  }
  if (length > 0.25) return decimalYear({ ...date, day: 1 });
  return decimalYear(date);
}

function roundUp(value: number, length: number): number {
  const date = calendarDate(value);
  if (length > 3) {
    const step = yearStep(length);
    // Next to billions of years, today is as round as any date.
    const isRoundAlready = value - Math.floor(value / step) * step < step / 1000;
    return isRoundAlready ? value : Math.ceil((value - 1e-6) / step) * step;
  }
  if (length <= 0.25) return value;
  const start = decimalYear({ ...date, day: 1 });
  if (value - start < 1e-6) return value;
  return date.month === 12 ? date.year + 1 : decimalYear({ year: date.year, month: date.month + 1, day: 1 });
}

/** One, two, five or ten … years: about a thirtieth of the length. */
function yearStep(length: number): number {
  return Math.max(1, tickStep(0, length, 30));
}
