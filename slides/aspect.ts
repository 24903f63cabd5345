import type { RevealApi } from "reveal.js";
import type { Aspect } from "../src/model/deck.ts";
import { keepForDeck, keptForDeck } from "./session.ts";

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
  const next = aspects[(Math.max(current, 0) + 1) % aspects.length] ?? "16:9";
  showAspect(deck, next);
  keepForDeck("aspect", next);
}

/** Gives the deck the shape that it had when it was last shown, unless that was for another room. */
export function restoreAspect(): void {
  const kept = keptForDeck("aspect", hoursInARoom)?.value;
  const known = aspects.find((aspect) => aspect === kept);
  if (known !== undefined) document.documentElement.dataset["aspect"] = known;
}

const hoursInARoom = 12;

const aspects: readonly Aspect[] = ["16:9", "16:10", "4:3"];
