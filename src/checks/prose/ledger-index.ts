import type { Fact, Ledger } from "../../model/fact.ts";
import type { TimeSpan } from "../../model/time.ts";
import type { KnownNames } from "./amounts.ts";
import type { Language } from "./language/language.ts";
import { measures } from "./language/measures.ts";
import { readSentence } from "./quantities.ts";
import type { Quantity, Unit } from "./quantity.ts";
import { isCountry, keysOf, rootOf, termsOf, type Term } from "./terms.ts";
import { readFactUnit } from "./units.ts";
import { bareWord, splitWords } from "./words.ts";

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
  /** Roots of names that tell it from facts that say the same of others, and the names that these have instead. */
  readonly distinct: ReadonlySet<string>;
  readonly rivals: ReadonlySet<string>;
  readonly hasWorldScope: boolean;
  /** Words of a scope that is no name: “first class”; empty where it is the whole of something. */
  readonly scopeWords: readonly string[];
  /** Roots of all names in it. */
  readonly names: ReadonlySet<string>;
  /** Numbers, ordinals and superlatives that its own words hold: “the five Central Asian states”. */
  readonly spoken: readonly { readonly quantity: Quantity; readonly keys: ReadonlySet<string> }[];
  /** Its place in an order: of unit `rank`, or said in words (“largest wind farm”). */
  readonly place?: number;
}

export interface LedgerIndex {
  readonly entries: readonly Entry[];
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
  /** Keys of the names that capitals stand for: `SCO`. */
  expand(acronym: string): readonly string[];
  /** How many facts are counted in the unit of an entry. */
  countUnit(entry: Entry): number;
  /** Entries whose values show nearly the same digits, whatever their size: 38.6e9 and 38.6e6. */
  alike(value: number): readonly number[];
}

/** Reads the ledger once, so that each sentence finds its facts by their words. */
export function indexLedger(facts: Ledger, language: Language): LedgerIndex {
  const names = findNames(facts, language);
  const entries = withRivals([...facts.values()].map((fact) => indexFact(fact, language, names)));
  const countedKeys = new Set(
    entries.flatMap(({ unit }) =>
      unit.kind === "noun"
        ? unit.words.flatMap((word) => keysOf(word, language).filter((key) => !key.startsWith("§")))
        : [],
    ),
  );
  const acronyms = findAcronyms(facts, language);
  const units = new Map<string, number>();
  for (const entry of entries)
    if (entry.fact.value !== undefined) units.set(unitKey(entry), (units.get(unitKey(entry)) ?? 0) + 1);
  const byKey = new Map<string, number[]>();
  entries.forEach((entry, index) => {
    for (const key of entry.keys) byKey.set(key, [...(byKey.get(key) ?? []), index]);
  });
  const scale = Math.log(entries.length + 1.5);
  const weight = (key: string): number => {
    const count = byKey.get(key)?.length ?? 0;
    return count === 0 ? 0.9 : Math.max(0.12, Math.log((entries.length + 1.5) / count) / scale);
  };
  return {
    entries,
    byId: new Map(entries.map((entry) => [entry.fact.id, entry])),
    byKey,
    weight,
    scopes: new Set(entries.flatMap((entry) => [...entry.scope])),
    countsThings: (noun) => keysOf(noun, language).some((key) => countedKeys.has(key)),
    knownNames: findKnownNames(facts, names, language),
    unitStems: new Set(
      entries.flatMap((entry) =>
        entry.unit.kind === "noun"
          ? entry.unit.words.map((word) => language.stem(language.irregularForms.get(word) ?? word))
          : [],
      ),
    ),
    names,
    alike: indexDigits(entries),
    expand: (acronym) => acronyms.get(acronym) ?? [],
    countUnit: (entry) => units.get(unitKey(entry)) ?? 1,
  };
}

/** Looks values up by their leading digits, within three percent. */
function indexDigits(entries: readonly Entry[]): (value: number) => readonly number[] {
  const sorted = entries
    .flatMap(({ fact }, at) =>
      fact.value === undefined || fact.value === 0 ? [] : [{ at, digits: mantissa(fact.value) }],
    )
    .toSorted((a, b) => a.digits - b.digits);
  return (value) => {
    if (value === 0) return [];
    const digits = mantissa(value);
    const [low, high] = [digits * 0.97, digits * 1.03];
    let first = 0;
    for (let last = sorted.length; first < last;) {
      const middle = (first + last) >> 1;
      if ((sorted[middle]?.digits ?? 10) < low) first = middle + 1;
      else last = middle;
    }
    const found: number[] = [];
    for (let at = first; at < sorted.length && (sorted[at]?.digits ?? 11) <= high; at += 1)
      found.push(sorted[at]?.at ?? 0);
    return found;
  };
}

function mantissa(value: number): number {
  const size = Math.abs(value);
  return size / 10 ** Math.floor(Math.log10(size));
}

/** What a unit measures: one dimension, one currency, one sort of thing. */
function unitKey({ unit }: Entry): string {
  if (unit.kind === "money") return unit.codes.join();
  if (unit.kind === "measure") return measures.get(unit.sign)?.dimension ?? unit.sign;
  return unit.kind === "noun" ? unit.head : unit.kind;
}

