import type { RevealApi } from "reveal.js";
import { lastSlide, showSlide, talkSlides } from "../talk/slides.ts";
import type { Trail } from "../talk/trail.ts";
import { curtainOf, openCurtain, toggleCurtain } from "./curtain.ts";
import { toggleHelp } from "./help.ts";
import { openJumpBox } from "./jump-box.ts";
import { keyGroups } from "./key-list.ts";
import { isForBrowser } from "./for-browser.ts";
import { keyOf } from "./key-of.ts";
import { typedNumber } from "./typed-number.ts";

/** What keys do that are not the deck's alone. */
export interface KeyDoors {
  readonly trail: Trail;
  /** Opens the presenter's window. */
  readonly openPresenter: () => void;
}

/**
 * The keys that speakers know from other programs and from clickers, besides reveal.js's own for walking, which come after these. Keys
 * with Ctrl, Alt or Cmd are the browser's; what is typed into a field is typed.
 */
export function listenToKeys(deck: RevealApi, { trail, openPresenter }: KeyDoors): void {
  const number = typedNumber();
  const goTo = (label: string): void => {
    const slide = talkSlides(deck).find((one) => one.label === String(Number(label)));
    if (slide !== undefined) showSlide(deck, slide.section);
  };
  const last = (): void => {
    const slide = lastSlide(deck);
    if (slide !== undefined) showSlide(deck, slide);
  };
  const actions: Readonly<Record<string, () => void>> = {
    b: () => toggleCurtain(deck, "black"),
    ".": () => toggleCurtain(deck, "black"),
    w: () => toggleCurtain(deck, "white"),
    ",": () => toggleCurtain(deck, "white"),
    g: () => openJumpBox({ deck, page: document, source: document }),
    "/": () => openJumpBox({ deck, page: document, source: document }),
    "?": () => toggleHelp(keyGroups, document, document),
    F1: () => toggleHelp(keyGroups, document, document),
    s: openPresenter,
    End: last,
    Backspace: trail.back,
  };

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || isTyping(event.target) || isForBrowser(event)) return;
    if (!take(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });

  function take(event: KeyboardEvent): boolean {
    const key = keyOf(event);
    if (/^\d$/u.test(key) && !event.shiftKey) {
      number.add(key);
      return true;
    }
    if (key === "F5") return startShow();
    const typed = number.take();
    if (key === "Escape" && typed !== "") return true;
    const action = actions[key];
    const isCurtained = curtainOf(deck) !== undefined;
    if (isCurtained && (action === undefined || !curtainKeys.has(key))) {
      // The first key only brings the slide back, as everywhere.
      if (!walkingKeys.has(key)) return false;
      openCurtain(deck);
      return true;
    }
    if (key === "Enter") {
      if (deck.isOverview()) {
        if (typed !== "") goTo(typed);
        deck.toggleOverview(false);
      } else if (typed !== "") goTo(typed);
      else if (event.target === document.body) deck.next();
      else return false;
      return true;
    }
    if (action === undefined || (event.shiftKey && /^[a-z]$/u.test(key))) return false;
    action();
    return true;
  }
}

/** As in PowerPoint, and on clickers, where it must never load the page anew in the middle of a talk. Where one edits, it is the browser's. */
function startShow(): boolean {
  if (document.documentElement.dataset["live"] !== undefined) return false;
  void document.documentElement.requestFullscreen().catch(() => undefined);
  return true;
}

const curtainKeys = new Set(["b", ".", "w", ",", "?", "F1", "s"]);
const walkingKeys = new Set([
  "ArrowRight",
  "ArrowLeft",
  "ArrowUp",
  "ArrowDown",
  "PageUp",
  "PageDown",
  "Home",
  "End",
  " ",
  "Enter",
  "Escape",
  "n",
  "p",
]);

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input, textarea, select");
}
