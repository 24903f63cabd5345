import type { Entry } from "./ledger-index.ts";
import { open, type Verdict } from "./verdict.ts";

/**
 * Where a fact that others contradict is stated and none of them is told near by, only one side is told. `sentences` are the verdicts of
 * sentences that are read together, and `printed` the facts that references and figures print beside them.
 */
export function applyDisputes(sentences: readonly (readonly Verdict[])[], printed: readonly Entry[] = []): Verdict[][] {
  const told = new Set([...printed, ...sentences.flat().flatMap(entriesOf)].map((entry) => entry.fact.id));
  return sentences.map((verdicts) =>
    verdicts.map((verdict) => {
      if (verdict.state !== "matched" && verdict.state !== "derived") return verdict;
      if (verdict.entry === undefined || verdict.quantity.kind === "date") return verdict;
      const { disputes } = verdict.entry.fact;
      if (disputes.length === 0 || disputes.some((id) => told.has(id))) return verdict;
      return open(verdict.quantity, "prose/one-side", verdict.entry);
    }),
  );
}

function entriesOf(verdict: Verdict): readonly Entry[] {
  if (verdict.quantity.kind === "date") return [];
  if (verdict.state === "open") return verdict.entries;
  return "entry" in verdict && verdict.entry !== undefined ? [verdict.entry] : [];
}
