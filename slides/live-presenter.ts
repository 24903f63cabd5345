import type { RevealApi } from "reveal.js";

/** Where a presentation stands, as the windows of one browser tell each other. */
export interface Place {
  readonly h: number;
  readonly v: number;
  readonly f?: number;
}

/** Events of reveal.js after which a deck stands elsewhere. */
export const movingEvents = ["slidechanged", "fragmentshown", "fragmenthidden"];

/** The line between the audience's window and the presenter's. */
export function openLine(): BroadcastChannel {
  return new BroadcastChannel("chronodeck-presenter");
}

/** What the presenter's window asks of the audience's: the sources panel at this fact; null for opening or closing it. */
export interface EvidenceRequest {
  readonly evidence: string | null;
}

/** Keeps the audience's window and the presenter's on the same slide and step, whichever moves. */
export function followPresenter(deck: RevealApi): void {
  const line = openLine();
  line.addEventListener("message", (event: MessageEvent<Place | EvidenceRequest | "where">) => {
    if (event.data === "where") line.postMessage(placeOf(deck));
    else if ("evidence" in event.data)
      document.dispatchEvent(new CustomEvent("chronodeck:evidence", { detail: event.data.evidence }));
    else goTo(deck, event.data);
  });
  for (const event of movingEvents) deck.on(event, () => line.postMessage(placeOf(deck)));
}

export function placeOf(deck: RevealApi): Place {
  const { h, v, f } = deck.getIndices();
  return { h, v, ...(f !== undefined && { f }) };
}

/** Does nothing where the deck stands there already, so that windows do not chase each other. */
export function goTo(deck: RevealApi, place: Place): void {
  const now = placeOf(deck);
  if (now.h !== place.h || now.v !== place.v || now.f !== place.f) deck.slide(place.h, place.v, place.f);
}
