import type { Direction, Language } from "../language/language.ts";
import { looksPlural } from "./dates.ts";
import { mayCount } from "./may-count.ts";
import { overlaps, type Rank, type Stretch } from "./quantity.ts";
import { isHyphen, readDigits, type Word } from "./words.ts";

/** Every ordinal and superlative of a sentence, outside what is `taken`. */
export function findRanks(words: readonly Word[], language: Language, taken: readonly Stretch[]): Rank[] {
  const found: Rank[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const rank =
      readSuperlative(words, index, language) ??
      readComparison(words, index, language) ??
      readOnly(words, index, language) ??
      readNumberOne(words, index, language) ??
      readHeading(words, index, language) ??
      readOrdinal(words, index, language);
    if (rank === undefined || [...taken, ...found].some((other) => overlaps(other, rank))) continue;
    found.push(rank);
  }
  return found;
}

/** “largest”, “second-largest”, “most populous”, “one of the oldest”. */
function readSuperlative(words: readonly Word[], at: number, language: Language): Rank | undefined {
  const word = words[at];
  if (word?.kind !== "word") return undefined;
  const direction = superlativeDirection(words, at, language);
  const isSoft = direction === undefined && isSoftSuperlative(words, at, language);
  if (direction === undefined && !isSoft) return undefined;
  const isByAdverb = language.superlativeAdverbs.has(words[at - 1]?.lower ?? "");
  const head = isByAdverb ? at - 1 : at;
  const ordinalAt = isHyphen(words[head - 1]) ? head - 2 : head - 1;
  const ordinal = ordinalValue(words, ordinalAt, language);
  const first = ordinal === undefined ? head : ordinal.first;
  const before = words.slice(Math.max(0, first - 4), first).map((other) => other.lower);
  const isMember =
    before.some((other) => language.memberWords.has(other)) &&
    (language.determiners.has(before.at(-1) ?? "") || before.at(-1) === language.particles.of);
  const start = words[first]?.start ?? word.start;
  return {
    kind: "rank",
    text: words
      .slice(first, at + 1)
      .reduce((text, other) => text + (other.glued ? "" : " ") + other.text, "")
      .trim(),
    start,
    end: word.end,
    place: ordinal?.place ?? 1,
    force: isMember && ordinal === undefined ? "member" : isSoft && ordinal === undefined ? "soft" : "strict",
    direction: direction ?? "up",
    quality: word.lower,
  };
}

/** “More users than any other country”, “larger than all others”. */
function readComparison(words: readonly Word[], at: number, language: Language): Rank | undefined {
  const word = words[at];
  const direction = word?.kind === "word" ? language.comparatives.get(word.lower) : undefined;
  if (word === undefined || direction === undefined) return undefined;
  const behind = words.slice(at + 1, at + 10);
  const than = behind.findIndex((other) => other.lower === language.particles.than);
  if (than < 0 || behind.slice(0, than).some((other) => other.kind !== "word")) return undefined;
  const [all, others] = behind.slice(than + 1, than + 3);
  const isOfAll = language.everyOther.has(`${all?.lower ?? ""} ${others?.lower ?? ""}`);
  if (!isOfAll && !isDenied(words, at, [all, others], language)) return undefined;
  const { text, start, end } = word;
  return { kind: "rank", text, start, end, place: 1, force: "strict", direction };
}

/** “No park in the world is larger than …”: not “no more than 40”. */
function isDenied(
  words: readonly Word[],
  at: number,
  behind: readonly (Word | undefined)[],
  language: Language,
): boolean {
  const before = words.slice(Math.max(0, at - 9), at);
  const no = before.findLastIndex((word) => language.noneWords.has(word.lower));
  if (no < 0 || no === before.length - 1) return false;
  if (before.slice(no).some((word) => word.kind !== "word" || language.clauseBreaks.has(word.lower)))
    return false;
  return behind.every(
    (word) => word === undefined || (word.kind !== "number" && !mayCount(word.lower, language)),
  );
}

