/** Inclusive pairs of code points in ascending order. */
export type Ranges = readonly (readonly [number, number])[];

/** Joins code points to ranges. */
export function toRanges(codePoints: Iterable<number>): Ranges {
  const ranges: [number, number][] = [];
  for (const point of [...new Set(codePoints)].toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && point === last[1] + 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges;
}

/** Reads a CSS `unicode-range`: `U+0000-00FF,U+0131`. */
export function parseUnicodeRange(css: string): Ranges {
  return css.split(",").map((part) => {
    const [first = "", last = first] = part.trim().slice(2).split("-");
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

export function printUnicodeRange(ranges: Ranges): string {
  return ranges.map(([first, last]) => `U+${hex(first)}${last === first ? "" : `-${hex(last)}`}`).join(",");
}

export function isCovered(point: number, ranges: Ranges): boolean {
  return ranges.some(([first, last]) => point >= first && point <= last);
}

function hex(point: number): string {
  return point.toString(16).toUpperCase();
}
