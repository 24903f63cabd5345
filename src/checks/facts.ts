import type { Deck } from "../model/deck.ts";
import type { Fact } from "../model/fact.ts";
import type { Problem } from "../model/problem.ts";
import { warning } from "../model/problem.ts";
import { startOf } from "../model/span.ts";
import { usesOf } from "../render/slide-uses.ts";
import { isCitation } from "../render/visit.ts";
import type { Check } from "./check.ts";
import { tokensOf } from "./tokens-of.ts";

/** The ledger and the slides agree: no fact that is never shown, no source that nobody cites, no number without a source. */
export const checkFacts: Check = {
  name: "facts",
  // What an error keeps from being read would seem unused.
  needs: "deck without errors",
  run: ({ deck }) => [
    ...findUnusedFacts(deck),
    ...findUncitedSources(deck),
    ...findNumbersWithoutSource(deck),
  ],
};

function findUnusedFacts({ facts, slides }: Deck): readonly Problem[] {
  const used = new Set(slides.flatMap((slide) => [...usesOf(slide, facts).facts]));
  const unused = [...facts.values()].filter((fact) => !used.has(fact.id));
  if (unused.length > mostNamedOneByOne) return [describeMany(unused)];
  return unused.map((fact) => {
    const hint = `Show it with {{${fact.id}}}, or take it out of facts.yaml.`;
    return warning("facts/unused", fact.span, `No slide shows the fact “${fact.id}”.`, hint);
  });
}

/** A ledger may hold more than its deck shows; its keeper wants to know, but not on a hundred lines. */
const mostNamedOneByOne = 5;

function describeMany(unused: readonly Fact[]): Problem {
  const ids = unused.map(({ id }) => id).join(", ");
  const message = `No slide shows ${unused.length} of the facts: ${ids}.`;
  return warning(
    "facts/unused",
    unused[0]?.span ?? startOf("facts.yaml"),
    message,
    "Show them, or take them out of facts.yaml.",
  );
}

function findUncitedSources({ facts, slides, sources }: Deck): readonly Problem[] {
  const cited = new Set([...facts.values()].flatMap((fact) => fact.citations.map(({ source }) => source)));
  for (const slide of slides) {
    for (const source of usesOf(slide, facts).sources.keys()) cited.add(source);
    for (const token of tokensOf(slide)) {
      if (isCitation(token)) for (const { source } of token.citations) cited.add(source);
    }
  }
  return [...sources.values()]
    .filter((source) => !cited.has(source.id))
    .map((source) => {
      const hint = `Cite it with [@${source.id}], or take it out of sources.yaml.`;
      return warning("sources/uncited", source.span, `Nothing cites the source “${source.id}”.`, hint);
    });
}

function findNumbersWithoutSource({ facts }: Deck): readonly Problem[] {
  return [...facts.values()].filter(needsSource).map((fact) => {
    const hint = "Add `source: [id locator]`, so that the slide can say where the number is from.";
    return warning(
      "facts/without-source",
      fact.span,
      `The fact “${fact.id}” has a value and no source.`,
      hint,
    );
  });
}

function needsSource(fact: Fact): boolean {
  return fact.value !== undefined && fact.derivation === undefined && fact.citations.length === 0;
}
