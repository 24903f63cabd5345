import type { Entry } from "./entry.ts";

/** Looks values up by their leading digits, within three percent. */
export function indexDigits(entries: readonly Entry[]): (value: number) => readonly number[] {
  const sorted = entries
    .flatMap(({ fact }, at) =>
      fact.value === undefined || fact.value === 0 ? [] : [{ at, digits: mantissa(fact.value) }],
    )
    .toSorted((a, b) => a.digits - b.digits);
  return (value) => {
    if (value === 0) return [];
    const digits = mantissa(value);
    const [low, high] = [digits * 0.97, digits * 1.03];
    let first = 0;
    for (let last = sorted.length; first < last;) {
      const middle = (first + last) >> 1;
      if ((sorted[middle]?.digits ?? 10) < low) first = middle + 1;
      else last = middle;
    }
    const found: number[] = [];
    for (let at = first; at < sorted.length && (sorted[at]?.digits ?? 11) <= high; at += 1)
      found.push(sorted[at]?.at ?? 0);
    return found;
  };
}

function mantissa(value: number): number {
  const size = Math.abs(value);
  return size / 10 ** Math.floor(Math.log10(size));
}
