import * as fc from "fast-check";
import { expect, test } from "vitest";
import { simplifyLine } from "../../../src/figures/chart/simplify.ts";

/** The first, lowest, highest and last height. */
function extremes(list: readonly { readonly y: number }[]): readonly number[] {
  const heights = list.map(({ y }) => y);
  return [heights[0] ?? -1, Math.min(...heights), Math.max(...heights), heights.at(-1) ?? -1];
}

test("a line with fewer points than pixels stays as it is", () => {
  const points = [0, 10, 20].map((x) => ({ x, y: x }));
  expect(simplifyLine(points)).toBe(points);
});

test("of each column of pixels the first, lowest, highest and last point stay, in their order", () => {
  const heights = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 300, maxLength: 900 });
  fc.assert(
    fc.property(heights, (ys) => {
      const points = ys.map((y, index) => ({ x: (index * 100) / ys.length, y }));
      const kept = simplifyLine(points);
      expect(kept.length).toBeLessThanOrEqual(404);
      expect(kept.map(({ x }) => x)).toEqual(kept.map(({ x }) => x).toSorted((a, b) => a - b));
      for (let column = 0; column < 100; column += 1) {
        const within = ({ x }: { readonly x: number }): boolean => Math.floor(x) === column;
        const [all, left] = [points.filter(within), kept.filter(within)];
        expect(extremes(left)).toEqual(extremes(all));
      }
    }),
    { numRuns: 40 },
  );
});
