import type { RevealApi } from "reveal.js";
import { moveParts } from "./move-parts.ts";

/**
 * Moves the parts of a figure from one of its pictures to the next as the presenter steps on or back. Which picture is seen is for the
 * style sheet alone: the last one whose step is reached. Arriving on a slide, edits and changes of the shape move nothing.
 */
export function animateViews(deck: RevealApi): void {
  const seen = new WeakMap<Element, Element>();
  let slide: Element | undefined;

  const remember = (): void => {
    slide = deck.getCurrentSlide();
    for (const drawing of drawingsIn(slide)) seen.set(drawing, currentView(drawing));
  };
  const step = (): void => {
    const arrives = slide !== deck.getCurrentSlide();
    for (const drawing of drawingsIn(deck.getCurrentSlide())) {
      const before = seen.get(drawing);
      const now = currentView(drawing);
      seen.set(drawing, now);
      if (!arrives && before !== undefined && before !== now && mayMove(deck, drawing))
        moveParts(before, now);
    }
  };
  deck.on("ready", remember);
  deck.on("slidechanged", remember);
  deck.on("fragmentshown", step);
  deck.on("fragmenthidden", step);
}

function drawingsIn(slide: Element | undefined): readonly Element[] {
  const drawings = [...(slide?.querySelectorAll(".drawing") ?? [])];
  return drawings.filter((drawing) => drawing.querySelector(":scope > .view") !== null);
}

/** The last picture whose step is reached, else the first. */
function currentView(drawing: Element): Element {
  const views = [...drawing.children].filter((child) => child.classList.contains("view"));
  return views.findLast((view) => view.classList.contains("visible")) ?? views[0] ?? drawing;
}

function mayMove(deck: RevealApi, drawing: Element): boolean {
  const isStill = matchMedia("(prefers-reduced-motion: reduce), print").matches;
  return !isStill && !deck.isOverview() && drawing.checkVisibility();
}
