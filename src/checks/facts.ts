import type { Deck } from "../model/deck.ts";
import type { Fact } from "../model/fact.ts";
import type { Problem } from "../model/problem.ts";
import { warning } from "../model/problem.ts";
import { startOf } from "../model/span.ts";
import { usesOf, type SlideUses } from "../render/slide-uses.ts";
import { isCitation, isFactRef } from "../render/visit.ts";
import type { Check } from "./check.ts";
import { languageOf } from "./prose/language/language.ts";
import { tokensOf } from "./tokens-of.ts";

/** The ledger and the slides agree: no fact that is never shown, no source that nobody cites, no number without a source. */
export const checkFacts: Check = {
  name: "facts",
  // What an error keeps from being read would seem unused.
  needs: "deck without errors",
  reach: "deck",
  run: ({ deck }) => [
    ...findUnusedFacts(deck),
    ...findUncitedSources(deck),
    ...findNumbersWithoutSource(deck),
    ...findDroppedHedges(deck),
    ...findMissingLocators(deck),
    ...findHalfDisputes(deck),
  ],
};

// By the slides' content: beside the live preview the same slides are looked at again and again.
const known = new WeakMap<object, { readonly facts: Deck["facts"]; readonly uses: SlideUses }>();

function rememberedUses(slide: Deck["slides"][number], facts: Deck["facts"]): SlideUses {
  const last = known.get(slide.content);
  if (last?.facts === facts) return last.uses;
  const uses = usesOf(slide, facts);
  known.set(slide.content, { facts, uses });
  return uses;
}

function findUnusedFacts({ facts, slides }: Deck): readonly Problem[] {
  const used = new Set(slides.flatMap((slide) => [...rememberedUses(slide, facts).facts]));
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
    for (const source of rememberedUses(slide, facts).sources.keys()) cited.add(source);
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

/** Where one fact can say the page or paragraph of a source, a number from it can, too. */
function findMissingLocators({ facts, sources }: Deck): readonly Problem[] {
  const typed = [...facts.values()].filter(({ derivation }) => derivation === undefined);
  const located = new Map(
    typed.flatMap(({ citations }) =>
      citations.flatMap(({ source, locator }) => (locator === undefined ? [] : [[source, locator] as const])),
    ),
  );
  return typed
    .filter(({ value }) => value !== undefined)
    .flatMap(({ id, citations }) =>
      citations.flatMap(({ source, locator, span }) => {
        const example = locator === undefined ? located.get(source) : undefined;
        const isElsewhere = citations.some((other) => other.source === source && other.locator !== undefined);
        if (example === undefined || isElsewhere) return [];
        const name = sources.get(source)?.short ?? source;
        const message = `“${id}” does not say where in “${name}” its number stands, as other facts do.`;
        return [warning("facts/missing-locator", span, message, `Add the place: “${source} ${example}”.`)];
      }),
    );
}

function findHalfDisputes({ facts }: Deck): readonly Problem[] {
  return [...facts.values()]
    .filter(({ status, disputes }) => status === "disputed" && disputes.length === 0)
    .map(({ id, span }) => {
      const message = `“${id}” is disputed, but nothing says by what.`;
      const hint = "Name the fact that contradicts it in `disputes`, or make it `status: caution`.";
      return warning("facts/disputed-by-nothing", span, message, hint);
    });
}

/** Where the words around a bare value can be read, the check of prose tells whether they keep its hedge. */
function findDroppedHedges({ meta, facts, slides }: Deck): readonly Problem[] {
  if (languageOf(meta.lang) !== undefined) return [];
  return slides.flatMap((slide) =>
    tokensOf(slide).flatMap((token) => {
      const fact = isFactRef(token) && token.options.includes("bare") ? facts.get(token.fact) : undefined;
      if (!isFactRef(token) || fact === undefined || fact.hedge === "exact") return [];
      const message = `“${fact.id}” is “${fact.hedge}”, and stands here without saying so.`;
      const hint = "Leave “bare” out, unless the words beside it say the same.";
      return [warning("facts/hedge-dropped", token.span, message, hint)];
    }),
  );
}
