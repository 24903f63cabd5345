import { widths, type InkPoint, type Stroke } from "./stroke.ts";

/** Of the eraser, in pixels of the stage. */
const radius = 12;

/** Whether an eraser that goes straight from one point to another touches the stroke. */
export function isTouched({ brush, points }: Stroke, from: InkPoint, to: InkPoint): boolean {
  const reach = radius + widths[brush] / 2;
  return points.some((point, index) => {
    const before = points[index - 1] ?? point;
    return doCross(before, point, from, to) || distance(before, point, from, to) <= reach;
  });
}

/** Of two lines that do not cross: one end of the one is nearest to the other. */
function distance(a: InkPoint, b: InkPoint, c: InkPoint, d: InkPoint): number {
  return Math.min(toLine(a, c, d), toLine(b, c, d), toLine(c, a, b), toLine(d, a, b));
}

function toLine([x, y]: InkPoint, [ax, ay]: InkPoint, [bx, by]: InkPoint): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = length === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
}

function doCross(a: InkPoint, b: InkPoint, c: InkPoint, d: InkPoint): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function side([ax, ay]: InkPoint, [bx, by]: InkPoint, [x, y]: InkPoint): number {
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
}
