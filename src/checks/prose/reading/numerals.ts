import type { Language } from "../language/language.ts";
import { isHyphen, readDigits, type Word } from "./words.ts";

/** A number as it is written, unscaled by its unit. */
export interface Numeral {
  readonly value: number;
  readonly step: number;
  readonly coarse: number;
  /** What a scale word behind the digits multiplied by. */
  readonly scale?: number;
  /** Index of the first word behind it. */
  readonly next: number;
  readonly isWritten: "digits" | "words";
  /** A letter right behind the digits that may be a scale or a unit: `1.2m`. Its value is not yet multiplied in. */
  readonly shortScale?: number;
}

/** The number that begins at a word, or undefined. */
export function readNumeral(words: readonly Word[], at: number, language: Language): Numeral | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  return word.kind === "number" ? readWritten(words, at, language) : readSpoken(words, at, language);
}

function readWritten(words: readonly Word[], at: number, language: Language): Numeral | undefined {
  const digits = readDigits(words[at]?.text ?? "", language);
  if (digits === undefined) return undefined;
  let { value, step, coarse } = digits;
  let next = at + 1;
  const half = words[next];
  if (half?.glued === true && "½¼¾⅓⅔".includes(half.text)) {
    value += { "½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3 }[half.text] ?? 0;
    step = coarse = 0.1;
    next += 1;
  }
  const power = readPower(words, next);
  if (power !== undefined) {
    const factor = 10 ** power.exponent;
    return {
      value: value * factor,
      step: step * factor,
      coarse: coarse * factor,
      scale: factor,
      next: power.next,
      isWritten: "digits",
    };
  }
  const suffix = words[next];
  if (suffix?.glued === true && suffix.kind === "word") {
    const shortScale = language.shortScales.get(suffix.text);
    if (shortScale !== undefined)
      return { value, step, coarse, next: next + 1, isWritten: "digits", shortScale };
  }
  const scaled = readScales(words, next, language);
  value *= scaled.factor;
  step *= scaled.factor;
  coarse *= scaled.factor;
  return { value, step, coarse, scale: scaled.factor, next: scaled.next, isWritten: "digits" };
}

/** `× 10^14`, `× 10¹⁴`. */
function readPower(
  words: readonly Word[],
  at: number,
): { readonly exponent: number; readonly next: number } | undefined {
  if (!/^[×x·]$/.test(words[at]?.text ?? "") || words[at + 1]?.text !== "10") return undefined;
  const sign = words[at + 2];
  if (sign?.text === "^" && words[at + 3]?.kind === "number")
    return { exponent: Number(words[at + 3]?.text), next: at + 4 };
  let next = at + 2;
  let digits = "";
  for (let mark = sign; mark?.glued === true && superscripts.includes(mark.text); mark = words[next]) {
    digits += String(superscripts.indexOf(mark.text));
    next += 1;
  }
  return digits === "" ? undefined : { exponent: Number(digits), next };
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** `million`, `hundred thousand`: with a blank, or hyphen, before. */
function readScales(
  words: readonly Word[],
  at: number,
  language: Language,
): { readonly factor: number; readonly next: number } {
  let factor = 1;
  let next = at;
  for (;;) {
    const word = isHyphen(words[next]) ? words[next + 1] : words[next];
    const scale = word?.kind === "word" ? language.scales.get(word.lower) : undefined;
    if (scale === undefined || word?.lower === "score") return { factor, next };
    factor *= scale;
    next = isHyphen(words[next]) ? next + 2 : next + 1;
  }
}

/** `twenty-one`, `two hundred and five thousand`, `a dozen`, `half a million`, `two and a half million`. */
function readSpoken(words: readonly Word[], at: number, language: Language): Numeral | undefined {
  const first = words[at];
  if (first?.kind !== "word") return undefined;
  if (first.lower === language.particles.half && language.articles.has(words[at + 1]?.lower ?? ""))
    return readHalf(words, at + 2, language);
  const part = readPartOfScale(words, at, language);
  if (part !== undefined) return part;
  const isArticle = language.indefiniteArticles.has(first.lower);
  if (isArticle && !language.scales.has(words[at + 1]?.lower ?? "")) return undefined;
  if (!isArticle && !language.numerals.has(first.lower)) return undefined;
  let total = 0;
  let current = isArticle ? 1 : 0;
  let last = 1;
  let next = isArticle ? at + 1 : at;
  for (;;) {
    const hyphen = isHyphen(words[next]) && next > at ? 1 : 0;
    const word = words[next + hyphen];
    const plain = word?.kind === "word" ? language.numerals.get(word.lower) : undefined;
    const scale = word?.kind === "word" ? language.scales.get(word.lower) : undefined;
    if (
      plain !== undefined &&
      fits(current, plain) &&
      (hyphen === 1 || next === at || last >= 100 || current >= 20)
    ) {
      current += plain;
      last = 1;
    } else if (scale !== undefined && next > at - (isArticle ? 1 : 0) && word?.lower !== "score") {
      if (scale <= 100) current = Math.max(1, current) * scale;
      else {
        total += Math.max(1, current) * scale;
        current = 0;
      }
      last = scale;
    } else if (joins(words, next, last, language)) {
      next += 1;
      continue;
    } else if (addsHalf(words, next, language)) {
      const bigger = readScales(words, next + 3, language);
      // “A million and a half”: half a million.
      const half = bigger.factor > 1 ? 0.5 : 0.5 * last;
      const value = (total + current + half) * bigger.factor;
      const step = half * bigger.factor;
      return {
        value,
        step,
        coarse: step,
        next: bigger.next,
        isWritten: "words",
      };
    } else break;
    next += hyphen + 1;
  }
  const value = total + current;
  const step = last > 100 ? last : 1;
  return { value, step, coarse: Math.max(step, trailingStep(value)), next, isWritten: "words" };
}

function readHalf(words: readonly Word[], at: number, language: Language): Numeral | undefined {
  const { factor, next } = readScales(words, at, language);
  if (factor === 1) return undefined;
  return { value: factor / 2, step: factor / 10, coarse: factor / 10, next, isWritten: "words" };
}

/** `a quarter of a million`, `three quarters of a billion`. */
function readPartOfScale(words: readonly Word[], at: number, language: Language): Numeral | undefined {
  const first = words[at]?.lower ?? "";
  const isBare = language.indefiniteArticles.has(first) || language.fractions.has(first);
  const count = isBare ? 1 : language.numerals.get(first);
  const partAt = language.fractions.has(first) ? at : isHyphen(words[at + 1]) ? at + 2 : at + 1;
  const part = language.fractions.get(words[partAt]?.lower ?? "");
  if (count === undefined || part === undefined || words[partAt + 1]?.lower !== language.particles.of)
    return undefined;
  const scaleAt = language.articles.has(words[partAt + 2]?.lower ?? "") ? partAt + 3 : partAt + 2;
  const { factor, next } = readScales(words, scaleAt, language);
  if (factor === 1) return undefined;
  const step = factor / 20;
  return { value: count * part * factor, step, coarse: step, next, isWritten: "words" };
}

/** Twenty takes one to nine, hundreds take anything below a hundred. */
function fits(current: number, plain: number): boolean {
  if (current === 0) return true;
  return plain < 10 ? current % 10 === 0 && current % 100 !== 10 : current % 100 === 0;
}

function joins(words: readonly Word[], at: number, last: number, language: Language): boolean {
  return (
    last >= 100 &&
    words[at]?.lower === language.particles.and &&
    language.numerals.has(words[at + 1]?.lower ?? "")
  );
}

function addsHalf(words: readonly Word[], at: number, language: Language): boolean {
  return (
    words[at]?.lower === language.particles.and &&
    language.articles.has(words[at + 1]?.lower ?? "") &&
    words[at + 2]?.lower === language.particles.half
  );
}

function trailingStep(value: number): number {
  if (value === 0 || !Number.isInteger(value)) return 1;
  let step = 1;
  while (value % (step * 10) === 0 && step * 10 <= value) step *= 10;
  return value === step && step > 1 ? step : step;
}
