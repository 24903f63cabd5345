import type { Entry } from "./entry.ts";
import { familyOf, push, topicsOf, unitKey } from "./group-entries.ts";
import type { Language } from "../language/language.ts";

/** Facts that say the same of different places or things are told apart by their names. */
export function tellApart(entries: readonly Entry[], language: Language): Entry[] {
  const families = new Map<string, Entry[]>();
  for (const entry of entries) push(families, familyOf(entry), entry);
  const counts = new Map([...families].map(([family, members]) => [family, countNames(members)]));
  const named = new Map([...counts].map(([family, names]) => [family, new Set(names.keys())]));
  const byName = new Map<string, Entry[]>();
  for (const entry of entries) for (const name of entry.names) push(byName, name, entry);
  const byDay = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { when } = entry;
    if (when !== undefined && typeof when.start !== "string" && when.start.precision === "day")
      push(byDay, when.edtf, entry);
  }
  const scopes = new Set(entries.flatMap((entry) => [...entry.scope]));
  const numbers = new Map([...families].map(([family, members]) => [family, numbersIn(members)]));
  return entries.map((entry) => {
    const family = familyOf(entry);
    const size = families.get(family)?.length ?? 1;
    const names = counts.get(family) ?? new Map<string, number>();
    return {
      ...entry,
      distinct: new Set([...entry.names].filter((name) => (names.get(name) ?? 0) < size)),
      related: new Set([...relatedTo(entry, byName, scopes), ...namesOfDay(entry, byDay)]),
      rivalNumbers: new Set((numbers.get(family) ?? []).filter((number) => !entry.numbers.has(number))),
      isBesideDefault:
        entry.fact.scope !== undefined &&
        (families.get(family) ?? []).some((other) => isDefaultOf(other, entry)),
      namedParts: language.wholes.test(entry.fact.what) ? namedPartsOf(entry, entries) : [],
      familyNames: named.get(family) ?? entry.names,
    };
  });
}

function isDefaultOf(other: Entry, { fact, when, names }: Entry): boolean {
  return (
    other.fact.scope === undefined &&
    other.fact.unit === fact.unit &&
    other.when?.edtf === when?.edtf &&
    [...other.names].every((name) => names.has(name))
  );
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

/** Kenya burns its ivory, and that ivory burnt in Nairobi: names in what else is told of that day with a word in common. */
function namesOfDay(entry: Entry, byDay: ReadonlyMap<string, readonly Entry[]>): string[] {
  const others = (byDay.get(entry.when?.edtf ?? "") ?? []).filter((other) => other !== entry);
  if (others.length === 0) return [];
  const topics = topicsOf(entry);
  return others
    .filter(({ fact }) => fact.value === undefined)
    .filter((other) => topicsOf(other).some((key) => topics.includes(key)))
    .flatMap(({ names }) => Array.from(names));
}

function namedPartsOf(whole: Entry, entries: readonly Entry[]): Entry["namedParts"] {
  if (whole.names.size > 0) return [];
  const topics = topicsOf(whole);
  return entries.flatMap((part) => {
    if (part.names.size === 0 || part.fact.value === undefined || unitKey(part) !== unitKey(whole)) return [];
    const theirs = topicsOf(part);
    const ownKeys = topics.filter((key) => !theirs.includes(key));
    return ownKeys.length < topics.length ? [{ names: part.names, ownKeys }] : [];
  });
}

function numbersIn(entries: readonly Entry[]): string[] {
  const numbers = new Set<string>();
  for (const entry of entries) for (const number of entry.numbers) numbers.add(number);
  return [...numbers];
}

function countNames(entries: readonly Entry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { names } of entries) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
