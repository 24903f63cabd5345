import { expect, test } from "vitest";
import { measureMask, rasterise, shareInside } from "../../src/draw/geo-mask.ts";
import type { Outline } from "../../src/draw/geo-path.ts";

const square = (x: number, y: number, size: number): Outline => ({
  points: [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
  ],
  closed: true,
});

test("a box inside, outside and across the edge of an area", () => {
  const mask = rasterise([square(0, 0, 40)], 2);
  expect(shareInside(mask, { x: 4, y: 4, width: 10, height: 10 })).toBe(1);
  expect(shareInside(mask, { x: 50, y: 4, width: 10, height: 10 })).toBe(0);
  expect(shareInside(mask, { x: 30, y: 0, width: 20, height: 10 })).toBe(0.5);
  expect(shareInside(mask, { x: -20, y: -20, width: 80, height: 80 })).toBe(0.25);
});

test("a hole is outside", () => {
  const mask = rasterise([square(0, 0, 60), square(20, 20, 20)], 2);
  expect(shareInside(mask, { x: 22, y: 22, width: 16, height: 16 })).toBe(0);
  expect(shareInside(mask, { x: 0, y: 0, width: 60, height: 60 })).toBeCloseTo(8 / 9, 5);
});

test("the middle of an area is its centre of gravity", () => {
  const extent = measureMask(rasterise([square(0, 0, 20), square(100, 0, 20)], 2));
  expect(extent?.centre).toEqual({ x: 60, y: 10 });
  expect(extent?.box).toEqual({ x: 0, y: 0, width: 120, height: 20 });
});

test("an area without outlines has no middle", () => {
  expect(measureMask(rasterise([], 2))).toBeUndefined();
});
