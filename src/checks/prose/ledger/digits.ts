import type { Entry } from "./entry.ts";

/** Looks facts up by their numbers alone. Facts are told by their places in the list of entries. */
export interface Digits {
  /** Those whose values show nearly the same digits, whatever their size: within three percent. */
  alike(value: number): readonly number[];
  /** Those whose values a power of ten would bring within a share of a value. */
  scaled(value: number, share: number): readonly number[];
  /** Those whose values lie between two. */
  between(least: number, most: number): readonly number[];
}

export function indexDigits(entries: readonly Entry[]): Digits {
  const valued = entries.flatMap(({ fact: { value } }, at) => (value === undefined ? [] : [{ at, value }]));
  const byDigits = sort(
    valued.filter(({ value }) => value !== 0).map(({ at, value }) => ({ at, key: mantissa(value) })),
  );
  const byValue = sort(valued.map(({ at, value }) => ({ at, key: value })));
  return {
    alike: (value) => {
      if (value === 0) return [];
      const digits = mantissa(value);
      return inRange(byDigits, digits * 0.97, digits * 1.03);
    },
    scaled: (value, share) => {
      if (value === 0) return [];
      const digits = mantissa(value);
      const [low, high] = [digits * (1 - share), digits * (1 + share)];
      const found = inRange(byDigits, low, high);
      // 9.98 and 1.
      if (low < 1) found.push(...inRange(byDigits, low * 10, 10));
      if (high >= 10) found.push(...inRange(byDigits, 1, high / 10));
      return found;
    },
    between: (least, most) => inRange(byValue, least, most),
  };
}

interface Sorted {
  readonly keys: Float64Array;
  readonly places: readonly number[];
}

function sort(all: { readonly at: number; readonly key: number }[]): Sorted {
  all.sort((a, b) => a.key - b.key);
  return { keys: Float64Array.from(all, ({ key }) => key), places: all.map(({ at }) => at) };
}

function inRange({ keys, places }: Sorted, least: number, most: number): number[] {
  let first = 0;
  for (let last = keys.length; first < last;) {
    const middle = (first + last) >> 1;
    if ((keys[middle] ?? 0) < least) first = middle + 1;
    else last = middle;
  }
  const found: number[] = [];
  for (let at = first; at < keys.length && (keys[at] ?? 0) <= most; at += 1) found.push(places[at] ?? 0);
  return found;
}

function mantissa(value: number): number {
  const size = Math.abs(value);
  return size / 10 ** Math.floor(Math.log10(size));
}
