import { measures } from "../language/measures.ts";
import type { Entry } from "./entry.ts";

/** Puts a value into one of several lists. */
export function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** What a unit measures: one dimension, one currency, one sort of thing. */
export function unitKey({ unit }: Entry): string {
  if (unit.kind === "money") return unit.codes.join();
  if (unit.kind === "measure") return measures.get(unit.sign)?.dimension ?? unit.sign;
  return unit.kind === "noun" ? unit.head : unit.kind;
}

/** What a fact states, names, numbers and scope left aside: facts of one family differ in time or place. */
export function familyOf(entry: Entry): string {
  let family = families.get(entry.variants);
  if (family === undefined) {
    family = topicsOf(entry)
      .toSorted((a, b) => (a < b ? -1 : 1))
      .join(" ");
    families.set(entry.variants, family);
  }
  return family;
}

const families = new WeakMap<Entry["variants"], string>();

/** First keys of the words that say what a fact states. */
export function topicsOf({ variants, scopeWords }: Entry): string[] {
  const topics = (variants[0] ?? []).filter((term) => !term.isName && !term.isWeak && !term.isNumber);
  return [...new Set(topics.map((term) => term.keys[0] ?? ""))].filter((key) => !scopeWords.includes(key));
}
