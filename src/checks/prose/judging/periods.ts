import type { DatePoint, TimeSpan } from "../../../model/time.ts";
import type { ProseDate } from "../reading/quantity.ts";

/** How a date in prose sits with the time that a fact covers. `unclear` is neither borne out nor contradicted. */
export type PeriodRelation = "agree" | "conflict" | "unclear";

/** Two days, in years: clocks and calendars are forgiven that much. */
const slack = 2 / 365;

/** Whether a happening (an event, a phase, a project) lies where prose puts it. */
export function relateHappening(date: ProseDate, when: TimeSpan): PeriodRelation {
  const fact = bounds(when);
  const prose = inYearOf(date, fact);
  const loose = looseness(date, when);
  if (date.tie === "than") return touches(prose, fact, loose) ? "agree" : "unclear";
  if (date.isRange && when.isInterval && date.precision === "year") {
    const startsAlike = fact.from === -Infinity || Math.abs(Math.floor(fact.from) - prose.from) <= loose;
    const endsAlike = fact.to === Infinity || Math.abs(Math.ceil(fact.to - slack) - prose.to) <= loose;
    return startsAlike && endsAlike ? "agree" : "conflict";
  }
  // “From May to December”, of what ended in September.
  const month = 1 / 12 + slack;
  if (date.isRange && when.isInterval && date.precision === "part" && loose < month)
    return prose.from > fact.from - month && prose.to < fact.to + month ? "agree" : "conflict";
  if (touches(prose, fact, loose)) return "agree";
  return isSeason(date) && touches(yearAround(prose), fact, loose) ? "unclear" : "conflict";
}

/** Whether a figure covers the time that prose gives it. A year that the figure covers only in part is a conflict. */
export function relateFigure(date: ProseDate, when: TimeSpan): PeriodRelation {
  const fact = bounds(when);
  const prose = inYearOf(date, fact);
  const loose = looseness(date, when);
  const startsAlike = Math.abs(prose.from - fact.from) <= slack + loose;
  const endsAlike = Math.abs(prose.to - fact.to) <= slack + loose;
  if (startsAlike && endsAlike) return "agree";
  if (date.tie === "than") return "unclear";
  if (!touches(prose, fact, loose)) {
    if (isSeason(date) && touches(yearAround(prose), fact, loose)) return "unclear";
    return date.tie === "since" && fact.from >= prose.from ? "unclear" : "conflict";
  }
  if (fact.to === Infinity || fact.from === -Infinity) return "agree";
  return when.isInterval
    ? relateToInterval(date, prose, fact, loose)
    : relateToPoint(date, prose, when, fact);
}

/** Whether a date says just the time of a fact. */
export function isExactly(date: ProseDate, when: TimeSpan): boolean {
  const { from, to } = bounds(when);
  return !date.isYearless && Math.abs(date.from - from) <= slack && Math.abs(date.to - to) <= slack;
}

interface Bounds {
  readonly from: number;
  readonly to: number;
}

function relateToPoint(date: ProseDate, prose: Bounds, when: TimeSpan, fact: Bounds): PeriodRelation {
  const contains = prose.from <= fact.from + slack && prose.to >= fact.to - slack;
  if (contains) {
    if (!date.isRange || date.precision !== "year") return "agree";
    // A range of years: the figure belongs to one of its ends.
    return fact.from < prose.from + 1 || fact.to > prose.to - 1 ? "agree" : "unclear";
  }
  const precision = typeof when.start === "string" ? "year" : when.start.precision;
  // The month or half-year of a figure that the ledger gives for a whole year; “late 2022” may be all the same.
  if (precision === "year") {
    const isVague = date.precision === "part" && !date.isRange && !isSeason(date);
    return date.precision === "day" || date.tie !== "in" || isVague ? "unclear" : "conflict";
  }
  return "agree";
}

function relateToInterval(date: ProseDate, prose: Bounds, fact: Bounds, loose: number): PeriodRelation {
  const length = fact.to - fact.from;
  // “The late summer of 1854” has no sharp ends.
  if (date.precision === "part" && !date.isRange) return "agree";
  if (date.precision === "century" || date.precision === "decade") {
    const inside = fact.from >= prose.from - 1.1 && fact.to <= prose.to + 1.1;
    return inside ? "agree" : "unclear";
  }
  if (date.tie === "since")
    return Math.abs(prose.from - fact.from) <= loose + slack + (prose.to - prose.from) ? "agree" : "conflict";
  if (date.tie === "by" || date.tie === "until") {
    const endsInside = fact.to > prose.from + 1e-4 && fact.to <= prose.to + slack;
    if (endsInside)
      return date.tie === "by" && isPartOfYear(prose, fact, length) && date.text.length === 4
        ? "conflict"
        : "agree";
  }
  const contains = prose.from <= fact.from + slack && prose.to >= fact.to - slack;
  if (contains) {
    const sameYears = prose.from === Math.floor(fact.from + slack) && prose.to === Math.ceil(fact.to - slack);
    if (length < 25 / 365) return "agree";
    return sameYears && date.isRange && date.precision === "year" ? "agree" : "conflict";
  }
  return "conflict";
}

/** Winter may be that of either year, and July in the south. */
function isSeason(date: ProseDate): boolean {
  return date.precision === "part" && !date.isRange && date.to - date.from < 0.3;
}

function yearAround({ from }: Bounds): Bounds {
  const year = Math.floor(from + slack);
  return { from: year, to: year + 1.25 };
}

function isPartOfYear(prose: Bounds, fact: Bounds, length: number): boolean {
  return length < 0.95 && prose.to - prose.from >= 1 - slack && fact.from >= prose.from - slack;
}

function touches(a: Bounds, b: Bounds, loose: number): boolean {
  return a.from < b.to + loose - 1e-6 && b.from < a.to + loose - 1e-6;
}

/** A date without a year is read in the year in which the fact begins, or in which it ends. */
function inYearOf(date: ProseDate, fact: Bounds): Bounds {
  if (!date.isYearless) return date;
  const candidates = [Math.floor(fact.from + slack), Math.floor(fact.to - slack)].filter(Number.isFinite);
  const moved = candidates.map((year) => ({ from: date.from + year, to: date.to + year }));
  return moved.find((each) => touches(each, fact, 0)) ?? moved[0] ?? date;
}

function looseness(date: ProseDate, when: TimeSpan): number {
  const isApproximate = [when.start, when.end].some(
    (point) => isPoint(point) && (point.approximate || point.uncertain),
  );
  if (date.tie !== "around" && !isApproximate) return 0;
  return date.precision === "year" || isApproximate ? 5 : 1;
}

function bounds(when: TimeSpan): Bounds {
  return {
    from: isPoint(when.start) ? when.start.from : -Infinity,
    to: isPoint(when.end)
      ? when.end.to
      : when.end === "open"
        ? Infinity
        : isPoint(when.start)
          ? when.start.to
          : Infinity,
  };
}

function isPoint(point: TimeSpan["start"]): point is DatePoint {
  return typeof point !== "string";
}
