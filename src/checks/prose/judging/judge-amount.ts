import { findCandidates, isClean, isSound, type Candidate } from "./candidates.ts";
import { digitsOf } from "./compare-value.ts";
import type { Claim } from "./context.ts";
import type { Language } from "../language/language.ts";
import type { LedgerIndex } from "../ledger/ledger-index.ts";
import { isOfOutsider } from "./outsiders.ts";
import type { Amount } from "../reading/quantity.ts";
import { matched, open, type FaultCode, type Verdict } from "./verdict.ts";

/** Holds an amount against the ledger: the fact that bears it out, or the likeliest one and what differs. */
export function judgeAmount(claim: Claim<Amount>, index: LedgerIndex, language: Language): Verdict {
  // “That is some 1,600 GW” says nothing but the number.
  const isLikely = (candidate: Candidate): boolean =>
    isPlausible(candidate, language) ||
    (isClean(candidate) && isMeasured(candidate) && candidate.evidence >= 2 && claim.content.length === 0) ||
    (isClean(candidate) && isTelling(candidate) && saysLittle(claim, index, language));
  const candidates = findCandidates(
    claim,
    index,
    language,
    (candidate) => isLikely(candidate) && faultOf(candidate, language) === undefined,
  );
  const best = candidates.find(isLikely);
  if (best === undefined) return open(claim.quantity, "prose/not-in-ledger");
  const code = faultOf(best, language);
  if (code === undefined)
    return isOfOutsider(claim, best.entry)
      ? open(claim.quantity, "prose/scope", best.entry)
      : matched(claim.quantity, best.entry);
  const other = code === "prose/value" ? ofAnother(best, candidates, index) : undefined;
  return other === undefined
    ? open(claim.quantity, code, best.entry)
    : open(claim.quantity, "prose/scope", other.entry);
}

/** “41.3 million in nine months”, “sixty days, to be exact”, without what: the very number, and no small one. */
function isTelling({ value, unit, amount, entry, hedge, evidence }: Candidate): boolean {
  if (value !== "same") return false;
  const isHedged = entry.fact.hedge !== "exact" && hedge === "kept" && amount.hedges.size > 0;
  if (amount.high >= 1000) return digitsOf(amount) >= (isHedged ? 2 : 3);
  return unit === "same" && hedge === "kept" && amount.high >= 10 && evidence >= 1.5;
}

/** Whether a sentence has no word by which a fact of the ledger could be told: “37 years later 415,000 were left.” */
function saysLittle({ content, sentence }: Claim<Amount>, index: LedgerIndex, language: Language): boolean {
  return content.every(
    ({ keys, start, end }) =>
      language.reckoningWords.has(sentence.text.slice(start, end).toLowerCase()) ||
      keys.every((key) => !index.byKey.has(key)),
  );
}

function isMeasured({ unit, amount }: Candidate): boolean {
  return (unit === "same" || unit === "convertible") && amount.unit.kind !== "percent";
}

/** “Antwerp handled 7.7 million”, which is the figure of Hamburg: the very number that the same fact has of another place. */
function ofAnother(
  best: Candidate,
  candidates: readonly Candidate[],
  index: LedgerIndex,
): Candidate | undefined {
  const family = index.familyOf(best.entry);
  return candidates.find(
    ({ entry, value, unit, scope, period, amount }) =>
      value === "same" &&
      unit === "same" &&
      scope === "conflict" &&
      period !== "conflict" &&
      digitsOf(amount) >= 2 &&
      family.includes(entry),
  );
}

