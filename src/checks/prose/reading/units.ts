import { isCurrency } from "../../../model/format-value.ts";
import { looksPlural } from "./dates.ts";
import type { Language } from "../language/language.ts";
import { measures } from "../language/measures.ts";
import type { Unit } from "./quantity.ts";
import { isHyphen, type Word } from "./words.ts";

/** A unit found behind a number, and the index of the first word behind it. */
export interface FoundUnit {
  readonly unit: Unit;
  readonly next: number;
}

/** What is counted or measured by the number that ends before `at`. */
export function readUnit(words: readonly Word[], at: number, language: Language): FoundUnit {
  const start = isHyphen(words[at]) ? at + 1 : at;
  const hyphened = start > at;
  return (
    readShare(words, start, language) ??
    readMoney(words, start, language) ??
    readMeasure(words, start, language, hyphened) ??
    readNoun(words, start, language, hyphened) ?? { unit: { kind: "none" }, next: at }
  );
}

/** The unit of a fact, as its author wrote it in the ledger. */
export function readFactUnit(
  unit: string | undefined,
  split: (text: string) => readonly Word[],
  language: Language,
): Unit {
  if (unit === undefined || unit.startsWith(`${language.particles.of} `)) return { kind: "none" };
  if (unit === "percent") return { kind: "percent" };
  if (unit === "percentage-point") return { kind: "points" };
  if (unit === "times") return { kind: "times" };
  if (isCurrency(unit) || [...language.currencies.values()].some((codes) => codes.includes(unit)))
    return { kind: "money", codes: [unit] };
  if (unit === "year") return { kind: "measure", sign: "a" };
  const text: string = unit;
  const [only, ...more] = split(text);
  const codes = only !== undefined && more.length === 0 ? currencyCodes(only, language) : undefined;
  if (codes !== undefined) return { kind: "money", codes };
  const sign = measures.has(text)
    ? text
    : (language.measures.get(text) ?? language.measures.get(text.toLowerCase()));
  if (sign !== undefined) return { kind: "measure", sign };
  const words = split(text);
  const whole = readMeasure(words, 0, language, false);
  if (whole !== undefined && whole.next >= words.length) return whole.unit;
  const [things = "", per] = text.split(language.perMark);
  const nouns = split(things).filter((word) => word.kind === "word");
  const head = nouns.at(-1)?.lower ?? "";
  if (per === undefined) return { kind: "noun", words: nouns.map((word) => word.lower), head };
  return {
    kind: "noun",
    words: nouns.map((word) => word.lower),
    head,
    per: measureSign(split(per), 0, language)?.sign ?? per,
  };
}

function readShare(words: readonly Word[], at: number, language: Language): FoundUnit | undefined {
  const first = words[at]?.lower ?? "";
  const two = `${first} ${words[at + 1]?.lower ?? ""}`;
  const percent =
    language.percentWords.has(first) && !language.percentWords.has(two)
      ? 1
      : language.percentWords.has(two)
        ? 2
        : 0;
  const stem = percent > 0 ? percent : language.pointStems.has(first) ? 1 : 0;
  const behind = isHyphen(words[at + stem]) ? stem + 1 : stem;
  if (stem > 0 && language.pointWords.has(words[at + behind]?.lower ?? ""))
    return { unit: { kind: "points" }, next: at + behind + 1 };
  if (percent > 0) return { unit: { kind: "percent" }, next: at + percent };
  if (language.pointSigns.has(first)) return { unit: { kind: "points" }, next: at + 1 };
  return language.timesWords.has(first) ? { unit: { kind: "times" }, next: at + 1 } : undefined;
}

function readMoney(words: readonly Word[], at: number, language: Language): FoundUnit | undefined {
  for (const skip of [0, 1]) {
    const word = words[at + skip];
    if (word === undefined || (skip === 1 && words[at]?.kind !== "word")) continue;
    const codes = currencyCodes(word, language);
    if (codes === undefined) continue;
    const country =
      skip === 1 ? language.currencyCountries.get((words[at]?.lower ?? "").replace(/\.$/, "")) : undefined;
    if (skip === 1 && country === undefined) continue;
    const sterling = language.currencyTails.has(words[at + skip + 1]?.lower ?? "") ? 1 : 0;
    const narrowed =
      sterling === 1
        ? codes.slice(0, 1)
        : country !== undefined && codes.includes(country)
          ? [country]
          : codes;
    return { unit: { kind: "money", codes: narrowed }, next: at + skip + 1 + sterling };
  }
  return undefined;
}

/** ISO codes that a sign or word may mean: `$`, `yuan`, `EUR`. */
export function currencyCodes(word: Word, language: Language): readonly string[] | undefined {
  const known =
    language.currencies.get(word.text) ??
    language.currencies.get(word.lower) ??
    language.currencies.get(word.lower.replace(/s$/, ""));
  if (known !== undefined) return known;
  return isCurrency(word.text) ? [word.text] : undefined;
}

