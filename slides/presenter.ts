import type { RevealApi } from "reveal.js";
import { goTo, movingEvents, openLine, placeOf, type EvidenceRequest, type Place } from "./live-presenter.ts";
import { recall, remember } from "./session.ts";
import { evidenceIn, readLedger } from "./sources-panel/data.ts";
import { presenterFacts } from "./sources-panel/presenter.ts";
import css from "./presenter.css?inline";

// The presenter's window beside the live preview: this slide, the next one, notes, facts, clock. It and the audience's window follow each other.

document.body.innerHTML = `
  <style>${css}</style>
  <main>
    <iframe id="now" title="This slide" src="/?receiver"></iframe>
    <section>
      <header><time id="elapsed">0:00</time><button id="restart">Start again</button><time id="clock"></time></header>
      <h1>Next</h1>
      <iframe id="next" title="Next slide" src="/?receiver" tabindex="-1"></iframe>
    </section>
    <div id="notes" tabindex="0"></div>
    <div id="facts" tabindex="0"></div>
  </main>`;

const line = openLine();
const [now, next] = await Promise.all([deckIn("now"), deckIn("next")]);

line.addEventListener("message", (event: MessageEvent<Place | EvidenceRequest | "where">) => {
  if (event.data !== "where" && !("evidence" in event.data)) goTo(now, event.data);
});
for (const event of movingEvents) now.on(event, () => line.postMessage(placeOf(now)));
for (const event of [...movingEvents, "resumed", "sync"]) now.on(event, show);
document.addEventListener("keydown", ({ key, keyCode, target }) => {
  if (key === "e") showInRoom(null);
  else if (!(target instanceof HTMLButtonElement && [" ", "Enter"].includes(key))) now.triggerKey(keyCode);
});
line.postMessage("where");
show();

function show(): void {
  const notes = [...now.getCurrentSlide().querySelectorAll("aside.notes")];
  byId("notes").innerHTML = notes.map((note) => note.innerHTML).join("") || "<p>No notes on this slide.</p>";
  const ledger = readLedger(now.getCurrentSlide().ownerDocument);
  const evidence = ledger && evidenceIn(now.getCurrentSlide(), ledger);
  byId("facts").replaceChildren(...(evidence ? presenterFacts(evidence, ledger, showInRoom) : []));
  goTo(next, placeOf(now));
  next.next();
  document.body.toggleAttribute("data-last", now.isLastSlide());
}

function showInRoom(evidence: string | null): void {
  line.postMessage({ evidence } satisfies EvidenceRequest);
}

let started = Number(recall("chronodeck-started") ?? Date.now());
byId("restart").addEventListener("click", () => {
  started = Date.now();
  remember("chronodeck-started", String(started));
  tick();
});
remember("chronodeck-started", String(started));
setInterval(tick, 1000);
tick();

function tick(): void {
  const seconds = Math.floor((Date.now() - started) / 1000);
  byId("elapsed").textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  byId("clock").textContent = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
}

/** The deck inside a frame of this page, once it stands. */
async function deckIn(id: string): Promise<RevealApi> {
  const frame = byId(id);
  if (!(frame instanceof HTMLIFrameElement)) throw new Error(`#${id} is no frame.`);
  for (;;) {
    const deck = frame.contentWindow?.Reveal;
    if (deck?.isReady() === true && frame.contentDocument?.readyState === "complete") {
      // The deck was loaded anew after a large change: so must we be.
      frame.addEventListener("load", () => location.reload());
      return deck;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`#${id} is missing.`);
  return found;
}
