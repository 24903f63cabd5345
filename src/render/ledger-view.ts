import type { Deck, Slide } from "../model/deck.ts";
import type { Citation, Fact, Ledger } from "../model/fact.ts";
import type { FactView, LedgerView, SlideEvidence, SourceView } from "../model/ledger-view.ts";
import type { Source } from "../model/source.ts";
import { citationsOf } from "./citations-of.ts";
import { inlineJson } from "./escape.ts";
import { formatDate } from "./format-date.ts";
import { mergePlaces, viewFact } from "./ledger-view-fact.ts";
import { statementsOf } from "./ledger-view-slide.ts";
import { ledgerWordsOf } from "./ledger-view-words.ts";
import { pageWordsOf } from "./page-words.ts";

/** The ledger of a deck as it stands in the page's `<script id="ledger">`. */
export function printLedger(deck: Deck): string {
  return inlineJson(viewLedger(deck));
}

/** What the page knows of the facts that its slides use, and of what these rest on. */
export function viewLedger(deck: Deck): LedgerView {
  const { slides, facts, sources } = deck;
  const { lang } = deck.meta;
  const evidence = Object.fromEntries(
    slides.flatMap((slide) => {
      const own = evidenceOf(slide, deck);
      return own === undefined ? [] : [[slide.id, own] as const];
    }),
  );
  const disputes = disputesOf(facts);
  const named = Object.values(evidence).flatMap((own) => own.facts.concat(own.spoken ?? []));
  const used = behind(named, facts, disputes);
  const factViews = Object.fromEntries(
    used.map((fact) => [fact.id, viewFact(fact, disputes.get(fact.id) ?? [], { facts, lang })] as const),
  );
  return {
    words: ledgerWordsOf(lang),
    slides: evidence,
    facts: factViews,
    sources: sourcesFor(Object.values(factViews), Object.values(evidence), sources, lang),
  };
}

function evidenceOf(slide: Slide, { facts, sources }: Deck): SlideEvidence | undefined {
  const numberOf = (source: string): number => sources.get(source)?.number ?? 0;
  const statements = statementsOf(slide);
  const shown = statements.shown.filter((id) => facts.has(id));
  const spoken = statements.spoken.filter((id) => facts.has(id));
  const told = new Set(shown.flatMap((id) => placesBehind(facts.get(id), facts)));
  const further = statements.citations.filter((citation) => !told.has(placeOf(citation)));
  const cited = mergePlaces(further).toSorted((a, b) => numberOf(a.source) - numberOf(b.source));
  if (shown.length + spoken.length + cited.length === 0) return undefined;
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

function sourcesFor(
  facts: readonly FactView[],
  slides: readonly SlideEvidence[],
  sources: Deck["sources"],
  lang: string,
): LedgerView["sources"] {
  const places = [...facts.flatMap(({ cites = [] }) => cites), ...slides.flatMap(({ cited = [] }) => cited)];
  const ids = new Set(places.map(({ source }) => source));
  return Object.fromEntries(
    [...sources.values()]
      .filter(({ id }) => ids.has(id))
      .map((source) => [source.id, viewSource(source, lang)] as const),
  );
}

function viewSource(source: Source, lang: string): SourceView {
  const { number, short, title, author, url, outside } = source;
  const imprint = imprintOf(source, lang);
  return {
    number,
    short,
    ...(title !== short && { title }),
    ...(author !== undefined && { author }),
    ...(imprint !== "" && { imprint }),
    ...(url !== undefined && { url }),
    ...(outside && { outside }),
  };
}

function imprintOf({ publisher, date, accessed }: Source, lang: string): string {
  const published = [publisher, date === undefined ? undefined : formatDate(date, lang)];
  const read = accessed === undefined ? "" : `(${pageWordsOf(lang).accessed} ${formatDate(accessed, lang)})`;
  return [published.filter((part) => part !== undefined).join(", "), read]
    .filter((part) => part !== "")
    .join(" ");
}
