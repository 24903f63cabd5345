import type { TimelineEvent } from "./data.ts";
import type { TimeScale } from "./band.ts";

/** Narrower than this, an interval or a vague date is a dot, in pixels. */
const narrowestBar = 14;

export const dotRadius = 5.5;
export const barHeight = 8;
export const barPitch = 12;

/** How an event is marked, and where its label's pole stands, in pixels. */
export type EventMark =
  | { readonly kind: "dot"; readonly x: number; readonly look: "solid" | "hollow" }
  | {
      readonly kind: "bar";
      readonly left: number;
      readonly right: number;
      readonly x: number;
      readonly look: "solid" | "hollow";
    };

/** A dot in the middle of what the date covers, or a bar for an interval; a date that is vague on this axis (“the 1990s”) is a hollow bar. */
export function markOf(event: TimelineEvent, scale: TimeScale): EventMark {
  const left = scale(event.from);
  const right = scale(event.to);
  const look = isVague(event) ? "hollow" : "solid";
  if (right - left < narrowestBar) return { kind: "dot", x: (left + right) / 2, look };
  if (event.when.isInterval) return { kind: "bar", left, right, x: left + 1, look };
  const [axisLeft = 0, axisRight = 0] = scale.range();
  const isCoarse = !isDay(event) && (isLong(event) || right - left > (axisRight - axisLeft) / 5);
  return isCoarse
    ? { kind: "bar", left, right, x: (left + right) / 2, look: "hollow" }
    : { kind: "dot", x: (left + right) / 2, look };
}

function isDay(event: TimelineEvent): boolean {
  return typeof event.when.start !== "string" && event.when.start.precision === "day";
}

function isLong(event: TimelineEvent): boolean {
  const { start } = event.when;
  return typeof start !== "string" && ["decade", "century", "millennium"].includes(start.precision);
}

/** Whether the author marks the date as about or perhaps. */
function isVague(event: TimelineEvent): boolean {
  return [event.when.start, event.when.end].some(
    (point) => typeof point !== "string" && (point.approximate || point.uncertain),
  );
}
