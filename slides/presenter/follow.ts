import type { RevealApi } from "reveal.js";
import { curtainOf, toggleCurtain } from "../keys/curtain.ts";
import type { Line, Place } from "./line.ts";
import { pressOn } from "./talk.ts";

/** Keeps this window's deck on the slide and step of those at the other end of the line, whichever moves. What it follows it does not say again: windows would chase each other. */
export function moveTogether(deck: RevealApi, line: Line): void {
  let isFollowing = false;
  line.listen((message) => {
    if (message.kind !== "place") return;
    isFollowing = true;
    goTo(deck, message.place);
    isFollowing = false;
  });
  for (const event of ["slidechanged", "fragmentshown", "fragmenthidden"]) {
    deck.on(event, () => {
      if (!isFollowing) line.say({ kind: "place", place: placeOf(deck) });
    });
  }
}

/** Lets presenters' windows move the audience's, and ask things of it. */
export function followPresenters(deck: RevealApi, line: Line): void {
  moveTogether(deck, line);
  const tellCurtain = (): void => line.say({ kind: "curtain", curtain: curtainOf(deck) ?? null });
  for (const event of ["paused", "resumed"]) deck.on(event, tellCurtain);
  line.listen((message) => {
    switch (message.kind) {
      case "where":
        if (!deck.isReady()) return;
        line.say({ kind: "place", place: placeOf(deck) });
        tellCurtain();
        return;
      case "there":
        line.say({ kind: "there" });
        return;
      case "toggle curtain":
        toggleCurtain(deck, message.curtain);
        return;
      case "evidence":
        document.dispatchEvent(new CustomEvent("chronodeck:evidence", { detail: message.fact }));
        return;
      case "press":
        pressOn(document, message.key);
        return;
      case "place":
      case "curtain":
      case "gone":
    }
  });
}

function placeOf(deck: RevealApi): Place {
  const { h, v, f } = deck.getIndices();
  return { h, v, ...(f !== undefined && { f }) };
}

/** Does nothing where the deck stands there already. */
function goTo(deck: RevealApi, place: Place): void {
  const now = placeOf(deck);
  if (now.h !== place.h || now.v !== place.v || now.f !== place.f) deck.slide(place.h, place.v, place.f);
}
