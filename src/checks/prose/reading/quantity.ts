import type { ProseHedge } from "../language/language.ts";

/** A stretch of a sentence, in UTF-16 units from its start, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export type Unit =
  | { readonly kind: "none" }
  | { readonly kind: "money"; readonly codes: readonly string[] }
  | { readonly kind: "percent" }
  | { readonly kind: "points" }
  | { readonly kind: "times" }
  | { readonly kind: "measure"; readonly sign: string }
  /** Counted things: the words after the number, and which of them is the thing. `per` is what they are counted by: `km²`. */
  | {
      readonly kind: "noun";
      readonly words: readonly string[];
      readonly head: string;
      readonly per?: string;
      readonly isCarried?: true;
    };

/** An amount as prose states it: a number, or a range from `low` to `high`. */
export interface Amount extends Stretch {
  readonly kind: "amount";
  readonly text: string;
  readonly low: number;
  readonly high: number;
  /** The size of one in the last digit that is written: 0.1e9 for “38.6 billion”. */
  readonly step: number;
  /** The same without zeros at the end, which may be rounding: 10e9 for “40 billion”, whose `step` is 1e9. */
  readonly coarse: number;
  /** What its scale word multiplies by: 1e9 in “38.6 billion”. */
  readonly scale: number;
  readonly unit: Unit;
  readonly hedges: ReadonlySet<ProseHedge>;
  /** “Over 85 km” may mean more than that, or all along it: such a hedge keeps a fact's, and changes none. */
  readonly looseHedges: ReadonlySet<ProseHedge>;
  readonly isWritten: "digits" | "words";
  /** `two-way`, `the two`, `of the five`: it refers to something known rather than stating a number. */
  readonly isDefinite: boolean;
  /** Said in passing: “two thirds”, “one in four”, “half a million”. It may match a fact, and need not. */
  readonly isVague: boolean;
  /** Other ways to read the same characters: `1.2m` is millions or metres. */
  readonly otherReadings: readonly Amount[];
}

/** A date or period as prose states it: `[from, to)` in decimal years. */
export interface ProseDate extends Stretch {
  readonly kind: "date";
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly precision: "day" | "month" | "part" | "year" | "decade" | "century";
  /** What ties it to its statement: `since 2013`, `by 2020`, `until 2001`, `before`/`after`; `than` in comparisons. */
  readonly tie: "in" | "since" | "until" | "by" | "around" | "than";
  readonly isRange: boolean;
  /** A day or month without a year: to be read in the year of the facts that it is compared with. */
  readonly isYearless: boolean;
}

/** A place in an order: `second-largest`, `No. 1`, `the first`. */
export interface Rank extends Stretch {
  readonly kind: "rank";
  readonly text: string;
  readonly place: number;
  /** `strict`: a claim about the order; `member`: “one of the largest”; `soft`: an ordinal or `leading` that may be mere counting. */
  readonly force: "strict" | "member" | "soft";
  readonly direction: "up" | "down";
  /** The superlative's own word, in lower case, where there is one. */
  readonly quality?: string;
}

export type Quantity = Amount | ProseDate | Rank;

export function overlaps(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}
