import type { TimeScale } from "./band.ts";
import type { TimelineData } from "./data.ts";

/** Where today's line stands, in pixels: in the middle of the day, month or year that the author names. */
export function nowX({ now, from, to }: TimelineData, scale: TimeScale): number {
  const point = now?.start;
  const middle = typeof point === "object" ? (point.from + point.to) / 2 : to;
  return scale(Math.min(Math.max(middle, from), to));
}
