import type { Deck, Slide } from "../model/deck.ts";
import type { Ledger } from "../model/fact.ts";
import { inferLayout } from "./layout.ts";
import { labelSlides } from "./slide-labels.ts";
import { usesOf, type SlideUses } from "./slide-uses.ts";

/** A slide at its place in the presentation. */
export interface OutlinedSlide {
  readonly slide: Slide;
  readonly layout: string;
  /** Its place, from 1. */
  readonly number: number;
  /** Its number as the audience reads it: `7`, or `B1`. */
  readonly label: string;
  /** Of the section slide before it, from 1: what the audience sees numbered. 0 before the first. */
  readonly sectionNumber: number;
  readonly uses: SlideUses;
}

/**
 * The deck's slides in order, each with its layout, its numbers and what it uses. What is the same as in the last deck, at the same place, is the
 * same object.
 */
export function outlineDeck({ slides, facts }: Deck): readonly OutlinedSlide[] {
  let sectionNumber = 0;
  const labels = labelSlides(slides);
  const before = last.facts === facts ? last.outline : [];
  const outline = slides.map((slide, index): OutlinedSlide => {
    const label = labels[index] ?? "";
    const known = before[index];
    const isSame = known?.slide === slide && known.label === label;
    const { layout, uses } = isSame ? known : readContent(slide, facts);
    if (layout === "section") sectionNumber += 1;
    if (isSame && known.sectionNumber === sectionNumber) return known;
    return { slide, layout, number: index + 1, label, sectionNumber, uses };
  });
  last = { facts, outline };
  return outline;
}

let last: { readonly facts?: Ledger; readonly outline: readonly OutlinedSlide[] } = { outline: [] };

interface ReadContent extends Pick<OutlinedSlide, "layout" | "uses"> {
  readonly facts: Ledger;
}

const remembered = new WeakMap<object, ReadContent>();

function readContent(slide: Slide, facts: Ledger): ReadContent {
  const known = remembered.get(slide.content);
  if (known?.facts === facts) return known;
  const made = { facts, layout: slide.layout ?? inferLayout(slide), uses: usesOf(slide, facts) };
  remembered.set(slide.content, made);
  return made;
}
