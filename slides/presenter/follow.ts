import type { RevealApi } from "reveal.js";
import type { Pens } from "../ink/pens.ts";
import { curtainOf, toggleCurtain } from "../keys/curtain.ts";
import type { Line, Place } from "./line.ts";
import { pressOn } from "./talk.ts";

const moves = ["slidechanged", "fragmentshown", "fragmenthidden"] as const;

/**
 * Keeps a presenter's deck on the slide and step of the room's. Where it moves by itself, it asks the room to, and hears no other place until
 * that has answered: of several windows that move at once, all end where the room does.
 */
export function goAlong(deck: RevealApi, line: Line): void {
  let isFollowing = false;
  let asked = "";
  line.listen((message) => {
    if (message.kind !== "place" || (asked !== "" && message.answers !== asked)) return;
    asked = "";
    isFollowing = true;
    goTo(deck, message.place);
    isFollowing = false;
  });
  for (const event of moves) {
    deck.on(event, () => {
      if (isFollowing) return;
      asked = `${Date.now()} ${Math.random()}`;
      line.say({ kind: "go", place: placeOf(deck), number: asked });
    });
  }
}

/** Lets presenters' windows move the audience's, ask things of it, and point and draw on it. `pens` gives those of this window, once it is ready. */
export function followPresenters(deck: RevealApi, line: Line, pens: () => Pens | undefined): void {
  let isObeying = false;
  for (const event of moves) {
    deck.on(event, () => {
      if (!isObeying) line.say({ kind: "place", place: placeOf(deck) });
    });
  }
  const tellCurtain = (): void => line.say({ kind: "curtain", curtain: curtainOf(deck) ?? null });
  for (const event of ["paused", "resumed"]) deck.on(event, tellCurtain);
  const tellHeld = (): void => {
    const held = pens()?.held();
    if (held !== undefined) line.say({ kind: "held", held });
  };
  const listenToPens = (): void =>
    pens()?.listen((what) => {
      if (what === "held") tellHeld();
      if (what === "dot") line.say({ kind: "dot", at: pens()?.dot() ?? null });
    });
  if (deck.isReady()) listenToPens();
  else deck.on("ready", listenToPens);
  line.listen((message) => {
    switch (message.kind) {
      case "where":
        if (!deck.isReady()) return;
        line.say({ kind: "place", place: placeOf(deck) });
        tellCurtain();
        tellHeld();
        return;
      case "go":
        isObeying = true;
        goTo(deck, message.place);
        isObeying = false;
        line.say({ kind: "place", place: placeOf(deck), answers: message.number });
        return;
      case "pen":
        pens()?.act(message.action);
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
      case "held":
      case "dot":
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
