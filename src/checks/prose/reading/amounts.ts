import { isLabel, type KnownNames } from "./labels.ts";
import type { Language } from "../language/language.ts";
import { makeAmount, unitAround, type ReadAmount } from "./make-amount.ts";
import { mayCount } from "./may-count.ts";
import { readNumeral, type Numeral } from "./numerals.ts";
import { overlaps, type Amount, type Stretch, type Unit } from "./quantity.ts";
import { offerUnits, shareHedges, shareUnits } from "./shared-units.ts";
import { readFraction, readMultiplier, readPart, readRange, readRatio } from "./special-amounts.ts";
import type { Word } from "./words.ts";

/** Every amount of a sentence outside what is `taken`. */
export function findAmounts(
  words: readonly Word[],
  language: Language,
  taken: readonly Stretch[],
  names: KnownNames,
  isCell: boolean,
): Amount[] {
  const found: Amount[] = [];
  const counts = words.map((word) => word.kind === "number" || mayCount(word.lower, language));
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    // An amount begins at a sign, or at most three words before what counts: “a good half million”.
    if (word?.kind === "word" && !counts.slice(index, index + 4).includes(true)) continue;
    if (word === undefined || taken.some((other) => overlaps(other, word))) continue;
    const isAlone = isCell && index === 0 && words.length === 1;
    const read =
      !isAlone && isLabel(words, index, language, names)
        ? undefined
        : (readMultiplier(words, index, language) ??
          readRange(words, index, language) ??
          readPart(words, index, language) ??
          readSingle(words, index, language));
    if (read === undefined) continue;
    found.push(read.amount);
    index = Math.max(index, read.next - 1);
  }
  return offerUnits(shareHedges(shareUnits(found, words, language), words, language));
}

function readSingle(words: readonly Word[], at: number, language: Language): ReadAmount | undefined {
  const numeral = readNumeral(words, at, language);
  if (numeral === undefined) return undefined;
  const fraction = readFraction(words, at, numeral, language) ?? readRatio(words, at, numeral, language);
  if (fraction !== undefined) return fraction;
  if (isNoCount(words, at, numeral, language)) return undefined;
  const around = unitAround(words, at, numeral, language);
  // “Lent 1,347,000 times”: how often
  const unit: Unit = around.unit.kind === "times" && numeral.value >= 1000 ? { kind: "none" } : around.unit;
  const { next } = around;
  const hundredths = language.hundredths.get(words[numeral.next]?.lower ?? "");
  if (hundredths !== undefined) {
    // A ledger may count in pence.
    const coin = words[numeral.next]?.lower ?? "";
    const coins: Unit = unit.kind === "noun" ? unit : { kind: "noun", words: [coin], head: coin };
    const asCoins = makeAmount(words, at, [numeral], coins, next, language);
    const money = { kind: "money", codes: hundredths } as const;
    const amount = makeAmount(words, at, [scaleNumeral(numeral, 0.01)], money, numeral.next + 1, language);
    return { amount: { ...amount, otherReadings: [asCoins] }, next: numeral.next + 1 };
  }
  const amount = makeAmount(words, at, [numeral], unit, next, language);
  if (numeral.shortScale !== undefined)
    return readAmbiguous(words, at, numeral, numeral.shortScale, language);
  // “Thirteen pounds” may be weighed or paid.
  const weight = unit.kind === "money" ? language.measures.get(words[next - 1]?.lower ?? "") : undefined;
  if (weight !== undefined) {
    const weighed = makeAmount(words, at, [numeral], { kind: "measure", sign: weight }, next, language);
    return { amount: { ...amount, otherReadings: [weighed] }, next };
  }
  return { amount, next };
}

/** `1.2m`: with a currency it is millions, before a noun probably too; otherwise the ledger decides. */
function readAmbiguous(
  words: readonly Word[],
  at: number,
  numeral: Numeral,
  scale: number,
  language: Language,
): ReadAmount {
  const scaled = { ...scaleNumeral(numeral, scale), scale };
  const { unit, next } = unitAround(words, at, scaled, language);
  const asScale = makeAmount(words, at, [scaled], unit, next, language);
  const sign = language.measures.get(words[numeral.next - 1]?.text ?? "");
  if (unit.kind === "money" || sign === undefined) return { amount: asScale, next };
  const asUnit = makeAmount(words, at, [numeral], { kind: "measure", sign }, numeral.next, language);
  return unit.kind === "noun" && unit.head !== ""
    ? { amount: { ...asScale, otherReadings: [asUnit] }, next }
    : { amount: { ...asUnit, otherReadings: [asScale] }, next: numeral.next };
}

/** “One” alone is a pronoun or an article far more often than a count; “several hundred” is no number. */
function isNoCount(
  words: readonly Word[],
  at: number,
  { value, isWritten, next }: Numeral,
  language: Language,
): boolean {
  if (isWritten === "digits") return false;
  if (value === 1) return !language.percentWords.has(words[next]?.lower ?? "");
  return language.vagueCounts.has(words[at - 1]?.lower ?? "") && language.scales.has(words[at]?.lower ?? "");
}

function scaleNumeral(numeral: Numeral, factor: number): Numeral {
  return {
    ...numeral,
    value: numeral.value * factor,
    step: numeral.step * factor,
    coarse: numeral.coarse * factor,
  };
}
