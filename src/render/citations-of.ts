import type { Citation, Fact, Ledger } from "../model/fact.ts";

/** The sources behind a fact: its own, or, of a derived fact that names none, those of the facts it is computed from. */
export function citationsOf(fact: Fact, facts: Ledger): readonly Citation[] {
  return collect(fact, facts, new Set());
}

function collect(fact: Fact, facts: Ledger, seen: Set<string>): readonly Citation[] {
  if (seen.has(fact.id)) return [];
  seen.add(fact.id);
  if (fact.citations.length > 0 || fact.derivation === undefined) return fact.citations;
  return fact.derivation.inputs.flatMap((id) => {
    const input = facts.get(id);
    return input === undefined ? [] : collect(input, facts, seen);
  });
}