/** Whether words and numbers together make it likely enough that this fact is meant: the less the one tells, the more the other must. */
function isPlausible(candidate: Candidate, language: Language): boolean {
  const { relevance, evidence, value, unit, period, scope } = candidate;
  const { total, coverage } = relevance;
  const things = candidate.amount.unit;
  const isSameThing = unit === "same" && things.kind === "noun" && !language.commonThings.has(things.head);
  const sharesTopic =
    relevance.sharesTopic || coverage >= 0.5 || (isSameThing && coverage >= 0.2) || isOfNamed(candidate);
  // The right number in the right year, and no other fact that has it.
  if (isClean(candidate) && period === "agree" && evidence >= 2.5) return true;
  if (isClean(candidate))
    return (
      (sharesTopic || total > 0.5 || evidence >= 3) && total >= leastWhenClean(evidence, unit === "same")
    );
  if (isSound(value)) {
    if (candidate.isUnitSlip && sharesTopic && total >= leastWhenDifferent(evidence, true)) return true;
    if (evidence < 2 && (unit === "conflict" || candidate.amount.isWritten === "words") && !isSameThing)
      return sharesTopic && total >= 0.55;
    return (sharesTopic || evidence >= 3) && total >= leastWhenDifferent(evidence, isSameThing);
  }
  if (period === "conflict") return candidate.isMistyped && total >= 0.5;
  if (value === "misrounded" || value === "scaled")
    return (
      (sharesTopic && total >= (evidence >= 3 ? 0.18 : 0.28)) ||
      // Nearly the number that the ledger has for that very time.
      (value === "misrounded" && unit === "same" && period === "agree" && evidence >= 2.5)
    );
  if (scope === "conflict" || (candidate.isFar && (total < 0.7 || unit === "silent"))) return false;
  if (candidate.isOff && total < 0.55) return false;
  // Of five digits two changed places: hardly by chance.
  if (candidate.isMistyped && unit === "same" && digitsOf(candidate.amount) >= 5 && total >= 0.1) return true;
  if (candidate.isMistyped) return sharesTopic && total >= 0.2 && unit !== "conflict";
  const isComparable =
    unit === "same" || unit === "convertible" || (candidate.amount.unit.kind === "none" && total >= 0.55);
  const isPlaced = isSameThing && period === "agree";
  return (
    sharesTopic &&
    isComparable &&
    total >= (isPlaced ? 0.25 : isOfNamed(candidate) ? 0.32 : 0.42) &&
    coverage >= (isPlaced ? 0.15 : 0.3)
  );
}

/** “The Ever Given, 440 metres from bow to stern”: the unit says what is measured, and all names of the fact are there. */
function isOfNamed({ entry, unit, relevance, amount }: Candidate): boolean {
  return amount.unit.kind === "measure" && unit !== "conflict" && entry.names.size > 0 && relevance.namesAll;
}

function leastWhenClean(evidence: number, isSameUnit: boolean): number {
  if (evidence >= 3) return isSameUnit ? 0 : 0.06;
  return evidence >= 2 ? 0.14 : 0.24;
}

function leastWhenDifferent(evidence: number, isSameThing: boolean): number {
  if (evidence >= 5) return 0;
  if (evidence >= 4) return 0.05;
  if (evidence >= 3) return 0.12;
  if (evidence >= 2) return 0.2;
  return isSameThing ? 0.28 : 0.36;
}

/** The one thing to say about a candidate that differs, or undefined where it bears the amount out. */
export function faultOf(candidate: Candidate, language: Language): FaultCode | undefined {
  if (candidate.value === "scaled") return "prose/scale";
  if (candidate.value === "misrounded") return "prose/rounding";
  if (candidate.value === "other") return isCount(candidate, language) ? "prose/count" : "prose/value";
  if (candidate.unit === "conflict") return "prose/unit";
  if (candidate.period === "conflict") return "prose/period";
  if (candidate.scope === "conflict") return "prose/scope";
  switch (candidate.hedge) {
    case "kept":
      return undefined;
    case "lost":
      return "prose/hedge-lost";
    case "changed":
      return "prose/hedge-changed";
    case "forecast-as-outcome":
      return "prose/forecast-as-outcome";
  }
}

/** A small number of things, which one could count. */
function isCount({ entry, amount }: Candidate, language: Language): boolean {
  const value = entry.fact.value ?? 0;
  const isThing =
    entry.unit.kind === "noun" ||
    entry.unit.kind === "none" ||
    language.frequencyStatement.test(entry.fact.what);
  const isSmall =
    amount.isWritten === "words" ? value < 100 && amount.high < 100 : value <= 20 && amount.high <= 20;
  return isThing && isSmall && Number.isInteger(value) && Number.isInteger(amount.high);
}
