import { array, assert, double, pre, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import { areaOf, writePath } from "../../src/draw/geo-path.ts";
import type { XY } from "../../src/draw/geo-path.ts";

test("a path has relative steps with one decimal and no spare signs", () => {
  const points: readonly XY[] = [
    [10, 20],
    [10.25, 19.5],
    [9.96, 19.5],
    [9, 30.04],
  ];
  expect(writePath([{ points, closed: false }])).toBe("M10 20l.3-.5-.3 0-1 10.5");
  expect(writePath([{ points, closed: true }])).toBe("M10 20l.3-.5-.3 0-1 10.5z");
});

test("an outline that shrinks to a point or a line vanishes", () => {
  expect(
    writePath([
      {
        points: [
          [1, 1],
          [1.01, 1.02],
        ],
        closed: false,
      },
    ]),
  ).toBe("");
  expect(
    writePath([
      {
        points: [
          [1, 1],
          [1.01, 1.02],
          [5, 5],
        ],
        closed: true,
      },
    ]),
  ).toBe("");
});

test("rounding errors do not add up along the line", () => {
  const coordinate = double({ min: 0, max: 1000, noNaN: true });
  assert(
    property(array(tuple(coordinate, coordinate), { minLength: 2, maxLength: 60 }), (points) => {
      const d = writePath([{ points, closed: false }]);
      pre(d !== "");
      const numbers = [...d.matchAll(/-?\d*\.?\d+/gu)].map(([number]) => Number(number));
      const [x, y] = [0, 1].map((axis) =>
        numbers.filter((_, index) => index % 2 === axis).reduce((sum, step) => sum + step, 0),
      );
      const last = points.at(-1) ?? [0, 0];
      expect(Math.abs((x ?? 0) - last[0])).toBeLessThan(0.051);
      expect(Math.abs((y ?? 0) - last[1])).toBeLessThan(0.051);
    }),
  );
});

test("the area of a square with a dent", () => {
  expect(
    areaOf({
      points: [
        [0, 0],
        [10, 0],
        [10, 10],
        [5, 5],
        [0, 10],
      ],
      closed: true,
    }),
  ).toBe(75);
});
