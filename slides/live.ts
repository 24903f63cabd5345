import { createHotContext } from "virtual:vite-client";
import type { LiveHello, LiveUpdate } from "../src/model/live-update.ts";
import { followPresenter } from "./live-presenter.ts";
import { keepPlace, returnToPlace } from "./live-place.ts";
import { showProblems } from "./live-problems.ts";
import { arrangeSlides, replaceSlides } from "./live-slides.ts";

// The live preview: takes in what the server sends after each save, without reloading the page.

const hot = createHotContext("/chronodeck-live");
const version = Number(new URL(import.meta.url).searchParams.get("version"));

returnToPlace();
if (window.Reveal !== undefined && !isInPresenter()) followPresenter(window.Reveal);
hot.on("chronodeck:update", takeIn);
hot.on("vite:beforeFullReload", keepPlace);
hot.on("vite:ws:connect", () => {
  const hello: LiveHello = { version };
  hot.send("chronodeck:hello", hello);
});

function takeIn(update: LiveUpdate): void {
  for (const [id, css] of Object.entries(update.styles)) replaceText(id, css);
  if (update.ledger !== undefined) replaceText("ledger", update.ledger);
  const deck = window.Reveal;
  if (deck !== undefined) {
    if (update.order === undefined) replaceSlides(deck, update.changed);
    else arrangeSlides(deck, update.order, update.changed);
    // What shows facts looks at them again.
    if (update.ledger !== undefined) deck.dispatchEvent({ type: "resumed" });
  }
  if (!isInPresenter()) showProblems(update.problems);
  document.documentElement.dataset["live"] = "connected";
}

function isInPresenter(): boolean {
  return new URLSearchParams(location.search).has("receiver");
}

/** Of a `<style>` or of the ledger. */
function replaceText(id: string, text: string): void {
  const element = document.getElementById(id);
  if (element !== null) element.textContent = text;
}
