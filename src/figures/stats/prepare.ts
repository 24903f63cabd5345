import type { Fact } from "../../model/fact.ts";
import { error, warning } from "../../model/problem.ts";
import type { Problem } from "../../model/problem.ts";
import { prepareChrome } from "../common.ts";
import type { FigureContext, Prepared } from "../figure.ts";
import { findFact } from "../find-fact.ts";
import { citationsBehind } from "../reference-numbers.ts";
import type { Stat, StatsData, Sum } from "./data.ts";
import type { StatSpec, StatsSpec } from "./schema.ts";
import { printSum } from "./sum.ts";
import { partsOfFact, partsOfText } from "../value-parts.ts";

/** Finds the facts of a stats block and puts their values into words; an item without a value is a problem and left out. */
export function prepareStats(spec: StatsSpec, context: FigureContext): Prepared<StatsData | undefined> {
  const { chrome, citations, problems: chromeProblems } = prepareChrome(spec, context);
  const problems: Problem[] = [...chromeProblems];
  const items = spec.items.flatMap((item, index) => prepareItem(item, index, context, problems));
  const data: StatsData | undefined = items.length > 0 ? { chrome, items } : undefined;
  return {
    data,
    facts: items.flatMap(({ fact }) => fact ?? []),
    citations: [...citations, ...items.flatMap((item) => item.citations)],
    problems,
  };
}

function prepareItem(
  spec: StatSpec,
  index: number,
  context: FigureContext,
  problems: Problem[],
): readonly Stat[] {
  const path = ["items", index];
  const fact =
    spec.fact === undefined ? undefined : findFact(spec.fact, [...path, "fact"], context, problems);
  if (spec.fact !== undefined && !fact) return [];
  const value = readValue(spec, fact, path, context, problems);
  if (!value) return [];
  const label = spec.label ?? fact?.short ?? fact?.what;
  if (label === undefined) {
    problems.push(
      error("stats/no-label", context.locate(path), "Nothing says what this value is.", "Add `label:`."),
    );
    return [];
  }
  const cited = context.parseCitations(spec.source ?? [], context.locate([...path, "source"]));
  problems.push(...cited.problems);
  const sum = spec.sum === true ? readSum(fact, path, context, problems) : undefined;
  return [
    {
      ...value,
      label,
      isStruck: spec.struck ?? false,
      tone: spec.tone ?? "ink",
      citations: [...(fact ? citationsBehind(fact, context.facts) : []), ...cited.citations],
      ...(fact && { fact: fact.id }),
      ...(spec.text !== undefined && { text: spec.text }),
      ...(sum !== undefined && { sum }),
    },
  ];
}

function readValue(
  spec: StatSpec,
  fact: Fact | undefined,
  path: readonly PropertyKey[],
  context: FigureContext,
  problems: Problem[],
): Pick<Stat, "parts" | "value"> | undefined {
  const { lang, locate } = context;
  if (fact?.value !== undefined && spec.value !== undefined) {
    problems.push(
      error(
        "stats/two-values",
        locate([...path, "value"]),
        `The fact “${fact.id}” gives the value already.`,
        "Remove `value` or `fact`.",
      ),
    );
    return undefined;
  }
  if (fact?.value !== undefined) return { parts: partsOfFact(fact, lang), value: fact.value };
  if (fact && spec.value === undefined) {
    problems.push(
      error(
        "stats/fact-without-value",
        locate([...path, "fact"]),
        `The fact “${fact.id}” has no value.`,
        "Write what stands large as `value:` instead.",
      ),
    );
    return undefined;
  }
  if (spec.value === undefined) {
    problems.push(
      error(
        "stats/no-value",
        locate(path),
        "This item has neither a fact nor a value.",
        "Add `fact:` or `value:`.",
      ),
    );
    return undefined;
  }
  if (typeof spec.value === "string") return { parts: partsOfText(spec.value) };
  return { parts: partsOfFact({ value: spec.value, hedge: "exact" }, lang), value: spec.value };
}

function readSum(
  fact: Fact | undefined,
  path: readonly PropertyKey[],
  context: FigureContext,
  problems: Problem[],
): Sum | undefined {
  const sum = fact && printSum(fact, context.facts, context.lang);
  if (sum === undefined) {
    problems.push(
      warning(
        "stats/no-sum",
        context.locate([...path, "sum"]),
        "There is no arithmetic to print: the value is not derived from other facts.",
        "Remove `sum`, or name a fact with `derived:`.",
      ),
    );
  }
  return sum;
}
