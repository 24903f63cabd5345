import type { CitationText, CitationTexts, SourceCitation } from "../model/citation-text.ts";
import type { Deck, Slide } from "../model/deck.ts";
import type { RenderedSlide } from "../model/rendered.ts";
import type { Source, SourceList } from "../model/source.ts";
import { plainCitation } from "./citations/plain-citation.ts";
import { printCitation } from "./citations/print-citation.ts";
import { pageWordsOf, type PageWords } from "./page-words.ts";
import { labelSlides } from "./slide-labels.ts";
import { usesOf, type SlideUses } from "./slide-uses.ts";

/** A source of the list, for other places than slides: the handout, a file. */
export interface CitedSource extends Omit<ListedSource, "citation"> {
  /** The citation with its address; it never begins with a number. */
  readonly pieces: CitationText;
  /** The same as safe HTML. */
  readonly html: string;
}

/** A source that the deck cites, with the slides that use it. */
export interface ListedSource {
  readonly id: string;
  /** The reference number, everywhere the same. */
  readonly number: number;
  readonly citation: SourceCitation;
  /** The word that marks it, or empty. */
  readonly outside: string;
  /** “Slide” or “Slides”; where nothing but speaker notes cites the source, “Notes to slide”. */
  readonly usedLabel: string;
  /** Every slide that uses the source: each is a link back. */
  readonly usedOn: readonly ListedSlide[];
}

export interface ListedSlide {
  readonly id: string;
  /** Its place in the deck, from 1; of a backup slide `B1`. */
  readonly number: number | string;
  readonly title: string;
}

/** The deck's cited sources in the order of their numbers. `slides` are all of the deck's in order, made ones included. */
export function citedSources(
  { slides: written, facts, sources, meta }: Deck,
  slides: readonly Pick<RenderedSlide, "id" | "title">[],
  citations: CitationTexts,
): readonly CitedSource[] {
  const byId = new Map(written.map((slide) => [slide.id, slide]));
  const labels = labelSlides(slides.map(({ id }) => byId.get(id) ?? {}));
  const using = slides.flatMap(({ id, title }, index): readonly UsingSlide[] => {
    const slide = byId.get(id);
    if (slide === undefined) return [];
    const backup = slide.isBackup === true && ({ isBackup: true } as const);
    const place = { number: index + 1, label: labels[index] ?? "" };
    return [{ slide: { id, title, ...backup }, ...place, uses: usesOf(slide, facts) }];
  });
  const words = pageWordsOf(meta.lang);
  return listSources(using, { sources, citations, words, lang: meta.lang }).map(
    ({ id, number, citation: { full }, outside, usedLabel, usedOn }) => {
      return { id, number, pieces: full, html: printCitation(full), outside, usedLabel, usedOn };
    },
  );
}

/** A slide of the outline, as far as the list needs it. */
export interface UsingSlide {
  readonly slide: Pick<Slide, "id" | "title" | "isBackup">;
  readonly number: number;
  readonly label: string;
  readonly uses: SlideUses;
}

/** The cited sources in the order of their numbers, with the slides that show what rests on them, or else whose notes do. */
export function listSources(
  slides: readonly UsingSlide[],
  deck: {
    readonly sources: SourceList;
    readonly citations: CitationTexts;
    readonly words: PageWords;
    readonly lang: string;
  },
): readonly ListedSource[] {
  const shown = groupBySource(slides, ({ uses }) => uses.sources.keys());
  const spoken = groupBySource(slides, ({ uses }) => uses.spoken);
  const listed = (source: Source): readonly ListedSource[] => {
    const users = shown.get(source.id) ?? spoken.get(source.id);
    if (users === undefined) return [];
    const { id, outside } = source;
    return [
      {
        id,
        number: source.number,
        citation: deck.citations.get(id) ?? plainCitation(source, deck.lang),
        outside: outside ? deck.words.outside : "",
        usedLabel: labelOf(users, shown.has(id) ? "shown" : "spoken", deck.words),
        usedOn: users.map(({ slide: { id: slide, isBackup, title }, number, label }) => {
          return { id: slide, number: isBackup === true ? label : number, title };
        }),
      },
    ];
  };
  return [...deck.sources.values()].flatMap(listed).toSorted((a, b) => a.number - b.number);
}

function groupBySource(
  slides: readonly UsingSlide[],
  sourcesOf: (slide: UsingSlide) => Iterable<string>,
): ReadonlyMap<string, readonly UsingSlide[]> {
  const users = new Map<string, UsingSlide[]>();
  for (const slide of slides) {
    for (const id of sourcesOf(slide)) {
      const known = users.get(id);
      if (known === undefined) users.set(id, [slide]);
      else known.push(slide);
    }
  }
  return users;
}

function labelOf(slides: readonly UsingSlide[], use: "shown" | "spoken", words: PageWords): string {
  const isOne = slides.length === 1;
  if (use === "shown") return isOne ? words.slide : words.slides;
  return isOne ? words.notesToSlide : words.notesToSlides;
}
