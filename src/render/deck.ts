import type { TextMeasurer } from "../draw/text.ts";
import type { CitationTexts } from "../model/citation-text.ts";
import type { Deck, Slide } from "../model/deck.ts";
import type { Problem } from "../model/problem.ts";
import type { ImageFile, TextFile } from "../model/project.ts";
import type { RenderedDeck, RenderedSlide } from "../model/rendered.ts";
import { loadCodePrinter } from "./code.ts";
import type { DeckContext } from "./context.ts";
import { digest } from "./digest.ts";
import { checkHandoutTemplate } from "./handout-check.ts";
import { loadMathPrinter } from "./math.ts";
import { needsOf } from "./needs.ts";
import { outlineDeck } from "./outline.ts";
import { checkPageTemplate } from "./page.ts";
import { pageWordsOf } from "./page-words.ts";
import { printSlide, type PrintedSlide } from "./print-slide.ts";
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
}

/** Slides as printed, by the hash of what they depend on. Start with `new Map()`; what a rendering does not use, it drops. */
export type SlideCache = Map<string, PrintedSlide>;

/** Every slide as HTML, the cover and the list of sources included, and what is amiss with figures, formulas and templates. */
export async function renderDeck(input: RenderInput): Promise<RenderedDeck> {
  const { deck, cache } = input;
  const templates = readTemplates(input.templates);
  const context = await deckContext(input);
  const rail = railOf(deck);
  const { outline, pages } = spreadSources(outlineDeck(deck), context);
  const attributeNames = [...new Set(outline.flatMap(({ slide }) => Object.keys(slide.attributes)))];
  const shared = digest([digestOf(input.templates), deck.meta, rail, attributeNames]);
  const problems: Problem[] = [
    ...templates.problems,
    ...checkPageTemplate(deck, templates),
    ...checkHandoutTemplate(deck.meta, templates),
  ];
  const used: SlideCache = new Map();
  const slides = outline.map((outlined): RenderedSlide => {
    const { slide, label } = outlined;
    const entries = pages.get(outlined) ?? noEntries;
    const key = slideKey(outlined, entries, shared, context);
    const around = { meta: deck.meta, rail, entries, attributeNames };
    const printed = cache?.get(key) ?? printSlide(outlined, around, context, templates);
    used.set(key, printed);
    problems.push(...printed.problemsFrom(slide.span.line));
    return numbered(printed, slide, `${key}-${label}`, label);
  });
  if (cache !== undefined) keepOnly(cache, used);
  return { slides, problems: withoutDoubles(problems) };
}

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

function keepOnly(cache: SlideCache, used: SlideCache): void {
  cache.clear();
  for (const [key, printed] of used) cache.set(key, printed);
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
