import type { Language } from "../language/language.ts";
import { beginOf, makeAmount, unitAround, type ReadAmount } from "./make-amount.ts";
import { readNumeral, type Numeral } from "./numerals.ts";
import { currencyCodes, readUnit } from "./units.ts";
import { isHyphen, type Word } from "./words.ts";

/** `doubled`, `a tenfold rise`, `halved`. */
export function readMultiplier(
  words: readonly Word[],
  at: number,
  language: Language,
): ReadAmount | undefined {
  const word = words[at];
  const value = word?.kind === "word" ? language.multipliers.get(word.lower) : undefined;
  if (word === undefined || value === undefined) return undefined;
  if (words[at - 1]?.kind === "number" || language.numerals.has(words[at - 1]?.lower ?? "")) return undefined;
  const isNounOrVerb = language.multiplierNouns.has(word.lower);
  const before = words[at - 1]?.lower ?? "";
  const isAdjective = language.indefiniteArticles.has(before) || language.determiners.has(before);
  if (isNounOrVerb && (isHyphen(words[at + 1]) || isAdjective)) return undefined;
  const numeral: Numeral = { value, step: value < 1 ? 0.1 : 1, coarse: 1, next: at + 1, isWritten: "words" };
  return { amount: makeAmount(words, at, [numeral], { kind: "times" }, at + 1, language), next: at + 1 };
}

/** `80–90 %`, `between 5 and 10 km`, `5 to 6 billion`. */
export function readRange(words: readonly Word[], at: number, language: Language): ReadAmount | undefined {
  const low = readNumeral(words, at, language);
  if (low === undefined) return undefined;
  const link = words[low.next];
  const before = words[beginOf(words, at, language) - 1]?.lower;
  const isDash = link !== undefined && /^[-–—‐‑]$/.test(link.text);
  const isEither =
    link !== undefined && language.conjunctions.has(link.lower) && link.lower !== language.particles.and;
  const joins =
    isDash ||
    isEither ||
    (before === language.particles.between && link?.lower === language.particles.and) ||
    (before !== language.particles.from && link?.lower === language.particles.to);
  if (!joins) return undefined;
  const sign = words[low.next + 1];
  const highAt =
    sign !== undefined && currencyCodes(sign, language) !== undefined && sign.kind === "sign"
      ? low.next + 2
      : low.next + 1;
  const high = readNumeral(words, highAt, language);
  if (high === undefined || high.value <= low.value * 0.999) return undefined;
  // “Ten or eleven”
  if (isEither && high.value !== low.value + 1) return undefined;
  const factor =
    low.step <= 1 && high.step > low.step && high.value / low.value > 500
      ? high.step / Math.min(1, low.step)
      : 1;
  const scaledLow = { ...low, value: low.value * scaleBetween(low, high, factor) };
  if (scaledLow.value > high.value) return undefined;
  const { unit, next } = unitAround(words, at, high, language);
  return { amount: makeAmount(words, at, [scaledLow, high], unit, next, language), next };
}

/** In “5 to 6 billion” the scale of the second number is the first one's too. */
function scaleBetween(low: Numeral, high: Numeral, factor: number): number {
  if (factor === 1) return 1;
  const scale = 10 ** (3 * Math.floor(Math.log10(high.value) / 3));
  return low.value < 1000 && scale >= 1000 ? scale : 1;
}

/** `three quarters`, `two-thirds`: a share, roughly. */
export function readFraction(
  words: readonly Word[],
  at: number,
  numeral: Numeral,
  language: Language,
): ReadAmount | undefined {
  const behind = isHyphen(words[numeral.next]) ? numeral.next + 1 : numeral.next;
  const part = language.fractions.get(words[behind]?.lower ?? "");
  if (
    part === undefined ||
    numeral.isWritten === "digits" ||
    numeral.value * part >= 1.01 ||
    numeral.value > 9
  )
    return undefined;
  const value = numeral.value * part * 100;
  const share: Numeral = { value, step: 4, coarse: 4, next: behind + 1, isWritten: "words" };
  const amount = makeAmount(words, at, [share], { kind: "percent" }, behind + 1, language);
  return {
    amount: { ...amount, isVague: true, hedges: new Set([...amount.hedges, "about" as const]) },
    next: behind + 1,
  };
}

/** `half of those who …`, `a third of the members`: a share, roughly. */
export function readPart(words: readonly Word[], at: number, language: Language): ReadAmount | undefined {
  const first = words[at];
  const isOne = language.indefiniteArticles.has(first?.lower ?? "");
  const last = isOne ? at + 1 : at;
  const value = language.fractions.get(words[last]?.lower ?? "");
  if (value === undefined || words[last + 1]?.lower !== language.particles.of) return undefined;
  if (!isOne && first?.lower !== language.particles.half) return undefined;
  // “Half of 2019” is a time, “a quarter of a million” a number, “a tenth of what it was” a comparison.
  const whole = words[last + 2];
  const isOfAll = whole !== undefined && language.determiners.has(whole.lower);
  if (!isOfAll) return undefined;
  const share: Numeral = { value: 100 * value, step: 4, coarse: 4, next: last + 1, isWritten: "words" };
  const amount = makeAmount(words, at, [share], { kind: "percent" }, last + 1, language);
  return {
    amount: { ...amount, isVague: true, hedges: new Set([...amount.hedges, "about" as const]) },
    next: last + 1,
  };
}

/** `one in four`, `one stage winner in four`, `nine out of ten`: a share, roughly. */
export function readRatio(
  words: readonly Word[],
  at: number,
  numeral: Numeral,
  language: Language,
): ReadAmount | undefined {
  for (const skip of [0, 1, 2]) {
    const link = numeral.next + skip;
    const isOut =
      words[link]?.lower === language.particles.out && words[link + 1]?.lower === language.particles.of;
    // “Two of three employees”
    const isOf = skip === 0 && words[link]?.lower === language.particles.of && numeral.isWritten === "words";
    if (!isOut && !isOf && words[link]?.lower !== language.particles.in) continue;
    const whole = readNumeral(words, isOut ? link + 2 : link + 1, language);
    if (isOf && (whole?.isWritten !== "words" || whole.value > 10)) continue;
    if (
      whole === undefined ||
      numeral.value >= whole.value ||
      numeral.value > 99 ||
      !isWhole(words, numeral, whole, language)
    )
      continue;
    const value = (100 * numeral.value) / whole.value;
    const share: Numeral = {
      value,
      step: value / 5,
      coarse: value / 5,
      next: whole.next,
      isWritten: "words",
    };
    const amount = makeAmount(words, at, [share], { kind: "percent" }, whole.next, language);
    return {
      amount: { ...amount, isVague: true, hedges: new Set([...amount.hedges, "about" as const]) },
      next: whole.next,
    };
  }
  return undefined;
}

/** A whole of which one may tell parts; of a single part it may be any: “one visitor in 37”, not “one in 12 days”. */
function isWhole(words: readonly Word[], part: Numeral, whole: Numeral, language: Language): boolean {
  if (wholes.has(whole.value)) return true;
  if (part.value !== 1 || whole.value >= 1000 || !Number.isInteger(whole.value)) return false;
  const { kind } = readUnit(words, whole.next, language).unit;
  return kind === "none" || kind === "noun";
}

const wholes: ReadonlySet<number> = new Set([
  2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 1000,
]);
