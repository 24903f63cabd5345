import { looksPlural } from "./dates.ts";
import type { Language } from "../language/language.ts";
import { endsHedge } from "./hedges.ts";
import { isCountry, rootOf } from "./terms.ts";
import { currencyCodes, readUnit } from "./units.ts";
import { isHyphen, type Word } from "./words.ts";

/** Names of the ledger: roots of those without a number (`klos`), and those with one in lower case (`apollo 11`). */
export interface KnownNames {
  readonly plain: ReadonlySet<string>;
  readonly numbered: ReadonlySet<string>;
}

/** Numbers that name something: `Apollo 11`, `figure 3`, `COVID-19`, `67P`, `16:9`. */
export function isLabel(words: readonly Word[], at: number, language: Language, names: KnownNames): boolean {
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
  if (next?.glued === true && language.ordinalEndings.has(next.lower)) return true;
  // “1. Why? 2. Who?”
  if (
    before !== undefined &&
    /^[.?!;]$/.test(before.text) &&
    next !== undefined &&
    /^[.)]$/.test(next.text) &&
    next.glued &&
    words[at + 2]?.capital === true
  )
    return true;
  if (before === undefined) return next === undefined || (/^[.):]$/.test(next.text) && next.glued);
  const label = before.text === "." ? words[at - 2] : before;
  if (label === undefined) return false;
  if (names.numbered.has(`${label.lower} ${word.lower}`)) return true;
  // “Slides 3 to 5”
  if (
    isRangeMark(before, language) &&
    words[at - 2]?.kind === "number" &&
    isNumbered(words, at - 2, language)
  )
    return !looksCounted(next, language);
  const isPlain =
    (/^\d{1,4}$/.test(word.text) ||
      (/^\d{1,3}\.\d{1,2}$/.test(word.text) && language.labels.has(label.lower))) &&
    !(next !== undefined && (language.scales.has(next.lower) || /^[%°×]$/.test(next.text)));
  if (!isPlain) return false;
  const isIt =
    (language.labels.has(label.lower) && !looksCounted(next, language)) ||
    (label.capital && !isSecondPart(label, words, language) && isNamed(label, next, language, names));
  return (
    isIt &&
    currencyCodes(label, language) === undefined &&
    readUnit(words, at + 1, language).unit.kind !== "percent"
  );
}

/** The “Kingdom” of “United Kingdom”. */
function isSecondPart(label: Word, words: readonly Word[], language: Language): boolean {
  return language.longNames.has(`${words[words.indexOf(label) - 1]?.lower ?? ""} ${label.lower}`);
}

function isRangeMark(word: Word, { particles, conjunctions }: Language): boolean {
  return isHyphen(word) || word.text === "–" || word.lower === particles.to || conjunctions.has(word.lower);
}

/** Whether a number stands behind a word such as `slide`. */
function isNumbered(words: readonly Word[], at: number, language: Language): boolean {
  const before = words[at - 1];
  const label = before?.text === "." ? words[at - 2] : before;
  return label !== undefined && language.labels.has(label.lower);
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
  if (endsHedge(lower, language)) return false;
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
    language.numberSuffixes.has(word.lower)
  );
}

function looksCounted(word: Word | undefined, language: Language): boolean {
  return (
    word?.kind === "word" &&
    !word.capital &&
    !language.verbForms.has(word.lower) &&
    (looksPlural(word.lower, language) || isMeasure(word, language))
  );
}

/** Inches are seldom meant by `in`. */
function isMeasure(word: Word, language: Language): boolean {
  return language.measures.has(word.text) && (word.glued || !language.notUnits.has(word.lower));
}
