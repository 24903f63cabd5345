/** Lists what has one key together, in their order: a phrase is looked up by its first or last word. */
export function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Whether a phrase stands right before the word at `end`. */
export function endsAt(words: readonly string[], end: number, phrase: readonly string[]): boolean {
  const from = end - phrase.length;
  return from >= 0 && startsAt(words, from, phrase);
}

export function startsAt(words: readonly string[], from: number, phrase: readonly string[]): boolean {
  for (let at = 0; at < phrase.length; at += 1) if (words[from + at] !== phrase[at]) return false;
  return true;
}
