import type { Ledger } from "../../../model/fact.ts";
import type { KnownNames } from "../reading/labels.ts";
import { indexDigits, type Digits } from "./digits.ts";
import { indexFact, type Entry } from "./entry.ts";
import { readFactWords } from "./fact-words.ts";
import type { Language } from "../language/language.ts";
import { measures } from "../language/measures.ts";
import { familyOf, push, unitKey } from "./group-entries.ts";
import { indexKin } from "./kin.ts";
import { tellApart } from "./tell-apart.ts";
import { findAcronyms, findKnownNames, findNames } from "./ledger-names.ts";
import type { Unit } from "../reading/quantity.ts";
import { keysOf } from "../reading/terms.ts";
import { readFactUnit } from "../reading/units.ts";
import { splitWords } from "../reading/words.ts";

/** A ledger, ready to be asked what a sentence is about. */
export interface LedgerIndex extends Digits {
  readonly entries: readonly Entry[];
  /** Those that have a date. */
  readonly dated: readonly Entry[];
  /** Those whose own words hold a quantity. */
  readonly speaking: readonly Entry[];
  /** The latest time that some fact has come to, in decimal years; forecasts and estimates left aside. */
  readonly latest: number;
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
  /** Whether some fact counts things of this name, and so few that one could. */
  countsThings(noun: string): boolean;
  readonly names: ReadonlySet<string>;
  /** Facts that say the same of another time or place, itself included. */
  readonly familyOf: (entry: Entry) => readonly Entry[];
  /** Facts that say the same of the same at several times, a list a series. */
  readonly series: readonly (readonly Entry[])[];
  /** Facts that contradict each other, in pairs. */
  readonly disputes: readonly (readonly Entry[])[];
  readonly seriesOf: (entry: Entry) => readonly Entry[];
  /** Facts of a like unit and statement, which one may compare it with. */
  readonly kinOf: (entry: Entry) => readonly Entry[];
  /** Keys of the names that capitals stand for: `SCO`. */
  readonly expand: (acronym: string) => readonly string[];
  /** How many facts are counted in the unit of an entry. */
  countUnit(entry: Entry): number;
  /** Whether some fact is in another unit of the same dimension. */
  convertsMeasure(sign: string): boolean;
}

/** Reads the ledger once, so that each sentence finds its facts by their words. */
export function indexLedger(facts: Ledger, language: Language): LedgerIndex {
  const words = [...facts.values()].map(readFactWords);
  const names = findNames(words, language);
  // Facts of one unit share it as one object, by which it is known.
  const unitsRead = new Map<string | undefined, Unit>();
  const unitOf = (unit: string | undefined): Unit => {
    const known = unitsRead.get(unit);
    if (known !== undefined) return known;
    const read = readFactUnit(unit, splitWords, language);
    unitsRead.set(unit, read);
    return read;
  };
  const entries = tellApart(
    words.map((each) => indexFact(each, unitOf(each.fact.unit), language, names)),
    language,
  );
  const countedKeys = new Set(
    entries.flatMap(({ unit, fact }) =>
      unit.kind === "noun" && Math.abs(fact.value ?? 0) < 1000
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
  const series = new Map<string, Entry[]>();
  const seriesKeys = new Map(entries.map((entry) => [entry, seriesKey(entry)]));
  for (const [entry, key] of seriesKeys) if (entry.fact.value !== undefined) push(series, key, entry);
  const byId = new Map(entries.map((entry) => [entry.fact.id, entry]));
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
    speaking: entries.filter(({ spoken }) => spoken.length > 0),
    latest: latestOf(entries),
    byId,
    disputes: entries.flatMap((entry) =>
      entry.fact.disputes.flatMap((id) => {
        const other = byId.get(id);
        return other === undefined || id < entry.fact.id ? [] : [[entry, other]];
      }),
    ),
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
    convertsMeasure: findOtherSigns(unitsRead.values()),
    ...indexDigits(entries),
    series: [...series.values()].filter((members) => members.length > 1),
    seriesOf: (entry) => series.get(seriesKeys.get(entry) ?? "") ?? [],
    kinOf: indexKin(entries),
    familyOf: (entry) => relatives.get(entry) ?? [entry],
    expand: (acronym) => acronyms.get(acronym) ?? [],
    countUnit: (entry) => units.get(unitKey(entry)) ?? 1,
  };
}

/** Tells of a measure's sign whether there are others of its dimension. */
function findOtherSigns(units: Iterable<Unit>): (sign: string) => boolean {
  const signs = new Set<string>();
  for (const unit of units) if (unit.kind === "measure") signs.add(unit.sign);
  const dimensions = [...signs].map((sign) => [sign, measures.get(sign)?.dimension] as const);
  return (sign) => {
    const own = measures.get(sign)?.dimension;
    return dimensions.some(([other, dimension]) => other !== sign && dimension === own);
  };
}

function seriesKey(entry: Entry): string {
  return [familyOf(entry), [...entry.names].join(" "), entry.fact.scope ?? "", entry.fact.unit ?? ""].join(
    "|",
  );
}

function latestOf(entries: readonly Entry[]): number {
  const ends = entries.flatMap(({ fact, when }) => {
    const isToCome = ["forecast", "forecast-over", "estimate"].includes(fact.hedge);
    const last = typeof when?.end === "string" ? when.start : when?.end;
    return isToCome || last === undefined || typeof last === "string" ? [] : last.to;
  });
  return ends.reduce((latest, end) => Math.max(latest, end), -Infinity);
}
