import type { Language } from "../language/language.ts";
import { measures } from "../language/measures.ts";
import type { Entry } from "../ledger/entry.ts";
import type { LedgerIndex } from "../ledger/ledger-index.ts";
import type { Unit } from "../reading/quantity.ts";
import { isCountry, keysOf, rootOf } from "../reading/terms.ts";

/** How the unit of an amount sits with a fact's; `factor` and `offset` turn one into the other. */
export type UnitRelation =
  | { readonly kind: "same" | "silent" | "conflict" }
  | { readonly kind: "convertible"; readonly factor: number; readonly offset: number };

export function relateUnits(
  prose: Unit,
  entry: Entry,
  index: LedgerIndex,
  language: Language,
  said: (key: string) => boolean = () => false,
): UnitRelation {
  const { unit } = entry;
  if (prose.kind === "none") return { kind: "silent" };
  if (unit.kind === "none")
    return { kind: prose.kind === "noun" ? relateToStatement(prose, entry, language) : "conflict" };
  if (prose.kind === "money" && unit.kind === "money") {
    return { kind: prose.codes.some((code) => unit.codes.includes(code)) ? "same" : "conflict" };
  }
  if (prose.kind === "measure" && unit.kind === "measure") return relateMeasures(prose.sign, unit.sign);
  if (prose.kind === "noun" && unit.kind === "noun") {
    const relation = relateNouns(prose, unit, entry, index, language);
    if (relation !== "conflict") return { kind: relation };
    if (prose.isCarried === true) return { kind: "silent" };
    // “308 people were executed” are 308 executions, and “seven states voted” seven votes.
    const isGeneric =
      personStems(language).generic.has(stemOf(prose.head, language)) || language.actorNouns.has(prose.head);
    return { kind: isGeneric && keysOf(unit.head, language).some(said) ? "same" : "conflict" };
  }
  // “Six times people landed”: how often something happened.
  if (prose.kind === "times" && unit.kind === "noun") return { kind: "silent" };
  // “Up 1.2 points”
  if (prose.kind === "noun" && unit.kind === "points" && language.pointWords.has(prose.head))
    return { kind: "silent" };
  if (prose.kind === "noun") return { kind: prose.head === "" ? "silent" : "conflict" };
  return { kind: prose.kind === unit.kind ? "same" : "conflict" };
}

function relateMeasures(prose: string, fact: string): UnitRelation {
  // “Minus 60 degrees”, of which scale everybody knows.
  if (prose === fact || (prose === "°" && fact.startsWith("°"))) return { kind: "same" };
  const conversion = findConversion(prose, fact);
  return conversion === undefined ? { kind: "conflict" } : { kind: "convertible", ...conversion };
}

/** What turns one unit into another, `value * factor + offset`; undefined where they measure different things. */
export function findConversion(
  unit: string,
  into: string,
): { readonly factor: number; readonly offset: number } | undefined {
  const from = measures.get(unit);
  const to = measures.get(into);
  if (from === undefined || to === undefined || from.dimension !== to.dimension) return undefined;
  const offset = ((from.offset ?? 0) - (to.offset ?? 0)) / to.factor;
  return { factor: from.factor / to.factor, offset };
}

type Noun = Extract<Unit, { kind: "noun" }>;

function relateToStatement(prose: Noun, entry: Entry, language: Language): "same" | "silent" {
  return prose.head !== "" && keysOf(prose.head, language).some((key) => entry.keys.has(key))
    ? "same"
    : "silent";
}

function relateNouns(
  prose: Noun,
  unit: Noun,
  entry: Entry,
  index: LedgerIndex,
  language: Language,
): "same" | "silent" | "conflict" {
  if (prose.per !== undefined && unit.per !== undefined && prose.per !== unit.per) return "conflict";
  const proseStems = prose.words.map((word) => stemOf(word, language));
  const unitStems = new Set(unit.words.map((word) => stemOf(word, language)));
  if (proseStems.some((stem) => unitStems.has(stem))) return "same";
  if (prose.head === "") return "silent";
  const head = stemOf(prose.head, language);
  const thing = stemOf(unit.head, language);
  const groups = groupsOf(language);
  if (sharesGroup(groups.get(head), groups.get(thing))) return "same";
  const persons = personStems(language);
  const isAgent = (noun: string, stem: string): boolean =>
    persons.all.has(stem) ||
    (!groups.has(stem) && (language.agentEnding.test(noun) || isPeople(noun, language)));
  const isPerson = isAgent(prose.head, head);
  const isFactPerson = isAgent(unit.head, thing);
  const isGeneric = persons.generic.has(head) || persons.generic.has(thing) || isPeople(prose.head, language);
  if (isPerson && isFactPerson && isGeneric) return "same";
  const isOtherUnit = index.unitStems.has(head);
  if (isOtherUnit) return "conflict";
  const isKnown = groups.has(head) || isPerson || language.measures.has(prose.head);
  const isFactKnown = groups.has(thing) || isFactPerson;
  if (!isKnown || !isFactKnown) return "silent";
  if (keysOf(prose.head, language).some((key) => entry.keys.has(key))) return "silent";
  return isPerson && isMadeFrom(prose.head, entry, language) ? "silent" : "conflict";
}

/** “329 whalers” of whaling ships: the word for those who do something may stand for what they do it with. */
function isMadeFrom(noun: string, { keys }: Entry, language: Language): boolean {
  const base = noun.replace(language.agentEnding, "");
  if (base === noun || base.length < 3) return false;
  for (const key of keys) if (key.length >= 4 && key.startsWith(base)) return true;
  return false;
}

/** “Britons”: persons, whatever else they are. */
function isPeople(noun: string, language: Language): boolean {
  return isCountry(rootOf(noun, language), language);
}

function sharesGroup(a: ReadonlySet<number> | undefined, b: ReadonlySet<number> | undefined): boolean {
  return a !== undefined && b !== undefined && [...a].some((group) => b.has(group));
}

function stemOf(word: string, language: Language): string {
  return language.stem(language.irregularForms.get(word) ?? word);
}

const groupCache = new WeakMap<Language, ReadonlyMap<string, ReadonlySet<number>>>();

/** Noun groups by the stem of each of their words. */
function groupsOf(language: Language): ReadonlyMap<string, ReadonlySet<number>> {
  const known = groupCache.get(language);
  if (known !== undefined) return known;
  const groups = new Map<string, Set<number>>();
  language.nounGroups.forEach((group, number) => {
    for (const word of group) {
      const stem = stemOf(word, language);
      groups.set(stem, (groups.get(stem) ?? new Set()).add(number));
    }
  });
  groupCache.set(language, groups);
  return groups;
}

const personCache = new WeakMap<
  Language,
  { readonly all: ReadonlySet<string>; readonly generic: ReadonlySet<string> }
>();

function personStems(language: Language): {
  readonly all: ReadonlySet<string>;
  readonly generic: ReadonlySet<string>;
} {
  const known = personCache.get(language);
  if (known !== undefined) return known;
  const stems = (words: ReadonlySet<string>): Set<string> =>
    new Set([...words].map((word) => stemOf(word, language)));
  const made = { all: stems(language.personNouns), generic: stems(language.genericNouns) };
  personCache.set(language, made);
  return made;
}
