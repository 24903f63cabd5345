import type { Bench } from "./bench.ts";
import type { Claim } from "./context.ts";
import { fits } from "./derive.ts";
import type { Entry } from "../ledger/entry.ts";
import { topicsOf } from "../ledger/group-entries.ts";
import type { Amount } from "../reading/quantity.ts";
import { keysOf } from "../reading/terms.ts";
import { oddsOfChance, widthOf } from "./chance.ts";
import { beginReckoning, inBase, mayComeFirst, valuesOf, type Reckoning } from "./pair-values.ts";
import { rateRelevance } from "./relevance.ts";
import { saysNothingElse } from "./says-nothing.ts";
import { shortlist } from "./shortlist.ts";

/**
 * What an amount follows from, by whatever sum, difference, share, multiple, change, average or part: of facts told, then of those that the
 * sentence shares words with, then of others like these. The more ways there are to come to about such a number, and the fewer digits it
 * has, the less it proves that one of them does: `mostOdds` is what may be put down to chance. `least` is how relevant a fact must be.
 */
export function findDerivation(
  claim: Claim<Amount>,
  told: readonly Entry[],
  bench: Bench,
  {
    least,
    mostOdds,
    isOpen,
  }: { readonly least: number; readonly mostOdds: number; readonly isOpen: boolean },
): readonly Entry[] | undefined {
  const { quantity } = claim;
  const { index, language } = bench;
  if (quantity.low <= 0) return undefined;
  const near = shortlist(claim, index)
    .filter(({ fact }) => fact.value !== undefined)
    .filter((entry) => rateRelevance(claim, entry, index).total >= least);
  const last = told.filter(({ fact }) => fact.value !== undefined).slice(-4);
  const about = [...new Set([...last, ...near.slice(0, 8)])];
  const isLost = last.length === 0 && saysNothingElse(claim, language);
  const divisors = divisorsOf(claim, bench);
  const shared = about.map((a): Row => ({ a, others: divisors, isEitherWay: false }));
  const pools = [() => pairsOf(last), () => pairsOf(about), () => shared];
  if (isOpen) {
    pools.push(
      () => companions(last, bench),
      () => companions(about, bench),
      () => [...kinPairs(about, bench), ...shared],
    );
    if (language.falls.test(claim.sentence.text) || language.rises.test(claim.sentence.text))
      pools.push(() => index.series.flatMap(pairsOf));
    if (divisors.length > 0 && index.entries.length <= most)
      pools.push(() => index.entries.map((a): Row => ({ a, others: divisors, isEitherWay: false })));
    if (isLost) pools.push(() => kinPairs(index.entries.slice(0, most), bench));
  }
  const reckoning = beginReckoning(claim, bench, isOpen);
  for (const [at, rows] of pools.entries()) {
    const found: Found = { values: [] };
    for (const row of rows()) addRow(row, reckoning, found);
    if (isOpen) addRests(about, reckoning, found);
    addSums(at === 0 ? last : about, reckoning, found);
    if (found.from === undefined) continue;
    const odds = oddsOfChance((quantity.low + quantity.high) / 2, widthOf(quantity), found.values);
    if (odds <= (at < 2 || isLost ? mostOdds : mostOdds * 0.4)) return found.from;
  }
  return undefined;
}

/** In a larger ledger everything follows from something. */
const most = 200;

/** “Each kilometre cost …”: facts that tell how many of these there are. */
function divisorsOf({ sentence }: Claim, { index, language }: Bench): Entry[] {
  const things = new Set<string>();
  for (const [, word = ""] of sentence.text.matchAll(language.eachThing)) {
    const sign = language.measures.get(word.toLowerCase());
    if (sign !== undefined) things.add(sign);
    else for (const key of keysOf(word.toLowerCase(), language)) things.add(key);
  }
  if (things.size === 0) return [];
  return index.entries.filter(
    ({ unit, fact }) =>
      fact.value !== undefined &&
      (unit.kind === "measure"
        ? things.has(unit.sign)
        : unit.kind === "noun" &&
          keysOf(unit.head, language).some((key) => !key.startsWith("§") && things.has(key))),
  );
}

/** A fact and those that it is reckoned with, as the first of the two or either way. */
interface Row {
  readonly a: Entry;
  readonly others: readonly Entry[];
  readonly isEitherWay: boolean;
}

