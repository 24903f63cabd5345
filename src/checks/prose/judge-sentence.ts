import { makeClaims, viewSentence, type Claim, type Surroundings } from "./context.ts";
import { judgeCount } from "./counts.ts";
import { followsFrom, spansDates, targetsOf, type Given } from "./derive.ts";
import { isHarmless, isQuoted } from "./harmless.ts";
import { faultOf, judgeAmount } from "./judge-amount.ts";
import { findDated, isOfHappening, judgeDate } from "./judge-date.ts";
import { judgeRank } from "./judge-rank.ts";
import type { Language } from "./language/language.ts";
import type { Entry } from "./entry.ts";
import type { LedgerIndex } from "./ledger-index.ts";
import type { ReadSentence } from "./quantities.ts";
import { isClean, rate, shortlist } from "./candidates.ts";
import { rateRelevance } from "./relevance.ts";
import { findSwap } from "./swapped.ts";
import { termsOf } from "./terms.ts";
import type { Amount, Quantity } from "./quantity.ts";
import { matched, open, type Verdict } from "./verdict.ts";

/** What a sentence is judged by besides its own words. */
export interface Bench {
  readonly index: LedgerIndex;
  readonly language: Language;
  /** The deck's own date in decimal years, for lengths of time that run up to it. */
  readonly deckDate?: number;
}

/** Facts that are printed by reference in the sentence, and shown near it. Arithmetic may rest on them. */
export interface Printed {
  readonly inSentence: readonly Entry[];
  readonly near: readonly Entry[];
  /** Told or shown earlier on the slide. */
  readonly before: readonly Entry[];
}

const nothing: Printed = { inSentence: [], near: [], before: [] };

/** One verdict for each quantity of a sentence, in their order. */
export function judgeSentence(
  sentence: ReadSentence,
  around: Surroundings,
  bench: Bench,
  printed: Printed = nothing,
): Verdict[] {
  const { index, language } = bench;
  const ranksFirmly = sentence.quantities.some(
    (quantity) => quantity.kind === "rank" && quantity.force === "strict",
  );
  // Mere ordinals part no sentence, unless it ranks.
  const isSoft = (quantity: Quantity): boolean =>
    quantity.kind === "rank" && quantity.force === "soft" && !ranksFirmly;
  const figures = sentence.quantities.filter((quantity) => quantity.kind !== "date" && !isSoft(quantity));
  const ordinals = sentence.quantities.filter(isSoft);
  const dates = sentence.quantities.filter((quantity) => quantity.kind === "date");
  if (sentence.quantities.length === 0) return [];
  const view = viewSentence(sentence, index, language, around);
  const dateClaims = makeClaims(view, dates, language, around);
  const elsewhere = new Set(
    dateClaims.filter((claim) => isOfHappening(claim, index)).map((claim) => claim.quantity),
  );
  const figureClaims = makeClaims(view, figures, language, around).map((claim) =>
    withoutDates(claim, elsewhere),
  );
  const first = explainPlaces(
    figureClaims,
    figureClaims.map((claim) => judgeFigure(claim, bench)),
    bench,
  );
  const swap = findSwap(figureClaims, index, language);
  const swapped = swap === undefined ? first : applySwap(first, figureClaims, swap);
  const given = givenBy(swapped, printed);
  const told = [
    ...printed.inSentence,
    ...printed.before,
    ...swapped.flatMap((verdict) => (verdict.state === "matched" ? (verdict.entry ?? []) : [])),
  ];
  const figureVerdicts = swapped.map((verdict, at) =>
    reconsider(verdict, figureClaims[at], given, told, bench),
  );
  const dateVerdicts = judgeDates(dateClaims, figureClaims, figureVerdicts, bench);
  const ordinalVerdicts = makeClaims(view, ordinals, language, around).map((claim) =>
    judgeFigure(claim, bench),
  );
  return [...figureVerdicts, ...ordinalVerdicts, ...dateVerdicts].toSorted(
    (a, b) => a.quantity.start - b.quantity.start,
  );
}

/** “Rosetta, launched on 2 March 2004, cost …”: the date of an event that the sentence mentions is not the figure's. */
function withoutDates(claim: Claim, elsewhere: ReadonlySet<Claim["quantity"]>): Claim {
  return {
    ...claim,
    dates: claim.dates.map(({ date, isOwn }) => ({ date, isOwn: isOwn && !elsewhere.has(date) })),
  };
}

/** “130 ships met an English fleet of 197”: a place that belongs to another figure of the sentence is not this one's. */
function explainPlaces(claims: readonly Claim[], verdicts: readonly Verdict[], bench: Bench): Verdict[] {
  return verdicts.map((verdict, at) => {
    const claim = claims[at];
    if (claim === undefined || verdict.state !== "open" || verdict.code !== "prose/scope") return verdict;
    const explained = new Set(
      verdicts.flatMap((other, index) =>
        index !== at && other.state === "matched" && other.entry !== undefined
          ? [...other.entry.scope, ...other.entry.names]
          : [],
      ),
    );
    const places = new Set([...claim.places].filter((root) => !explained.has(root)));
    const ownNames = new Set([...claim.ownNames].filter((root) => !explained.has(root)));
    const again = judgeFigure({ ...claim, places, ownNames }, bench);
    return again.state === "matched" || again.state === "derived" ? again : verdict;
  });
}

