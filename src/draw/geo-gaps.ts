import type { Box } from "./boxes.ts";
import type { Outline, XY } from "./geo-path.ts";

/** Lines without their parts inside any of the boxes: how engravers keep borders off the letters of names. */
export function leaveGaps(outlines: readonly Outline[], boxes: readonly Box[]): readonly Outline[] {
  if (boxes.length === 0) return outlines;
  return outlines.flatMap((outline) => {
    const near = boxes.filter((box) => reaches(outline, box));
    return near.length === 0 ? [outline] : cutOutline(outline, near);
  });
}

function cutOutline({ points, closed }: Outline, boxes: readonly Box[]): readonly Outline[] {
  const ring = closed && points[0] ? [...points, points[0]] : points;
  const pieces: XY[][] = [[]];
  for (const [index, to] of ring.entries()) {
    const from = ring[index - 1];
    if (!from) {
      pieces.at(-1)?.push(to);
      continue;
    }
    for (const [start, end] of partsOutside(from, to, boxes)) {
      if (start > 0) pieces.push([between(from, to, start)]);
      pieces.at(-1)?.push(between(from, to, end));
      if (end < 1) pieces.push([]);
    }
  }
  return pieces.filter((piece) => piece.length > 1).map((piece) => ({ points: piece, closed: false }));
}

type Part = readonly [start: number, end: number];

/** The stretches of a straight line outside the boxes, as shares of it. */
function partsOutside(from: XY, to: XY, boxes: readonly Box[]): readonly Part[] {
  let parts: readonly Part[] = [[0, 1]];
  for (const box of boxes) {
    const inside = partInside(from, to, box);
    if (!inside) continue;
    parts = parts
      .flatMap(([start, end]): readonly Part[] => [
        [start, Math.min(end, inside[0])],
        [Math.max(start, inside[1]), end],
      ])
      .filter(([start, end]) => end > start);
  }
  return parts;
}

function partInside([x0, y0]: XY, [x1, y1]: XY, box: Box): Part | undefined {
  let [start, end] = [0, 1];
  const sides: readonly Part[] = [
    [x0 - x1, x0 - box.x],
    [x1 - x0, box.x + box.width - x0],
    [y0 - y1, y0 - box.y],
    [y1 - y0, box.y + box.height - y0],
  ];
  for (const [slope, distance] of sides) {
    if (slope === 0 && distance < 0) return undefined;
    if (slope < 0) start = Math.max(start, distance / slope);
    if (slope > 0) end = Math.min(end, distance / slope);
  }
  return start < end ? [start, end] : undefined;
}

function between([x0, y0]: XY, [x1, y1]: XY, share: number): XY {
  return [x0 + share * (x1 - x0), y0 + share * (y1 - y0)];
}

/** Whether a line comes near a box at all; quick, since most do not. */
function reaches({ points }: Outline, { x, y, width, height }: Box): boolean {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [px, py] of points) {
    left = Math.min(left, px);
    right = Math.max(right, px);
    top = Math.min(top, py);
    bottom = Math.max(bottom, py);
  }
  return left <= x + width && right >= x && top <= y + height && bottom >= y;
}
