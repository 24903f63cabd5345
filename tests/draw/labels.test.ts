import * as fc from "fast-check";
import { expect, test } from "vitest";
import { crosses, isInside, overlaps, type Box } from "../../src/draw/boxes.ts";
import { placeLabels, type Candidate } from "../../src/draw/labels.ts";

const frame: Box = { x: 0, y: 0, width: 200, height: 100 };
const at = (x: number, y: number, cost = 0): Candidate => ({ box: { x, y, width: 40, height: 10 }, cost });

test("each label takes its best place that is free", () => {
  const [first, second] = placeLabels(
    [{ candidates: [at(10, 10), at(10, 50, 1)] }, { candidates: [at(20, 12), at(20, 60, 1)] }],
    {
      frame,
    },
  );
  expect([first?.box.y, second?.box.y]).toEqual([10, 60]);
});

test("a label with a higher priority chooses first", () => {
  const only = [at(10, 10)];
  const [low, high] = placeLabels([{ candidates: only }, { candidates: only, priority: 1 }], { frame });
  expect([low, high?.box.x]).toEqual([undefined, 10]);
});

test("a label moves aside for one that has no other place", () => {
  const [movable, stuck] = placeLabels(
    [{ candidates: [at(10, 10), at(100, 10, 5)] }, { candidates: [at(12, 10)] }],
    {
      frame,
    },
  );
  expect([movable?.box.x, stuck?.box.x]).toEqual([100, 12]);
});

test("no label stands on an obstacle or outside the frame", () => {
  const obstacles = [{ x: 0, y: 0, width: 60, height: 30 }];
  const [label] = placeLabels([{ candidates: [at(10, 10), at(180, 10, 1), at(90, 10, 2)] }], {
    frame,
    obstacles,
  });
  expect(label?.box.x).toBe(90);
});

test("a leader keeps clear of other labels", () => {
  const leader = { from: { x: 30, y: 80 }, to: { x: 30, y: 20 } };
  const crossing: Candidate = { ...at(10, 80), leader };
  const [, second] = placeLabels(
    [{ candidates: [at(10, 40)], priority: 1 }, { candidates: [crossing, at(120, 80, 9)] }],
    {
      frame,
    },
  );
  expect(second?.box.x).toBe(120);
});

test("whatever the labels, none overlaps another, an obstacle, or the frame's edge", () => {
  const candidate = fc.record({
    box: fc.record({
      x: fc.integer({ min: -20, max: 200 }),
      y: fc.integer({ min: -20, max: 100 }),
      width: fc.integer({ min: 5, max: 80 }),
      height: fc.integer({ min: 5, max: 20 }),
    }),
    cost: fc.integer({ min: 0, max: 9 }),
  });
  const requests = fc.array(
    fc.record({
      candidates: fc.array(candidate, { maxLength: 6 }),
      priority: fc.integer({ min: 0, max: 2 }),
    }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(requests, fc.array(candidate, { maxLength: 3 }), (labels, blocked) => {
      const obstacles = blocked.map(({ box }) => box);
      const placed = placeLabels(labels, { frame, obstacles, gap: 2 });
      const boxes = placed.flatMap((spot) => (spot === undefined ? [] : [spot.box]));
      for (const [index, box] of boxes.entries()) {
        expect(isInside(box, frame)).toBe(true);
        expect(obstacles.some((obstacle) => overlaps(box, obstacle))).toBe(false);
        expect(boxes.slice(index + 1).some((other) => overlaps(box, other, 2))).toBe(false);
      }
      expect(placeLabels(labels, { frame, obstacles, gap: 2 })).toEqual(placed);
    }),
    { numRuns: 200 },
  );
});

test("a line through a box crosses it, one beside it does not", () => {
  const box = { x: 10, y: 10, width: 10, height: 10 };
  expect(crosses({ from: { x: 0, y: 15 }, to: { x: 30, y: 15 } }, box)).toBe(true);
  expect(crosses({ from: { x: 0, y: 15 }, to: { x: 8, y: 15 } }, box)).toBe(false);
  expect(crosses({ from: { x: 0, y: 25 }, to: { x: 30, y: 25 } }, box)).toBe(false);
  expect(crosses({ from: { x: 15, y: 0 }, to: { x: 15, y: 40 } }, box)).toBe(true);
});

test("of thousands without room few are tried, and the first keep their places", () => {
  const crowd = Array.from({ length: 5000 }, () => ({ candidates: [at(10, 10)] }));
  const free = { candidates: [at(100, 60)] };
  const placed = placeLabels([...crowd.slice(0, 300), free, ...crowd], { frame });
  expect([placed[0]?.box.x, placed[300]?.box.x]).toEqual([10, 100]);
  expect(placed.filter((place) => place !== undefined)).toHaveLength(2);
});
