import type { LedgerView, SlideEvidence } from "../../src/model/ledger-view.ts";
import { make } from "./element.ts";
import { makeEntry, type Entry } from "./entry.ts";
import { sourceItem } from "./source.ts";

/** What the panel says of one slide: an entry a fact, and what the slide cites besides. */
export interface EvidenceList {
  readonly entries: readonly Entry[];
  readonly parts: readonly HTMLElement[];
}

/** Makes the panel's content for a slide: of what is on screen; `all` is what will be. Where there is nothing to say, a friendly line. */
export function listEvidence(
  { facts, cited = [] }: SlideEvidence,
  all: SlideEvidence,
  ledger: LedgerView,
): EvidenceList {
  const { words } = ledger;
  const entries = facts.flatMap((id) => {
    const view = ledger.facts[id];
    return view === undefined ? [] : [makeEntry(id, view, ledger)];
  });
  const parts: HTMLElement[] = [];
  if (entries.length > 0) parts.push(make("ol", "evidence-facts", ...entries.map(({ item }) => item)));
  if (cited.length > 0) {
    parts.push(
      make("h3", "evidence-label", entries.length > 0 ? words.alsoCited : words.sources),
      make("ul", "evidence-sources", ...cited.map((place) => sourceItem(place, ledger))),
    );
  }
  if (parts.length === 0)
    parts.push(make("p", "evidence-nothing", all.facts.length > 0 ? words.later : words.nothing));
  return { entries, parts };
}