/** “Only four floods have killed more”: the fifth. */
function readOnly(words: readonly Word[], at: number, language: Language): Rank | undefined {
  const word = words[at];
  const number = words[at + 1];
  const count = number?.kind === "word" ? language.numerals.get(number.lower) : undefined;
  if (word?.lower !== language.particles.only || number === undefined || count === undefined || count < 1)
    return undefined;
  const behind = words.slice(at + 2, at + 9);
  const comparative = behind.findIndex((other) => language.comparatives.has(other.lower));
  if (comparative < 1 || behind.slice(0, comparative).some((other) => other.kind !== "word"))
    return undefined;
  if (words.slice(at + 3 + comparative).some((other) => other.lower === language.particles.than))
    return undefined;
  return {
    kind: "rank",
    text: `${word.text} ${number.text}`,
    start: word.start,
    end: number.end,
    place: count + 1,
    force: "strict",
    direction: language.comparatives.get(behind[comparative]?.lower ?? "") ?? "up",
  };
}

function superlativeDirection(words: readonly Word[], at: number, language: Language): Direction | undefined {
  const word = words[at]?.lower ?? "";
  if (words[at - 1]?.lower === language.particles.at) return undefined;
  if (language.determiners.has(words[at - 1]?.lower ?? "") && words[at - 2]?.lower === language.particles.at)
    return undefined;
  const direct = language.superlatives.get(word);
  if (direct !== undefined) return direct;
  if (language.superlativeEnding.test(word)) return "up";
  const adverb = language.superlativeAdverbs.get(words[at - 1]?.lower ?? "");
  if (adverb === undefined) return undefined;
  // “The most populous city”, “the city with the most inhabitants”.
  const isOfAll =
    words[at + 1]?.lower === language.particles.of && language.everything.has(words[at + 2]?.lower ?? "");
  const isMost =
    (isOfAll || language.determiners.has(words[at - 2]?.lower ?? "")) && looksPlural(word, language);
  return isMost || language.adjectiveEnding.test(word) ? adverb : undefined;
}

function isSoftSuperlative(words: readonly Word[], at: number, language: Language): boolean {
  const word = words[at];
  if (word === undefined || !language.softSuperlatives.has(word.lower)) return false;
  const before = words[at - 1]?.lower ?? "";
  return (
    language.determiners.has(before) ||
    before.endsWith("'s") ||
    ordinalValue(words, at - 1, language) !== undefined
  );
}

/** “No. 1”, “number two”, where it ranks something rather than labels it. */
function readNumberOne(words: readonly Word[], at: number, language: Language): Rank | undefined {
  const word = words[at];
  if (word === undefined || !language.numberWords.has(word.lower)) return undefined;
  const numberAt = words[at + 1]?.text === "." ? at + 2 : at + 1;
  const number = words[numberAt];
  if (number === undefined) return undefined;
  const place =
    number.kind === "number" ? readDigits(number.text, language)?.value : language.numerals.get(number.lower);
  if (place === undefined || place < 1 || place > 50 || !Number.isInteger(place)) return undefined;
  const after = words[numberAt + 1];
  const isOnly = language.onlyWords.has(words[at - 1]?.lower ?? "");
  const before = words[isOnly ? at - 2 : at - 1]?.lower ?? "";
  const ranks =
    language.copulas.has(before) ||
    language.rankWords.has(before) ||
    before.endsWith("'s") ||
    before === "as";
  const isNamed = after?.kind === "word" && !after.capital && !language.stopWords.has(after.lower);
  if (!ranks && !(isNamed && language.determiners.has(before))) return undefined;
  return {
    kind: "rank",
    text: `${word.text} ${number.text}`,
    start: word.start,
    end: number.end,
    place,
    force: "strict",
    direction: "up",
  };
}

