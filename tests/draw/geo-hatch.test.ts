import { expect, test } from "vitest";
import { hatchOutlines } from "../../src/draw/geo-hatch.ts";
import type { Outline } from "../../src/draw/geo-path.ts";

const square = (from: number, to: number): Outline => ({
  closed: true,
  points: [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
  ],
});

test("level lines fill a square at their spacing", () => {
  const lines = hatchOutlines([square(0, 20)], 5, "level");
  expect(lines.map(({ points }) => points)).toEqual([
    [
      [0, 0],
      [20, 0],
    ],
    [
      [0, 5],
      [20, 5],
    ],
    [
      [0, 10],
      [20, 10],
    ],
    [
      [0, 15],
      [20, 15],
    ],
  ]);
});

test("a hole stays free", () => {
  const lines = hatchOutlines([square(0, 30), square(10, 20)], 15, "level");
  const inner = lines.filter(({ points }) => points[0]?.[1] === 15);
  expect(inner.map(({ points }) => points)).toEqual([
    [
      [0, 15],
      [10, 15],
    ],
    [
      [20, 15],
      [30, 15],
    ],
  ]);
});

test("rising lines stay within the area", () => {
  const lines = hatchOutlines([square(3, 50)], 6, "rising");
  expect(lines.length).toBeGreaterThan(8);
  for (const { points } of lines) {
    const [[x0, y0] = [0, 0], [x1, y1] = [0, 0]] = points;
    expect((y1 - y0) * (x1 - x0)).toBeLessThan(0);
    for (const value of [x0, y0, x1, y1]) {
      expect(value).toBeGreaterThanOrEqual(3 - 1e-9);
      expect(value).toBeLessThanOrEqual(50 + 1e-9);
    }
  }
});
