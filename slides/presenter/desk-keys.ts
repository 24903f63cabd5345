import { openJumpBox } from "../keys/jump-box.ts";
import { keyGroups, presenterKeys } from "../keys/key-list.ts";
import { keyOf } from "../keys/key-of.ts";
import { toggleHelp } from "../keys/help.ts";
import { typedNumber } from "../keys/typed-number.ts";
import { lastSlide, showSlide, talkSlides } from "../talk/slides.ts";
import type { Talk } from "./talk.ts";

/** What keys change in the window itself. */
export interface DeskChanges {
  readonly size: (by: number) => void;
  readonly toggleClock: () => void;
  readonly resetClock: () => void;
}

/**
 * The keys of the presenter's window: those of the deck move the deck, also behind a black screen; some are for the window; all others go
 * on to the room.
 */
export function listenAtDesk(
  page: Document,
  talk: Talk,
  { size, toggleClock, resetClock }: DeskChanges,
): void {
  const { deck, source } = talk;
  const number = typedNumber(page);
  const show = (section: HTMLElement | undefined): void => {
    if (section !== undefined) showSlide(deck, section);
  };
  const find = (): void => openJumpBox({ deck, page, source });
  const next = (): void => deck.next();
  const previous = (): void => deck.prev();
  // As in the deck, the arrow that points on leads on.
  const isMirrored = source.documentElement.dir === "rtl";
  const actions: Readonly<Record<string, () => void>> = {
    ArrowRight: isMirrored ? previous : next,
    ArrowDown: next,
    PageDown: next,
    " ": next,
    n: next,
    ArrowLeft: isMirrored ? next : previous,
    ArrowUp: previous,
    PageUp: previous,
    p: previous,
    Home: () => show(deck.getSlides()[0]),
    End: () => show(lastSlide(deck)),
    Backspace: talk.back,
    g: find,
    "/": find,
    b: () => talk.toggleCurtain("black"),
    ".": () => talk.toggleCurtain("black"),
    w: () => talk.toggleCurtain("white"),
    ",": () => talk.toggleCurtain("white"),
    e: () => talk.showEvidence(null),
    c: toggleClock,
    r: resetClock,
    "+": () => size(1),
    "=": () => size(1),
    "-": () => size(-1),
    "−": () => size(-1),
    "?": help,
    F1: help,
    // The deck has a window of its own already.
    s: () => undefined,
    f: () => void page.documentElement.requestFullscreen(),
  };

  page.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const key = keyOf(event);
    // A clicker's F5 is not to load this window anew in the middle of a talk.
    if (key === "F5" && source.documentElement.dataset["live"] === undefined) event.preventDefault();
    if (/^F\d+$/u.test(key) && key !== "F1") return;
    if (["Tab", "Shift", "CapsLock"].includes(key)) return;
    const focused = page.activeElement;
    if (["Enter", " "].includes(key) && focused?.matches("button:focus-visible, a:focus-visible") === true)
      return;
    if (isScrolling(key, focused)) return;
    event.preventDefault();
    if (/^\d$/u.test(key)) {
      number.add(key);
      return;
    }
    const typed = number.take();
    if (key === "Enter") {
      const wanted = talkSlides(deck).find(({ label }) => label === String(Number(typed)));
      if (typed === "") next();
      else show(wanted?.section);
    } else if (key === " " && event.shiftKey) previous();
    else if (actions[key] === undefined) pass(event);
    else actions[key]();
  });

  /** A key that is held is one press for the room; L points for as long as it is held. */
  function pass(event: KeyboardEvent): void {
    if (event.repeat) return;
    talk.press(event);
    if (keyOf(event) !== "l") return;
    const letGo = (up: KeyboardEvent): void => {
      if (keyOf(up) !== "l") return;
      page.removeEventListener("keyup", letGo);
      if (up.timeStamp - event.timeStamp > heldLong && talk.pens.held()?.tool === "pointer")
        talk.press(event);
    };
    page.addEventListener("keyup", letGo);
  }

  function help(): void {
    toggleHelp([...keyGroups, presenterKeys], page, source);
  }
}

/** In milliseconds, as in the room. */
const heldLong = 500;

/** Long notes that have been tabbed into are read with the arrows. */
function isScrolling(key: string, focused: Element | null): boolean {
  const scrolls = ["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End"].includes(key);
  return scrolls && focused?.matches(".notes:focus-visible, .facts:focus-visible") === true;
}
