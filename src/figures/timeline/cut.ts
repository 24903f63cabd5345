import type { Hedge } from "../../model/fact.ts";
import type { DatePoint, MissingEnd, TimeSpan } from "../../model/time.ts";
import type { Dated, Edge, Range } from "./data.ts";

const dated: Edge = { kind: "dated", isUncertain: false };
const cut: Edge = { kind: "cut", isUncertain: false };

/** Where a span lies within a range, and how it begins and ends there. What ends at an unknown time ends with its last known date. */
export function cutToRange(
  when: TimeSpan,
  range: Range,
  hedge: Hedge = "exact",
): Pick<Dated, "from" | "to" | "start" | "end"> {
  const { from, to } = extentOfSpan(when, range);
  const span = { from, to, start: edgeOf(when.start, hedge), end: edgeOf(when.end, hedge) };
  return zoomTo(span, range);
}

/** The part of something that a range shows: an end outside it is cut off. */
export function zoomTo<T extends Pick<Dated, "from" | "to" | "start" | "end">>(item: T, range: Range): T {
  const startsBefore = item.from < range.from - tolerance;
  const endsAfter = item.to > range.to + tolerance;
  if (!startsBefore && !endsAfter) return item;
  return {
    ...item,
    from: Math.max(item.from, range.from),
    to: Math.min(item.to, range.to),
    start: startsBefore && item.start.kind !== "open" ? cut : item.start,
    end: endsAfter && item.end.kind !== "open" ? cut : item.end,
  };
}

/** Where a span begins and ends: an open end reaches to the range's, an unknown one only as far as what is known. */
export function extentOfSpan({ start, end }: TimeSpan, range: Range): Range {
  if (typeof start !== "string" && typeof end !== "string") return { from: start.from, to: end.to };
  if (typeof start !== "string")
    return { from: start.from, to: end === "open" ? Math.max(range.to, start.to) : start.to };
  if (typeof end === "string") return range;
  return { from: start === "open" ? Math.min(range.from, end.from) : end.from, to: end.to };
}

/** Whether any of it lies within the range. */
export function isWithin(item: Range, range: Range): boolean {
  return item.to > range.from + tolerance && item.from < range.to - tolerance;
}

/** In years: below the rounding errors of days, above nothing that an author can write. */
const tolerance = 1e-6;

function edgeOf(end: DatePoint | MissingEnd, hedge: Hedge): Edge {
  if (typeof end === "string") return { kind: end, isUncertain: false };
  const isSoft = end.approximate || hedge === "about" || hedge === "estimate";
  if (!isSoft && !end.uncertain) return dated;
  return { kind: isSoft ? "soft" : "dated", isUncertain: end.uncertain };
}
