import { expect, test } from "vitest";
import { leaveGaps } from "../../src/draw/geo-gaps.ts";

const box = { x: 40, y: -5, width: 20, height: 10 };

test("a line through a box is cut where it enters and leaves", () => {
  const line = {
    points: [
      [0, 0],
      [100, 0],
    ] as const,
    closed: false,
  };
  expect(leaveGaps([line], [box])).toEqual([
    {
      points: [
        [0, 0],
        [40, 0],
      ],
      closed: false,
    },
    {
      points: [
        [60, 0],
        [100, 0],
      ],
      closed: false,
    },
  ]);
});

test("a line that starts in a box starts at its edge, one that bends in it loses the bend", () => {
  const line = {
    points: [
      [50, 0],
      [50, 20],
      [45, 20],
      [45, 0],
      [20, 0],
    ] as const,
    closed: false,
  };
  expect(leaveGaps([line], [box])).toEqual([
    {
      points: [
        [50, 5],
        [50, 20],
        [45, 20],
        [45, 5],
      ],
      closed: false,
    },
    {
      points: [
        [40, 0],
        [20, 0],
      ],
      closed: false,
    },
  ]);
});

test("several boxes make several gaps, and one that a line misses none", () => {
  const line = {
    points: [
      [0, 0],
      [100, 0],
    ] as const,
    closed: false,
  };
  expect(leaveGaps([line], [box, { ...box, x: 70 }, { ...box, y: 50 }])).toHaveLength(3);
  expect(leaveGaps([line], [{ ...box, y: 50 }])).toEqual([line]);
});

test("a closed outline is cut along its closing side too", () => {
  const square = {
    points: [
      [0, 0],
      [0, 50],
      [100, 50],
      [100, 0],
    ] as const,
    closed: true,
  };
  expect(leaveGaps([square], [box])).toEqual([
    {
      points: [
        [0, 0],
        [0, 50],
        [100, 50],
        [100, 0],
        [60, 0],
      ],
      closed: false,
    },
    {
      points: [
        [40, 0],
        [0, 0],
      ],
      closed: false,
    },
  ]);
});
