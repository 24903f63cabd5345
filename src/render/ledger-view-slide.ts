import type { Slide } from "../model/deck.ts";
import type { Citation } from "../model/fact.ts";
import { figureData } from "./figure-data.ts";
import { isCitation, isFactRef, visitBlocks, visitTokens, type Visitor } from "./visit.ts";

/** What a slide states and cites, in reading order: headline, body, footnotes. */
export interface SlideStatements {
  /** Ids of facts that the audience sees. */
  readonly shown: readonly string[];
  /** Ids of facts that only the speaker notes name. */
  readonly spoken: readonly string[];
  /** Citations by hand and of figures, repeats included. */
  readonly citations: readonly Citation[];
}

/** Walks a slide for what it states. Backgrounds state nothing. */
export function statementsOf(slide: Slide): SlideStatements {
  const shown = new Set<string>();
  const citations: Citation[] = [];
  const seen = collectInto(shown, citations);
  visitTokens(slide.heading, seen);
  visitBlocks(slide.blocks, seen);
  for (const { blocks } of slide.footnotes) visitBlocks(blocks, seen);
  const inNotes = new Set<string>();
  visitBlocks(slide.notes, collectInto(inNotes, []));
  return {
    shown: [...shown],
    spoken: [...inNotes].filter((id) => !shown.has(id)),
    citations,
  };
}

function collectInto(facts: Set<string>, citations: Citation[]): Visitor {
  return {
    token(token) {
      if (isFactRef(token)) facts.add(token.fact);
      else if (isCitation(token)) citations.push(...token.citations);
    },
    figure(figure) {
      if (figureData(figure).chrome.decorative) return;
      for (const id of figure.facts) facts.add(id);
      citations.push(...figure.citations);
    },
  };
}
