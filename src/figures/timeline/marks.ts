import { isForecast } from "../../model/fact.ts";
import type { Edge, TimelineEvent } from "./data.ts";
import type { TimeScale } from "./scale.ts";

/** Narrower than this, an interval or a vague date is a dot, in pixels. */
const narrowestBar = 14;
/** How far a bar goes on whose end nobody knows. */
export const tail = 34;

export const dotRadius = 5.5;
/** Of the sign for an uncertain date. */
export const uncertainRadius = 8.5;
export const barHeight = 8;
export const barPitch = 12;

/** Solid, or hollow where the date is approximate or only expected. */
export type Look = "solid" | "hollow";

/** The stretch of time that the date of a dot covers. */
export interface Reach {
  readonly left: number;
  readonly right: number;
  readonly edges: "sharp" | "soft";
}

/** How an event is marked, and where its label's pole stands, in pixels. */
export type EventMark = { readonly x: number; readonly look: Look; readonly isUncertain: boolean } & (
  | { readonly kind: "dot"; readonly reach?: Reach }
  | {
      readonly kind: "bar";
      readonly left: number;
      readonly right: number;
      readonly start: Edge;
      readonly end: Edge;
    }
);

/**
 * A dot in the middle of what the date covers, with the stretch itself where it can be seen; a bar for an interval; a hollow bar for a date
 * that is long on this axis (“the 1990s”).
 */
export function markOf(event: TimelineEvent, scale: TimeScale): EventMark {
  const left = scale(event.from);
  const right = scale(event.to);
  const middle = scale((event.from + event.to) / 2);
  const isSoft = event.start.kind === "soft" || event.end.kind === "soft";
  const isUncertain = event.start.isUncertain || event.end.isUncertain;
  const look = isSoft || isForecast(event.hedge) ? "hollow" : "solid";
  if (event.when.isInterval) {
    const bar = barOf(event, left, right, scale.ends);
    if (bar !== undefined) return { ...bar, look: isForecast(event.hedge) ? "hollow" : "solid", isUncertain };
    return { kind: "dot", x: middle, look, isUncertain };
  }
  if (right - left < narrowestBar || isDay(event) || !scale.isToScale)
    return { kind: "dot", x: middle, look, isUncertain };
  const [axisLeft, axisRight] = scale.ends;
  if (isLong(event) || right - left > (axisRight - axisLeft) / 5) {
    const { start, end } = event;
    return { kind: "bar", left, right, x: middle, look: "hollow", isUncertain, start, end };
  }
  return {
    kind: "dot",
    x: middle,
    look,
    isUncertain,
    reach: { left, right, edges: isSoft ? "soft" : "sharp" },
  };
}

/** What goes on or ends at an unknown time is a bar however short. */
function barOf(
  { start, end }: TimelineEvent,
  from: number,
  to: number,
  [axisLeft, axisRight]: TimeScale["ends"],
): Pick<EventMark & { kind: "bar" }, "kind" | "left" | "right" | "x" | "start" | "end"> | undefined {
  const isEndless = [start, end].some((edge) => edge.kind === "open" || hasTail(edge));
  if (to - from < narrowestBar && !isEndless) return undefined;
  let left = hasTail(start) ? Math.max(axisLeft, from - tail) : from;
  let right = hasTail(end) ? Math.min(axisRight, to + tail) : to;
  if (right - left < narrowestBar * 1.5) {
    right = Math.min(axisRight, left + narrowestBar * 1.5);
    left = right - narrowestBar * 1.5;
  }
  const startsKnown = start.kind === "dated" || start.kind === "soft";
  return {
    kind: "bar",
    left,
    right,
    x: startsKnown || end.kind === "cut" ? left + 1 : right - 1,
    start,
    end,
  };
}

function hasTail({ kind }: Edge): boolean {
  return kind === "unknown";
}

function isDay(event: TimelineEvent): boolean {
  return typeof event.when.start !== "string" && event.when.start.precision === "day";
}

function isLong(event: TimelineEvent): boolean {
  const { start } = event.when;
  return typeof start !== "string" && ["decade", "century", "millennium"].includes(start.precision);
}
