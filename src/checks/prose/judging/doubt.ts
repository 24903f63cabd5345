import type { Bench } from "./bench.ts";
import { isCompared } from "./comparisons.ts";
import type { Claim } from "./context.ts";
import type { Given } from "./derive.ts";
import type { Entry } from "../ledger/entry.ts";
import type { Language } from "../language/language.ts";
import type { Amount } from "../reading/quantity.ts";
import type { FaultCode, Verdict } from "./verdict.ts";

/** What an amount may rest on. */
export interface Ground {
  readonly given: readonly Given[];
  /** Facts told in its sentence, and those told there or before on the slide. */
  readonly here: readonly Entry[];
  readonly told: readonly Entry[];
  readonly dated: readonly Entry[];
}

/** An amount that no fact bears out by itself, with all that may answer for it yet. */
export interface Doubt {
  readonly claim: Claim<Amount>;
  readonly quantity: Amount;
  readonly code: FaultCode | undefined;
  /** The fact that it was taken to mean. */
  readonly meant: Entry | undefined;
  readonly ground: Ground;
  /** Whether it says how one thing sits with another, and whether its sentence says that it reckons. */
  readonly compares: boolean;
  readonly reckons: boolean;
  /** Whether no fact was found at all. */
  readonly isOpen: boolean;
}

/** A reason to answer for an amount after all; undefined where it is none. */
export type Reason = (doubt: Doubt, bench: Bench) => Verdict | undefined;

export function doubtOf(
  verdict: Extract<Verdict, { state: "open" }>,
  claim: Claim<Amount>,
  ground: Ground,
  { language }: Bench,
): Doubt {
  return {
    claim,
    quantity: claim.quantity,
    code: verdict.code,
    meant: verdict.entries[0],
    ground,
    compares: isCompared(claim, language),
    reckons: isReckoned(claim, language),
    isOpen: verdict.code === "prose/not-in-ledger",
  };
}

/** Whether a sentence says that it reckons: “together”, “on average”, “the other …”. */
function isReckoned({ quantity, sentence }: Claim<Amount>, language: Language): boolean {
  return (
    language.sums.test(sentence.text) ||
    language.restates.test(sentence.text) ||
    language.concludes.test(sentence.text) ||
    language.exclusions.test(sentence.text) ||
    language.relativeTimes.test(sentence.text) ||
    (quantity.unit.kind === "none" && language.ofThem.test(sentence.text.slice(quantity.end))) ||
    language.shareOut.test(sentence.text) ||
    language.restBefore.test(sentence.text.slice(0, quantity.start)) ||
    language.restAfter.test(sentence.text.slice(quantity.start))
  );
}
