import type { RevealApi } from "reveal.js";

/** A slide as the speaker looks for it. */
export interface TalkSlide {
  readonly section: HTMLElement;
  /** As the audience reads it: `7`, or `B1` of a backup slide. */
  readonly label: string;
  readonly title: string;
}

/** Kept for questions: behind all others, not counted, and not on the way. */
export function isBackup(section: Element): boolean {
  return section.classList.contains("backup");
}

/** All slides of the deck in order, backup slides last. */
export function talkSlides(deck: RevealApi): readonly TalkSlide[] {
  let counted = 0;
  let backups = 0;
  return deck.getSlides().map((section) => ({
    section,
    label: isBackup(section) ? `B${(backups += 1)}` : String((counted += 1)),
    // Read off the slide only when asked for: each turn counts all slides to name one.
    get title() {
      return titleOf(section);
    },
  }));
}

/** How many slides count. */
export function countSlides(deck: RevealApi): number {
  return deck.getSlides().filter((section) => !isBackup(section)).length;
}

/** The slide's headline, in one line. */
function titleOf(section: HTMLElement): string {
  const heading = section.querySelector("h1, h2")?.textContent ?? section.getAttribute("aria-label") ?? "";
  return heading.replaceAll(/\s+/g, " ").trim() || section.id;
}

/** Shows a slide at a step: as counted by reveal.js, -1 before the first one. */
export function showSlide(deck: RevealApi, section: HTMLElement, step?: number): void {
  const { h, v } = deck.getIndices(section);
  deck.slide(h, v, step);
}

/** The last slide that counts. */
export function lastSlide(deck: RevealApi): HTMLElement | undefined {
  return deck.getSlides().findLast((section) => !isBackup(section));
}

/** The step that is shown of the slide on screen; -1 before the first, undefined where there are none. */
export function stepOf(deck: RevealApi): number | undefined {
  return deck.getIndices().f;
}
