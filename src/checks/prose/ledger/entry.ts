import type { Fact } from "../../../model/fact.ts";
import type { TimeSpan } from "../../../model/time.ts";
import type { FactWords, Wording } from "./fact-words.ts";
import type { Language, ProseHedge } from "../language/language.ts";
import { readClauseHedges } from "../reading/hedges.ts";
import { readSentence } from "../reading/quantities.ts";
import type { Quantity, Unit } from "../reading/quantity.ts";
import { isCountry, isInsideName, plainRoot, rootOf, rootsIn, termsOf, type Term } from "../reading/terms.ts";
import { bareWord } from "../reading/words.ts";

/** A fact as the checker looks it up. */
export interface Entry {
  readonly fact: Fact;
  readonly unit: Unit;
  /** What it covers, or when it happened; of a fact whose value is a year, that year. */
  readonly when?: TimeSpan;
  /** Ways to say what it is about: its statement, its short form, each alias. */
  readonly variants: readonly (readonly Term[])[];
  /** The words of its id, which often say it in short. */
  readonly idTerms: readonly Term[];
  /** Every key by which any of its words is known, its note and unit included. */
  readonly keys: ReadonlySet<string>;
  /** Roots of the places or populations that it speaks of: its `scope`, else the countries of its statement. */
  readonly scope: ReadonlySet<string>;
  /** Roots of other names that its statement is about: “cost *of Rosetta*”. */
  readonly subjects: ReadonlySet<string>;
  /** Roots of the peoples that its statement begins with: “Londoners born abroad”. */
  readonly peoples: ReadonlySet<string>;
  /** Roots of names that tell it from facts that say the same of others, and those that any of these has. */
  readonly distinct: ReadonlySet<string>;
  readonly familyNames: ReadonlySet<string>;
  /** Number words of its statement, and those of facts that else say the same: “of the *first* edition”, “of the *second*”. */
  readonly numbers: ReadonlySet<string>;
  readonly rivalNumbers: ReadonlySet<string>;
  /** Whether another fact says the same of the same time without a scope, so that this one's must be said. */
  readonly isBesideDefault: boolean;
  /** Of “passengers of the whole network”: facts about a part that has a name, and the words that only the whole has. */
  readonly namedParts: readonly {
    readonly names: ReadonlySet<string>;
    readonly ownKeys: readonly string[];
  }[];
  /** Roots of names that other facts have together with one of its own: the Saint-Pierre of Mont Pelée. */
  readonly related: ReadonlySet<string>;
  readonly hasWorldScope: boolean;
  /** Words of a scope that is no name: “first class”; empty where it is the whole of something. */
  readonly scopeWords: readonly string[];
  /** Roots of all names in it. */
  readonly names: ReadonlySet<string>;
  /** Numbers, ordinals and superlatives that its own words hold: “the five Central Asian states”. */
  readonly spoken: readonly { readonly quantity: Quantity; readonly keys: ReadonlySet<string> }[];
  /** Forecasts and estimates that its own words tell of: “budget *planned* for the project”. */
  readonly announced: ReadonlySet<ProseHedge>;
  /** Its place in an order: of unit `rank`, or said in words (“largest wind farm”). */
  readonly place?: number;
}

