import type { Outline } from "./geo-path.ts";

/** Which way the lines of a hatching run. */
export type Slant = "rising" | "level";

/**
 * Lines that fill an area by the even-odd rule, so that holes stay free. Lines and not an SVG pattern, which printing may turn to pixels.
 * They lie on one grid over the whole drawing, so that neighbouring areas go on into each other.
 */
export function hatchOutlines(
  outlines: readonly Outline[],
  spacing: number,
  slant: Slant,
): readonly Outline[] {
  const turn = slant === "level" ? 0 : Math.SQRT1_2;
  const [cos, sin] = slant === "level" ? [1, 0] : [turn, turn];
  const crossings = new Map<number, number[]>();
  for (const { points } of outlines) {
    const turned = points.map(([x, y]): readonly [number, number] => [x * cos - y * sin, x * sin + y * cos]);
    let [x0, y0] = turned.at(-1) ?? [0, 0];
    for (const [x1, y1] of turned) {
      const [low, high] = y0 < y1 ? [y0, y1] : [y1, y0];
      for (let row = Math.ceil(low / spacing); row * spacing < high; row += 1) {
        const x = x0 + ((row * spacing - y0) / (y1 - y0)) * (x1 - x0);
        const known = crossings.get(row);
        if (known) known.push(x);
        else crossings.set(row, [x]);
      }
      [x0, y0] = [x1, y1];
    }
  }
  return [...crossings].flatMap(([row, unsorted]) => {
    const xs = unsorted.toSorted((a, b) => a - b);
    const back = (x: number): readonly [number, number] => {
      const y = row * spacing;
      return [x * cos + y * sin, y * cos - x * sin];
    };
    return xs.flatMap((from, index): readonly Outline[] => {
      const to = xs[index + 1];
      if (index % 2 === 1 || to === undefined || to - from < shortest) return [];
      return [{ points: [back(from), back(to)], closed: false }];
    });
  });
}

/** Shorter strokes are dust, in pixels. */
const shortest = 1.5;
