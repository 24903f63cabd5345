import type { Tone } from "../../draw/colours.ts";
import type { Citation } from "../../model/fact.ts";
import { error } from "../../model/problem.ts";
import type { Problem } from "../../model/problem.ts";
import { prepareChrome } from "../common.ts";
import type { FigureData } from "../common.ts";
import type { FigureContext, Prepared } from "../figure.ts";
import { findFact } from "../find-fact.ts";
import type { PointSpec, PointsSpec } from "./schema.ts";
import { citationsBehind } from "../reference-numbers.ts";

export interface Point {
  readonly title: string;
  readonly text?: string;
  /** What the point takes up. */
  readonly from?: string;
  readonly fact?: string;
  readonly tone: Tone;
  readonly citations: readonly Citation[];
}

/** A points block with its facts found. */
export interface PointsData extends FigureData {
  readonly items: readonly Point[];
  readonly hasSteps: boolean;
  /** Before what `from` says. */
  readonly takesUp: string;
}

/** Finds the facts of a points block; a point without words is a problem and left out. */
export function preparePoints(spec: PointsSpec, context: FigureContext): Prepared<PointsData | undefined> {
  const { chrome, citations, problems: chromeProblems } = prepareChrome(spec, context);
  const problems: Problem[] = [...chromeProblems];
  const items = spec.items.flatMap((item, index) => preparePoint(item, ["items", index], context, problems));
  const takesUp = takesUpIn[context.lang.toLowerCase().split("-")[0] ?? ""] ?? "Takes up";
  const data: PointsData = { chrome, items, hasSteps: spec.steps ?? false, takesUp };
  return {
    data: items.length > 0 ? data : undefined,
    facts: items.flatMap(({ fact }) => fact ?? []),
    citations: [...citations, ...items.flatMap((item) => item.citations)],
    problems,
  };
}

function preparePoint(
  spec: PointSpec,
  path: readonly PropertyKey[],
  context: FigureContext,
  problems: Problem[],
): readonly Point[] {
  const fact =
    spec.fact === undefined ? undefined : findFact(spec.fact, [...path, "fact"], context, problems);
  if (spec.fact !== undefined && !fact) return [];
  const title = spec.title ?? fact?.short ?? fact?.what;
  if (title === undefined) {
    problems.push(
      error(
        "points/no-title",
        context.locate(path),
        "This point has neither a title nor a fact.",
        "Add `title:`.",
      ),
    );
    return [];
  }
  const text = spec.text ?? (fact && fact.what !== title ? fact.what : undefined);
  const cited = context.parseCitations(spec.source ?? [], context.locate([...path, "source"]));
  problems.push(...cited.problems);
  return [
    {
      title,
      tone: spec.tone ?? "accent",
      citations: [...(fact ? citationsBehind(fact, context.facts) : []), ...cited.citations],
      ...(text !== undefined && { text }),
      ...(spec.from !== undefined && { from: spec.from }),
      ...(fact && { fact: fact.id }),
    },
  ];
}

const takesUpIn: Readonly<Record<string, string>> = {
  de: "Greift auf",
  fr: "Reprend",
  es: "Retoma",
  ru: "Опирается на",
  zh: "承接",
};
