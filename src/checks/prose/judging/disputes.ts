import { mustBeToldWith } from "../../../model/disputes.ts";
import type { Entry } from "../ledger/entry.ts";
import { relateValue } from "./compare-value.ts";
import { open, type Verdict } from "./verdict.ts";

/** Verdicts that are read together: of a paragraph, a list, a table. Without a group they stand above all, as a heading does. */
export interface ReadTogether {
  readonly group: number | undefined;
  /** Whether the whole group is near, as in a table, or only what stands next. */
  readonly isTable: boolean;
  readonly verdicts: readonly Verdict[];
}

/**
 * Where a fact that others contradict is stated and none of them is told near by (in the same or the neighbouring paragraph or list
 * item, in the heading, by a figure or a reference), only one side is told. `passages` are those of a slide; `shown` what its figures show.
 */
export function applyDisputes(
  passages: readonly ReadTogether[],
  shown: readonly Entry[],
  byId: ReadonlyMap<string, Entry>,
): Verdict[][] {
  const everywhere = idsOf([
    ...shown,
    ...passages.flatMap(({ group, verdicts }) =>
      verdicts.flatMap((verdict) =>
        group === undefined || verdict.state === "reference" ? entriesOf(verdict) : [],
      ),
    ),
  ]);
  const toldIn = passages.map(({ verdicts }) => idsOf(verdicts.flatMap(entriesOf)));
  // By group; that of all passages together under a key of its own.
  const toldTogether = new Map<number | "all", Set<string>>();
  for (const [at, { group }] of passages.entries())
    for (const key of group === undefined ? (["all"] as const) : (["all", group] as const)) {
      const told = toldTogether.get(key) ?? new Set();
      toldTogether.set(key, told);
      for (const id of toldIn[at] ?? []) told.add(id);
    }
  return passages.map(({ group, isTable, verdicts }, at) => {
    const near = [everywhere, toldIn[at - 1], toldIn[at], toldIn[at + 1]];
    if (group === undefined) near.push(toldTogether.get("all"));
    else if (isTable) near.push(toldTogether.get(group));
    const isTold = (id: string): boolean => near.some((ids) => ids?.has(id));
    return verdicts.map((verdict) => {
      if (
        verdict.state === "open" ||
        verdict.state === "harmless" ||
        verdict.entry === undefined ||
        isInWords(verdict) ||
        (verdict.quantity.kind === "rank" && verdict.quantity.force === "soft") ||
        verdict.quantity.kind === "date"
      )
        return verdict;
      const disputes = mustBeToldWith(verdict.entry.fact, (id) => byId.get(id)?.fact);
      if (disputes.length === 0 || disputes.some((id) => isTold(id) || spans(verdict, byId.get(id))))
        return verdict;
      return open(verdict.quantity, "prose/one-side", verdict.entry);
    });
  });
}

function idsOf(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(entries.map(({ fact }) => fact.id));
}

/** “1.7 to 1.89 million”: a range from one side to the other. */
function spans({ quantity }: Verdict, other: Entry | undefined): boolean {
  return (
    quantity.kind === "amount" &&
    quantity.low < quantity.high &&
    other !== undefined &&
    relateValue(quantity, other.fact.value ?? NaN) === "same"
  );
}

function entriesOf(verdict: Verdict): readonly Entry[] {
  if (verdict.quantity.kind === "date" || isInWords(verdict)) return [];
  if (verdict.state === "open") return verdict.entries;
  return "entry" in verdict && verdict.entry !== undefined ? [verdict.entry] : [];
}

/** A number that stands in a fact's words tells no side. */
function isInWords(verdict: Verdict): boolean {
  return "inWords" in verdict && verdict.inWords === true;
}
