import type { RevealApi } from "reveal.js";
import type { Pens } from "../ink/pens.ts";
import { say } from "../page-data.ts";
import { make } from "../sources-panel/element.ts";
import type { Trail } from "../talk/trail.ts";
import { followPresenters } from "./follow.ts";
import { lineToOpener, lineToWindows } from "./line.ts";
import { pressOn, talkElsewhere } from "./talk.ts";
import { presentOn } from "./view.ts";

/** What the page's address has behind its question mark in a presenter's window: it takes no keys of the room, and has a desk over the slides. */
const search = "?receiver&presenter";

/** Whether this page is the presenter's window of a deck. */
export function isPresenterWindow(): boolean {
  return new URLSearchParams(location.search).has("presenter");
}

/** Gives a way to open the presenter's window, or to bring it to the front. */
export function presenterWindow(deck: RevealApi, pens: () => Pens | undefined): () => void {
  const line = lineToWindows();
  followPresenters(deck, line, pens);
  return () => {
    const standing = line.window();
    const opened =
      standing ??
      window.open(location.pathname + search, "chronodeck-presenter", "popup,width=1280,height=800");
    if (opened === null)
      tell(say("The browser has blocked the presenter’s window. Allow windows of this page."));
    else opened.focus();
  };
}

function tell(words: string): void {
  const bar = make("div", "resume", words);
  bar.setAttribute("role", "alert");
  document.body.append(bar);
  setTimeout(() => bar.remove(), 8000);
}

/** Makes this page a presenter's window. The desk lies over the slides in a frame, apart from the deck's style. */
export function becomePresenterWindow(deck: RevealApi, trail: Trail): void {
  const frame = make("iframe", "");
  const line = lineToOpener();
  const title = document.title;
  addEventListener("pagehide", () => line.say({ kind: "gone" }));
  frame.title = say("Presenter’s window");
  frame.srcdoc = "<!doctype html><html><head></head><body></body></html>";
  frame.style.cssText = "position: fixed; z-index: 100; inset: 0; width: 100%; height: 100%; border: 0";
  for (const element of document.body.children) if (element instanceof HTMLElement) element.inert = true;
  frame.addEventListener("load", () => {
    const page = frame.contentDocument;
    if (page === null) return;
    presentOn(page, talkElsewhere({ deck, source: document, line, trail }));
    document.title = `${frame.title} – ${title}`;
    frame.contentWindow?.focus();
    document.addEventListener("keydown", (event) => {
      frame.contentWindow?.focus();
      pressOn(page, event);
      event.preventDefault();
    });
    watchRoom(page);
  });
  document.body.append(frame);

  /** Says so while the room's window is closed, or is being loaded anew. */
  function watchRoom(page: Document): void {
    const banner = page.createElement("p");
    banner.className = "lost";
    banner.setAttribute("role", "alert");
    let missed = 0;
    let isLost = false;
    line.listen(({ kind }) => {
      missed = 0;
      if (kind !== "there" || !isLost) return;
      isLost = false;
      banner.remove();
      line.say({ kind: "where" });
    });
    setInterval(() => {
      missed += 1;
      if (missed > 2 && !isLost) {
        isLost = true;
        banner.textContent = say("The deck is closed or loading. Open it and press S.");
        page.body.append(banner);
      }
      line.say({ kind: "there" });
    }, 1000);
  }
}
