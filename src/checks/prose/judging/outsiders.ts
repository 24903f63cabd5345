import type { Claim } from "./context.ts";
import type { Language } from "../language/language.ts";
import type { Entry } from "../ledger/entry.ts";
import type { LedgerIndex } from "../ledger/ledger-index.ts";
import type { ReadSentence } from "../reading/quantities.ts";
import type { Stretch } from "../reading/quantity.ts";
import { isCountry, isInsideName, keysOf, plainRoot, rootOf, type Term } from "../reading/terms.ts";
import { bareWord, type Word } from "../reading/words.ts";

/** A name that the ledger does not know, where the name of a place or an owner stands: “*Nantucket* had …”, “the cathedral *of Aachen*”. */
export interface Outsider extends Stretch {
  readonly root: string;
}

export function findOutsiders(
  { words }: ReadSentence,
  terms: readonly Term[],
  index: LedgerIndex,
  language: Language,
): Outsider[] {
  const found = terms.flatMap((term): Outsider[] => {
    const root = term.isName ? plainRoot(term) : "";
    if (root === "" || index.names.has(root) || isCountry(root, language)) return [];
    if (term.keys.some((key) => !key.startsWith("@") && index.byKey.has(key))) return [];
    const at = words.findIndex((word) => word.start === term.start);
    if (language.dateTests.month.test(words[at]?.text ?? "")) return [];
    return owns(words, at, index, language) ? [{ root, ...wholeName(words, at) }] : [];
  });
  const [first] = words;
  if (first !== undefined && isUnknownName(first, index, language) && owns(words, 0, index, language))
    found.push({ root: rootOf(bareWord(first), language), ...wholeName(words, 0) });
  return found;
}

/** The first word of a sentence has a capital, name or not: it must be one that nothing else explains. */
function isUnknownName(word: Word, index: LedgerIndex, language: Language): boolean {
  const bare = bareWord(word);
  if (word.kind !== "word" || !word.capital || /[^sui]s$/.test(bare)) return false;
  if ([language.stopWords, language.measureVerbs, language.prepositions].some((list) => list.has(bare)))
    return false;
  const root = rootOf(bare, language);
  const keys = keysOf(bare, language);
  return (
    !index.names.has(root) &&
    !isCountry(root, language) &&
    keys.every((key) => !key.startsWith("§") && !index.byKey.has(key))
  );
}

/** Whether what is told is told of this name: it has it, or it stands behind `of`, `at`, `for`. */
function owns(words: readonly Word[], at: number, index: LedgerIndex, language: Language): boolean {
  const [first, last] = runAround(words, at);
  if (language.owningVerbs.has(words[last + 1]?.lower ?? "")) return true;
  // “Rosario's population”, not “in Darwin's day”
  if (/['’]s?$/.test(words[last]?.text ?? ""))
    return words
      .slice(last + 1, last + 3)
      .some((word) => keysOf(bareWord(word), language).some((key) => index.byKey.has(key)));
  const article = language.articles.has(words[first - 1]?.lower ?? "") ? 1 : 0;
  const before = words[first - 1 - article];
  if (before === undefined || !language.owningPrepositions.has(before.lower)) return false;
  const head = words[first - 2 - article];
  if (head !== undefined && isOnePerson(head.lower, language)) return false;
  const isInName = isInsideName(words, first - article, language);
  return !isInName || (head !== undefined && index.names.has(rootOf(bareWord(head), language)));
}

/** All of “Lake Ladoga”, though the ledger knows of lakes. */
function wholeName(words: readonly Word[], at: number): Stretch {
  const [first, last] = runAround(words, at);
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
}

function runAround(words: readonly Word[], at: number): readonly [first: number, last: number] {
  let last = at;
  while (words[last + 1]?.kind === "word" && words[last + 1]?.capital === true) last += 1;
  let first = at;
  while (words[first - 1]?.kind === "word" && words[first - 1]?.capital === true) first -= 1;
  return [first, last];
}

/** “A teacher of Rosario says …”: where somebody comes from, not what is told. */
function isOnePerson(noun: string, { agentEnding, genericNouns, personNouns }: Language): boolean {
  if (noun.endsWith("s") || genericNouns.has(noun)) return false;
  return personNouns.has(noun) || agentEnding.test(noun);
}

/** Whether a fact of one place or body is told of another that the ledger does not know, and its own is not named. */
export function isOfOutsider({ outsiders, names, otherNames }: Claim, entry: Entry): boolean {
  if (outsiders.size === 0) return false;
  const own = entry.scope.size > 0 ? entry.scope : entry.names;
  if (own.size === 0 && !entry.hasWorldScope) return false;
  // “Lake Ladoga” is not Lake Baikal, but “Augustan Rome” is Rome.
  let missing = 0;
  for (const name of own) {
    if (otherNames.has(name)) return false;
    if (!names.has(name)) missing += 1;
  }
  return own.size === 0 || missing === own.size || (missing > 0 && entry.scope.size > 0);
}
