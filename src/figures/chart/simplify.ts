import type { Point } from "../../draw/boxes.ts";

/**
 * A line of fewer points that covers the same pixels: of each column of pixels its first, lowest, highest and last point, in their order
 * (M4: Jugel, Jerzak, Hackenbroich and Markl, 2014). A line with no more points than columns stays as it is; extremes always stay.
 */
export function simplifyLine<P extends Point>(points: readonly P[], column = 1): readonly P[] {
  const [head] = points;
  const tail = points.at(-1);
  if (head === undefined || tail === undefined) return points;
  if (points.length <= Math.abs(tail.x - head.x) / column) return points;
  const kept: P[] = [];
  let at = 0;
  while (at < points.length) {
    const start = points[at];
    if (start === undefined) break;
    const pixel = Math.floor(start.x / column);
    let [low, high, next] = [at, at, at];
    while (next < points.length) {
      const point = points[next];
      if (point === undefined || Math.floor(point.x / column) !== pixel) break;
      if (point.y < (points[low]?.y ?? Infinity)) low = next;
      if (point.y > (points[high]?.y ?? -Infinity)) high = next;
      next += 1;
    }
    let last = -1;
    for (const index of [at, Math.min(low, high), Math.max(low, high), next - 1]) {
      const point = points[index];
      if (point !== undefined && index > last) kept.push(point);
      last = Math.max(last, index);
    }
    at = next;
  }
  return kept;
}
