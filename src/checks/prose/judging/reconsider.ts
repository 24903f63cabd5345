import { isClean, rate, shortlist } from "./candidates.ts";
import { digitsOf } from "./compare-value.ts";
import type { Claim } from "./context.ts";
import { judgeCount } from "./counts.ts";
import { followsFrom, spansDates, targetsOf, type Given } from "./derive.ts";
import type { Entry } from "../ledger/entry.ts";
import { isHarmless, isQuoted } from "./harmless.ts";
import { faultOf } from "./judge-amount.ts";
import type { Bench } from "./bench.ts";
import type { Amount } from "../reading/quantity.ts";
import { isExactly } from "./periods.ts";
import { rateRelevance } from "./relevance.ts";
import { termsOf } from "../reading/terms.ts";
import { matched, open, type Verdict } from "./verdict.ts";

/** A second look at amounts that no fact bears out by itself: counts, arithmetic, lengths of time, and what needs no answer. */
export function reconsider(
  verdict: Verdict,
  claim: Claim | undefined,
  given: readonly Given[],
  told: readonly Entry[],
  bench: Bench,
): Verdict {
  if (verdict.state !== "open" || claim?.quantity.kind !== "amount") return verdict;
  const { quantity } = claim;
  if (quantity.isVague || (verdict.code !== "prose/one-side" && isQuoted(quantity, claim.sentence.text)))
    return { state: "harmless", quantity };
  const amount = { ...claim, quantity };
  const { code } = verdict;
  const counted = judgeCount(amount, bench.index, bench.language);
  // “The five countries” takes up a number that the ledger knows, whatever else is five.
  if (quantity.isDefinite && counted?.state === "matched") return counted;
  if (
    code !== "prose/not-in-ledger" &&
    code !== "prose/value" &&
    code !== "prose/count" &&
    code !== "prose/rounding"
  )
    return verdict;
  if (counted !== undefined && (counted.state !== "open" || code === "prose/not-in-ledger")) return counted;
  const [meant] = verdict.entries;
  if (
    meant?.spoken.some(
      (spoken) => spoken.quantity.kind === "amount" && spoken.quantity.low === quantity.low,
    ) === true
  ) {
    return { state: "matched", quantity, entry: meant, inWords: true };
  }
  if (followsFrom(quantity, given)) return { state: "derived", quantity };
  const compares =
    quantity.unit.kind === "times" ||
    bench.language.comparisons.test(claim.sentence.text.slice(quantity.start));
  if (compares && followsFrom(quantity, [...given, ...comparedWith(amount, told, bench)]))
    return { state: "derived", quantity };
  if (compares && differsFromThen(amount, bench)) return { state: "derived", quantity };
  if (code === "prose/not-in-ledger") {
    const contrary = judgeContrary(amount, told, bench);
    if (contrary !== undefined) return contrary;
    const again = told.find((entry) => saysAgain(amount, entry, bench));
    if (again !== undefined) return matched(quantity, again);
    if (isHarmless(amount, bench.index, bench.language)) return { state: "harmless", quantity };
    if (spansDates(amount, datedAbout(amount, bench), bench.deckDate)) return { state: "derived", quantity };
    if (targetsOf(amount, datedAbout(amount, bench), bench.language).some((year) => hasFactIn(year, bench)))
      return { state: "derived", quantity };
  }
  return verdict;
}

/** “… forty billion. Forty needed …”: the digits alone, once the number has been told. */
function isShortFor({ unit, low, high, scale }: Amount, { fact }: Entry): boolean {
  if (unit.kind !== "none" || scale !== 1 || low !== high || low < 2 || fact.value === undefined)
    return false;
  return [1e3, 1e6, 1e9, 1e12].some((power) => Math.abs(low * power - (fact.value ?? 0)) < 1e-6 * power);
}