function readMeasure(
  words: readonly Word[],
  at: number,
  language: Language,
  hyphened: boolean,
): FoundUnit | undefined {
  const found = measureSign(words, at, language);
  if (found === undefined) return undefined;
  const word = words[at];
  // One letter is a unit only right behind the digits or in scientific text; `in` and `a` are words first.
  if (
    found.next === at + 1 &&
    word !== undefined &&
    !word.glued &&
    !hyphened &&
    language.notUnits.has(word.lower)
  )
    return undefined;
  return { unit: { kind: "measure", sign: found.sign }, next: found.next };
}

/** The longest name of a unit that begins here: `square kilometres`, `km/h`, `kilometres per second`. */
function measureSign(
  words: readonly Word[],
  at: number,
  language: Language,
): { readonly sign: string; readonly next: number } | undefined {
  for (let length = 5; length > 0; length -= 1) {
    const part = words.slice(at, at + length);
    if (part.length < length) continue;
    const glue = part
      .map((word, index) => (index === 0 ? word.text : word.glued ? word.text : ` ${word.text}`))
      .join("");
    const name = glue.replaceAll(/[\s‐‑-]+/g, "-");
    const sign =
      (measures.has(glue) ? glue : undefined) ??
      language.measures.get(name) ??
      (name.length > 2 ? language.measures.get(name.toLowerCase()) : undefined);
    if (sign !== undefined) return withDivisor(sign, words, at + length);
  }
  return undefined;
}

/** `km/s/Mpc`, `kg/day`: a sign of its own, comparable with nothing but itself. */
function withDivisor(
  sign: string,
  words: readonly Word[],
  next: number,
): { readonly sign: string; readonly next: number } {
  const [slash, divisor] = words.slice(next, next + 2);
  return slash?.text === "/" && slash.glued && divisor?.glued === true && divisor.kind === "word"
    ? withDivisor(`${sign}/${divisor.text}`, words, next + 2)
    : { sign, next };
}

/** `Confucius Institutes`, `train runs`, `people per square kilometre`; behind `of the`, too. */
function readNoun(
  words: readonly Word[],
  at: number,
  language: Language,
  hyphened: boolean,
): FoundUnit | undefined {
  if (hyphened) {
    const word = words[at];
    if (word?.kind !== "word") return undefined;
    return { unit: { kind: "noun", words: [word.lower], head: word.lower }, next: at + 1 };
  }
  let start = at;
  if (words[at]?.lower === language.particles.of) {
    start = at + 1;
    while (
      language.determiners.has(words[start]?.lower ?? "") ||
      language.numerals.has(words[start]?.lower ?? "") ||
      words[start]?.kind === "number"
    )
      start += 1;
  }
  const acronym = words[start];
  if (acronym?.kind === "word" && /^\p{Lu}{2,5}s?$/u.test(acronym.text)) {
    return { unit: { kind: "noun", words: [acronym.lower], head: acronym.lower }, next: start + 1 };
  }
  const nouns: string[] = [];
  for (let index = start; index < start + 6; index += 1) {
    const word = words[index];
    if (word?.kind !== "word") {
      if (isHyphen(word) && words[index + 1]?.glued === true && nouns.length > 0) continue;
      break;
    }
    const measure = language.measures.get(word.lower);
    if (measure !== undefined && index > start && !language.prepositions.has(word.lower))
      return { unit: { kind: "measure", sign: measure }, next: index + 1 };
    if (nouns.length === 0 && language.fillers.has(word.lower)) continue;
    if (
      language.numerals.has(word.lower) ||
      language.verbForms.has(word.lower) ||
      language.prepositions.has(word.lower) ||
      language.stopWords.has(word.lower)
    )
      break;
    nouns.push(word.lower.replace(/'s?$/, ""));
    if (!looksPlural(word.lower, language) || word.lower.endsWith("'s")) continue;
    const following = words[index + 1];
    const compound =
      following?.kind === "word" &&
      following.capital &&
      word.capital &&
      looksPlural(following.lower, language);
    if (compound) continue;
    const per = language.perWords.has(following?.lower ?? "")
      ? measureSign(words, index + 2, language)
      : undefined;
    const unit: Unit = {
      kind: "noun",
      words: nouns,
      head: nouns.at(-1) ?? "",
      ...(per !== undefined && { per: per.sign }),
    };
    return { unit, next: per?.next ?? index + 1 };
  }
  if (nouns.length === 0) return undefined;
  return { unit: { kind: "noun", words: nouns.slice(0, 2), head: "" }, next: at };
}
