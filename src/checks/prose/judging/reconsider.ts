import type { Bench } from "./bench.ts";
import type { Claim } from "./context.ts";
import { doubtOf, type Doubt, type Ground, type Reason } from "./doubt.ts";
import { comparing, deriving, reckoning, sharing, timing } from "./follows.ts";
import { isHarmless, isQuoted } from "./harmless.ts";
import { countAgain, isToldTwice, restate, runOn, sayAgain, speaksOf } from "./said-otherwise.ts";
import { matched, type FaultCode, type Verdict } from "./verdict.ts";

/** A second look at amounts that no fact bears out by itself: counts, arithmetic, lengths of time, and what needs no answer. */
export function reconsider(
  verdict: Verdict,
  claim: Claim | undefined,
  ground: Ground,
  bench: Bench,
): Verdict {
  if (verdict.state !== "open" || claim?.quantity.kind !== "amount") return verdict;
  const { quantity } = claim;
  if (quantity.isVague || (verdict.code !== "prose/one-side" && isQuoted(quantity, claim.sentence.text)))
    return { state: "harmless", quantity };
  const doubt = doubtOf(verdict, { ...claim, quantity }, ground, bench);
  if (isToldTwice(doubt) && doubt.meant !== undefined) return matched(quantity, doubt.meant);
  // “The five countries” takes up a number that the ledger knows, whatever else is five.
  const counted = quantity.isDefinite ? countAgain(doubt, bench) : undefined;
  if (counted?.state === "matched") return counted;
  // “Eleven years later” is told of no fact that lasted nearly eleven years.
  if (isRelativeTime(doubt, bench)) return timing({ ...doubt, isOpen: true }, bench) ?? verdict;
  if (!isOpenToReason(doubt)) return verdict;
  for (const reason of reasons) {
    const answer = reason(doubt, bench);
    if (answer !== undefined) return answer;
  }
  return verdict;
}

/** In their order: what the ledger says in other words, what follows closely, what states nothing, what follows from afar. */
const reasons: readonly Reason[] = [
  countAgain,
  speaksOf,
  ...comparing,
  ...reckoning,
  sayAgain,
  runOn,
  restate,
  sharing,
  ({ claim, quantity, isOpen }, { index, language }) =>
    isOpen && isHarmless(claim, index, language) ? { state: "harmless", quantity } : undefined,
  timing,
  deriving,
];

function isRelativeTime({ quantity, code, claim }: Doubt, { language }: Bench): boolean {
  return (
    code?.startsWith("prose/hedge") === true &&
    quantity.unit.kind === "measure" &&
    language.relativeTimes.test(claim.sentence.text.slice(quantity.start, quantity.end + 12))
  );
}

function isOpenToReason({ code, compares, reckons }: Doubt): boolean {
  return code !== undefined && (numberCodes.has(code) || ((compares || reckons) && code === "prose/scale"));
}

const numberCodes: ReadonlySet<FaultCode> = new Set([
  "prose/not-in-ledger",
  "prose/value",
  "prose/count",
  "prose/rounding",
]);
