import { calendarDate } from "../../model/calendar.ts";
import { formatWhen } from "../../model/format-when.ts";
import type { DatePoint, TimeSpan } from "../../model/time.ts";

/** A date in CSL-JSON: year, month and day as far as known, once or for both ends; or words. */
export type CslDate =
  | { readonly "date-parts": readonly (readonly number[])[]; readonly season?: number; readonly circa?: true }
  | { readonly literal: string };

/**
 * A date of `sources.yaml` for CSL, as written and as understood. What CSL has no numbers for, such as a decade or an open end, is put into
 * words.
 */
export function cslDate(edtf: string, span: TimeSpan | undefined, lang: string): CslDate {
  if (span === undefined) return { literal: edtf };
  const ends = span.isInterval ? [span.start, span.end] : [span.start];
  const points = ends.filter((end) => typeof end !== "string");
  const parts = points.map(partsOf);
  const numbered = parts.filter((part) => part !== undefined);
  if (numbered.length < ends.length) return { literal: formatWhen(span, lang) };
  const season = seasonOf(span);
  return {
    "date-parts": numbered,
    ...(season !== undefined && { season }),
    ...(points.some(({ approximate, uncertain }) => approximate || uncertain) && { circa: true as const }),
  };
}

function partsOf({ from, precision }: DatePoint): readonly number[] | undefined {
  const { year, month, day } = calendarDate(from);
  // CSL counts years without a zero: −44 is 44 BCE.
  const counted = year > 0 ? year : year - 1;
  switch (precision) {
    case "day":
      return [counted, month, day];
    case "month":
      return [counted, month];
    case "year":
    case "season":
      return [counted];
    case "decade":
    case "century":
    case "millennium":
      return undefined;
  }
}

/** From 1, spring, to 4, winter; EDTF writes it as month 21 to 24. */
function seasonOf({ edtf, isInterval, start }: TimeSpan): number | undefined {
  if (isInterval || typeof start === "string" || start.precision !== "season") return undefined;
  const found = /-2([1-4])/u.exec(edtf);
  return found === null ? undefined : Number(found[1]);
}
