/** An upright rectangle, in pixels, y downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

/** Whether two boxes come closer than `gap`; touching counts as apart. */
export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return (
    a.x < b.x + b.width + gap - tolerance &&
    b.x < a.x + a.width + gap - tolerance &&
    a.y < b.y + b.height + gap - tolerance &&
    b.y < a.y + a.height + gap - tolerance
  );
}

/** Whether the inner box lies within the outer one. */
export function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x - tolerance &&
    inner.y >= outer.y - tolerance &&
    inner.x + inner.width <= outer.x + outer.width + tolerance &&
    inner.y + inner.height <= outer.y + outer.height + tolerance
  );
}

/** Whether a straight line runs through a box grown by `gap` on every side. */
export function crosses(segment: Segment, box: Box, gap = 0): boolean {
  const { from, to } = segment;
  // Most lines are nowhere near, and saying so is cheaper than clipping them.
  if (from.x > box.x + box.width + gap && to.x > box.x + box.width + gap) return false;
  if (from.x < box.x - gap && to.x < box.x - gap) return false;
  if (from.y > box.y + box.height + gap && to.y > box.y + box.height + gap) return false;
  if (from.y < box.y - gap && to.y < box.y - gap) return false;
  return clip(segment, gap === 0 ? box : grow(box, gap)) !== undefined;
}

export function grow(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}

/** The part of a line inside a box, or undefined when it misses (Liang and Barsky's clipping). */
export function clip(segment: Segment, box: Box): Segment | undefined {
  let start = 0;
  let end = 1;
  const { from, to } = segment;
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const edges: readonly (readonly [number, number])[] = [
    [-dx, from.x - box.x],
    [dx, box.x + box.width - from.x],
    [-dy, from.y - box.y],
    [dy, box.y + box.height - from.y],
  ];
  for (const [slope, distance] of edges) {
    if (slope === 0) {
      if (distance < 0) return undefined;
      continue;
    }
    if (slope < 0) start = Math.max(start, distance / slope);
    else end = Math.min(end, distance / slope);
  }
  if (start >= end) return undefined;
  return {
    from: { x: from.x + start * dx, y: from.y + start * dy },
    to: { x: from.x + end * dx, y: from.y + end * dy },
  };
}

/** Below the 0.1 px that drawings are rounded to. */
const tolerance = 1e-6;
