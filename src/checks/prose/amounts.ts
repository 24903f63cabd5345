import { looksPlural } from "./dates.ts";
import { readHedges } from "./hedges.ts";
import type { Language } from "./language/language.ts";
import { readNumeral, type Numeral } from "./numerals.ts";
import { overlaps, type Amount, type Stretch, type Unit } from "./quantity.ts";
import { isCountry, rootOf } from "./terms.ts";
import { currencyCodes, readUnit } from "./units.ts";
import { isHyphen, type Word } from "./words.ts";

/** Names of the ledger: roots of those without a number (`klos`), and those with one in lower case (`apollo 11`). */
export interface KnownNames {
  readonly plain: ReadonlySet<string>;
  readonly numbered: ReadonlySet<string>;
}

/** Every amount of a sentence outside what is `taken`. */
export function findAmounts(
  words: readonly Word[],
  language: Language,
  taken: readonly Stretch[],
  names: KnownNames,
): Amount[] {
  const found: Amount[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined || taken.some((other) => overlaps(other, word))) continue;
    const read = isLabel(words, index, language, names)
      ? undefined
      : (readMultiplier(words, index, language) ??
        readRange(words, index, language) ??
        readSingle(words, index, language));
    if (read === undefined) continue;
    found.push(read.amount);
    index = Math.max(index, read.next - 1);
  }
  return shareHedges(shareUnits(found, words, language), words);
}

interface Read {
  readonly amount: Amount;
  readonly next: number;
}

/** Numbers that name something: `Apollo 11`, `figure 3`, `COVID-19`, `67P`, `16:9`. */
function isLabel(words: readonly Word[], at: number, language: Language, names: KnownNames): boolean {
  const word = words[at];
  if (word === undefined) return true;
  const before = words[at - 1];
  const next = words[at + 1];
  // “Phase two was about security”
  if (word.kind === "word")
    return (
      before !== undefined &&
      language.labels.has(before.lower) &&
      language.numerals.has(word.lower) &&
      !looksCounted(next, language)
    );
  if (before?.kind === "word" && word.glued && !currencyCodes(before, language)) return true;
  if (isHyphen(before) && words[at - 2]?.kind === "word" && before?.glued === true && word.glued) return true;
  if ((before?.text === ":" || before?.text === "/") && word.glued) return true;
  if ((next?.text === ":" || next?.text === "/") && next.glued && words[at + 2]?.kind === "number")
    return true;
  if (next?.glued === true && next.kind === "word" && !isSuffix(next, language)) return true;
  if (before === undefined) return next === undefined || (/^[.):]$/.test(next.text) && next.glued);
  const label = before.text === "." ? words[at - 2] : before;
  if (label === undefined) return false;
  if (names.numbered.has(`${label.lower} ${word.lower}`)) return true;
  const isPlain =
    /^\d{1,4}$/.test(word.text) &&
    !(next !== undefined && (language.scales.has(next.lower) || /^[%°×]$/.test(next.text)));
  if (!isPlain || currencyCodes(label, language) !== undefined) return false;
  if (readUnit(words, at + 1, language).unit.kind === "percent") return false;
  if (language.labels.has(label.lower) && !looksCounted(next, language)) return true;
  return isNamed(label, next, language, names);
}

/** “Vega 1 passes”: a name that ends in a number; not “Klose 15”, where the ledger knows the name without one. */
function isNamed(label: Word, next: Word | undefined, language: Language, names: KnownNames): boolean {
  if (label.kind !== "word" || !label.capital) return false;
  const { lower } = label;
  const isKnown = (name: string): boolean =>
    names.plain.has(rootOf(name, language)) || isCountry(rootOf(name, language), language);
  if (
    [
      language.stopWords,
      language.prepositions,
      language.measureVerbs,
      language.fillers,
      language.hedgeBridges,
    ].some((list) => list.has(lower))
  )
    return false;
  if (language.hedgesBefore.some(([phrase]) => phrase.at(-1) === lower)) return false;
  if (isKnown(lower) && ![...names.numbered].some((name) => name.startsWith(`${lower} `))) return false;
  return !looksCounted(next, language) || !isKnown(lower);
}

