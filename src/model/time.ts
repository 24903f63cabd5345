export type DatePrecision = "millennium" | "century" | "decade" | "year" | "season" | "month" | "day";

/**
 * One date with its own precision, as the half-open stretch of time `[from, to)` that it covers, in decimal years.
 * Decimal years count in the proleptic Gregorian calendar with astronomical numbering, as EDTF (ISO 8601-2) does:
 * 1992-07-02 is about 1992.5, and the year 0 is 1 BCE. `1992` covers [1992, 1993).
 */
export interface DatePoint {
  readonly from: number;
  readonly to: number;
  readonly precision: DatePrecision;
  /** EDTF `~`: about. */
  readonly approximate: boolean;
  /** EDTF `?`: perhaps. */
  readonly uncertain: boolean;
}

/** An end of an interval that has no date: `..` is open (still going on, or since ever), empty is unknown. */
export type MissingEnd = "open" | "unknown";

/** When something is or was: a single date (start and end are the same point) or an interval. */
export interface TimeSpan {
  /** As the author wrote it, in EDTF. */
  readonly edtf: string;
  readonly isInterval: boolean;
  readonly start: DatePoint | MissingEnd;
  readonly end: DatePoint | MissingEnd;
}

/** Where a span begins on a time axis, in decimal years; `fallback` where it is open or unknown. */
export function startYear(span: TimeSpan, fallback: number): number {
  return typeof span.start === "string" ? fallback : span.start.from;
}

/** Where a span ends on a time axis (exclusive), in decimal years; `fallback` where it is open or unknown. */
export function endYear(span: TimeSpan, fallback: number): number {
  return typeof span.end === "string" ? fallback : span.end.to;
}
