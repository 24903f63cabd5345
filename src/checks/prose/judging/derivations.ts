import type { Bench } from "./bench.ts";
import { relateUnits } from "./compare-unit.ts";
import type { Claim } from "./context.ts";
import { fits } from "./derive.ts";
import type { Entry } from "../ledger/entry.ts";
import { topicsOf, unitKey } from "../ledger/group-entries.ts";
import type { Language } from "../language/language.ts";
import { measures } from "../language/measures.ts";
import type { Amount } from "../reading/quantity.ts";
import { keysOf } from "../reading/terms.ts";
import { oddsOfChance, widthOf } from "./chance.ts";
import { startOf } from "./relatives.ts";
import { rateRelevance } from "./relevance.ts";
import { saysNothingElse } from "./says-nothing.ts";
import { shortlist } from "./shortlist.ts";

/** A value worked out from facts. */
interface Result {
  readonly value: number;
  readonly from: readonly Entry[];
}

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
  const shared = about.flatMap((a) => divisors.map((b): Pair => [a, b]));
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
      pools.push(() => index.entries.flatMap((a) => divisors.map((b): Pair => [a, b])));
    if (isLost) pools.push(() => kinPairs(index.entries.slice(0, most), bench));
  }
  for (const [at, pairs] of pools.entries()) {
    const results = pairs().flatMap(([a, b]) =>
      valuesOf(a, b, claim, bench, isOpen).map((value): Result => ({ value, from: [a, b] })),
    );
    if (isOpen) results.push(...restsOf(about, quantity));
    results.push(...sumsOf(at === 0 ? last : about, claim, bench));
    const found = results.find(({ value }) => fits(quantity, value));
    if (found === undefined) continue;
    const values = results.map(({ value }) => value);
    const odds = oddsOfChance((quantity.low + quantity.high) / 2, widthOf(quantity), values);
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

type Pair = readonly [Entry, Entry];

function pairsOf(entries: readonly Entry[]): Pair[] {
  return entries.flatMap((a) => entries.flatMap((b): Pair[] => (a === b ? [] : [[a, b]])));
}

/** Facts with those that say the like of others, or the same of other times. */
function kinPairs(entries: readonly Entry[], { index }: Bench): Pair[] {
  return entries.flatMap((a) =>
    [...new Set([...index.kinOf(a), ...index.seriesOf(a)])].flatMap((b): Pair[] =>
      a === b
        ? []
        : [
            [a, b],
            [b, a],
          ],
    ),
  );
}

/** Facts with shares of them and gains in them: “34.5 percent of the members” of 38,400 members. */
function companions(entries: readonly Entry[], { index }: Bench): Pair[] {
  return entries.flatMap((a) => {
    if (a.fact.value === undefined) return [];
    const topics = topicsOf(a);
    const near = new Set(topics.flatMap((key) => index.byKey.get(key) ?? []));
    return [...near].flatMap((at): Pair[] => {
      const b = index.entries[at];
      if (b === undefined || b === a || b.fact.value === undefined) return [];
      if (b.unit.kind === a.unit.kind && b.unit.kind !== "noun") return [];
      const isOne = a.unit.kind === "percent" || b.unit.kind === "percent" || b.unit.kind === "noun";
      return isOne
        ? [
            [a, b],
            [b, a],
          ]
        : [];
    });
  });
}

/** “Only 22 percent were French”, where 78 were foreign. */
function restsOf(entries: readonly Entry[], { unit }: Amount): Result[] {
  if (unit.kind !== "percent") return [];
  return entries
    .filter((entry) => entry.unit.kind === "percent")
    .map((entry) => ({ value: 100 - (entry.fact.value ?? 0), from: [entry] }));
}

function valuesOf(
  a: Entry,
  b: Entry,
  { quantity, sentence }: Claim<Amount>,
  bench: Bench,
  isOpen: boolean,
): number[] {
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
      // “6.4 percent the year before”
      if (a.unit.kind === "percent" && b.unit.kind === "points") return [one - other, one + other];
      // “Women hold 43 percent of the seats”
      if (!areAlike)
        return a.unit.kind === "noun" && b.unit.kind === "noun" && one < other ? [(100 * one) / other] : [];
      if (a.unit.kind === "percent") return one > other ? [one + other, 100 - one - other] : [];
      const isSeries = bench.index.seriesOf(a).includes(b);
      const way = wayOf(sentence.text, bench.language);
      const isWay = way === undefined || one < other === (way === "down");
      const change = (isLater || !isSeries) && isWay ? [100 * Math.abs(one / other - 1)] : [];
      return one < other && way === undefined ? [(100 * one) / other, ...change] : change;
    }
    case "none":
    case "noun":
    case "money":
    case "measure": {
      const factor = factorOf(quantity, a, bench);
      if (factor === undefined) return [];
      if (areAlike) return one > other ? [(one + other) / factor, (one - other) / factor] : [];
      // “43 % of them”
      if (b.unit.kind === "percent" && a.unit.kind !== "percent")
        return isOpen ? [(one * other) / 100 / factor, (one * (100 - other)) / 100 / factor] : [];
      if (b.unit.kind === "noun" && sharesOut(quantity, sentence.text, bench.language))
        return [one / other / factor];
      if (b.unit.kind === "measure" && sentence.text.search(bench.language.eachThing) >= 0)
        return [one / (b.fact.value ?? 1) / factor];
      // “All 42 trains together have 9,408 seats”
      return b.unit.kind === "noun" && multiplies(sentence.text, bench.language)
        ? [(one * other) / factor]
        : [];
    }
  }
}

/** “Per head, that is …”, “about a thousand pounds a man” */
function sharesOut({ end }: Amount, text: string, { shareOut, perThing }: Language): boolean {
  return shareOut.test(text) || perThing.test(text.slice(end));
}

function multiplies(text: string, { sums, restates }: Language): boolean {
  return sums.test(text) || restates.test(text);
}

/** Whether a sentence tells of a fall or of a rise; undefined where of neither, or both. */
function wayOf(text: string, { falls, rises }: Language): "down" | "up" | undefined {
  const isFall = falls.test(text);
  return isFall === rises.test(text) ? undefined : isFall ? "down" : "up";
}

/** All that is told alike, and all that the ledger has of one sort at one time. */
function sumsOf(entries: readonly Entry[], { quantity }: Claim<Amount>, bench: Bench): Result[] {
  const { kind } = quantity.unit;
  if (kind === "times" || kind === "points") return [];
  const groups = entries.map((entry) => [
    entry,
    ...bench.index
      .familyOf(entry)
      .filter((other) => other !== entry && isOfOneTime(other, entry) && other.fact.disputes.length === 0),
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
  if (relation.kind === "conflict" || (entry.unit.kind === "percent" && unit.kind === "none"))
    return undefined;
  if (unit.kind === "noun" && relation.kind !== "same" && unit.head !== "") return undefined;
  const sign = unit.kind === "measure" ? unit.sign : entry.unit.kind === "measure" ? entry.unit.sign : "";
  return measures.get(sign)?.factor ?? 1;
}

function inBase({ fact, unit }: Entry): number | undefined {
  if (fact.value === undefined || fact.unit === "rank" || fact.unit === "year") return undefined;
  return unit.kind === "measure" ? fact.value * (measures.get(unit.sign)?.factor ?? 1) : fact.value;
}

function isOfOneTime(a: Entry, b: Entry): boolean {
  return a.when?.edtf === b.when?.edtf && a.fact.unit === b.fact.unit && a.fact.value !== undefined;
}
