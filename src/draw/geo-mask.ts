import type { Box, Point } from "./boxes.ts";
import type { Outline } from "./geo-path.ts";

/** Which cells of a grid lie inside an area, as a summed-area table: any box is measured with four look-ups. */
export interface Mask {
  /** The box around the area. */
  readonly frame: Box;
  /** Edge of a square cell in pixels. */
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
  /** (columns + 1) × (rows + 1): how many cells above and left of each grid point lie inside. */
  readonly sums: Uint32Array;
}

/** Fills outlines by the even-odd rule, so that holes stay holes. Cells are squares of so many pixels. */
export function rasterise(outlines: readonly Outline[], cell: number): Mask {
  const frame = boxOfOutlines(outlines);
  const columns = Math.ceil(frame.width / cell);
  const rows = Math.ceil(frame.height / cell);
  const sums = new Uint32Array((columns + 1) * (rows + 1));
  const crossings = crossingsByRow(outlines, frame, cell, rows);
  for (let row = 0; row < rows; row += 1) {
    const xs = crossings[row] ?? [];
    let inRow = 0;
    let passed = 0;
    for (let column = 0; column < columns; column += 1) {
      const x = (column + 0.5) * cell;
      while (passed < xs.length && (xs[passed] ?? Infinity) < x) passed += 1;
      inRow += passed % 2;
      const at = (row + 1) * (columns + 1) + column + 1;
      sums[at] = (sums[at - columns - 1] ?? 0) + inRow;
    }
  }
  return { frame, cell, columns, rows, sums };
}

/** The share of a box that lies inside the area, 0 to 1; what is outside the grid counts as outside. */
export function shareInside(mask: Mask, box: Box): number {
  const { frame, cell, columns, rows, sums } = mask;
  const [left, right] = [
    Math.floor((box.x - frame.x) / cell),
    Math.ceil((box.x + box.width - frame.x) / cell),
  ];
  const [top, bottom] = [
    Math.floor((box.y - frame.y) / cell),
    Math.ceil((box.y + box.height - frame.y) / cell),
  ];
  const cells = (right - left) * (bottom - top);
  const at = (column: number, row: number) =>
    sums[Math.min(rows, Math.max(0, row)) * (columns + 1) + Math.min(columns, Math.max(0, column))] ?? 0;
  return (at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top)) / cells;
}

function boxOfOutlines(outlines: readonly Outline[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { points } of outlines) {
    for (const [x, y] of points) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  if (left > right) return { x: 0, y: 0, width: 0, height: 0 };
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The box around the area and its centre of gravity; undefined for an area smaller than a cell. */
export function measureMask(mask: Mask): { readonly box: Box; readonly centre: Point } | undefined {
  const { frame, cell, columns, rows } = mask;
  let [left, right, top, bottom] = [columns, -1, rows, -1];
  let [count, sumX, sumY] = [0, 0, 0];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (!isInside(mask, column, row)) continue;
      [left, right] = [Math.min(left, column), Math.max(right, column)];
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
      count += 1;
      sumX += column + 0.5;
      sumY += row + 0.5;
    }
  }
  if (count === 0) return undefined;
  const box = {
    x: frame.x + left * cell,
    y: frame.y + top * cell,
    width: (right - left + 1) * cell,
    height: (bottom - top + 1) * cell,
  };
  return { box, centre: { x: frame.x + (sumX / count) * cell, y: frame.y + (sumY / count) * cell } };
}

function isInside({ columns, sums }: Mask, column: number, row: number): boolean {
  const at = row * (columns + 1) + column;
  const below = at + columns + 1;
  return (sums[below + 1] ?? 0) - (sums[below] ?? 0) - (sums[at + 1] ?? 0) + (sums[at] ?? 0) > 0;
}

/** Where the outlines cross the middle line of each row, from left to right, relative to the frame. */
function crossingsByRow(
  outlines: readonly Outline[],
  frame: Box,
  cell: number,
  rows: number,
): readonly number[][] {
  const crossings = Array.from({ length: rows }, (): number[] => []);
  for (const { points } of outlines) {
    let [x0, y0] = points.at(-1) ?? [0, 0];
    for (const [x1, y1] of points) {
      const [from, to] = y0 < y1 ? [y0, y1] : [y1, y0];
      const first = Math.max(0, Math.ceil((from - frame.y) / cell - 0.5));
      for (let row = first; row < rows && frame.y + (row + 0.5) * cell < to; row += 1) {
        const y = frame.y + (row + 0.5) * cell;
        crossings[row]?.push(x0 + ((y - y0) / (y1 - y0)) * (x1 - x0) - frame.x);
      }
      [x0, y0] = [x1, y1];
    }
  }
  for (const row of crossings) row.sort((a, b) => a - b);
  return crossings;
}
