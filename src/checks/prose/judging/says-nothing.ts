import type { Claim } from "./context.ts";
import type { Language } from "../language/language.ts";

/** “That is a fall of more than 99 percent in 43 years”: of what, the sentences before have said. */
export function saysNothingElse({ sentence }: Claim, language: Language): boolean {
  return sentence.words.every(
    (word) =>
      word.kind !== "word" ||
      language.stopWords.has(word.lower) ||
      language.measureVerbs.has(word.lower) ||
      language.changeWords.has(word.lower) ||
      language.reckoningWords.has(word.lower) ||
      language.numerals.has(word.lower) ||
      language.articles.has(word.lower) ||
      sentence.quantities.some((quantity) => quantity.start <= word.start && word.end <= quantity.end),
  );
}
