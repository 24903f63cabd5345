import type { Span } from "../../model/span.ts";
import type { Part } from "./deck/passages.ts";
import type { Verdict } from "./judging/verdict.ts";

/** How a quantity is answered for; see `Verdict`. */
export type CoverageState = Verdict["state"];

/** One quantity of the deck's prose. */
export interface CoveredQuantity {
  readonly slide: string;
  readonly part: Part;
  readonly text: string;
  readonly state: CoverageState;
  /** The fact that answers for it, or that it seems to mean. */
  readonly fact?: string;
  readonly span: Span;
}

/** What stands behind the numbers of a deck. */
export interface Coverage {
  readonly quantities: readonly CoveredQuantity[];
  /** Of slides only, and of the speaker notes. */
  readonly onSlides: Readonly<Record<CoverageState, number>>;
  readonly inNotes: Readonly<Record<CoverageState, number>>;
  /** How often each fact is used, by reference, in figures, or in the author's own words; facts in the ledger's order. */
  readonly uses: ReadonlyMap<string, number>;
  /** Undefined language: the checker has no words for the deck's language, and read nothing. */
  readonly isRead: boolean;
}

/** Counts quantities by how they are answered for, and facts by use. `figureFacts` are ids as often as a figure shows them. */
export function countCoverage(
  quantities: readonly CoveredQuantity[],
  facts: Iterable<string>,
  figureFacts: readonly string[],
  isRead: boolean,
): Coverage {
  const uses = new Map([...facts].map((id): [string, number] => [id, 0]));
  const use = (id: string | undefined): void => {
    if (id !== undefined && uses.has(id)) uses.set(id, (uses.get(id) ?? 0) + 1);
  };
  for (const { state, fact } of quantities) if (state !== "open" && state !== "harmless") use(fact);
  for (const id of figureFacts) use(id);
  return {
    quantities,
    onSlides: countStates(quantities.filter(({ part }) => part !== "notes")),
    inNotes: countStates(quantities.filter(({ part }) => part === "notes")),
    uses,
    isRead,
  };
}

function countStates(quantities: readonly CoveredQuantity[]): Record<CoverageState, number> {
  const counts: Record<CoverageState, number> = {
    reference: 0,
    matched: 0,
    derived: 0,
    harmless: 0,
    open: 0,
  };
  for (const { state } of quantities) counts[state] += 1;
  return counts;
}
