import type { Range, TimelineNow } from "./data.ts";

/** Where today's line stands, in decimal years: in the middle of the day, month or year that the author names. */
export function middleOfNow({ when }: TimelineNow, { from, to }: Range): number {
  const { start } = when;
  const middle = typeof start === "string" ? to : (start.from + start.to) / 2;
  return Math.min(Math.max(middle, from), to);
}
