import type { Deck, Slide } from "../model/deck.ts";
import { inferLayout } from "./layout.ts";
import { usesOf, type SlideUses } from "./slide-uses.ts";

/** A slide at its place in the presentation. */
export interface OutlinedSlide {
  readonly slide: Slide;
  readonly layout: string;
  /** From 1. */
  readonly number: number;
  /** Of its section, from 1; 0 outside all sections. */
  readonly sectionNumber: number;
  readonly uses: SlideUses;
}

/** The deck's slides in order, each with its layout, its numbers and what it uses. */
export function outlineDeck({ slides, facts }: Deck): readonly OutlinedSlide[] {
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
      uses: usesOf(slide, facts),
    };
  });
}