/** “160 minutes, less than three hours”: the same fact once more; or a number that its own words hold. */
function saysAgain(claim: Claim<Amount>, entry: Entry, { index, language }: Bench): boolean {
  const { quantity } = claim;
  const holds = entry.spoken.some(
    (spoken) =>
      spoken.quantity.kind === "amount" &&
      spoken.quantity.low === quantity.low &&
      quantity.unit.kind === "none",
  );
  if (holds || isShortFor(quantity, entry)) return true;
  const candidate = rate(claim, entry, index, language);
  return (
    candidate !== undefined &&
    isClean(candidate) &&
    candidate.hedge === "kept" &&
    quantity.unit.kind !== "none"
  );
}

/** “Nine, says one; more than ten, says the other”: the other side of a dispute needs few words. */
function judgeContrary(
  claim: Claim<Amount>,
  told: readonly Entry[],
  { index, language }: Bench,
): Verdict | undefined {
  for (const id of told.flatMap((entry) => entry.fact.disputes)) {
    const entry = index.byId.get(id);
    const candidate = entry === undefined ? undefined : rate(claim, entry, index, language);
    if (candidate === undefined || !isClean(candidate)) continue;
    const code = faultOf(candidate, language);
    return code === undefined
      ? matched(claim.quantity, candidate.entry)
      : open(claim.quantity, code, candidate.entry);
  }
  return undefined;
}

/** “Twice as dense as Greater London”, “18 more than in 1889”: values that a sentence compares with without giving them. */
function comparedWith(claim: Claim<Amount>, told: readonly Entry[], { index }: Bench): Given[] {
  const near = shortlist(claim, index)
    .map((entry) => ({ entry, relevance: rateRelevance(claim, entry, index).total }))
    .filter(({ relevance }) => relevance >= 0.25)
    .toSorted((a, b) => b.relevance - a.relevance)
    .slice(0, 4)
    .map(({ entry }) => entry);
  const relatives = told.slice(-2).flatMap(index.familyOf);
  return [...near, ...relatives].flatMap(({ fact, unit }) =>
    fact.value === undefined || unit.kind === "times" ? [] : [{ value: fact.value, unit }],
  );
}

/** “23.5 million euros more than in 2022”: what lies between a figure of that year and the same of another. */
function differsFromThen({ quantity, sentence }: Claim<Amount>, { index }: Bench): boolean {
  if (digitsOf(quantity) < 2) return false;
  const then = sentence.quantities.filter((other) => other.kind === "date" && other.tie === "than");
  return index.dated.some(
    (entry) =>
      then.some((date) => date.kind === "date" && entry.when !== undefined && isExactly(date, entry.when)) &&
      index
        .familyOf(entry)
        .some(
          (other) =>
            other !== entry &&
            other.fact.scope === entry.fact.scope &&
            followsFrom(quantity, [entry, other].flatMap(givenOf)),
        ),
  );
}

function givenOf({ fact, unit }: Entry): Given[] {
  return fact.value === undefined ? [] : [{ value: fact.value, unit }];
}

function hasFactIn(year: number, { index }: Bench): boolean {
  const from = Math.floor(year);
  return index.dated.some(
    ({ when }) =>
      when !== undefined &&
      typeof when.start !== "string" &&
      when.start.from < from + 1 &&
      when.start.to > from,
  );
}

/** The dated facts that a sentence is most about. */
function datedAbout({ sentence, ...rest }: Claim, { index, language }: Bench): Entry[] {
  const content = termsOf(sentence.words, language, (root) => index.names.has(root), index.expand);
  const claim: Claim = {
    ...rest,
    sentence,
    content,
    keys: new Map(content.flatMap((term) => term.keys.map((key) => [key, 1]))),
  };
  return shortlist(claim, index)
    .filter((entry) => entry.when !== undefined)
    .map((entry) => ({ entry, relevance: rateRelevance(claim, entry, index).total }))
    .toSorted((a, b) => b.relevance - a.relevance)
    .slice(0, 5)
    .filter(({ relevance }) => relevance >= 0.2)
    .map(({ entry }) => entry);
}
