import type { RevealApi } from "reveal.js";
import { factTips } from "../fact-tip/tip.ts";
import { panelButton } from "./button.ts";
import { sourcesPanel } from "./panel.ts";

/** Key, button, panel and tips of a deck that is presented: not on paper, and not in the small frames of a presenter's view. */
export function answerForNumbers(deck: RevealApi): void {
  const isFrame = new URLSearchParams(location.search).has("receiver");
  if (isFrame || deck.getConfig().view === "print") return;
  const panel = sourcesPanel(deck);
  deck.addKeyBinding({ keyCode: 69, key: "E", description: "Where the numbers come from" }, panel.toggle);
  panelButton(deck, panel);
  factTips(deck, panel.open);
  document.addEventListener("chronodeck:evidence", (event) => {
    const fact: unknown = event instanceof CustomEvent ? event.detail : undefined;
    if (typeof fact === "string") panel.open(fact);
    else panel.toggle();
  });
}
