import type { Language } from "../language/language.ts";
import { overlaps, type ProseDate, type Stretch } from "./quantity.ts";
import { endsAt, groupBy } from "./phrases.ts";
import { matchesIn, type Word } from "./words.ts";

/** Every date and period that a sentence states, in order. `taken` are stretches that are something else. */
export function findDates(
  sentence: string,
  words: readonly Word[],
  language: Language,
  taken: readonly Stretch[],
): ProseDate[] {
  const tests = language.dateTests;
  const holds = {
    year: tests.year.test(sentence),
    range: tests.range.test(sentence),
    part: tests.part.test(sentence),
    month: tests.month.test(sentence),
    era: tests.era.test(sentence),
    words: tests.words.test(sentence),
  };
  const found: ProseDate[] = [];
  for (const [pattern, read, needs] of language.dates) {
    if (!holds[needs]) continue;
    for (const match of matchesIn(sentence, pattern)) {
      const stretch = { start: match.index, end: match.index + match[0].length };
      if ([...found, ...taken].some((other) => overlaps(other, stretch))) continue;
      const reading = read(match.groups ?? {});
      if (reading === undefined) continue;
      const at = words.findIndex((word) => word.start >= stretch.start);
      if (isPlainYear(match[0]) && countsSomething(words, at, language)) continue;
      const stated = tieOf(words, at, language);
      found.push({
        kind: "date",
        text: match[0],
        isRange: false,
        isYearless: false,
        ...stretch,
        ...reading,
        tie: reading.isRange === true && stated === "since" ? "in" : stated,
      });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function isPlainYear(text: string): boolean {
  return /^\d{4}$/.test(text);
}

/** “2000 people”, “$1500”, “1200 km”: four digits that count, not a year. */
function countsSomething(words: readonly Word[], at: number, language: Language): boolean {
  const before = words[at - 1];
  const after = words[at + 1];
  if (before !== undefined && language.currencies.has(before.text)) return true;
  if (after === undefined || after.kind === "number") return false;
  if (["%", "‰", "°"].includes(after.text)) return true;
  if (after.glued && after.kind === "word") return true;
  if (after.kind !== "word" || after.capital) return false;
  if (language.ordinals.has(after.lower)) return false;
  if (language.measures.has(after.text) || language.scales.has(after.lower))
    return !language.notUnits.has(after.lower);
  if (before !== undefined && language.yearIntroductions.has(before.lower)) return false;
  if (language.ordinals.has(after.lower) || language.verbForms.has(after.lower)) return false;
  return looksPlural(after.lower, language) && !language.stopWords.has(after.lower);
}

/** Whether a noun stands in the plural, as counted things do. */
export function looksPlural(word: string, language: Language): boolean {
  return (
    language.irregularPlurals.has(word) ||
    (/[^aiouqs]s$/.test(word) && word.length > 3 && !word.endsWith("ous"))
  );
}

const comparators = new WeakMap<Language, ReadonlyMap<string, Language["comparators"]>>();

/** What compares with another time, by its last word. */
function comparatorsOf(language: Language): ReadonlyMap<string, Language["comparators"]> {
  let known = comparators.get(language);
  if (known === undefined)
    comparators.set(language, (known = groupBy(language.comparators, (phrase) => phrase.at(-1) ?? "")));
  return known;
}

function tieOf(words: readonly Word[], at: number, language: Language): ProseDate["tie"] {
  const before = words.slice(Math.max(0, at - 5), at).map((word) => word.lower);
  const phrases = comparatorsOf(language).get(before.at(-1) ?? "") ?? [];
  if (phrases.some((phrase) => endsAt(before, before.length, phrase))) return "than";
  if (before.at(-1) === language.particles.between) return "in";
  const skipped = before.filter((word) => !language.articles.has(word) && !language.dateBridges.has(word));
  const last = skipped.at(-1) ?? "";
  // “Up 5 percent on 2019”: against a year; “on 14 March 1986”: the day itself.
  if (last === language.particles.on && isPlainYear(words[at]?.text ?? "")) return "than";
  return language.dateTies.get(last) ?? "in";
}