function pairsOf(entries: readonly Entry[]): Row[] {
  return entries.map((a) => ({ a, others: entries.filter((b) => b !== a), isEitherWay: false }));
}

/** Facts with those that say the like of others, or the same of other times. */
function kinPairs(entries: readonly Entry[], { index }: Bench): Row[] {
  return entries.map((a) => {
    let others = kin.get(a);
    if (others === undefined) {
      others = [...new Set([...index.kinOf(a), ...index.seriesOf(a)])].filter((b) => b !== a);
      kin.set(a, others);
    }
    return { a, others, isEitherWay: true };
  });
}

/** Facts with shares of them and gains in them: “34.5 percent of the members” of 38,400 members. */
function companions(entries: readonly Entry[], bench: Bench): Row[] {
  return entries.map((a) => {
    let others = companionsKnown.get(a);
    if (others === undefined) companionsKnown.set(a, (others = findCompanions(a, bench)));
    return { a, others, isEitherWay: true };
  });
}

const kin = new WeakMap<Entry, readonly Entry[]>();
const companionsKnown = new WeakMap<Entry, readonly Entry[]>();

function findCompanions(a: Entry, { index }: Bench): readonly Entry[] {
  if (a.fact.value === undefined) return [];
  const found = new Set<Entry>();
  for (const key of topicsOf(a)) {
    for (const at of index.byKey.get(key) ?? []) {
      const b = index.entries[at];
      if (b === undefined || b === a || b.fact.value === undefined) continue;
      const isNoun = b.unit.kind === "noun";
      if (isNoun || (b.unit.kind !== a.unit.kind && (a.unit.kind === "percent" || b.unit.kind === "percent")))
        found.add(b);
    }
  }
  return [...found];
}

/** Values worked out from facts, and the facts of the first one that the amount tells. */
interface Found {
  readonly values: number[];
  from?: readonly Entry[];
}

function addRow({ a, others, isEitherWay }: Row, reckoning: Reckoning, found: Found): void {
  const isFirst = mayComeFirst(a, reckoning);
  if (!isFirst && !isEitherWay) return;
  for (const b of others) {
    if (isFirst) for (const value of valuesOf(a, b, reckoning)) add(value, [a, b], reckoning, found);
    if (isEitherWay && mayComeFirst(b, reckoning))
      for (const value of valuesOf(b, a, reckoning)) add(value, [b, a], reckoning, found);
  }
}

function add(value: number, from: readonly Entry[], { quantity }: Reckoning, found: Found): void {
  found.values.push(value);
  if (found.from === undefined && fits(quantity, value)) found.from = from;
}

/** “Only 22 percent were French”, where 78 were foreign. */
function addRests(entries: readonly Entry[], reckoning: Reckoning, found: Found): void {
  if (reckoning.quantity.unit.kind !== "percent") return;
  for (const entry of entries)
    if (entry.unit.kind === "percent") add(100 - (entry.fact.value ?? 0), [entry], reckoning, found);
}

/** All that is told alike, and all that the ledger has of one sort at one time. */
function addSums(entries: readonly Entry[], reckoning: Reckoning, found: Found): void {
  const { kind } = reckoning.quantity.unit;
  if (kind === "times" || kind === "points") return;
  for (const entry of entries) {
    const factor = reckoning.factorOf(entry);
    if (factor === undefined) continue;
    const group = togetherWith(entry, reckoning.bench);
    if (group.length >= 3)
      add(group.reduce((sum, each) => sum + (inBase(each) ?? 0), 0) / factor, group, reckoning, found);
  }
}

const together = new WeakMap<Entry, readonly Entry[]>();

/** A fact and those of its family that are of the same time and unit, the disputed left aside. */
function togetherWith(entry: Entry, { index }: Bench): readonly Entry[] {
  let group = together.get(entry);
  if (group === undefined) {
    const others = index
      .familyOf(entry)
      .filter((other) => other !== entry && isOfOneTime(other, entry) && other.fact.disputes.length === 0);
    together.set(entry, (group = [entry, ...others]));
  }
  return group;
}

function isOfOneTime(a: Entry, b: Entry): boolean {
  return a.when?.edtf === b.when?.edtf && a.fact.unit === b.fact.unit && a.fact.value !== undefined;
}
