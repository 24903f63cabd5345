import type { RevealApi } from "reveal.js";
import type { Aspect } from "../src/model/deck.ts";

interface StageSize {
  readonly width: number;
  readonly height: number;
}

/** The size that slides are laid out at, in CSS pixels, as base.css gives it for the shape that `<html data-aspect>` names. */
export function stageSize(): StageSize {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string): number => Number.parseFloat(style.getPropertyValue(name));
  return { width: read("--stage-width"), height: read("--stage-height") };
}

/** Lays the deck out in another shape. */
export function showAspect(deck: RevealApi, aspect: Aspect): void {
  document.documentElement.dataset["aspect"] = aspect;
  deck.configure({ ...stageSize() });
}

/** The next of the shapes that decks come in. */
export function cycleAspect(deck: RevealApi): void {
  const current = aspects.findIndex((aspect) => aspect === document.documentElement.dataset["aspect"]);
  showAspect(deck, aspects[(Math.max(current, 0) + 1) % aspects.length] ?? "16:9");
}

const aspects: readonly Aspect[] = ["16:9", "16:10", "4:3"];