/** First letters of names of several words: “Shanghai Cooperation Organization” is the SCO. */
function findAcronyms(facts: Ledger, language: Language): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const text of [...facts.values()].flatMap(textsOf)) {
    for (const [name] of text.matchAll(/\p{Lu}\p{L}+(?:[ -](?:(?:of|for|and|the|on) )*\p{Lu}\p{L}+)+/gu)) {
      const words = name.split(/[ -]/).filter((word) => /^\p{Lu}/u.test(word));
      const keys = words.flatMap((word) => [
        `@${rootOf(word.toLowerCase(), language)}`,
        ...keysOf(word.toLowerCase(), language),
      ]);
      found.set(words.map((word) => word[0]).join(""), keys);
    }
  }
  return found;
}

/** Facts that say the same of different places or things are told apart by their names. */
function withRivals(entries: readonly Entry[]): Entry[] {
  const families = new Map<string, Entry[]>();
  const familyOf = (entry: Entry): string =>
    [
      ...new Set(
        (entry.variants[0] ?? [])
          .filter((term) => !term.isName && !term.isWeak && !term.isNumber)
          .map((term) => term.keys[0]),
      ),
    ]
      .toSorted()
      .join(" ");
  for (const entry of entries)
    families.set(familyOf(entry), [...(families.get(familyOf(entry)) ?? []), entry]);
  return entries.map((entry) => {
    const family = families.get(familyOf(entry)) ?? [];
    const distinct = [...entry.names].filter((name) => family.some((other) => !other.names.has(name)));
    const rivals = family.flatMap((other) => [...other.names].filter((name) => !entry.names.has(name)));
    return { ...entry, distinct: new Set(distinct), rivals: new Set(rivals) };
  });
}

function findKnownNames(facts: Ledger, roots: ReadonlySet<string>, language: Language): KnownNames {
  const plain = new Set<string>();
  const numbered = new Set<string>();
  for (const text of [...facts.values()].flatMap(textsOf)) {
    splitWords(text).forEach((word, at, words) => {
      if (word.kind !== "word" || !word.capital) return;
      const next = words[at + 1];
      const isNumbered =
        next?.kind === "number" &&
        /^\d{1,4}$/.test(next.text) &&
        !language.prepositions.has(word.lower) &&
        !language.yearIntroductions.has(word.lower);
      if (isNumbered) numbered.add(`${word.lower} ${next.text}`);
      else if (roots.has(rootOf(bareWord(word), language))) plain.add(bareWord(word));
    });
  }
  return { plain, numbered };
}

function textsOf(fact: Fact): string[] {
  return [fact.what, fact.short, fact.scope, ...aliasesOf(fact)].filter((text) => text !== undefined);
}

/** Aliases in words; those that are ids of some other list say nothing. */
function aliasesOf(fact: Fact): string[] {
  return (fact.aliases ?? []).filter((alias) => !/^[a-z]-[a-z0-9-]+$|^\w+(?:-\w+){2,}$/.test(alias));
}

/** Capitalised words that stand where nothing but a name is capitalised. */
function findNames(facts: Ledger, language: Language): ReadonlySet<string> {
  const roots = (text: string, isKnown: () => boolean): string[] =>
    termsOf(splitWords(text), language, isKnown).flatMap((term) =>
      term.isName ? term.keys.filter((key) => key.startsWith("@")).map((key) => key.slice(1)) : [],
    );
  const texts = [...facts.values()].flatMap((fact) => [...textsOf(fact), fact.note ?? ""]);
  const names = [
    ...texts.flatMap((text) => roots(text, () => false)),
    ...[...facts.values()].flatMap((fact) => [
      ...roots(fact.scope ?? "", () => true),
      // “Giotto among the probes …”: a rank is somebody's.
      ...(fact.unit === "rank" ? roots(fact.what, () => true).slice(0, 1) : []),
    ]),
  ];
  // “States that signed …” begins with a word, though the United States are a name.
  const ordinary = new Set(
    texts.flatMap((text) =>
      splitWords(text).flatMap((word) =>
        word.kind === "word" && !word.capital ? rootOf(bareWord(word), language) : [],
      ),
    ),
  );
  return new Set(names.filter((name) => !ordinary.has(name)));
}

