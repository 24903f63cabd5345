import type { Ledger } from "../../../model/fact.ts";
import type { KnownNames } from "../reading/labels.ts";
import { indexDigits } from "./digits.ts";
import { indexFact, type Entry } from "./entry.ts";
import { readFactWords } from "./fact-words.ts";
import type { Language } from "../language/language.ts";
import { measures } from "../language/measures.ts";
import { findAcronyms, findKnownNames, findNames } from "./ledger-names.ts";
import { keysOf } from "../reading/terms.ts";

/** A ledger, ready to be asked what a sentence is about. */
export interface LedgerIndex {
  readonly entries: readonly Entry[];
  /** Those that have a date. */
  readonly dated: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
  /** Entries by the keys of their words. */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  /** How telling a key is: 1 where one fact has it, towards 0 where all have. */
  weight(key: string): number;
  /** Roots of names that some fact has as its scope. */
  readonly scopes: ReadonlySet<string>;
  readonly knownNames: KnownNames;
  /** Stems of every unit in the ledger that is a counted noun. */
  readonly unitStems: ReadonlySet<string>;
  /** Whether some fact counts things of this name. */
  countsThings(noun: string): boolean;
  readonly names: ReadonlySet<string>;
  /** Facts that say the same of another time or place, itself included. */
  readonly familyOf: (entry: Entry) => readonly Entry[];
  /** Keys of the names that capitals stand for: `SCO`. */
  readonly expand: (acronym: string) => readonly string[];
  /** How many facts are counted in the unit of an entry. */
  countUnit(entry: Entry): number;
  /** Entries whose values show nearly the same digits, whatever their size: 38.6e9 and 38.6e6. */
  alike(value: number): readonly number[];
}

/** Reads the ledger once, so that each sentence finds its facts by their words. */
export function indexLedger(facts: Ledger, language: Language): LedgerIndex {
  const words = [...facts.values()].map(readFactWords);
  const names = findNames(words, language);
  const entries = withRivals(words.map((each) => indexFact(each, language, names)));
  const countedKeys = new Set(
    entries.flatMap(({ unit }) =>
      unit.kind === "noun"
        ? unit.words.flatMap((word) => keysOf(word, language).filter((key) => !key.startsWith("§")))
        : [],
    ),
  );
  const acronyms = findAcronyms(words, language);
  const units = new Map<string, number>();
  for (const entry of entries)
    if (entry.fact.value !== undefined) units.set(unitKey(entry), (units.get(unitKey(entry)) ?? 0) + 1);
  const families = new Map<string, Entry[]>();
  for (const entry of entries) push(families, familyOf(entry), entry);
  const relatives = new Map(
    [...families.values()].flatMap((family) => family.map((entry) => [entry, family])),
  );
  const byKey = new Map<string, number[]>();
  entries.forEach((entry, index) => {
    for (const key of entry.keys) push(byKey, key, index);
  });
  const scale = Math.log(entries.length + 1.5);
  const weights = new Map(
    [...byKey].map(([key, { length }]): [string, number] => [
      key,
      Math.max(0.12, Math.log((entries.length + 1.5) / length) / scale),
    ]),
  );
  const weight = (key: string): number => weights.get(key) ?? 0.9;
  return {
    entries,
    dated: entries.filter((entry) => entry.when !== undefined),
    byId: new Map(entries.map((entry) => [entry.fact.id, entry])),
    byKey,
    weight,
    scopes: new Set(entries.flatMap((entry) => [...entry.scope])),
    countsThings: (noun) => keysOf(noun, language).some((key) => countedKeys.has(key)),
    knownNames: findKnownNames(words, names, language),
    unitStems: new Set(
      entries.flatMap((entry) =>
        entry.unit.kind === "noun"
          ? entry.unit.words.map((word) => language.stem(language.irregularForms.get(word) ?? word))
          : [],
      ),
    ),
    names,
    alike: indexDigits(entries),
    familyOf: (entry) => relatives.get(entry) ?? [entry],
    expand: (acronym) => acronyms.get(acronym) ?? [],
    countUnit: (entry) => units.get(unitKey(entry)) ?? 1,
  };
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** What a unit measures: one dimension, one currency, one sort of thing. */
function unitKey({ unit }: Entry): string {
  if (unit.kind === "money") return unit.codes.join();
  if (unit.kind === "measure") return measures.get(unit.sign)?.dimension ?? unit.sign;
  return unit.kind === "noun" ? unit.head : unit.kind;
}

/** Facts that say the same of different places or things are told apart by their names. */
function withRivals(entries: readonly Entry[]): Entry[] {
  const families = new Map<string, Entry[]>();
  for (const entry of entries) push(families, familyOf(entry), entry);
  const counts = new Map([...families].map(([family, members]) => [family, countNames(members)]));
  const byName = new Map<string, Entry[]>();
  for (const entry of entries) for (const name of entry.names) push(byName, name, entry);
  const scopes = new Set(entries.flatMap((entry) => [...entry.scope]));
  return entries.map((entry) => {
    const family = familyOf(entry);
    const size = families.get(family)?.length ?? 1;
    const names = counts.get(family) ?? new Map<string, number>();
    return {
      ...entry,
      distinct: new Set([...entry.names].filter((name) => (names.get(name) ?? 0) < size)),
      related: relatedTo(entry, byName, scopes),
      rivals: new Set([...names.keys()].filter((name) => !entry.names.has(name))),
    };
  });
}

/** A name that many facts have relates nothing; nor do the places that facts are told apart by. */
function relatedTo(
  { names, scope }: Entry,
  byName: ReadonlyMap<string, readonly Entry[]>,
  scopes: ReadonlySet<string>,
): ReadonlySet<string> {
  const related = new Set<string>();
  for (const name of names) {
    const others = scope.has(name) ? [] : (byName.get(name) ?? []);
    if (others.length > 5) continue;
    for (const other of others)
      for (const theirs of other.names) if (!scopes.has(theirs)) related.add(theirs);
  }
  return related;
}

function familyOf({ variants }: Entry): string {
  const topics = (variants[0] ?? []).filter((term) => !term.isName && !term.isWeak && !term.isNumber);
  return [...new Set(topics.map((term) => term.keys[0] ?? ""))]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join(" ");
}

function countNames(entries: readonly Entry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { names } of entries) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
