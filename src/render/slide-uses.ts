import type { Slide } from "../model/deck.ts";
import type { Citation, Ledger } from "../model/fact.ts";
import { citationsOf } from "./citations-of.ts";
import { isCitation, isFactRef, visitBlocks, visitTokens, type Visitor } from "./visit.ts";

/** What a slide shows of the deck's ledger, in reading order. */
export interface SlideUses {
  /** Ids of facts, also those that only its notes name. */
  readonly facts: ReadonlySet<string>;
  /** By source, the places cited in it, in order of first use. What only the speaker notes cite is not among them. */
  readonly sources: ReadonlyMap<string, readonly string[]>;
  /** Ids of sources that its speaker notes cite. */
  readonly spoken: ReadonlySet<string>;
  /** Addresses of images. */
  readonly images: ReadonlySet<string>;
}

/** Walks a slide for the facts, sources and images it uses. */
export function usesOf(slide: Slide, facts: Ledger): SlideUses {
  const found: Found = { facts, used: new Set(), sources: new Map(), images: new Set() };
  const visitor = collectInto(found);
  visitTokens(slide.heading, visitor);
  visitBlocks(slide.blocks, visitor);
  for (const footnote of slide.footnotes) visitBlocks(footnote.blocks, visitor);
  const inNotes: Found = { ...found, sources: new Map() };
  visitBlocks(slide.notes, collectInto(inNotes));
  return {
    facts: found.used,
    sources: found.sources,
    spoken: new Set(inNotes.sources.keys()),
    images: found.images,
  };
}

interface Found {
  readonly facts: Ledger;
  readonly used: Set<string>;
  readonly sources: Map<string, string[]>;
  readonly images: Set<string>;
}

function collectInto(found: Found): Visitor {
  return {
    token(token) {
      if (isFactRef(token)) useFact(token.fact, found);
      else if (isCitation(token)) for (const citation of token.citations) cite(citation, found);
      else if (token.type === "image") found.images.add(String(token["href"]));
    },
    figure({ facts, citations }) {
      for (const id of facts) useFact(id, found);
      for (const citation of citations) cite(citation, found);
    },
  };
}

function useFact(id: string, found: Found): void {
  const fact = found.facts.get(id);
  if (fact === undefined) return;
  found.used.add(id);
  for (const input of fact.derivation?.inputs ?? []) found.used.add(input);
  for (const citation of citationsOf(fact, found.facts)) cite(citation, found);
}

function cite({ source, locator }: Citation, found: Found): void {
  const locators = found.sources.get(source) ?? [];
  if (locator !== undefined && !locators.includes(locator)) locators.push(locator);
  found.sources.set(source, locators);
}
