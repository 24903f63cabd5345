import { looksPlural } from "./dates.ts";
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
  if (isNumbering(headWords, language)) return clip(readSentence(text, language, names), text.length);
  const rowWords = splitWords(heads[1] ?? "");
  const unit =
    unitIn(headWords, language) ||
    unitIn(rowWords, language) ||
    thingsIn(headWords, language) ||
    thingsIn(rowWords, language);
  const behind = [scaleIn(headWords, language), unit].filter((part) => part !== "").join(" ");
  const sentence = readSentence(`${text.trimEnd()} ${behind}`, language, names, { isCell: true });
  return clip(sentence, text.trimEnd().length);
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

/** “No.”, “#”, “Slide”: the numbers below only number. */
function isNumbering(words: readonly Word[], language: Language): boolean {
  const [first] = words;
  if (first === undefined) return true;
  return words.length <= 2 && (language.numberWords.has(first.lower) || language.labels.has(first.lower));
}

/** The things that a head counts: the “ships” of “Ships in the fleet”. */
function thingsIn(words: readonly Word[], language: Language): string {
  for (const [at, word] of words.entries()) {
    if (word.kind !== "word") continue;
    const { unit } = readUnit(words, at, language);
    if (unit.kind === "noun" && unit.head !== "" && looksPlural(unit.head, language)) return unit.head;
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
      .map((quantity) => endAt(quantity, sentence.text, length)),
  };
}

/** Leaves out of a quantity what the head lent it. */
function endAt(quantity: Quantity, text: string, length: number): Quantity {
  if (quantity.end <= length) return quantity;
  return { ...quantity, end: length, text: text.slice(quantity.start, length) };
}
