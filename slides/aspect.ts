import type { RevealApi } from "reveal.js";
import type { Aspect } from "../src/model/deck.ts";
import { forgetForDeck, keepForDeck, keptForDeck } from "./session.ts";

interface StageSize {
  readonly width: number;
  readonly height: number;
}

/** The size that slides are laid out at, in CSS pixels, as base.css gives it for the shape that `<html data-aspect>` names. */
export function stageSize(page: Document = document): StageSize {
  const style = getComputedStyle(page.documentElement);
  const read = (name: string): number => Number.parseFloat(style.getPropertyValue(name));
  return { width: read("--stage-width"), height: read("--stage-height") };
}

/** The shape of the slides, as `<html>` names it. */
export function currentAspect(): Aspect {
  const named = document.documentElement.dataset["aspect"];
  return aspects.find((aspect) => aspect === named) ?? "16:9";
}

/** Lays the deck out in another shape. */
export function showAspect(deck: RevealApi, aspect: Aspect): void {
  document.documentElement.dataset["aspect"] = aspect;
  deck.configure({ ...stageSize() });
}

/** The next of the shapes that decks come in. It holds for this room, unless it is the one that the screen asks for anyway. */
export function cycleAspect(deck: RevealApi): void {
  const next = aspects[(aspects.indexOf(currentAspect()) + 1) % aspects.length] ?? "16:9";
  if (next === fittingAspect()) forgetForDeck(chosen);
  else keepForDeck(chosen, next);
  showAspect(deck, next);
  keepForDeck(shown, next);
}

/** Gives the deck the shape that was chosen for this room; a window that goes along with the room's, the shape that is shown there. */
export function restoreAspect(): void {
  const isReceiver = new URLSearchParams(location.search).has("receiver");
  const kept = keptAspect(isReceiver ? shown : chosen);
  if (kept !== undefined) document.documentElement.dataset["aspect"] = kept;
}

/** Full screen, the deck takes the shape that comes nearest to the screen's, and else its own, unless the speaker has chosen one. */
export function fitToScreen(deck: RevealApi): void {
  const fit = (): void => {
    if (!deck.isReady() || keptAspect(chosen) !== undefined) return;
    const fitting = fittingAspect();
    if (fitting === currentAspect()) return;
    showAspect(deck, fitting);
    keepForDeck(shown, fitting);
  };
  addEventListener("fullscreenchange", fit);
  addEventListener("resize", ({ target }) => {
    // Those of reveal.js bubble up.
    if (target === window) fit();
  });
  deck.on("ready", () => {
    fit();
    if (keptAspect(shown) !== currentAspect()) keepForDeck(shown, currentAspect());
  });
}

function fittingAspect(): Aspect {
  const isFull = document.fullscreenElement !== null || matchMedia("(display-mode: fullscreen)").matches;
  return isFull ? nearestAspect(innerWidth / innerHeight) : authored;
}

/** The shape that leaves the narrowest margins on a screen of this ratio of width to height. */
function nearestAspect(ratio: number): Aspect {
  const unlike = (aspect: Aspect): number => {
    const [width = 1, height = 1] = aspect.split(":").map(Number);
    return Math.abs(Math.log(width / height / ratio));
  };
  return aspects.toSorted((a, b) => unlike(a) - unlike(b))[0] ?? "16:9";
}

function keptAspect(name: string): Aspect | undefined {
  const kept = keptForDeck(name, hoursInARoom)?.value;
  return aspects.find((aspect) => aspect === kept);
}

/** Under which names the browser keeps them. */
const chosen = "aspect";
const shown = "aspect-in-room";
const hoursInARoom = 12;

const aspects: readonly Aspect[] = ["16:9", "16:10", "4:3"];

/** As the deck's front matter has it. */
const authored = currentAspect();
