import { printSum } from "../figures/stats/sum.ts";
import type { Deck, FactRefToken, Figure, Slide } from "../model/deck.ts";
import type { Citation, Fact } from "../model/fact.ts";
import { formatValue } from "../model/format-value.ts";
import { formatWhen } from "../model/format-when.ts";
import type { RenderedSlide } from "../model/rendered.ts";
import { citationsOf } from "../render/citations-of.ts";
import { factText } from "../render/references.ts";
import { isCitation, isFactRef, visitBlocks, visitTokens, type Visitor } from "../render/visit.ts";

/** One use of a fact, or a citation by hand, with one source; the keys are the columns of the table. Empty where there is nothing to say. */
export type Use = Readonly<Record<(typeof columns)[number], string>>;

/** `printed` is what stands on the slide, `value` the bare number, `period` is EDTF. */
export const columns = [
  "slide_number",
  "slide_id",
  "slide_title",
  "place",
  "fact_id",
  "statement",
  "printed",
  "value",
  "unit",
  "period",
  "hedge",
  "source_number",
  "source_id",
  "locator",
  "url",
  "derivation",
] as const;

/** Every use of a fact or source in the deck, slide by slide in reading order, the speaker's notes last. A use with two sources is two rows. */
export function listUses(deck: Deck, rendered: readonly RenderedSlide[]): readonly Use[] {
  const backups = deck.slides.flatMap(({ id, isBackup }) => (isBackup === true ? [id] : []));
  const places = new Map(
    rendered.map(({ id, title }, index) => {
      const number = backups.includes(id) ? `B${backups.indexOf(id) + 1}` : index + 1;
      return [id, { number, title }];
    }),
  );
  const uses: Use[] = [];
  for (const slide of deck.slides) {
    const { number, title } = places.get(slide.id) ?? { number: 0, title: slide.title };
    const at = { slide_number: String(number), slide_id: slide.id, slide_title: title };
    walk(slide, { deck, record: (use) => void uses.push({ ...blank, ...at, ...use }) });
  }
  return uses;
}

const blank = Object.fromEntries(columns.map((column) => [column, ""])) as Use;

interface Walk {
  readonly deck: Deck;
  readonly record: (use: Partial<Use>) => void;
}

type Place = "headline" | "body" | "footnote" | "notes" | `${string} figure`;

function walk(slide: Slide, context: Walk): void {
  visitTokens(slide.heading, recordAt("headline", context));
  visitBlocks(slide.blocks, recordAt("body", context));
  for (const { blocks } of slide.footnotes) visitBlocks(blocks, recordAt("footnote", context));
  visitBlocks(slide.notes, recordAt("notes", context));
}

function recordAt(place: Place, context: Walk): Visitor {
  return {
    token(token) {
      if (isFactRef(token)) recordReference(token, place, context);
      else if (isCitation(token))
        for (const citation of token.citations) recordCitation(citation, place, context);
    },
    figure: (figure) => recordFigure(figure, context),
  };
}

function recordReference(token: FactRefToken, place: Place, context: Walk): void {
  const { facts, meta } = context.deck;
  const fact = facts.get(token.fact);
  if (fact !== undefined) recordFact(fact, place, factText(token, { facts, lang: meta.lang }), context);
}

/** The figure's facts, then what it cites besides. */
function recordFigure(figure: Figure, context: Walk): void {
  const place: Place = `${figure.type} figure`;
  const { facts, meta } = context.deck;
  const told = new Set<string>();
  for (const id of new Set(figure.facts)) {
    const fact = facts.get(id);
    if (fact === undefined) continue;
    recordFact(fact, place, inFigure(fact, meta.lang), context);
    for (const citation of citationsOf(fact, facts)) told.add(keyOf(citation));
  }
  for (const citation of figure.citations) {
    if (told.has(keyOf(citation))) continue;
    told.add(keyOf(citation));
    recordCitation(citation, place, context);
  }
}

function keyOf({ source, locator = "" }: Citation): string {
  return `${source} ${locator}`;
}

function inFigure(fact: Fact, lang: string): string {
  if (fact.value !== undefined) return formatValue(fact, { lang });
  return fact.when === undefined ? "" : formatWhen(fact.when, lang);
}

function recordFact(fact: Fact, place: Place, printed: string, { deck, record }: Walk): void {
  const use: Partial<Use> = {
    place,
    fact_id: fact.id,
    statement: fact.what,
    printed,
    value: fact.value === undefined ? "" : String(fact.value),
    unit: fact.unit ?? "",
    period: fact.when?.edtf ?? "",
    hedge: fact.value === undefined ? "" : fact.hedge,
    derivation: derivationOf(fact, deck),
  };
  const citations = citationsOf(fact, deck.facts);
  if (citations.length === 0) record(use);
  for (const citation of citations) record({ ...use, ...sourceOf(citation, deck) });
}

function recordCitation(citation: Citation, place: Place, { deck, record }: Walk): void {
  record({ place, ...sourceOf(citation, deck) });
}

/** The author's arithmetic, and the same in numbers. */
function derivationOf(fact: Fact, { facts, meta: { lang } }: Deck): string {
  if (fact.derivation === undefined) return "";
  const sum = printSum(fact, facts, lang);
  if (sum === undefined) return fact.derivation.expression;
  const unit = sum.unit === "" ? "" : ` (${sum.unit})`;
  return `${fact.derivation.expression}; ${sum.text}${unit}`;
}

function sourceOf({ source: id, locator = "" }: Citation, { sources }: Deck): Partial<Use> {
  const source = sources.get(id);
  return {
    source_number: source === undefined ? "" : String(source.number),
    source_id: id,
    locator,
    url: source?.url ?? "",
  };
}
