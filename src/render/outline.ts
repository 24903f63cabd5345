import type { Deck, Slide } from "../model/deck.ts";
import type { Span } from "../model/span.ts";
import { startOf } from "../model/span.ts";
import { inferLayout } from "./layout.ts";
import { usesOf, type SlideUses } from "./slide-uses.ts";

/** A slide at its place in the presentation, including those that nobody wrote: the cover and the list of sources. */
export interface OutlinedSlide {
  readonly slide: Slide;
  readonly layout: string;
  /** From 1. */
  readonly number: number;
  /** Of its section, from 1; 0 before the first. */
  readonly sectionNumber: number;
  readonly uses: SlideUses;
}

/** The deck's slides in order. Adds a cover where the first slide is none, and a list of sources where anything is cited and none stands. */
export function outlineDeck(deck: Deck): readonly OutlinedSlide[] {
  const slides = [...deck.slides];
  if (slides[0]?.layout !== "cover") slides.unshift(emptySlide("cover", deck));
  const uses = slides.map((slide) => usesOf(slide, deck.facts));
  const cites = uses.some(({ sources }) => sources.size > 0);
  if (cites && !slides.some(({ layout }) => layout === "sources")) {
    const made = emptySlide("sources", deck);
    slides.push(made);
    uses.push(usesOf(made, deck.facts));
  }
  let sectionNumber = 0;
  let section = "";
  return slides.map((slide, index): OutlinedSlide => {
    if (slide.section !== "" && (slide.section !== section || slide.level === 1)) sectionNumber += 1;
    section = slide.section;
    return {
      slide,
      layout: slide.layout ?? inferLayout(slide),
      number: index + 1,
      sectionNumber: section === "" ? 0 : sectionNumber,
      uses: uses[index] ?? usesOf(slide, deck.facts),
    };
  });
}

function emptySlide(layout: "cover" | "sources", deck: Deck): Slide {
  const taken = new Set(deck.slides.map(({ id }) => id));
  return {
    id: freeId(layout, taken),
    span: spanOf(deck),
    heading: [],
    title: layout === "cover" ? deck.meta.title : "",
    section: "",
    classes: [],
    attributes: {},
    layout,
    blocks: [],
    notes: [],
    footnotes: [],
  };
}

/** An id that no slide has: the word itself, or the word with a number. */
export function freeId(word: string, taken: ReadonlySet<string>): string {
  if (!taken.has(word)) return word;
  let count = 2;
  while (taken.has(`${word}-${count}`)) count += 1;
  return `${word}-${count}`;
}

function spanOf(deck: Deck): Span {
  return startOf(deck.slides[0]?.span.file ?? "deck.md");
}
