import { createHotContext } from "virtual:vite-client";
import type { LiveHello, LiveUpdate } from "../src/model/live-update.ts";
import { followPresenter } from "./live-presenter.ts";
import { followEdits } from "./live/follow.ts";
import { watchOverflow } from "./live/overflow.ts";
import { keepPlace, returnToPlace } from "./live/place.ts";
import { showProblems } from "./live/problems.ts";
import { takeShell } from "./live/shell.ts";
import { arrangeSlides, renumberSlides, replaceSlides } from "./live/slides.ts";

// The live preview: takes in what the server sends after each save, without reloading the page.

const hot = createHotContext("/chronodeck-live");
const version = Number(new URL(import.meta.url).searchParams.get("version"));
/** The author's own window, not one of the small frames of a presenter's view. */
const deck = isInPresenter() ? undefined : window.Reveal;

returnToPlace();
if (deck !== undefined) followPresenter(deck);
const following = deck && followEdits(deck);
const lookForOverflow = deck && watchOverflow(deck);
hot.on("chronodeck:update", takeIn);
hot.on("vite:beforeFullReload", keepPlace);
hot.on("vite:ws:connect", () => {
  const hello: LiveHello = { version };
  hot.send("chronodeck:hello", hello);
});

function takeIn(update: LiveUpdate): void {
  const { styles, ledger, order, changed, renumbered, edited, shell } = update;
  if (shell !== undefined && !takeShell(shell)) {
    keepPlace();
    location.reload();
    return;
  }
  for (const [id, css] of Object.entries(styles)) replaceText(id, css);
  if (ledger !== undefined) replaceText("ledger", ledger);
  if (window.Reveal !== undefined) {
    if (order === undefined) replaceSlides(window.Reveal, changed);
    else arrangeSlides(window.Reveal, order, changed);
    renumberSlides(renumbered);
    // What shows facts looks at them again.
    if (ledger !== undefined) window.Reveal.dispatchEvent({ type: "resumed" });
  }
  following?.goTo(edited);
  if (!isInPresenter()) showProblems(update);
  lookForOverflow?.();
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