/** “Topped the medal table”, “leads the list”: first of those in it. */
function readHeading(words: readonly Word[], at: number, language: Language): Rank | undefined {
  const word = words[at];
  if (word === undefined || !language.headingVerbs.has(word.lower)) return undefined;
  if (!language.determiners.has(words[at + 1]?.lower ?? "")) return undefined;
  const behind = words.slice(at + 2, at + 5);
  const list = behind.findIndex((other) => language.rankLists.has(other.lower));
  if (list < 0 || behind.slice(0, list).some((other) => other.kind !== "word")) return undefined;
  const { text, start, end } = word;
  return { kind: "rank", text, start, end, place: 1, force: "strict", direction: "up" };
}

/** “ranks third”, “came second”, “the fourth country to …”; a bare ordinal before a noun is soft. */
function readOrdinal(words: readonly Word[], at: number, language: Language): Rank | undefined {
  const ordinal = ordinalValue(words, at, language);
  const word = words[at];
  if (ordinal === undefined || word === undefined) return undefined;
  const first = words[ordinal.first];
  const next = words[at + 1];
  if (isHyphen(next) && words[at + 2]?.kind === "word") return undefined;
  // “Third largest” is one rank, “third most populous” too.
  const ranked = language.superlativeAdverbs.has(next?.lower ?? "") ? at + 2 : at + 1;
  if (superlativeDirection(words, ranked, language) !== undefined) return undefined;
  if (words[at - 1]?.lower === language.particles.per) return undefined;
  if (next?.lower === language.particles.of && language.fractions.has(word.lower) && ordinal.place > 2)
    return undefined;
  return {
    kind: "rank",
    text: words
      .slice(ordinal.first, at + 1)
      .map((other) => other.text)
      .join(""),
    start: first?.start ?? word.start,
    end: word.end,
    place: ordinal.place,
    force: isClaim(words, ordinal.first, at, language) ? "strict" : "soft",
    direction: "up",
  };
}

function isClaim(words: readonly Word[], first: number, at: number, language: Language): boolean {
  const before = words.slice(Math.max(0, first - 3), first).map((word) => word.lower);
  const next = words[at + 1];
  const endsThere =
    next === undefined ||
    next.kind !== "word" ||
    language.prepositions.has(next.lower) ||
    next.lower === language.particles.to;
  if (language.placeNouns.has(next?.lower ?? "")) return true;
  if (endsThere && before.some((word) => language.rankWords.has(word) || language.copulas.has(word)))
    return true;
  // “…, fourth in Kazakhstan”
  if (
    language.rankPrepositions.has(next?.lower ?? "") &&
    (before.at(-1) === "," || language.clauseBreaks.has(before.at(-1) ?? ""))
  )
    return true;
  if (endsThere && first === 0) return false;
  // “the fourth country to land”
  const upcoming = words.slice(at + 1, at + 6).map((word) => word.lower);
  const to = upcoming.indexOf(language.particles.to);
  return (
    to >= 0 &&
    language.determiners.has(before.at(-1) ?? "") &&
    upcoming.slice(0, to).every((word) => !language.prepositions.has(word))
  );
}

/** The ordinal that ends at a word: `second`, `2nd`, `twenty-first`. */
function ordinalValue(
  words: readonly Word[],
  at: number,
  language: Language,
): { readonly place: number; readonly first: number } | undefined {
  const word = words[at];
  if (word?.kind !== "word") return undefined;
  if (language.ordinalEndings.has(word.lower) && word.glued && words[at - 1]?.kind === "number") {
    const value = readDigits(words[at - 1]?.text ?? "", language)?.value;
    return value === undefined ? undefined : { place: value, first: at - 1 };
  }
  const plain = language.ordinals.get(word.lower);
  if (plain === undefined) return undefined;
  const tens = isHyphen(words[at - 1]) ? language.numerals.get(words[at - 2]?.lower ?? "") : undefined;
  return tens !== undefined && tens >= 20 && plain < 10
    ? { place: tens + plain, first: at - 2 }
    : { place: plain, first: at };
}