function judgeFigure(claim: Claim, { index, language }: Bench): Verdict {
  const { quantity } = claim;
  if (quantity.kind === "amount") return judgeAmount({ ...claim, quantity }, index, language);
  if (quantity.kind === "rank") return judgeRank({ ...claim, quantity }, index, language);
  return { state: "harmless", quantity };
}

function applySwap(
  verdicts: readonly Verdict[],
  claims: readonly Claim[],
  swap: NonNullable<ReturnType<typeof findSwap>>,
): Verdict[] {
  return verdicts.map((verdict, at) => {
    const { quantity } = claims[at] ?? verdict;
    if (at === swap.first) return { state: "open", quantity, code: "prose/swapped", entries: swap.entries };
    if (at === swap.second) return { state: "open", quantity, entries: swap.entries };
    return verdict;
  });
}

function givenBy(verdicts: readonly Verdict[], { inSentence, near }: Printed): Given[] {
  const entries = [
    ...inSentence,
    ...near,
    ...verdicts.flatMap((verdict) =>
      verdict.state !== "open" && "entry" in verdict ? (verdict.entry ?? []) : [],
    ),
  ];
  return entries.flatMap(({ fact, unit }) => (fact.value === undefined ? [] : [{ value: fact.value, unit }]));
}

/** A second look at amounts that no fact bears out by itself: counts, arithmetic, lengths of time, and what needs no answer. */
function reconsider(
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
  const [entry] = verdict.entries;
  if (
    entry?.spoken.some(
      (spoken) => spoken.quantity.kind === "amount" && spoken.quantity.low === quantity.low,
    ) === true
  ) {
    return { state: "matched", quantity, entry, inWords: true };
  }
  if (followsFrom(quantity, given)) return { state: "derived", quantity };
  const compares =
    quantity.unit.kind === "times" ||
    bench.language.comparisons.test(claim.sentence.text.slice(quantity.start));
  if (compares && followsFrom(quantity, [...given, ...comparedWith(amount, bench)]))
    return { state: "derived", quantity };
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
    const code = faultOf(candidate);
    return code === undefined
      ? matched(claim.quantity, candidate.entry)
      : open(claim.quantity, code, candidate.entry);
  }
  return undefined;
}

/** “Twice as dense as Greater London”: the values that a sentence with a multiple is most about. */
function comparedWith(claim: Claim<Amount>, { index }: Bench): Given[] {
  return shortlist(claim, index)
    .map((entry) => ({ entry, relevance: rateRelevance(claim, entry, index).total }))
    .filter(
      ({ entry, relevance }) =>
        relevance >= 0.25 && entry.fact.value !== undefined && entry.unit.kind !== "times",
    )
    .toSorted((a, b) => b.relevance - a.relevance)
    .slice(0, 4)
    .flatMap(({ entry: { fact, unit } }) => (fact.value === undefined ? [] : [{ value: fact.value, unit }]));
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

function judgeDates(
  claims: readonly Claim[],
  figureClaims: readonly Claim[],
  verdicts: readonly Verdict[],
  bench: Bench,
): Verdict[] {
  const { index, language } = bench;
  const judged = claims.map((claim): Verdict => {
    const { quantity } = claim;
    if (quantity.kind !== "date") return { state: "harmless", quantity };
    const holders = figureClaims.flatMap((figure, at) =>
      figure.dates.some(({ date, isOwn }) => isOwn && date === quantity) ? (verdicts[at] ?? []) : [],
    );
    const isAttached = holders.some(hasDatedFact);
    const verdict = judgeDate({ ...claim, quantity }, index, language, isAttached);
    const isReported = holders.some(
      (holder) =>
        holder.state === "open" &&
        (holder.code === "prose/period" || holder.code === undefined || holder.code === "prose/swapped"),
    );
    return verdict.state === "open" && isReported
      ? { state: "open", quantity, entries: verdict.entries }
      : verdict;
  });
  const swap = figureClaims.length === 0 ? findSwap(claims, index, language) : undefined;
  return swap === undefined
    ? judged.map((verdict) => settleDate(verdict, judged, index))
    : applySwap(judged, claims, swap);
}

/** “In 1705 he foretold the return of 1758”: the event has its date already, the other one belongs to something else. */
function settleDate(verdict: Verdict, all: readonly Verdict[], index: LedgerIndex): Verdict {
  if (verdict.state !== "open" || verdict.code !== "prose/period" || verdict.quantity.kind !== "date")
    return verdict;
  const [entry] = verdict.entries;
  const isDated = all.some(
    (other) => other !== verdict && other.state === "matched" && other.entry === entry,
  );
  if (!isDated) return verdict;
  const other = findDated(verdict.quantity, index);
  return other === undefined
    ? open(verdict.quantity, "prose/not-in-ledger")
    : matched(verdict.quantity, other);
}

function hasDatedFact(verdict: Verdict): boolean {
  if (verdict.state === "harmless") return false;
  const entries = verdict.state === "open" ? verdict.entries : [verdict.entry];
  return entries.some((entry) => entry?.when !== undefined && entry.fact.value !== undefined);
}
