/**
 * A `map` that remembers its last list: what stood at its beginning and at its end and stands there still (the very same items) is not made
 * again, and an unchanged list gives the very same result. `context` is what making depends on besides; where any of it is another, all is
 * made anew.
 */
export function mapAgain<Item, Made, Context extends readonly unknown[]>(
  make: (item: Item, ...context: Context) => Made,
): (items: readonly Item[], ...context: Context) => readonly Made[] {
  let last: { items: readonly Item[]; context: Context; made: readonly Made[] } | undefined;
  return (items, ...context) => {
    const known = last?.context.every((part, index) => Object.is(part, context[index])) ? last : undefined;
    const { above, below } = sameEnds(known?.items ?? [], items);
    if (known !== undefined && above === items.length && above === known.items.length) return known.made;
    const between = items.slice(above, items.length - below).map((item) => make(item, ...context));
    const made = known === undefined ? between : replaceBetween(known.made, { above, below }, between);
    last = { items, context, made };
    return made;
  };
}

/** How many items two versions of a list have in common. */
export interface SameEnds {
  readonly above: number;
  readonly below: number;
}

/** Counts the items that two lists have in common at their beginnings and, of the rest, at their ends. */
export function sameEnds(before: readonly unknown[], after: readonly unknown[]): SameEnds {
  const most = Math.min(before.length, after.length);
  let above = 0;
  while (above < most && before[above] === after[above]) above += 1;
  let below = 0;
  while (below < most - above && before[before.length - 1 - below] === after[after.length - 1 - below])
    below += 1;
  return { above, below };
}

/** The list with other items between its ends. */
export function replaceBetween<Item>(
  list: readonly Item[],
  { above, below }: SameEnds,
  between: readonly Item[],
): readonly Item[] {
  return list.slice(0, above).concat(between, list.slice(list.length - below));
}
