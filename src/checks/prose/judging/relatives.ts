import type { Bench } from "./bench.ts";
import { digitsOf, relateValue } from "./compare-value.ts";
import { relateUnits } from "./compare-unit.ts";
import type { Claim } from "./context.ts";
import { followsFrom, type Given } from "./derive.ts";
import type { Entry } from "../ledger/entry.ts";
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
  const then = sentence.quantities.flatMap((other) => (other.kind === "date" ? pointsOf(other) : []));
  if (then.length === 0 || (digitsOf(quantity) < 2 && quantity.unit.kind !== "noun")) return undefined;
  for (const entry of index.dated) {
    const { when } = entry;
    if (when === undefined || !then.some((date) => isExactly(date, when))) continue;
    const other = index
      .familyOf(entry)
      .find(
        (each) => each !== entry && each.fact.scope === entry.fact.scope && isBetween(quantity, each, entry),
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

/** “60 riders set out; 21 came back”: counted alike, of the same time and place as what has just been told. */
export function findAlongside(
  { quantity }: Claim<Amount>,
  told: readonly Entry[],
  { index, language }: Bench,
): Entry | undefined {
  if (digitsOf(quantity) < 2 || (quantity.unit.kind !== "none" && quantity.unit.kind !== "noun"))
    return undefined;
  const near = told.filter(({ fact, unit }) => fact.value !== undefined && unit.kind === "noun");
  if (near.length === 0) return undefined;
  return index
    .alike(quantity.high)
    .flatMap((at) => index.entries[at] ?? [])
    .find(
      (entry) =>
        entry.fact.value !== undefined &&
        relateValue(quantity, entry.fact.value) === "same" &&
        relateUnits(quantity.unit, entry, index, language).kind !== "conflict" &&
        near.some((other) => other !== entry && isAlongside(entry, other)),
    );
}

function isAlongside(a: Entry, b: Entry): boolean {
  return (
    a.unit.kind === "noun" &&
    b.unit.kind === "noun" &&
    a.unit.head === b.unit.head &&
    a.fact.scope === b.fact.scope &&
    a.when !== undefined &&
    a.when.edtf === b.when?.edtf
  );
}
