import type { Citation, Fact } from "../../model/fact.ts";
import type { Problem } from "../../model/problem.ts";
import type { FigureContext } from "../figure.ts";
import { findFact } from "../find-fact.ts";

type Path = readonly PropertyKey[];

/** What preparing a map has found so far: problems, and the facts and citations that it uses. */
export interface Findings {
  readonly context: FigureContext;
  readonly problems: Problem[];
  readonly facts: Set<string>;
  readonly citations: Citation[];
  readonly report: (problem: Problem) => void;
}

export function openFindings(
  context: FigureContext,
  problems: readonly Problem[],
  citations: readonly Citation[],
): Findings {
  const found = [...problems];
  return {
    context,
    problems: found,
    facts: new Set(),
    citations: [...citations],
    report: (problem) => found.push(problem),
  };
}

/** The fact that an entry names, if it names one; noted as used. */
export function useFact(id: string | undefined, path: Path, findings: Findings): Fact | undefined {
  if (id === undefined) return undefined;
  const fact = findFact(id, path, findings.context, findings.problems);
  if (fact) findings.facts.add(fact.id);
  return fact;
}

/** Notes what an entry cites by hand. */
export function citeSources(texts: readonly string[] | undefined, path: Path, findings: Findings): void {
  if (texts === undefined) return;
  const { context } = findings;
  const cited = context.parseCitations(texts, context.locate([...path, "source"]));
  findings.citations.push(...cited.citations);
  findings.problems.push(...cited.problems);
}
