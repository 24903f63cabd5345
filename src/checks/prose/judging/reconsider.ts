import { isClean, rate, shortlist } from "./candidates.ts";
import { digitsOf } from "./compare-value.ts";
import type { Claim } from "./context.ts";
import { judgeCount } from "./counts.ts";
import { followsFrom, spansDates, spansFact, targetsOf, type Given } from "./derive.ts";
import type { Entry } from "../ledger/entry.ts";
import { isHarmless, isQuoted } from "./harmless.ts";
import { faultOf } from "./judge-amount.ts";
import type { Bench } from "./bench.ts";
import type { Amount } from "../reading/quantity.ts";
import { findAlongside, findDifference, givenOf } from "./relatives.ts";
import { rateRelevance } from "./relevance.ts";
import { termsOf } from "../reading/terms.ts";
import { matched, open, type FaultCode, type Verdict } from "./verdict.ts";

/** What an amount may rest on. */
export interface Ground {
  readonly given: readonly Given[];
  /** Facts told in its sentence, and those told there or before on the slide. */
  readonly here: readonly Entry[];
  readonly told: readonly Entry[];
  readonly dated: readonly Entry[];
}

/** A second look at amounts that no fact bears out by itself: counts, arithmetic, lengths of time, and what needs no answer. */
export function reconsider(
  verdict: Verdict,
  claim: Claim | undefined,
  { given, here, told, dated }: Ground,
  bench: Bench,
): Verdict {
  if (verdict.state !== "open" || claim?.quantity.kind !== "amount") return verdict;
  const { quantity } = claim;
  if (quantity.isVague || (verdict.code !== "prose/one-side" && isQuoted(quantity, claim.sentence.text)))
    return { state: "harmless", quantity };
  const amount = { ...claim, quantity };
  const { code } = verdict;
  // “About 115 days, almost four months”: once told with its hedge, it may be said again.
  const [meant] = verdict.entries;
  if (code !== undefined && hedgeCodes.has(code) && meant !== undefined && here.includes(meant))
    return matched(quantity, meant);
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
  const isEarlier = bench.language.relativeTimes.test(claim.sentence.text);
  if (quantity.unit.kind === "percent" && isEarlier && followsFrom(quantity, told.flatMap(givenOf)))
    return { state: "derived", quantity };
  const between = findDifference(amount, bench);
  if (between !== undefined) return { state: "derived", quantity, from: between };
  if (code === "prose/not-in-ledger") {
    const contrary = judgeContrary(amount, told, bench);
    if (contrary !== undefined) return contrary;
    const again = told.find((entry) => saysAgain(amount, entry, bench));
    if (again !== undefined) return matched(quantity, again);
    const alongside = findAlongside(amount, told, bench);
    if (alongside !== undefined) return matched(quantity, alongside);
    if (isShareOf(amount, given, told, bench)) return { state: "derived", quantity };
    if (isHarmless(amount, bench.index, bench.language)) return { state: "harmless", quantity };
    const about = [...datedAbout(amount, bench), ...dated];
    if (spansDates(amount, about, bench.deckDate) || spansFact(quantity, bench.index.dated))
      return { state: "derived", quantity };
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
    (quantity.unit.kind !== "none" || (quantity.scale > 1 && digitsOf(quantity) >= 2))
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
  return [...near, ...relatives].filter(({ unit }) => unit.kind !== "times").flatMap(givenOf);
}

/** “£0.64m, 8 % of the budget”: of a whole that the ledger knows. */
function isShareOf(
  claim: Claim<Amount>,
  given: readonly Given[],
  told: readonly Entry[],
  bench: Bench,
): boolean {
  const { quantity, sentence } = claim;
  if (quantity.unit.kind !== "percent" || !bench.language.shareOf.test(sentence.text.slice(quantity.end)))
    return false;
  const wholes = comparedWith(claim, told, bench);
  return given.some((part) => wholes.some((whole) => followsFrom(quantity, [part, whole])));
}

const hedgeCodes: ReadonlySet<FaultCode> = new Set([
  "prose/hedge-lost",
  "prose/hedge-changed",
  "prose/forecast-as-outcome",
]);

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
