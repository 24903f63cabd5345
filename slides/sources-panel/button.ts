import type { RevealApi } from "reveal.js";
import { make } from "./element.ts";
import { readLedger } from "./data.ts";
import type { SourcesPanel } from "./panel.ts";

/** A small button beside the slide's number that opens the panel, on slides that state or cite something. */
export function panelButton(deck: RevealApi, panel: SourcesPanel): void {
  const button = make("button", "evidence-button");
  button.type = "button";
  button.innerHTML = icon;
  button.setAttribute("aria-haspopup", "dialog");
  button.setAttribute("aria-keyshortcuts", "e");
  button.addEventListener("click", panel.toggle);
  panel.onToggle(update);
  for (const event of ["slidechanged", "resumed", "sync"]) deck.on(event, update);
  update();

  function update(): void {
    // The live preview exchanges all that stands among the slides.
    if (!button.isConnected) deck.getSlidesElement()?.append(button);
    const ledger = readLedger();
    const { facts = [], cited = [] } = ledger?.slides[deck.getCurrentSlide().id] ?? {};
    const label = ledger?.words.ask ?? "";
    button.title = `${label} (E)`;
    button.setAttribute("aria-label", label);
    button.setAttribute("aria-expanded", String(panel.isOpen()));
    button.hidden = facts.length + cited.length === 0;
  }
}

/** A magnifying glass over a line of text. */
const icon =
  '<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round">' +
  '<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5M7.5 9h6M7.5 12h3.5"/></svg>';
