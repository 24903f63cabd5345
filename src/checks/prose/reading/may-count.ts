import type { Language } from "../language/language.ts";

const counting = new WeakMap<Language, Map<string, boolean>>();

/** Whether a word may be part of a quantity: most sentences have none. */
export function mayCount(word: string, language: Language): boolean {
  let known = counting.get(language);
  if (known === undefined) counting.set(language, (known = new Map()));
  let may = known.get(word);
  if (may === undefined) {
    const lists = [
      language.numerals,
      language.ordinals,
      language.scales,
      language.multipliers,
      language.superlatives,
      language.softSuperlatives,
      language.superlativeAdverbs,
      language.comparatives,
      language.headingVerbs,
      language.fractions,
    ];
    may =
      lists.some((list) => list.has(word)) ||
      language.superlativeEnding.test(word) ||
      language.dateTests.month.test(word.charAt(0).toUpperCase() + word.slice(1)) ||
      /centur/.test(word);
    known.set(word, may);
  }
  return may;
}
