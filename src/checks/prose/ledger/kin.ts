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
  const topicsIn = (entry: Entry): Topics => {
    let found = topics.get(entry);
    if (found === undefined) topics.set(entry, (found = topicsOf(entry)));
    return found;
  };
  return (entry) => {
    let kin = known.get(entry);
    if (kin === undefined) {
      const own = topicsIn(entry);
      const keys = new Set(own.flat());
      kin = (byUnit.get(unitKey(entry)) ?? []).filter(
        (other) => other !== entry && areAlike(own.length, keys, topicsIn(other)),
      );
      known.set(entry, kin);
    }
    return kin;
  };
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
