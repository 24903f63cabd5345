import type { RevealApi } from "reveal.js";
import { followPresenters } from "./presenter/follow.ts";
import { channelLine } from "./presenter/line.ts";

/** Keeps the audience's window of a live preview and the presenters' on the same slide and step. */
export function followPresenter(deck: RevealApi): void {
  followPresenters(deck, channelLine(), () => window.chronodeck?.pens());
}