function indexFact(fact: Fact, language: Language, known: ReadonlySet<string>): Entry {
  const first = rootOf(/^\p{L}+/u.exec(fact.what)?.[0].toLowerCase() ?? "", language);
  const read = (text: string): readonly Term[] =>
    termsOf(
      splitWords(text),
      language,
      (root) => known.has(root) || (fact.unit === "rank" && root === first),
    );
  const variants = [fact.what, fact.short, ...aliasesOf(fact)]
    .filter((text) => text !== undefined)
    .map((text) => withoutQuantities(text, read(text), language))
    .filter(
      (terms, at, all) =>
        terms.length > 0 &&
        (at === 0 ||
          !terms.every((term) => term.isName) ||
          all.every((each) => each.every((term) => term.isName))),
    );
  const idTerms = read(fact.id.replaceAll(/[^\p{L}]+/gu, " ")).filter(
    (term) => term.keys[0] !== undefined && term.keys[0].length > 2,
  );
  const scopeTerms = termsOf(splitWords(fact.scope ?? ""), language, () => true);
  const unitTerms = read(fact.unit ?? "");
  const all = [...variants.flat(), ...scopeTerms];
  const nameRoots = all
    .filter((term) => term.isName)
    .flatMap((term) => term.keys.filter((key) => key.startsWith("@")).map((key) => key.slice(1)));
  const scopeNames = rootsOf(scopeTerms.filter((term) => term.isName));
  const subjects = placesIn(fact.what, language, known);
  const scope = scopeNames.length > 0 ? scopeNames : subjects.filter((root) => isCountry(root, language));
  const spoken = [...textsOf(fact), fact.id.replaceAll("-", " "), fact.note ?? ""].flatMap((text) =>
    spokenIn(text, language, read),
  );
  const when = yearOf(fact) ?? fact.when;
  const isRank = fact.unit === "rank";
  const superlative = spoken.find(
    ({ quantity }) => quantity.kind === "rank" && quantity.force === "strict",
  )?.quantity;
  const place = isRank
    ? fact.value
    : superlative?.kind === "rank" && fact.value === undefined
      ? superlative.place
      : undefined;
  return {
    fact,
    ...(when !== undefined && { when }),
    unit: readFactUnit(fact.unit, splitWords, language),
    variants:
      scopeTerms.length > 0
        ? variants.map((terms) => [...terms, ...scopeTerms.filter((term) => !isWorld(term))])
        : variants,
    idTerms,
    keys: new Set([...all, ...idTerms, ...unitTerms, ...read(fact.note ?? "")].flatMap((term) => term.keys)),
    scope: new Set([...scope].filter((root) => root !== "world")),
    subjects: new Set(subjects.filter((root) => !scope.includes(root))),
    peoples: new Set(peoplesIn(fact.what, language, known)),
    distinct: new Set(),
    rivals: new Set(),
    hasWorldScope: fact.scope !== undefined && scopeTerms.some(isWorld),
    scopeWords:
      scopeNames.length === 0 && !language.wholes.test(fact.scope ?? "")
        ? scopeTerms.flatMap((term) => term.keys[0] ?? [])
        : [],
    names: new Set(nameRoots),
    spoken,
    ...(place !== undefined && { place }),
  };
}

function isWorld(term: Term): boolean {
  return term.keys.some((key) => key === "world" || key === "global" || key === "worldwid");
}

function rootsOf(terms: readonly Term[]): string[] {
  return terms.map((term) =>
    (term.keys.find((key) => key.startsWith("@")) ?? term.keys[0] ?? "").replace(/^@/, ""),
  );
}

/** Names in a statement that stand for a place: countries, and names behind `of`, `in`, `to`. */
function placesIn(text: string, language: Language, known: ReadonlySet<string>): string[] {
  const words = splitWords(text);
  return termsOf(words, language, (root) => known.has(root))
    .filter((term) => term.isName)
    .flatMap((term) => {
      const root = (term.keys.find((key) => key.startsWith("@")) ?? "").slice(1);
      const at = words.findIndex((word) => word.start === term.start);
      const before = words.slice(Math.max(0, at - 3), at).map((word) => word.lower);
      const isPlace =
        isCountry(root, language) || before.some((word) => language.placePrepositions.has(word));
      return isPlace ? [root] : [];
    });
}

/** The value of a fact that states a year, as a date. */
function yearOf({ unit, value }: Fact): TimeSpan | undefined {
  if (unit !== "year" || value === undefined || Math.abs(value) < 200) return undefined;
  const year = Math.round(value);
  const point = {
    from: year,
    to: year + 1,
    precision: "year",
    approximate: false,
    uncertain: false,
  } as const;
  return { edtf: String(year), isInterval: false, start: point, end: point };
}

function peoplesIn(text: string, language: Language, known: ReadonlySet<string>): string[] {
  const first = /^\p{Lu}[\p{L}’']*(?=\s)/u.exec(text)?.[0].toLowerCase() ?? "";
  const root = rootOf(first, language);
  return /[^'’]s$/.test(first) && (known.has(root) || isCountry(root, language)) ? [root] : [];
}

/** Numbers and dates of a statement are no words of its subject. */
function withoutQuantities(text: string, terms: readonly Term[], language: Language): readonly Term[] {
  const dates = readSentence(text, language).quantities.filter((quantity) => quantity.kind === "date");
  return terms.filter((term) => !dates.some((date) => term.start >= date.start && term.end <= date.end));
}

function spokenIn(
  text: string,
  language: Language,
  read: (text: string) => readonly Term[],
): Entry["spoken"] {
  const { quantities } = readSentence(text, language);
  if (quantities.length === 0) return [];
  const keys = new Set(read(text).flatMap((term) => term.keys));
  return quantities.map((quantity) => ({ quantity, keys }));
}
