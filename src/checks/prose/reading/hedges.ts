import type { Language, ProseHedge } from "../language/language.ts";
import { endsAt, groupBy, startsAt } from "./phrases.ts";
import { currencyCodes } from "./units.ts";
import type { Word } from "./words.ts";

/** Hedges right at a number: “more than”, “is expected to exceed”, “or so”. `from` is the index where they begin. */
export interface FoundHedges {
  readonly hedges: ReadonlySet<ProseHedge>;
  /** Hedges that lie in a verb with another sense: “passed 263 acts”. */
  readonly byVerb: ReadonlySet<ProseHedge>;
  readonly from: number;
}

/** Reads the hedges that stand right before the number at `at` and right behind its end. */
export function readHedges(
  words: readonly Word[],
  at: number,
  next: number,
  language: Language,
): FoundHedges {
  const hedges = new Set<ProseHedge>();
  const byVerb = new Set<ProseHedge>();
  const lower = words.map((word) => word.lower);
  const phrases = phrasesOf(language);
  let from = at;
  let position = at;
  for (let step = 0, bridges = 0; step < 10 && bridges < 5; step += 1) {
    const word = words[position - 1];
    if (word === undefined) break;
    const phrase = phrases.before.get(word.lower)?.find(([ending]) => endsAt(lower, position, ending));
    if (
      phrase?.[0].join(" ") === language.particles.over &&
      language.overVerbs.has(lower[position - 2] ?? "")
    )
      break;
    if (phrase !== undefined && !isDuring(phrase[0], words, position, language)) {
      addHedge(phrase[1], hedges);
      position -= phrase[0].length;
      from = position;
      continue;
    }
    const verb = language.hedgeVerbs.get(language.stem(word.lower));
    if (verb !== undefined && word.kind === "word") {
      (language.ambiguousVerbs.has(language.stem(word.lower)) ? byVerb : hedges).add(verb);
      position -= 1;
      from = position;
      continue;
    }
    if (language.clauseHedges.has(word.lower) && position < at) {
      position -= 1;
      continue;
    }
    const isBridge =
      language.hedgeBridges.has(word.lower) ||
      (position === at && currencyCodes(word, language) !== undefined) ||
      language.measureVerbs.has(word.lower);
    if (!isBridge) break;
    position -= 1;
    if (currencyCodes(word, language) === undefined) bridges += 1;
  }
  for (const end of [next, next - 1]) {
    if (end <= at) continue;
    const start = lower[end] === "," || lower[end] === "(" || lower[end] === "-" ? end + 1 : end;
    for (const [phrase, hedge] of phrases.after.get(lower[start] ?? "") ?? [])
      if (startsAt(lower, start, phrase)) addHedge(hedge, hedges);
  }
  return { hedges: isDenied(words, from, language) ? denied(hedges) : hedges, byVerb, from };
}

interface HedgePhrases {
  /** By their last words, and by their first. */
  readonly before: ReadonlyMap<string, Language["hedgesBefore"]>;
  readonly after: ReadonlyMap<string, Language["hedgesAfter"]>;
}

const hedgePhrases = new WeakMap<Language, HedgePhrases>();

function phrasesOf(language: Language): HedgePhrases {
  let known = hedgePhrases.get(language);
  if (known === undefined) {
    known = {
      before: groupBy(language.hedgesBefore, ([phrase]) => phrase.at(-1) ?? ""),
      after: groupBy(language.hedgesAfter, ([phrase]) => phrase[0] ?? ""),
    };
    hedgePhrases.set(language, known);
  }
  return known;
}

/** Whether an amount's hedge may end in a word: “around”. */
export function endsHedge(word: string, language: Language): boolean {
  return phrasesOf(language).before.has(word);
}

/** “None grows taller than 1.2 metres”: at most that. */
function isDenied(words: readonly Word[], from: number, language: Language): boolean {
  const before = words.slice(Math.max(0, from - 5), from);
  const no = before.findLastIndex((word) => language.noneWords.has(word.lower));
  return (
    no >= 0 &&
    before.slice(no).every((word) => word.kind === "word" && !language.clauseBreaks.has(word.lower))
  );
}

function denied(hedges: Set<ProseHedge>): Set<ProseHedge> {
  return hedges.size === 1 && hedges.has("over") ? new Set(["at-most", "under"]) : hedges;
}

/** “Just under” is both below and near. */
function addHedge(hedge: ProseHedge | "just-under", hedges: Set<ProseHedge>): void {
  if (hedge !== "just-under") hedges.add(hedge);
  else hedges.add("under").add("nearly");
}

/** “Over the past thirty years” is a time in which, not more than thirty years. */
function isDuring(
  phrase: readonly string[],
  words: readonly Word[],
  position: number,
  language: Language,
): boolean {
  // “Less than the 46,789 of 2022” compares.
  const isOf = phrase.join(" ") === language.particles.over || phrase.at(-1) === language.particles.than;
  return isOf && language.determiners.has(words[position]?.lower ?? "");
}

/** Forecasts and estimates that a clause announces: “is expected to …”, “by estimate”. */
export function readClauseHedges(words: readonly Word[], language: Language): ReadonlySet<ProseHedge> {
  const hedges = new Set<ProseHedge>();
  if (language.forecastTurns.test(words.map((word) => word.lower).join(" "))) hedges.add("forecast");
  words.forEach((word, index) => {
    if (word.kind !== "word") return;
    const hedge = isMonth(word, language) ? undefined : language.clauseHedges.get(word.lower);
    if (hedge === undefined) return;
    if (language.clauseHedgesBefore.has(word.lower)) {
      const rest = words.slice(index + 1, index + 6).map((other) => other.lower);
      if (!rest.includes(language.clauseHedgesBefore.get(word.lower) ?? "")) return;
    }
    hedges.add(hedge);
  });
  return hedges;
}

/** “May” with a capital is a month. */
function isMonth(word: Word, language: Language): boolean {
  return word.capital && language.dateTests.month.test(word.text);
}
