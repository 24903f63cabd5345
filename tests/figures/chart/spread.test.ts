import * as fc from "fast-check";
import { expect, test } from "vitest";
import { spreadApart } from "../../../src/figures/chart/spread.ts";

test("what has room stays where it wants to be", () => {
  expect(
    spreadApart(
      [
        { at: 20, size: 10 },
        { at: 50, size: 10 },
      ],
      [0, 100],
    ),
  ).toEqual([20, 50]);
});

test("two that want the same place share it evenly", () => {
  expect(
    spreadApart(
      [
        { at: 50, size: 10 },
        { at: 50, size: 10 },
      ],
      [0, 100],
    ),
  ).toEqual([45, 55]);
});

test("more than the room holds has no answer", () => {
  expect(
    spreadApart(
      [
        { at: 5, size: 60 },
        { at: 5, size: 60 },
      ],
      [0, 100],
    ),
  ).toBeUndefined();
});

test("nothing overlaps, leaves its room or changes its order", () => {
  const wish = fc.record({ at: fc.integer({ min: -50, max: 350 }), size: fc.integer({ min: 1, max: 40 }) });
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 7 }), (wishes) => {
      const middles = spreadApart(wishes, [0, 300]) ?? [];
      const parts = wishes
        .map(({ at, size }, index) => ({
          at,
          from: (middles[index] ?? 0) - size / 2,
          to: (middles[index] ?? 0) + size / 2,
        }))
        .toSorted((a, b) => a.from - b.from);
      for (const [index, { at, from, to }] of parts.entries()) {
        expect(from).toBeGreaterThanOrEqual(-1e-6);
        expect(to).toBeLessThanOrEqual(300 + 1e-6);
        const before = parts[index - 1];
        if (before === undefined) continue;
        expect(from).toBeGreaterThanOrEqual(before.to - 1e-6);
        expect(at).toBeGreaterThanOrEqual(before.at);
      }
    }),
    { numRuns: 200 },
  );
});
