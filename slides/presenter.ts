import type { RevealApi } from "reveal.js";
import { channelLine } from "./presenter/line.ts";
import { talkElsewhere } from "./presenter/talk.ts";
import { presentOn } from "./presenter/view.ts";
import { keepTrail } from "./talk/trail.ts";

// The presenter's page of the live preview. It has a copy of the deck in a frame of its own, which takes in edits and moves with the room.

const frame = document.createElement("iframe");
frame.src = "/?receiver";
frame.title = "Slides";
frame.inert = true;
// As large as a stage, and out of sight: what is not laid out cannot be copied.
frame.style.cssText = "position: fixed; left: -3000px; width: 1280px; height: 720px; border: 0";
document.documentElement.append(frame);

const line = channelLine();
let letGo: (() => void) | undefined;

// The deck is loaded anew after large changes.
frame.addEventListener("load", () => void present());

async function present(): Promise<void> {
  const deck = await deckIn(frame);
  const source = frame.contentDocument;
  if (source === null) return;
  document.title = source.title;
  letGo?.();
  for (const style of document.head.querySelectorAll("style")) style.remove();
  letGo = presentOn(document, talkElsewhere({ deck, source, line, trail: keepTrail(deck) }));
}

/** The deck inside a frame, once it stands. */
async function deckIn({ contentWindow }: HTMLIFrameElement): Promise<RevealApi> {
  for (;;) {
    const deck = contentWindow?.Reveal;
    if (deck?.isReady() === true) return deck;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
