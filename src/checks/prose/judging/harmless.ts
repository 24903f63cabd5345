import type { Claim } from "./context.ts";
import type { Language } from "../language/language.ts";
import { measures } from "../language/measures.ts";
import type { LedgerIndex } from "../ledger/ledger-index.ts";
import type { Amount, Stretch } from "../reading/quantity.ts";

/** Whether an amount that no fact bears out states nothing that a ledger would hold. */
export function isHarmless(
  { quantity, sentence }: Claim<Amount>,
  index: LedgerIndex,
  language: Language,
): boolean {
  const { low, unit, isWritten, isDefinite } = quantity;
  // “Won twice”: how often, not how many times as much.
  if (
    unit.kind === "times" &&
    isWritten === "words" &&
    language.frequency.test(sentence.text.slice(quantity.start))
  )
    return true;
  if (isOfTalk(quantity, sentence.text, language)) return true;
  // “A 12-inch record”, “a 5-euro note”: which kind it is of.
  if (/^\d{1,3}-\p{L}+$/u.test(quantity.text) && (unit.kind === "measure" || unit.kind === "money"))
    return true;
  const isSmall = Number.isInteger(low) && low >= 0 && quantity.high <= 20;
  if (!isSmall || quantity.high > low + 1) return false;
  if (unit.kind === "noun" && unit.words.some((word) => language.structuralNouns.has(word))) return true;
  if (unit.kind !== "noun" && unit.kind !== "none") return false;
  // “A ten-storey house”
  if (
    /^\p{L}+-\p{L}+$/u.test(quantity.text) &&
    unit.kind === "noun" &&
    !unit.words.some((word) => index.countsThings(word))
  )
    return true;
  if (isQuoted(quantity, sentence.text)) return true;
  // The deck's own counting of what its argument holds: “two tracks”, “five handshakes”.
  if (
    low <= 5 &&
    isWritten === "words" &&
    unit.kind === "noun" &&
    !unit.words.some((word) => index.countsThings(word))
  )
    return true;
  if (low === 1 && isWritten === "words") return true;
  if (isDefinite && low <= 3 && isWritten === "words") return true;
  if (low <= 3 && isWritten === "words" && language.someMore.test(sentence.text.slice(quantity.start)))
    return true;
  return isInName(quantity, sentence.words) || low === countListed(quantity, sentence.text, language);
}

/** “I have ten minutes left for your questions.” */
function isOfTalk({ unit, high }: Amount, text: string, language: Language): boolean {
  const measure = unit.kind === "measure" ? measures.get(unit.sign) : undefined;
  if (measure?.dimension !== "time" || high * measure.factor > 7200) return false;
  return language.toListeners.test(text) || language.ownTalk.test(text);
}

/** Words that are mentioned, not used: a short quotation. */
export function isQuoted(stretch: Stretch, text: string): boolean {
  return [...text.matchAll(/[“"«‘]([^”"»’]{1,60})[”"»’]/g)].some(
    (match) => match.index < stretch.start && stretch.end < match.index + match[0].length + 1,
  );
}

/** “The Seven Years' War”: a number word that is part of a name. */
function isInName(amount: Amount, words: Claim["sentence"]["words"]): boolean {
  const at = words.findIndex((word) => word.start === amount.start);
  const word = words[at];
  return word?.kind === "word" && word.capital && at > 0 && words[at + 1]?.capital === true;
}

/** How many things a sentence lists before or behind a colon, dash or “namely”: “three countries: A, B and C”. */
function countListed(amount: Amount, text: string, language: Language): number {
  const behind = text.slice(amount.end);
  const before = text.slice(0, amount.start);
  const listBehind = language.listBehind.exec(behind)?.[1];
  const listBefore = language.listBefore.exec(before)?.[1];
  for (const list of [listBehind, listBefore]) {
    if (list === undefined) continue;
    const items = list.split(language.listMarks).filter((item) => item.trim() !== "");
    if (items.length >= 2 && items.every((item) => item.split(" ").length <= 7)) return items.length;
  }
  return -1;
}