function isSuffix(word: Word, language: Language): boolean {
  return (
    language.shortScales.has(word.text) ||
    language.scales.has(word.lower) ||
    language.measures.has(word.text) ||
    language.measures.has(word.lower) ||
    currencyCodes(word, language) !== undefined ||
    /^(x|fold|percent|pp|pct|st|nd|rd|th|s)$/.test(word.lower)
  );
}

function looksCounted(word: Word | undefined, language: Language): boolean {
  return (
    word?.kind === "word" &&
    !word.capital &&
    !language.verbForms.has(word.lower) &&
    (looksPlural(word.lower, language) || language.measures.has(word.text))
  );
}

/** `doubled`, `a tenfold rise`, `halved`. */
function readMultiplier(words: readonly Word[], at: number, language: Language): Read | undefined {
  const word = words[at];
  const value = word?.kind === "word" ? language.multipliers.get(word.lower) : undefined;
  if (word === undefined || value === undefined) return undefined;
  if (words[at - 1]?.kind === "number" || language.numerals.has(words[at - 1]?.lower ?? "")) return undefined;
  const isNounOrVerb = /^(halves|doubles|triples|double|triple|treble)$/.test(word.lower);
  if (isNounOrVerb && (isHyphen(words[at + 1]) || language.determiners.has(words[at - 1]?.lower ?? "")))
    return undefined;
  const numeral: Numeral = { value, step: value < 1 ? 0.1 : 1, coarse: 1, next: at + 1, isWritten: "words" };
  return { amount: makeAmount(words, at, [numeral], { kind: "times" }, at + 1, language), next: at + 1 };
}

