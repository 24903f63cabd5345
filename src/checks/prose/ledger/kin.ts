import type { Entry } from "./entry.ts";
import { push, unitKey } from "./group-entries.ts";

/**
 * Looks up facts that one may compare a fact with: of a unit of the same sort, and with half the words of its statement or theirs in common.
 * Found when first asked for, since few sentences compare.
 */
export function indexKin(entries: readonly Entry[]): (entry: Entry) => readonly Entry[] {
  const byUnit = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.fact.value !== undefined) push(byUnit, unitKey(entry), entry);
  }
  const known = new Map<Entry, readonly Entry[]>();
  const topics = new Map<Entry, Topics>();
  const ofOneWording = new Map<string, Topics>();
  const topicsIn = (entry: Entry): Topics => {
    let found = topics.get(entry);
    if (found === undefined) topics.set(entry, (found = shareTopics(topicsOf(entry), ofOneWording)));
    return found;
  };
  return (entry) => {
    let kin = known.get(entry);
    if (kin === undefined) {
      const own = topicsIn(entry);
      const keys = new Set(own.flat());
      // Most statements differ in names and numbers alone.
      const alike = new Map<Topics, boolean>();
      kin = (byUnit.get(unitKey(entry)) ?? []).filter((other) => {
        const theirs = topicsIn(other);
        let isAlike = alike.get(theirs);
        if (isAlike === undefined) alike.set(theirs, (isAlike = areAlike(own.length, keys, theirs)));
        return isAlike && other !== entry;
      });
      known.set(entry, kin);
    }
    return kin;
  };
}

/** The same list for the same topics. */
function shareTopics(topics: Topics, known: Map<string, Topics>): Topics {
  const text = topics.map((keys) => keys[0]).join(" ");
  const shared = known.get(text);
  if (shared !== undefined) return shared;
  known.set(text, topics);
  return topics;
}

/** Whether half the words of the shorter statement stand in the other, as themselves or as words of one meaning. */
function areAlike(length: number, keys: ReadonlySet<string>, others: Topics): boolean {
  let shared = 0;
  for (const each of others) if (each.some((key) => keys.has(key))) shared += 1;
  return shared > 0 && shared * 2 >= Math.min(length, others.length);
}

type Topics = readonly (readonly string[])[];

function topicsOf({ variants }: Entry): Topics {
  return (variants[0] ?? []).filter((term) => !term.isName && !term.isNumber).map((term) => term.keys);
}
