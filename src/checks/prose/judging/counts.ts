import type { Claim } from "./context.ts";
import type { Language } from "../language/language.ts";
import type { Entry } from "../ledger/entry.ts";
import type { LedgerIndex } from "../ledger/ledger-index.ts";
import type { Amount } from "../reading/quantity.ts";
import { keysOf } from "../reading/terms.ts";
import { open, type Verdict } from "./verdict.ts";

/**
 * Holds a small count against what can be counted off the ledger: numbers that facts state in their words (“the five Central Asian
 * states”), and facts of a kind (three phases). Undefined where the ledger counts nothing of the sort.
 */
export function judgeCount(
  claim: Claim<Amount>,
  index: LedgerIndex,
  language: Language,
): Verdict | undefined {
  const { quantity } = claim;
  if (!Number.isInteger(quantity.high) || quantity.high >= 1000 || quantity.low !== quantity.high)
    return undefined;
  const spoken = index.speaking.find((entry) => isSpoken(quantity, claim.content, entry, language));
  if (spoken !== undefined) return { state: "matched", quantity, entry: spoken, inWords: true };
  if (quantity.unit.kind !== "noun") return undefined;
  const kind = language.kindNouns.get(language.stem(quantity.unit.head));
  const ofKind = kind === undefined ? [] : index.entries.filter((entry) => entry.fact.kind === kind);
  if (ofKind.length < 2) return undefined;
  if (quantity.high === ofKind.length) return { state: "derived", quantity };
  if (quantity.high > ofKind.length || isWhole(claim, language))
    return open(quantity, "prose/count", ...ofKind);
  return { state: "harmless", quantity };
}

/** A fact's own words hold the number, of the same thing. */
function isSpoken(
  { low, unit, isDefinite }: Amount,
  content: Claim["content"],
  entry: Entry,
  language: Language,
): boolean {
  return entry.spoken.some(({ quantity, keys }) => {
    if (quantity.kind !== "amount" || quantity.low !== low) return false;
    const theirs = quantity.unit;
    if (unit.kind === "none" || (unit.kind === "noun" && unit.head === ""))
      return (
        isDefinite ||
        (theirs.kind === "none" && content.some((term) => term.keys.some((key) => keys.has(key))))
      );
    if (unit.kind === "money")
      return theirs.kind === "money" && theirs.codes.some((code) => unit.codes.includes(code));
    if (unit.kind === "measure") return theirs.kind === "measure" && unit.sign === theirs.sign;
    if (unit.kind !== "noun" || theirs.kind !== "noun") return false;
    const said = new Set(theirs.words.flatMap((word) => keysOf(word, language)));
    return unit.words.some((word) => keysOf(word, language).some((key) => said.has(key)));
  });
}

/** The sentence counts all of them, not some: “falls into four phases”. */
function isWhole({ quantity, sentence }: Claim<Amount>, language: Language): boolean {
  return (
    language.wholeCount.test(sentence.text.slice(0, quantity.start)) &&
    !language.partCount.test(sentence.text)
  );
}
