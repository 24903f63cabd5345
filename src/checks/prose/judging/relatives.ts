import type { Bench } from "./bench.ts";
import { digitsOf, relateValue } from "./compare-value.ts";
import { relateUnits } from "./compare-unit.ts";
import type { Claim } from "./context.ts";
import { followsFrom, type Given } from "./derive.ts";
import type { Entry } from "../ledger/entry.ts";
import type { LedgerIndex } from "../ledger/ledger-index.ts";
import { isExactly } from "./periods.ts";
import type { Amount, ProseDate } from "../reading/quantity.ts";

export function givenOf({ fact, unit }: Entry): Given[] {
  return fact.value === undefined ? [] : [{ value: fact.value, unit }];
}

/**
 * “23.5 million euros more than in 2022”, “fell by 180,000 between 2019 and 2023”: what lies between a figure of one of these times and
 * the same of another. Names both.
 */
export function findDifference(
  { quantity, sentence }: Claim<Amount>,
  { index }: Bench,
): readonly Entry[] | undefined {
  const dates = sentence.quantities.filter((other) => other.kind === "date");
  // “In 2023 they were 48 times those of 2006”
  const isOfBoth = quantity.unit.kind === "times" && dates.length > 1;
  const then = isOfBoth ? dates : dates.flatMap(pointsOf);
  if (then.length === 0 || (digitsOf(quantity) < 2 && quantity.unit.kind !== "noun" && !isOfBoth))
    return undefined;
  const isThen = ({ when }: Entry): boolean =>
    when !== undefined && then.some((date) => isExactly(date, when));
  for (const entry of index.dated) {
    if (!isThen(entry)) continue;
    const other = index
      .familyOf(entry)
      .find(
        (each) =>
          each !== entry &&
          each.fact.scope === entry.fact.scope &&
          (!isOfBoth || isThen(each)) &&
          isBetween(quantity, each, entry),
      );
    if (other !== undefined) return [entry, other];
  }
  return undefined;
}

function isBetween(quantity: Amount, ...entries: readonly Entry[]): boolean {
  return followsFrom(quantity, entries.flatMap(givenOf));
}

/** The times that a comparison starts from: `than in 2022`, `since 2010`, both ends of a range. */
function pointsOf(date: ProseDate): ProseDate[] {
  if (date.isRange && date.precision === "year")
    return [
      { ...date, to: date.from + 1 },
      { ...date, from: date.to - 1 },
    ];
  return date.tie === "than" || date.tie === "since" ? [date] : [];
}

/** “Ten years later it was 6.6 million”: facts of about that number that say the same of other times or places as what has been told. */
export function findRelative(
  { quantity }: Claim<Amount>,
  told: readonly Entry[],
  index: LedgerIndex,
): Entry[] {
  const families = new Set(told.map(index.familyOf));
  return index
    .alike(quantity.high)
    .flatMap((at) => index.entries[at] ?? [])
    .filter((entry) => families.has(index.familyOf(entry)));
}

/** “60 riders set out; 21 came back”: counted alike, of the same time and place as what has just been told. */
export function findAlongside(
  { quantity }: Claim<Amount>,
  told: readonly Entry[],
  { index, language }: Bench,
): Entry | undefined {
  const { kind } = quantity.unit;
  const isCount = digitsOf(quantity) >= 2 && (kind === "none" || kind === "noun");
  const isMeasured = kind === "measure" || kind === "money";
  const near = told.filter(({ fact }) => fact.value !== undefined);
  if (near.length === 0 || !(isCount || isMeasured)) return undefined;
  return index
    .alike(quantity.high)
    .flatMap((at) => index.entries[at] ?? [])
    .find(
      (entry) =>
        entry.fact.value !== undefined &&
        relateValue(quantity, entry.fact.value) === "same" &&
        (isMeasured
          ? relateUnits(quantity.unit, entry, index, language).kind === "same" &&
            near.some((other) => other !== entry && isOfOneOccasion(entry, other))
          : relateUnits(quantity.unit, entry, index, language).kind !== "conflict" &&
            near.some((other) => other !== entry && isAlongside(entry, other))),
    );
}

function isAlongside(a: Entry, b: Entry): boolean {
  return a.unit.kind === "noun" && b.unit.kind === "noun" && a.unit.head === b.unit.head && isOfOneTime(a, b);
}

/** “85 boats carried them along six kilometres of river”: of the same time, and with a word in common. */
function isOfOneOccasion(a: Entry, b: Entry): boolean {
  if (!isOfOneTime(a, b)) return false;
  const theirs = new Set((b.variants[0] ?? []).map((term) => term.keys[0]));
  return (a.variants[0] ?? []).some((term) => !term.isWeak && !term.isNumber && theirs.has(term.keys[0]));
}

function isOfOneTime(a: Entry, b: Entry): boolean {
  return a.fact.scope === b.fact.scope && a.when !== undefined && a.when.edtf === b.when?.edtf;
}

/** When the time of a fact begins, in decimal years; without one before all others. */
export function startOf({ when }: Entry): number {
  return when === undefined || typeof when.start === "string" ? -Infinity : when.start.from;
}
