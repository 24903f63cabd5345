import { readHedges } from "./hedges.ts";
import type { Language } from "../language/language.ts";
import type { Numeral } from "./numerals.ts";
import type { Amount, Unit } from "./quantity.ts";
import { currencyCodes, readUnit } from "./units.ts";
import type { Word } from "./words.ts";

/** An amount as it was read, and the index of the first word behind it. */
export interface ReadAmount {
  readonly amount: Amount;
  readonly next: number;
}

/** Puts an amount together from its number, or the two of a range. */
export function makeAmount(
  words: readonly Word[],
  at: number,
  numerals: readonly [Numeral] | readonly [Numeral, Numeral],
  unit: Unit,
  next: number,
  language: Language,
): Amount {
  const [low] = numerals;
  const high = numerals[1] ?? low;
  const begin = beginOf(words, at, language);
  const minus = words[begin - 1];
  const isMinus = words[begin - 1]?.lower === language.minus;
  const isNegative =
    isMinus ||
    (minus !== undefined && /^[-−–]$/.test(minus.text) && words[begin]?.glued === true && !minus.glued);
  const first = isNegative ? begin - 1 : begin;
  const { hedges, looseHedges } = hedgesAround(unit, words, first, next, language);
  const before = words.slice(Math.max(0, first - 2), first).map((word) => word.lower);
  const sign = isNegative ? -1 : 1;
  const last = words[Math.max(next, high.next) - 1];
  return {
    kind: "amount",
    text: spell(words.slice(first, Math.max(next, high.next))),
    start: words[first]?.start ?? 0,
    end: last?.end ?? 0,
    low: sign * low.value,
    high: sign * high.value,
    step: high.step,
    coarse: high.coarse,
    scale: high.scale ?? 1,
    unit,
    hedges,
    looseHedges,
    isWritten: low.isWritten,
    isDefinite: before.some((word) => language.determiners.has(word)),
    isVague: words[at]?.lower === language.particles.half,
    otherReadings: [],
  };
}

/** The unit behind a number, or the currency before it. */
export function unitAround(
  words: readonly Word[],
  at: number,
  numeral: Numeral,
  language: Language,
): { readonly unit: Unit; readonly next: number } {
  const begin = beginOf(words, at, language);
  const before = words[begin];
  if (begin < at && before !== undefined) {
    const letters = begin + 2 === at ? words[begin + 1] : undefined;
    const codes =
      letters === undefined
        ? currencyCodes(before, language)
        : currencyCodes({ ...letters, text: before.text + letters.text }, language);
    if (codes !== undefined) return { unit: { kind: "money", codes }, next: numeral.next };
  }
  return readUnit(words, numeral.next, language);
}

/** The index where a number begins, with its minus and the currency before it: `US$ 38.6`, `A$5`, `−70`. */
export function beginOf(words: readonly Word[], at: number, language: Language): number {
  const before = words[at - 1];
  if (before === undefined || /^(words)$/.test(before.kind)) return at;
  const twice = words[at - 2];
  if (
    before.kind === "sign" &&
    before.glued &&
    twice?.kind === "word" &&
    language.currencies.has(twice.text + before.text)
  )
    return at - 2;
  const isCurrencyBefore =
    currencyCodes(before, language) !== undefined &&
    (before.kind === "sign" || /^[A-Z$]{2,3}$/.test(before.text));
  return isCurrencyBefore ? at - 1 : at;
}

/** Tells hedges from words that only may be some: “carried water over 85 km”, “Parliament passed 263 acts”. */
function hedgesAround(
  unit: Unit,
  words: readonly Word[],
  first: number,
  next: number,
  language: Language,
): Pick<Amount, "hedges" | "looseHedges"> {
  const { hedges, byVerb } = readHedges(words, first, next, language);
  const verbs = unit.kind === "noun" ? [] : [...byVerb];
  const loose = unit.kind === "noun" ? [...byVerb] : [];
  const before = words[first - 2]?.lower ?? "";
  const isBareOver =
    (unit.kind === "measure" || unit.kind === "none") &&
    words[first - 1]?.lower === language.particles.over &&
    hedges.size === 1;
  const isSize =
    language.copulas.has(before) ||
    language.sizeVerbs.has(before) ||
    language.sizeWords.has(words[next]?.lower ?? "") ||
    first <= 1;
  if (isBareOver && !isSize) return { hedges: new Set(verbs), looseHedges: new Set([...hedges, ...loose]) };
  return { hedges: new Set([...hedges, ...verbs]), looseHedges: new Set(loose) };
}

function spell(words: readonly Word[]): string {
  return words.reduce((text, word, index) => text + (index === 0 || word.glued ? "" : " ") + word.text, "");
}
