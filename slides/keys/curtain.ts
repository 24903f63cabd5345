import type { RevealApi } from "reveal.js";

export type Curtain = "black" | "white";

/** What hides the slide from the room. Black is reveal.js's own pause; white is the same in white. */
export function curtainOf(deck: RevealApi): Curtain | undefined {
  if (!deck.isPaused()) return undefined;
  return deck.getRevealElement()?.classList.contains(whiteClass) === true ? "white" : "black";
}

/** Draws this curtain, or opens it where it is drawn. */
export function toggleCurtain(deck: RevealApi, curtain: Curtain): void {
  if (curtainOf(deck) === curtain) {
    openCurtain(deck);
    return;
  }
  deck.getRevealElement()?.classList.toggle(whiteClass, curtain === "white");
  if (deck.isPaused()) deck.dispatchEvent({ type: "paused" });
  else deck.togglePause(true);
}

export function openCurtain(deck: RevealApi): void {
  deck.togglePause(false);
  deck.getRevealElement()?.classList.remove(whiteClass);
}

const whiteClass = "curtain-white";
