import type { KnownNames } from "../reading/labels.ts";
import { wordingsOf, type FactWords } from "./fact-words.ts";
import type { Language } from "../language/language.ts";
import { keysOf, namesOf, rootOf, rootsIn } from "../reading/terms.ts";
import { bareWord, matchesIn, type Word } from "../reading/words.ts";

/** Roots of capitalised words that stand where nothing but a name is capitalised. */
export function findNames(facts: readonly FactWords[], language: Language): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (words: readonly Word[], isKnown: boolean, most = Infinity): void => {
    const found = namesOf(words, language, () => isKnown);
    for (const term of found.slice(0, most)) for (const root of rootsIn(term)) names.add(root);
  };
  // “States that signed …” begins with a word, though the United States are a name.
  const ordinary = new Set<string>();
  for (const words of facts) {
    for (const { words: wording } of [...wordingsOf(words), words.note]) {
      add(wording, false);
      for (const word of wording)
        if (word.kind === "word" && !word.capital) ordinary.add(rootOf(bareWord(word), language));
    }
    add(words.scope.words, true);
    // “Giotto among the probes …”: a rank is somebody's.
    if (words.fact.unit === "rank") add(words.what.words, true, 1);
  }
  return new Set([...names].filter((name) => !ordinary.has(name)));
}

/** Names as prose writes them: with a number at the end (`apollo 11`), and roots of those without one. */
export function findKnownNames(
  facts: readonly FactWords[],
  roots: ReadonlySet<string>,
  language: Language,
): KnownNames {
  const plain = new Set<string>();
  const numbered = new Set<string>();
  for (const { words } of facts.flatMap(wordingsOf)) {
    words.forEach((word, at) => {
      if (word.kind !== "word" || !word.capital) return;
      const next = words[at + 1];
      const isNumbered = next?.kind === "number" && /^\d{1,4}$/.test(next.text);
      if (
        isNumbered &&
        !language.prepositions.has(word.lower) &&
        !language.yearIntroductions.has(word.lower)
      ) {
        numbered.add(`${word.lower} ${next.text}`);
      } else if (roots.has(rootOf(bareWord(word), language))) plain.add(rootOf(bareWord(word), language));
    });
  }
  return { plain, numbered };
}

/** Keys of the names that capitals stand for: “Shanghai Cooperation Organization” is the SCO. */
export function findAcronyms(
  facts: readonly FactWords[],
  language: Language,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { text } of facts.flatMap(wordingsOf)) {
    for (const [name] of matchesIn(text, language.longName)) {
      const words = name.split(/[ -]/).filter((word) => /^\p{Lu}/u.test(word));
      const lower = words.map((word) => word.toLowerCase());
      found.set(
        words.map((word) => word[0]).join(""),
        lower.flatMap((word) => [`@${rootOf(word, language)}`].concat(keysOf(word, language))),
      );
    }
  }
  return found;
}
