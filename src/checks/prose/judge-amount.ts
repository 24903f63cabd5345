import { findCandidates, isClean, isSound, type Candidate } from "./candidates.ts";
import { digitsOf } from "./compare-value.ts";
import type { Claim } from "./context.ts";
import type { Language } from "./language/language.ts";
import type { LedgerIndex } from "./ledger-index.ts";
import type { Amount } from "./quantity.ts";
import { matched, open, type FaultCode, type Verdict } from "./verdict.ts";

/** Holds an amount against the ledger: the fact that bears it out, or the likeliest one and what differs. */
export function judgeAmount(claim: Claim<Amount>, index: LedgerIndex, language: Language): Verdict {
  const candidates = findCandidates(claim, index, language);
  const best = candidates.find(isPlausible);
  if (best === undefined) return open(claim.quantity, "prose/not-in-ledger");
  const code = faultOf(best);
  return code === undefined ? matched(claim.quantity, best.entry) : open(claim.quantity, code, best.entry);
}

/** Whether words and numbers together make it likely enough that this fact is meant. */
export function isPlausible(candidate: Candidate): boolean {
  const { total, coverage } = candidate.relevance;
  const isSameThing = candidate.unit === "same" && candidate.amount.unit.kind === "noun";
  const sharesTopic = candidate.relevance.sharesTopic || coverage >= 0.5 || (isSameThing && coverage >= 0.2);
  // A large number to its last digit proves more than its zeros show.
  const isLarge = candidate.value === "same" && Math.abs(candidate.amount.high) >= 1000;
  const digits = digitsOf(candidate.amount) + (isLarge ? 1 : 0);
  if (isClean(candidate)) {
    if (candidate.period === "agree" && candidate.unit === "same" && digits > 1) return total >= 0.1;
    if (digits >= 3) return total >= (candidate.unit === "same" ? 0.05 : 0.1);
    return (sharesTopic || total > 0.5) && total >= (digits === 2 ? 0.17 : 0.24);
  }
  if (isSound(candidate.value) && candidate.unit === "conflict" && digits === 1)
    return sharesTopic && total >= 0.55;
  if (isSound(candidate.value))
    return (
      total >= (digits === 1 ? (isSameThing ? 0.28 : 0.36) : digits === 2 ? 0.2 : 0.12) &&
      (sharesTopic || digits >= 3)
    );
  if (candidate.value === "misrounded" || candidate.value === "scaled")
    return sharesTopic && total >= 0.28 && candidate.period !== "conflict";
  const isComparable =
    candidate.unit === "same" ||
    candidate.unit === "convertible" ||
    (candidate.unit === "silent" && total >= 0.55);
  const isPlaced = isSameThing && candidate.period === "agree";
  return (
    sharesTopic &&
    isComparable &&
    total >= (isPlaced ? 0.25 : 0.42) &&
    coverage >= (isPlaced ? 0.15 : 0.3) &&
    candidate.period !== "conflict" &&
    candidate.scope !== "conflict"
  );
}

/** The one thing to say about a candidate that differs, or undefined where it bears the amount out. */
export function faultOf(candidate: Candidate): FaultCode | undefined {
  if (candidate.value === "scaled") return "prose/scale";
  if (candidate.value === "misrounded") return "prose/rounding";
  if (candidate.value === "other") return isCount(candidate) ? "prose/count" : "prose/value";
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
function isCount({ entry, amount }: Candidate): boolean {
  const value = entry.fact.value ?? 0;
  const isThing = entry.unit.kind === "noun" || entry.unit.kind === "none";
  const isSmall =
    amount.isWritten === "words" ? value < 100 && amount.high < 100 : value <= 20 && amount.high <= 20;
  return isThing && isSmall && Number.isInteger(value) && Number.isInteger(amount.high);
}
