import { expect, test } from "vitest";
import { isTouched } from "../../../slides/ink/erase.ts";
import { outlineOf, type InkPoint, type Stroke } from "../../../slides/ink/stroke.ts";

const stroke = (...points: readonly InkPoint[]): Stroke => ({
  brush: "pen",
  colour: "accent",
  aspect: "16:9",
  points,
});

test("the eraser touches a stroke within its own reach and half the line's width", () => {
  const across = stroke([0, 0], [100, 0]);
  expect(isTouched(across, [50, 15], [50, 15])).toBe(true);
  expect(isTouched(across, [50, 16], [50, 16])).toBe(false);
  expect(isTouched(across, [116, 0], [130, 0])).toBe(false);
});

test("an eraser moved quickly touches what lies between two places that it tells", () => {
  expect(isTouched(stroke([0, 0], [200, 0]), [100, -80], [100, 80])).toBe(true);
  expect(isTouched(stroke([100, 0]), [0, 0], [200, 0])).toBe(true);
  expect(isTouched(stroke([0, 0], [200, 0]), [300, -80], [300, 80])).toBe(false);
});

test("the outline of a stroke is one closed path, the same whenever it is drawn again", () => {
  const path = outlineOf(stroke([10, 10], [40, 12], [90, 30]));
  expect(path).toMatch(/^M[\d.-]+ [\d.-]+Q[\d. -]+Z$/u);
  expect(outlineOf(stroke([10, 10], [40, 12], [90, 30]))).toBe(path);
});

test("a tap is a round dot", () => {
  const numbers = outlineOf(stroke([50, 50]))
    .match(/-?[\d.]+/gu)
    ?.map(Number);
  expect(numbers?.length).toBeGreaterThan(20);
  expect(Math.max(...(numbers ?? []))).toBeLessThan(60);
  expect(Math.min(...(numbers ?? []))).toBeGreaterThan(40);
});