/** Reads a fact; `known` are roots of the ledger's names. */
export function indexFact(
  words: FactWords,
  unit: Unit,
  language: Language,
  known: ReadonlySet<string>,
): Entry {
  const { fact } = words;
  const first = rootOf(bareFirst(words), language);
  // “Giotto among the probes …”: a rank is somebody's.
  const isName = (root: string): boolean => known.has(root) || (fact.unit === "rank" && root === first);
  const read = ({ words: wording }: Wording): readonly Term[] =>
    wording.length === 0 ? [] : termsOf(wording, language, isName);
  const what = readOut(words.what, read, language);
  const others = words.others.map((wording) => readOut(wording, read, language));
  const scopeTerms = words.scope.words.length === 0 ? [] : termsOf(words.scope.words, language, () => true);
  const idTerms = read(words.id).filter((term) => (term.keys[0]?.length ?? 0) > 2);
  const note = readOut(words.note, read, language);
  const variants = chooseVariants([what.terms, ...others.map(({ terms }) => terms)]).map((terms) =>
    terms.concat(scopeTerms.filter((term) => !isWorld(term, language))),
  );
  const naming = [...variants.flat(), ...scopeTerms];
  const scopeNames = scopeTerms.filter((term) => term.isName).flatMap((term) => plainRoot(term));
  const subjects = placesIn(words.what, what.terms, language);
  const scope = (
    scopeNames.length > 0 ? scopeNames : subjects.filter((root) => isCountry(root, language))
  ).filter((root) => !language.worldKeys.has(root));
  const spoken = [what, ...others, note, readOut(words.id, read, language)].flatMap((each) => each.spoken);
  const place = placeOf(fact, spoken);
  const when = yearOf(fact) ?? fact.when;
  return {
    fact,
    ...(when !== undefined && { when }),
    unit,
    variants,
    idTerms,
    keys: new Set([...naming, ...idTerms, ...read(words.unit), ...note.terms].flatMap((term) => term.keys)),
    scope: new Set(scope),
    subjects: new Set(subjects.filter((root) => !scope.includes(root))),
    peoples: new Set(
      /[^'’]s$/.test(bareFirst(words)) && (known.has(first) || isCountry(first, language)) ? [first] : [],
    ),
    distinct: new Set(),
    familyNames: new Set(),
    related: new Set(),
    numbers: new Set(what.terms.filter((term) => term.isNumber).flatMap((term) => term.keys[0] ?? [])),
    rivalNumbers: new Set(),
    isBesideDefault: false,
    namedParts: [],
    hasWorldScope: scopeTerms.some((term) => isWorld(term, language)),
    scopeWords:
      scopeNames.length === 0 && !language.wholes.test(words.scope.text)
        ? scopeTerms.flatMap((term) => term.keys[0] ?? [])
        : [],
    names: new Set(naming.filter((term) => term.isName).flatMap(rootsIn)),
    spoken,
    announced: readClauseHedges(words.what.words, language),
    ...(place !== undefined && { place }),
  };
}

function bareFirst({ what }: FactWords): string {
  const word = what.words[0];
  return word?.kind === "word" && word.capital ? bareWord(word) : "";
}

interface ReadWording {
  /** Its words; numbers and dates say nothing of the subject. */
  readonly terms: readonly Term[];
  readonly spoken: Entry["spoken"];
}

function readOut(
  wording: Wording,
  read: (wording: Wording) => readonly Term[],
  language: Language,
): ReadWording {
  const all = read(wording);
  const { quantities } = readSentence(wording.text, language);
  if (quantities.length === 0) return { terms: all, spoken: [] };
  const keys = new Set(all.flatMap((term) => term.keys));
  const dates = quantities.filter((quantity) => quantity.kind === "date");
  return {
    terms: all.filter((term) => !dates.some((date) => term.start >= date.start && term.end <= date.end)),
    spoken: quantities.map((quantity) => ({ quantity, keys })),
  };
}

/** The statement, and other forms that say more than a name. */
function chooseVariants(all: readonly (readonly Term[])[]): readonly (readonly Term[])[] {
  const areNames = all.every(isBareName);
  return all.filter((terms, at) => terms.length > 0 && (at === 0 || areNames || !isBareName(terms)));
}

function isBareName(terms: readonly Term[]): boolean {
  return terms.every((term) => term.isName);
}

/** The place in an order that a fact states: by its unit, or by a superlative in its words. */
function placeOf(fact: Fact, spoken: Entry["spoken"]): number | undefined {
  if (fact.unit === "rank") return fact.value;
  const superlative = spoken.find(
    ({ quantity }) => quantity.kind === "rank" && quantity.force === "strict",
  )?.quantity;
  return superlative?.kind === "rank" && fact.value === undefined ? superlative.place : undefined;
}

function isWorld(term: Term, language: Language): boolean {
  return term.keys.some((key) => language.worldKeys.has(key));
}

/** Names in a statement that stand for a place: countries, and names behind `of`, `in`, `to`. */
function placesIn({ words }: Wording, terms: readonly Term[], language: Language): string[] {
  return terms.flatMap((term) => {
    const root = term.isName ? plainRoot(term) : undefined;
    if (root === undefined) return [];
    const at = words.findIndex((word) => word.start === term.start);
    if (isInsideName(words, at, language)) return [];
    const before = words.slice(Math.max(0, at - 3), at);
    return isCountry(root, language) || before.some((word) => language.placePrepositions.has(word.lower))
      ? [root]
      : [];
  });
}

/** The value of a fact that states a year, as a date. */
function yearOf({ unit, value }: Fact): TimeSpan | undefined {
  if (unit !== "year" || value === undefined || Math.abs(value) < 200) return undefined;
  const from = Math.round(value);
  const point = { from, to: from + 1, precision: "year", approximate: false, uncertain: false } as const;
  return { edtf: String(from), isInterval: false, start: point, end: point };
}

/** Whether some of these names belong to a fact that says the same of others, and not to this one. */
export function namesRival(names: ReadonlySet<string>, entry: Entry): boolean {
  for (const name of names) if (entry.familyNames.has(name) && !entry.names.has(name)) return true;
  return false;
}
