import type { RevealApi } from "reveal.js";
import type { RoomPlace } from "../../src/model/room.ts";
import { openCurtain, toggleCurtain } from "../keys/curtain.ts";
import { showSlide, stepOf } from "../talk/slides.ts";

/** Events of reveal.js after which a deck shows something else. */
export const showingEvents = ["slidechanged", "fragmentshown", "fragmenthidden", "paused", "resumed"];

export function placeOf(deck: RevealApi): RoomPlace {
  return { slide: deck.getCurrentSlide().id, step: stepOf(deck) ?? -1 };
}

export function isSamePlace(a: RoomPlace, b: RoomPlace): boolean {
  return a.slide === b.slide && a.step === b.step;
}

/** The slide of that id; null in a copy of the deck that has none. */
export function slideOf(deck: RevealApi, id: string): HTMLElement | null {
  return deck.getSlidesElement()?.querySelector<HTMLElement>(`section[id="${CSS.escape(id)}"]`) ?? null;
}

/** Shows a place. Where the deck does not have it, stays. */
export function goToPlace(deck: RevealApi, place: RoomPlace): void {
  if (isSamePlace(placeOf(deck), place)) return;
  const slide = slideOf(deck, place.slide);
  if (slide === null) return;
  showSlide(deck, slide, slide.querySelector(".fragment") === null ? undefined : place.step);
}

/** Makes the screen black, or gives it back. One that is white counts as black. */
export function showBlack(deck: RevealApi, isBlack: boolean): void {
  if (deck.isPaused() === isBlack) return;
  if (isBlack) toggleCurtain(deck, "black");
  else openCurtain(deck);
}

/** Whether this is the window that the room sees, and not a presenter's or a small frame of one, which follow that. */
export function isMainWindow(): boolean {
  return window.parent === window && !new URLSearchParams(location.search).has("receiver");
}

/** Runs once the deck stands. */
export function whenReady(deck: RevealApi, run: () => void): void {
  if (deck.isReady()) run();
  else deck.on("ready", run);
}
