import type { Bench } from "./bench.ts";
import { digitsOf } from "./compare-value.ts";
import { relateUnits } from "./compare-unit.ts";
import type { Claim } from "./context.ts";
import { fits } from "./derive.ts";
import type { Entry } from "../ledger/entry.ts";
import { unitKey } from "../ledger/group-entries.ts";
import { measures } from "../language/measures.ts";
import type { Amount } from "../reading/quantity.ts";
import { isHardlyChance } from "./chance.ts";
import { rateRelevance } from "./relevance.ts";
import { shortlist } from "./shortlist.ts";

/** A value worked out from facts. */
interface Result {
  readonly value: number;
  readonly from: readonly Entry[];
}

/**
 * What an amount follows from, by whatever sum, difference, share, multiple, change, average or part: of facts told, then of those that the
 * sentence shares words with, then of others like these. The more ways there are to come to about such a number, and the fewer digits it
 * has, the less it proves that one of them does. `isReckoned`: the sentence says that it reckons.
 */
export function findDerivation(
  claim: Claim<Amount>,
  told: readonly Entry[],
  bench: Bench,
  isReckoned: boolean,
): readonly Entry[] | undefined {
  const { quantity } = claim;
  const { index } = bench;
  if (quantity.low <= 0) return undefined;
  const limit = isReckoned ? 0.5 : 0.2;
  const near = shortlist(claim, index).filter(
    (entry) =>
      entry.fact.value !== undefined && rateRelevance(claim, entry, index).total >= (isReckoned ? 0.12 : 0.2),
  );
  const told2 = told.slice(-4);
  const about = [...new Set([...told2, ...near.slice(0, 8)])];
  const wider = [...new Set([...about, ...about.slice(0, 6).flatMap(index.kinOf), ...about.slice(0,6).flatMap(index.seriesOf)])];
  const pools: (readonly [readonly Entry[], readonly Entry[]])[] = [
    [told2, told2],
    [about, about],
    [about, wider.slice(0, 24)],
  ];
  for (const [some, others] of pools) {
    const results = combine(some, others, claim, bench);
    const found = results.find(({ value }) => fits(quantity, value));
    if (found !== undefined && isHardlyChance(quantity, results.map(({ value }) => value), limit)) return found.from;
  }
  return undefined;
}

function combine(
  some: readonly Entry[],
  others: readonly Entry[],
  claim: Claim<Amount>,
  bench: Bench,
): Result[] {
  const results: Result[] = [];
  for (const a of some) {
    for (const b of others) {
      if (a === b) continue;
      for (const value of valuesOf(a, b, claim, bench)) results.push({ value, from: [a, b] });
    }
  }
  for (const sum of sumsOf(some, claim, bench)) results.push(sum);
  return results;
}

function valuesOf(a: Entry, b: Entry, { quantity, sentence }: Claim<Amount>, bench: Bench): number[] {
  const { unit } = quantity;
  const one = inBase(a);
  const other = inBase(b);
  if (one === undefined || other === undefined || other === 0 || one === 0) return [];
  const areAlike = unitKey(a) === unitKey(b);
  const isLater = startOf(a) > startOf(b);
  switch (unit.kind) {
    case "times":
      return areAlike && a.unit.kind !== "times" ? [one / other] : [];
    case "points":
      return areAlike && a.unit.kind === "percent" && one > other ? [one - other] : [];
    case "percent": {
      if (!areAlike) return [];
      if (a.unit.kind === "percent") return one > other ? [one + other] : [];
      const isSeries = bench.index.seriesOf(a).includes(b);
      const change = isSeries && isLater ? [100 * Math.abs(one / other - 1)] : !isSeries ? [100 * Math.abs(one / other - 1)] : [];
      return one < other ? [(100 * one) / other, ...change] : change;
    }
    default: {
      const factor = factorOf(quantity, a, bench);
      if (factor === undefined) return [];
      if (areAlike) return one > other ? [(one + other) / factor, (one - other) / factor] : [];
      // “43 % of them”
      if (b.unit.kind === "percent" && a.unit.kind !== "percent") return [(one * other) / 100 / factor];
      if (b.unit.kind === "noun" && bench.language.shareOut.test(sentence.text)) return [one / other / factor];
      return [];
    }
  }
}

/** All that is told alike, and all that the ledger has of one sort at one time. */
function sumsOf(entries: readonly Entry[], { quantity }: Claim<Amount>, bench: Bench): Result[] {
  const { kind } = quantity.unit;
  if (kind === "times" || kind === "points") return [];
  const groups = entries.map((entry) => [
    entry,
    ...bench.index.kinOf(entry).filter((other) => other.when?.edtf === entry.when?.edtf && other.fact.disputes.length === 0),
  ]);
  return groups.flatMap((group) => {
    const [first] = group;
    const factor = first === undefined ? undefined : factorOf(quantity, first, bench);
    if (factor === undefined || group.length < 3) return [];
    return [{ value: group.reduce((sum, entry) => sum + (inBase(entry) ?? 0), 0) / factor, from: group }];
  });
}

/** What an amount in its own unit is in the base of a fact's dimension; undefined where it counts or measures something else. */
function factorOf({ unit }: Amount, entry: Entry, { index, language }: Bench): number | undefined {
  const relation = relateUnits(unit, entry, index, language);
  if (relation.kind === "conflict" || (entry.unit.kind === "percent" && unit.kind === "none")) return undefined;
  if (unit.kind === "noun" && relation.kind !== "same" && unit.head !== "") return undefined;
  const sign = unit.kind === "measure" ? unit.sign : entry.unit.kind === "measure" ? entry.unit.sign : "";
  return measures.get(sign)?.factor ?? 1;
}

function inBase({ fact, unit }: Entry): number | undefined {
  if (fact.value === undefined || fact.unit === "rank" || fact.unit === "year") return undefined;
  return unit.kind === "measure" ? fact.value * (measures.get(unit.sign)?.factor ?? 1) : fact.value;
}

function startOf({ when }: Entry): number {
  return when === undefined || typeof when.start === "string" ? -Infinity : when.start.from;
}
