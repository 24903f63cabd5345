import { findAmounts } from "./amounts.ts";
import { joinCompounds } from "./compound.ts";
import type { KnownNames } from "./labels.ts";
import { findDates } from "./dates.ts";
import type { Language } from "../language/language.ts";
import { overlaps, type Quantity, type Stretch } from "./quantity.ts";
import { mayCount } from "./may-count.ts";
import { findRanks } from "./ranks.ts";
import { matchesIn, splitWords, type Word } from "./words.ts";

const noNames: KnownNames = { plain: new Set(), numbered: new Set() };

/** A sentence as the checker reads it. */
export interface ReadSentence {
  readonly text: string;
  readonly words: readonly Word[];
  /** In the order of the text; none overlaps another. */
  readonly quantities: readonly Quantity[];
  /** Idioms with number words in them. */
  readonly idioms: readonly Stretch[];
}

const addresses =
  /\bhttps?:\/\/\S+|\bwww\.\S+|\S+@\S+\.\w+|\bdoi:\S+|\b\w+(?:\.\w+)+\/\S*|\bv\d+(?:\.\d+)+|\b\d+(?:\.\d+){2,}\b|\b(?:ISBN|ISSN)[\s:]*[\dX-]+/gi;

const mayAddress = /[/@]|\.\w+\.|www|doi|\bv\d|IS[BS]N/i;

/** “Part 3”, “Statement 12”, “4. Trade”: numbers that only number a short heading. */
const titleNumber =
  /^\s*\d{1,3}(?:\.\d+)*[.):]?(?=\s|$)(?!\s+(?:\p{Ll}|%))|(?<=^\s*(?:\p{L}+\s){1,3})\d{1,3}\s*$/gu;

/** Finds everything in a sentence that states a quantity. `taken` are stretches already spoken for: facts printed by reference. */
export function readSentence(
  text: string,
  language: Language,
  names: KnownNames = noNames,
  {
    taken = [],
    isTitle = false,
    isCell = false,
  }: {
    readonly taken?: readonly Stretch[];
    readonly isTitle?: boolean;
    /** A table's cell, where a number alone states something. */
    readonly isCell?: boolean;
  } = {},
): ReadSentence {
  const words = splitWords(text);
  if (!words.some((word) => word.kind === "number" || mayCount(word.lower, language)))
    return { text, words, quantities: [], idioms: [] };
  const lower = text.toLowerCase().replaceAll("’", "'");
  const skipped = [
    ...taken,
    ...(mayAddress.test(text) ? stretchesOf(text, addresses) : []),
    ...stretchesOf(text, language.streetNumbers),
    ...(isTitle ? stretchesOf(text, titleNumber) : []),
  ];
  const dates = findDates(text, words, language, skipped);
  const idioms = language.idiomWords.test(lower) ? stretchesOf(lower, language.idioms) : [];
  const beforeRanks = [...skipped, ...dates, ...idioms];
  const ranks = findRanks(words, language, beforeRanks);
  // A soft ordinal may be part of a unit: “300,000 km a second”.
  const firmRanks = ranks.filter((rank) => rank.force !== "soft");
  const amounts = joinCompounds(
    text,
    findAmounts(words, language, [...beforeRanks, ...firmRanks], names, isCell),
  );
  const softRanks = ranks.filter(
    (rank) => rank.force === "soft" && !amounts.some((amount) => overlaps(amount, rank)),
  );
  const quantities = [...dates, ...firmRanks, ...softRanks, ...amounts].toSorted((a, b) => a.start - b.start);
  return { text, words, quantities, idioms };
}

function stretchesOf(text: string, pattern: RegExp): Stretch[] {
  return matchesIn(text, pattern).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
