import { array, assert, integer, property } from "fast-check";
import { expect, test } from "vitest";
import {
  classOf,
  equalClasses,
  explicitClasses,
  quantileClasses,
  roundestBetween,
} from "../../src/draw/geo-classes.ts";

test("quantiles part the values evenly, at round numbers", () => {
  const values = [812, 1043, 1999, 2411, 5380, 6120, 9870, 14_200];
  const { breaks, from, to } = quantileClasses(values, 4);
  expect(breaks).toEqual([1500, 4000, 8000]);
  expect(values.map((value) => classOf(value, breaks))).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  expect(from).toBeLessThanOrEqual(812);
  expect(to).toBeGreaterThanOrEqual(14_200);
});

test("equal classes have one round width and hold all values", () => {
  expect(equalClasses([7.2, 10.6, 36.4], 4)).toEqual({ breaks: [10, 20, 30], from: 0, to: 40 });
});

test("explicit limits stay as written; the ends come from the values", () => {
  expect(explicitClasses([-31, 4, 47], [-20, 0, 20])).toEqual({ breaks: [-20, 0, 20], from: -40, to: 50 });
});

test("values that are all alike make one class", () => {
  expect(quantileClasses([3, 3, 3], 3).breaks).toEqual([]);
  expect(equalClasses([3, 3, 3], 3).breaks).toEqual([]);
});

test("a value on a break belongs to the class above", () => {
  expect(classOf(10, [10, 20])).toBe(1);
  expect(classOf(9.99, [10, 20])).toBe(0);
});

test.each([
  [0.31, 0.47, 0.4],
  [1043, 1999, 1500],
  [-0.4, 0.7, 0],
  [99, 100, 100],
])("between %d and %d, %d is the roundest", (low, high, round) => {
  expect(roundestBetween(low, high)).toBe(round);
});

test("whatever the values, breaks ascend, every class is used, and the ends hold all", () => {
  // As statistics are written: at most three decimals.
  const measured = integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000);
  const numbers = array(measured, { minLength: 2, maxLength: 60 });
  assert(
    property(numbers, integer({ min: 2, max: 7 }), (values, count) => {
      const { breaks, from, to } = quantileClasses(values, count);
      expect(breaks).toEqual([...new Set(breaks)].toSorted((a, b) => a - b));
      expect(breaks.length).toBeLessThan(count);
      const used = new Set(values.map((value) => classOf(value, breaks)));
      expect(used.size).toBe(breaks.length + 1);
      expect(from).toBeLessThanOrEqual(Math.min(...values));
      expect(to).toBeGreaterThanOrEqual(Math.max(...values));
    }),
    { numRuns: 200 },
  );
});
