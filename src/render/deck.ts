import type { TextMeasurer } from "../draw/text.ts";
import type { CitationTexts } from "../model/citation-text.ts";
import type { Deck, Slide } from "../model/deck.ts";
import { mapAgain } from "../model/map-again.ts";
import type { Problem } from "../model/problem.ts";
import type { ImageFile, TextFile } from "../model/project.ts";
import type { RenderedDeck, RenderedSlide } from "../model/rendered.ts";
import { loadCodePrinter } from "./code.ts";
import { scriptsOf } from "./content-policy.ts";
import type { DeckContext } from "./context.ts";
import { digest } from "./digest.ts";
import { checkHandoutTemplate } from "./handout-check.ts";
import { loadMathPrinter } from "./math.ts";
import { needsOf } from "./needs.ts";
import { outlineDeck, type OutlinedSlide } from "./outline.ts";
import { checkPageTemplate } from "./page.ts";
import { pageWordsOf } from "./page-words.ts";
import { printSlide, problemsFrom, type PrintedSlide } from "./print-slide.ts";
import { railOf } from "./rail.ts";
import { slideKey } from "./slide-key.ts";
import type { SourceEntry } from "./source-list.ts";
import { spreadSources } from "./source-pages.ts";
import { readTemplates } from "./templates.ts";

/** What becomes slides. `templates` is the complete map: the built-in ones and the deck's own over them. */
export interface RenderInput {
  readonly deck: Deck;
  readonly images: ReadonlyMap<string, ImageFile>;
  readonly templates: ReadonlyMap<string, TextFile>;
  readonly text: TextMeasurer;
  /** The sources in the deck's citation style, from `formatCitations`; one that is not there prints in our own plain form. */
  readonly citations?: CitationTexts;
  /** Kept from one rendering to the next, makes slides that did not change free. */
  readonly cache?: SlideCache;
  /** Highlighted code by the hash of what it depends on, kept from one run to the next. */
  readonly code?: Map<string, string>;
  /** Templates as read, kept from one run to the next. */
  readonly programs?: Map<string, string>;
}

/** What one rendering leaves to the next. */
export interface SlideCache {
  /** Slides as printed, by the hash of what they depend on. */
  readonly printed: Map<string, PrintedSlide>;
  last?: Rendering;
}

/** A cache for the versions of one deck. */
export function createSlideCache(): SlideCache {
  return { printed: new Map() };
}

interface Rendering {
  /** What slides depend on besides themselves. */
  readonly basis: readonly unknown[];
  readonly rows: readonly Row[];
}

/** A slide with what became of it. */
interface Row {
  readonly outlined: OutlinedSlide;
  readonly entries: readonly SourceEntry[];
  readonly key: string;
  readonly printed: PrintedSlide;
  readonly rendered: RenderedSlide;
  readonly problems: readonly Problem[];
}

/** Every slide as HTML, the cover and the list of sources included, and what is amiss with figures, formulas and templates. */
export async function renderDeck(input: RenderInput): Promise<RenderedDeck> {
  const { deck, cache = createSlideCache() } = input;
  const templates = readTemplates(input.templates, input.programs);
  const context = await deckContext(input);
  const rail = railOf(deck);
  const { outline, pages } = spreadSources(outlineDeck(deck), context);
  const attributeNames = [...new Set(attributeNamesOf(outline).flat())];
  const shared = digest([digestOf(input.templates), deck.meta, rail, attributeNames]);
  const basis = [shared, context.facts, context.sources, context.images];
  const isSame = cache.last?.basis.every((part, index) => part === basis[index]) === true;
  const before = isSame ? cache.last?.rows : undefined;
  const rows = outline.map((outlined, index): Row => {
    const { slide, label } = outlined;
    const entries = pages.get(outlined) ?? noEntries;
    const known = before?.[index];
    if (known?.outlined === outlined && known.entries === entries) return known;
    if (known !== undefined && hasOnlyMoved(known, outlined, entries)) return moveRow(known, outlined);
    const key = slideKey(outlined, entries, shared, context);
    const around = { meta: deck.meta, rail, entries, attributeNames };
    const printed = cache.printed.get(key) ?? printSlide(outlined, around, context, templates);
    cache.printed.set(key, printed);
    const rendered = numbered(printed, slide, `${key}-${label}`, label);
    const problems = problemsFrom(slide.span, printed);
    return { outlined, entries, key, printed, rendered, problems };
  });
  cache.last = { basis, rows };
  forgetUnused(cache.printed, rows);
  return {
    slides: rows.map(({ rendered }) => rendered),
    problems: withoutDoubles([
      ...templates.problems,
      ...checkPageTemplate(deck, templates),
      ...scriptsOf(input.templates).problems,
      ...checkHandoutTemplate(deck.meta, templates),
      ...rows.flatMap(({ problems }) => problems),
    ]),
  };
}

function moveRow(row: Row, outlined: OutlinedSlide): Row {
  return { ...row, outlined, problems: problemsFrom(outlined.slide.span, row.printed) };
}

/** Whether a slide is what it was at this place, but for the lines where its author wrote it. */
function hasOnlyMoved(before: Row, after: OutlinedSlide, entries: Row["entries"]): boolean {
  const { slide, layout, label, sectionNumber } = before.outlined;
  return (
    slide.content === after.slide.content &&
    layout === after.layout &&
    label === after.label &&
    sectionNumber === after.sectionNumber &&
    entries === before.entries
  );
}

const attributeNamesOf = mapAgain(({ slide: { attributes } }: OutlinedSlide): readonly string[] => {
  const names = Object.keys(attributes);
  return names.length === 0 ? noNames : names;
});
const noNames: readonly string[] = [];

// They stay the same object for as long as nobody edits one.
const templateDigests = new WeakMap<RenderInput["templates"], string>();

function digestOf(templates: RenderInput["templates"]): string {
  const known = templateDigests.get(templates) ?? digest([templates]);
  templateDigests.set(templates, known);
  return known;
}

// A slide with the number that it had is the same object.
const lastNumbered = new WeakMap<PrintedSlide, RenderedSlide>();

function numbered(printed: PrintedSlide, { id, section }: Slide, key: string, label: string): RenderedSlide {
  const known = lastNumbered.get(printed);
  if (known?.key === key) return known;
  const made = { id, title: printed.title, section, html: printed.pieces.join(label), key };
  lastNumbered.set(printed, made);
  return made;
}

const noEntries: readonly SourceEntry[] = [];

/** What printing the deck needs, with the code and the formulas that it has. */
export async function deckContext({
  deck,
  images,
  text,
  citations = new Map(),
  code: remembered,
}: RenderInput): Promise<DeckContext> {
  const { meta, facts, sources } = deck;
  const { code, math } = needsOf(deck);
  const [printCode, printMath] = await Promise.all([
    loadCodePrinter(code, remembered ?? new Map()),
    loadMathPrinter(math),
  ]);
  return {
    lang: meta.lang,
    words: pageWordsOf(meta.lang),
    facts,
    sources,
    citations,
    images,
    text,
    printCode,
    printMath,
  };
}

/** What a deck has shown stays for a while: an edit is often taken back. */
function forgetUnused(printed: SlideCache["printed"], rows: readonly Row[]): void {
  if (printed.size <= 2 * rows.length) return;
  const used = new Set(rows.map(({ key }) => key));
  for (const key of printed.keys()) if (!used.has(key)) printed.delete(key);
}

/** A template errs on every slide that uses it, and is told of once. */
function withoutDoubles(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, message, span }) => {
    const key = [code, span.file, span.line, span.column, message].join("\n");
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
