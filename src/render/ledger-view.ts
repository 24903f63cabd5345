import type { CitationText, CitationTexts } from "../model/citation-text.ts";
import type { Deck, Slide } from "../model/deck.ts";
import type { Citation, Fact, Ledger } from "../model/fact.ts";
import type { FactView, LedgerView, SlideEvidence, SourceView } from "../model/ledger-view.ts";
import type { Source } from "../model/source.ts";
import { plainCitation } from "./citations/plain-citation.ts";
import { citationWords, withoutLinks } from "./citations/print-citation.ts";
import { citationsOf } from "./citations-of.ts";
import { inlineJson } from "./escape.ts";
import { mergePlaces, viewFact } from "./ledger-view-fact.ts";
import { statementsOf } from "./ledger-view-slide.ts";
import { ledgerWordsOf } from "./ledger-view-words.ts";

/** The ledger of a deck as it stands in the page's `<script id="ledger">`. */
export function printLedger(deck: Deck, citations: CitationTexts): string {
  return inlineJson(viewLedger(deck, citations));
}

/** What the page knows of the facts that its slides use, and of what these rest on; `citations` are its sources as the list words them. */
export function viewLedger(deck: Deck, citations: CitationTexts): LedgerView {
  const { slides, meta } = deck;
  const known = knownOf(deck);
  const evidence = slides.flatMap((slide) => {
    const own = known.evidence.get(slide.content) ?? evidenceOf(slide, deck);
    known.evidence.set(slide.content, own);
    return own === nothing ? [] : [[slide.id, own] as const];
  });
  const named = evidence.flatMap(([, own]) => own.facts.concat(own.spoken ?? []));
  const facts = behind(named, deck.facts, known.disputes).map((fact) => {
    const view = known.views.get(fact.id) ?? viewFact(fact, known.disputes.get(fact.id) ?? [], deck);
    known.views.set(fact.id, view);
    return [fact.id, view] as const;
  });
  const places = facts
    .map(([, { cites }]) => cites)
    .concat(evidence.map(([, { cited }]) => cited))
    .flatMap((list) => list ?? []);
  return {
    words: ledgerWordsOf(meta.lang),
    slides: Object.fromEntries(evidence),
    facts: Object.fromEntries(facts),
    sources: viewSources(new Set(places.map(({ source }) => source)), deck, citations),
  };
}

/** What is known of a ledger from the last time: while its file stays the same, so do its facts, and only slides change. */
interface Known {
  readonly sources: Deck["sources"];
  readonly lang: string;
  readonly disputes: ReadonlyMap<string, readonly string[]>;
  readonly views: Map<string, FactView>;
  readonly evidence: WeakMap<object, SlideEvidence>;
}

const remembered = new WeakMap<Ledger, Known>();

function knownOf({ facts, sources, meta: { lang } }: Deck): Known {
  const before = remembered.get(facts);
  if (before?.sources === sources && before.lang === lang) return before;
  const fresh = { sources, lang, disputes: disputesOf(facts), views: new Map(), evidence: new WeakMap() };
  remembered.set(facts, fresh);
  return fresh;
}

const nothing: SlideEvidence = { facts: [] };

function evidenceOf(slide: Slide, { facts, sources }: Deck): SlideEvidence {
  const numberOf = (source: string): number => sources.get(source)?.number ?? 0;
  const statements = statementsOf(slide);
  const shown = statements.shown.filter((id) => facts.has(id));
  const spoken = statements.spoken.filter((id) => facts.has(id));
  const told = new Set(shown.flatMap((id) => placesBehind(facts.get(id), facts)));
  const further = statements.citations.filter((citation) => !told.has(placeOf(citation)));
  const cited = mergePlaces(further).toSorted((a, b) => numberOf(a.source) - numberOf(b.source));
  if (shown.length + spoken.length + cited.length === 0) return nothing;
  return { facts: shown, ...(spoken.length > 0 && { spoken }), ...(cited.length > 0 && { cited }) };
}

function placesBehind(fact: Fact | undefined, facts: Ledger): readonly string[] {
  return fact === undefined ? [] : citationsOf(fact, facts).map(placeOf);
}

function placeOf({ source, locator = "" }: Citation): string {
  return `${source} ${locator}`;
}

/** By fact, what contradicts it. One of the two saying so is enough. */
function disputesOf(facts: Ledger): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const note = (id: string, other: string): void => {
    found.set(id, (found.get(id) ?? new Set()).add(other));
  };
  for (const { id, disputes } of facts.values()) {
    for (const other of disputes) {
      if (!facts.has(other)) continue;
      note(id, other);
      note(other, id);
    }
  }
  return new Map([...found].map(([id, others]) => [id, [...others]]));
}

/** The facts, those they are computed from, and those that contradict any of them. */
function behind(
  ids: readonly string[],
  facts: Ledger,
  disputes: ReadonlyMap<string, readonly string[]>,
): readonly Fact[] {
  const found = new Map<string, Fact>();
  const waiting = ids.toReversed();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const fact = facts.get(id);
    if (fact === undefined || found.has(id)) continue;
    found.set(id, fact);
    waiting.push(...(fact.derivation?.inputs ?? []), ...(disputes.get(id) ?? []));
  }
  return [...found.values()];
}

function viewSources(
  ids: ReadonlySet<string>,
  { sources, meta: { lang } }: Deck,
  citations: CitationTexts,
): LedgerView["sources"] {
  const cited = [...sources.values()].filter(({ id }) => ids.has(id));
  return Object.fromEntries(
    cited.map((source) => {
      const citation = citations.get(source.id) ?? plainCitation(source, lang);
      return [source.id, viewSource(source, withoutLinks(citation.brief))] as const;
    }),
  );
}

function viewSource({ number, short, url, outside }: Source, citation: CitationText): SourceView {
  const saysMore = citationWords(citation).replace(/\.$/u, "") !== short;
  return {
    number,
    short,
    ...(saysMore && { citation }),
    ...(url !== undefined && { url }),
    ...(outside && { outside }),
  };
}