/** `80–90 %`, `between 5 and 10 km`, `5 to 6 billion`. */
function readRange(words: readonly Word[], at: number, language: Language): Read | undefined {
  const low = readNumeral(words, at, language);
  if (low === undefined) return undefined;
  const link = words[low.next];
  const before = words[beginOf(words, at, language) - 1]?.lower;
  const isDash = link !== undefined && /^[-–—‐‑]$/.test(link.text);
  const joins =
    isDash || (before === "between" && link?.lower === "and") || (before !== "from" && link?.lower === "to");
  if (!joins) return undefined;
  const sign = words[low.next + 1];
  const highAt =
    sign !== undefined && currencyCodes(sign, language) !== undefined && sign.kind === "sign"
      ? low.next + 2
      : low.next + 1;
  const high = readNumeral(words, highAt, language);
  if (high === undefined || high.value <= low.value * 0.999) return undefined;
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

function readSingle(words: readonly Word[], at: number, language: Language): Read | undefined {
  const numeral = readNumeral(words, at, language);
  if (numeral === undefined) return undefined;
  const fraction = readFraction(words, at, numeral, language) ?? readRatio(words, at, numeral, language);
  if (fraction !== undefined) return fraction;
  const previous = words[at - 1];
  // A bare “one” is a pronoun or an article far more often than a count.
  if (
    numeral.value === 1 &&
    numeral.isWritten === "words" &&
    !/^(percent|per)$/.test(words[numeral.next]?.lower ?? "")
  )
    return undefined;
  if (
    numeral.isWritten === "words" &&
    /^(several|few|many|some)$/.test(previous?.lower ?? "") &&
    language.scales.has(words[at]?.lower ?? "")
  )
    return undefined;
  const hundredths = language.hundredths.get(words[numeral.next]?.lower ?? "");
  if (hundredths !== undefined && !/^(?:\/|per)$/.test(words[numeral.next + 1]?.lower ?? "")) {
    const value = {
      ...numeral,
      value: numeral.value / 100,
      step: numeral.step / 100,
      coarse: numeral.coarse / 100,
    };
    const next = numeral.next + 1;
    return {
      amount: makeAmount(words, at, [value], { kind: "money", codes: hundredths }, next, language),
      next,
    };
  }
  if (numeral.shortScale === undefined) {
    const { unit, next } = unitAround(words, at, numeral, language);
    return { amount: makeAmount(words, at, [numeral], unit, next, language), next };
  }
  return readAmbiguous(words, at, numeral, numeral.shortScale, language);
}

/** `three quarters`, `two-thirds`: a share, roughly. */
function readFraction(
  words: readonly Word[],
  at: number,
  numeral: Numeral,
  language: Language,
): Read | undefined {
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

/** `one in four`, `one adult in four`, `nine out of ten`: a share, roughly. */
function readRatio(
  words: readonly Word[],
  at: number,
  numeral: Numeral,
  language: Language,
): Read | undefined {
  for (const skip of [0, 1]) {
    const link = numeral.next + skip;
    const isOut = words[link]?.lower === "out" && words[link + 1]?.lower === "of";
    if (!isOut && words[link]?.lower !== "in") continue;
    const whole = readNumeral(words, isOut ? link + 2 : link + 1, language);
    if (whole === undefined || numeral.value >= whole.value || numeral.value > 99 || !wholes.has(whole.value))
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

const wholes: ReadonlySet<number> = new Set([
  2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 1000,
]);

/** `1.2m`: with a currency it is millions, before a noun probably too; otherwise the ledger decides. */
function readAmbiguous(
  words: readonly Word[],
  at: number,
  numeral: Numeral,
  scale: number,
  language: Language,
): Read {
  const scaled = {
    ...numeral,
    value: numeral.value * scale,
    step: numeral.step * scale,
    coarse: numeral.coarse * scale,
    scale,
  };
  const { unit, next } = unitAround(words, at, scaled, language);
  const asScale = makeAmount(words, at, [scaled], unit, next, language);
  const sign = language.measures.get(words[numeral.next - 1]?.text ?? "");
  if (unit.kind === "money" || sign === undefined) return { amount: asScale, next };
  const asUnit = makeAmount(words, at, [numeral], { kind: "measure", sign }, numeral.next, language);
  return unit.kind === "noun" && unit.head !== ""
    ? { amount: { ...asScale, otherReadings: [asUnit] }, next }
    : { amount: { ...asUnit, otherReadings: [asScale] }, next: numeral.next };
}

/** The unit behind a number, or the currency before it. */
function unitAround(
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
function beginOf(words: readonly Word[], at: number, language: Language): number {
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

function makeAmount(
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
    isVague: words[at]?.lower === "half",
    otherReadings: [],
  };
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
    words[first - 1]?.lower === "over" &&
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

/** “About three quarters, or 75 percent”: said again in other words, the hedge holds still. */
function shareHedges(amounts: readonly Amount[], words: readonly Word[]): Amount[] {
  return amounts.map((amount, index) => {
    const last = amounts[index - 1];
    if (last === undefined || amount.hedges.size > 0 || last.hedges.size === 0) return amount;
    const between = words
      .filter((word) => word.start >= last.end && word.end <= amount.start)
      .map((word) => word.lower);
    const isAgain = /^(?:, or|\(|\( or|, that is ,?|, i\.e\.)$/.test(between.join(" "));
    return isAgain ? { ...amount, hedges: last.hedges } : amount;
  });
}

/** In “from 36.7 to 40.6 per cent” and “410 or 560 deaths” the first number has the second one's unit. */
function shareUnits(amounts: readonly Amount[], words: readonly Word[], language: Language): Amount[] {
  const shared = [...amounts];
  for (let index = shared.length - 2; index >= 0; index -= 1) {
    const amount = shared[index];
    const following = shared[index + 1];
    if (amount === undefined || following === undefined || amount.unit.kind !== "none") continue;
    const between = words
      .filter((word) => word.start >= amount.end && word.end <= following.start)
      .map((word) => word.lower);
    const isLinked =
      between.some((word) => links.has(word)) &&
      between.every((word) => links.has(word) || isHedgeWord(word, language));
    if (!isLinked) continue;
    const scale = following.scale > 1 && amount.scale === 1 && amount.high < 1000 ? following.scale : 1;
    shared[index] = {
      ...amount,
      unit: following.unit,
      low: amount.low * scale,
      high: amount.high * scale,
      step: amount.step * scale,
      coarse: amount.coarse * scale,
    };
  }
  return shared;
}

const links: ReadonlySet<string> = new Set([
  "to",
  "and",
  "or",
  ",",
  "versus",
  "vs",
  "against",
  "–",
  "-",
  "then",
  "now",
]);

function isHedgeWord(word: string, language: Language): boolean {
  return language.hedgesBefore.some(([phrase]) => phrase.includes(word)) || language.hedgeBridges.has(word);
}
