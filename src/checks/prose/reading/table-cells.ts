import type { KnownNames } from "./labels.ts";
import type { Language } from "../language/language.ts";
import { readSentence, type ReadSentence } from "./quantities.ts";
import type { Quantity, Rank } from "./quantity.ts";
import { readUnit } from "./units.ts";
import { splitWords, type Word } from "./words.ts";

const bareNumber = /^[\s~≈<>+−–-]*\d[\d.,\u00a0\u202f]*\s*$/;

/** Reads a table's cell with the unit, scale or rank that the head of its column gives: “38.6” under “US$ billion”. */
export function readCell(
  text: string,
  heads: readonly string[],
  language: Language,
  names: KnownNames,
): ReadSentence {
  const head = heads[0] ?? "";
  if (!bareNumber.test(text)) return clip(readSentence(text, language, names), text.length);
  const headWords = splitWords(head);
  const place = Number(text.trim());
  if (
    headWords.some((word) => language.rankWords.has(word.lower)) &&
    Number.isInteger(place) &&
    place > 0 &&
    place < 100
  ) {
    const start = text.search(/\d/);
    const rank: Rank = {
      kind: "rank",
      text: text.trim(),
      start,
      end: text.trimEnd().length,
      place,
      force: "strict",
      direction: "up",
    };
    return { text, words: splitWords(text), quantities: [rank], idioms: [] };
  }
  const behind = [scaleIn(headWords, language), unitIn(headWords, language)]
    .filter((part) => part !== "")
    .join(" ");
  return clip(readSentence(`${text.trimEnd()} ${behind}`, language, names), text.trimEnd().length);
}

function scaleIn(words: readonly Word[], language: Language): string {
  return (
    words
      .find(
        (word) =>
          word.kind === "word" && language.scales.has(word.lower.replace(/s$/, "")) && word.lower !== "score",
      )
      ?.lower.replace(/s$/, "") ?? ""
  );
}

/** The first unit that a head names: `%`, `US$`, `km`, `dollars`. */
function unitIn(words: readonly Word[], language: Language): string {
  for (let at = 0; at < words.length; at += 1) {
    const { unit, next } = readUnit(words, at, language);
    if (unit.kind === "none" || unit.kind === "noun" || unit.kind === "times") continue;
    return words
      .slice(at, next)
      .reduce((name, word, index) => name + (index > 0 && !word.glued ? " " : "") + word.text, "");
  }
  return "";
}

function clip(sentence: ReadSentence, length: number): ReadSentence {
  return {
    ...sentence,
    text: sentence.text.slice(0, length),
    words: sentence.words.filter((word) => word.start < length),
    quantities: sentence.quantities
      .filter((quantity) => quantity.start < length)
      .map((quantity) => endAt(quantity, length)),
  };
}

function endAt(quantity: Quantity, length: number): Quantity {
  return quantity.end <= length ? quantity : { ...quantity, end: length };
}
