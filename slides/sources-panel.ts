import type { RevealApi } from "reveal.js";
import { evidenceIn, evidenceOn, marksOf, readLedger } from "./sources-panel-data.ts";
import { make } from "./sources-panel-element.ts";
import { listEvidence, type EvidenceList } from "./sources-panel-list.ts";

/** The panel beside the slide that says where its numbers come from. */
export interface SourcesPanel {
  readonly isOpen: () => boolean;
  readonly toggle: () => void;
  /** Opens it, or leaves it open, at this fact; without one, at the slide's first. */
  readonly open: (fact?: string) => void;
  readonly close: () => void;
  /** Calls back after it has opened or closed. */
  readonly onToggle: (listener: () => void) => void;
}

/**
 * Makes the panel. It is a dialog that blocks nothing: the slide makes room for it and goes on, and the panel follows. Each of the slide's
 * facts is an entry, one of them open.
 */
export function sourcesPanel(deck: RevealApi): SourcesPanel {
  const { panel, title, closer, content, keys } = makePanel();
  document.body.append(panel);
  const listeners: (() => void)[] = [];
  let list: EvidenceList = { entries: [], parts: [] };
  let selected: string | undefined;
  let cameFrom: Element | null = null;

  closer.addEventListener("click", close);
  document.addEventListener("keydown", listen, { capture: true });
  deck.on("slidechanged", () => follow(undefined));
  for (const event of ["fragmentshown", "fragmenthidden", "resumed", "sync"])
    deck.on(event, () => follow(selected));
  deck.on("overviewshown", close);

  return {
    isOpen: () => panel.open,
    toggle: () => (panel.open ? close() : open()),
    open,
    close,
    onToggle: (listener) => void listeners.push(listener),
  };

  function open(fact?: string): void {
    if (readLedger() === undefined && !panel.open) return;
    if (deck.isOverview() || deck.isPaused()) return;
    if (!panel.open) {
      cameFrom = document.activeElement;
      panel.show();
      makeRoom("evidence-open");
    }
    show(fact);
    focusSelected();
  }

  function close(): void {
    if (!panel.open) return;
    const hadFocus = panel.contains(document.activeElement);
    panel.close();
    mark(undefined);
    makeRoom("");
    if (hadFocus && cameFrom instanceof HTMLElement && cameFrom.checkVisibility()) cameFrom.focus({ preventScroll: true });
    cameFrom = null;
  }

  /** The slide beside the panel becomes smaller, so that both are seen whole. */
  function makeRoom(className: "evidence-open" | ""): void {
    document.documentElement.classList.toggle("evidence-open", className !== "");
    deck.layout();
    for (const listener of listeners) listener();
  }

  /** Shows what is on screen now; the focus stays in the panel if it was there. */
  function follow(fact: string | undefined): void {
    if (!panel.open) return;
    const hadFocus = panel.contains(document.activeElement);
    show(fact);
    if (hadFocus) focusSelected();
  }

  function show(fact: string | undefined): void {
    const ledger = readLedger();
    if (ledger === undefined) return;
    const { words } = ledger;
    title.textContent = words.title;
    keys.firstElementChild?.replaceChildren(words.keys);
    closer.setAttribute("aria-label", words.close);
    closer.title = words.close;
    const slide = deck.getCurrentSlide();
    list = listEvidence(evidenceOn(slide, ledger), evidenceIn(slide, ledger), ledger);
    content.replaceChildren(...list.parts);
    content.scrollTop = 0;
    for (const { button, fact: own } of list.entries)
      button.addEventListener("click", () => select(own === selected ? undefined : own));
    const wanted = list.entries.find((entry) => entry.fact === fact) ?? list.entries[0];
    select(wanted?.fact);
  }

  /** Opens this entry and closes the others; undefined closes all. */
  function select(fact: string | undefined): void {
    const before = selected;
    selected = fact;
    const reachable = fact ?? before ?? list.entries[0]?.fact;
    for (const entry of list.entries) {
      const isSelected = entry.fact === fact;
      entry.item.classList.toggle("is-open", isSelected);
      entry.button.setAttribute("aria-expanded", String(isSelected));
      entry.button.tabIndex = entry.fact === reachable ? 0 : -1;
      entry.body.hidden = !isSelected;
      if (isSelected) bringIntoView(entry.item);
    }
    mark(fact);
    const place = list.entries.findIndex(({ button }) => button.tabIndex === 0) + 1;
    keys.lastElementChild?.replaceChildren(place === 0 ? "" : `${place} / ${list.entries.length}`);
  }

  /** On the slide, the number that the panel speaks of. */
  function mark(fact: string | undefined): void {
    for (const marked of document.querySelectorAll(".fact-in-question"))
      marked.classList.remove("fact-in-question");
    if (fact === undefined) return;
    for (const place of marksOf(fact, deck.getCurrentSlide())) place.classList.add("fact-in-question");
  }

  function bringIntoView(item: HTMLElement): void {
    const room = content.getBoundingClientRect();
    const { top, bottom } = item.getBoundingClientRect();
    // Its beginning matters more than its end. Not scrollIntoView: that would scroll the slides, too.
    if (bottom > room.bottom) content.scrollTop += bottom - room.bottom;
    const above = content.getBoundingClientRect().top - item.getBoundingClientRect().top;
    if (above > 0 || top < room.top) content.scrollTop -= Math.max(above, 0);
  }

  function focusSelected(): void {
    const entry = list.entries.find(({ button }) => button.tabIndex === 0);
    (entry?.button ?? panel).focus({ preventScroll: true });
  }

  function listen(event: KeyboardEvent): void {
    if (!panel.open || document.querySelector(".reveal > .r-overlay") !== null) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const isInside = panel.contains(document.activeElement);
    if (event.key === "Enter" || event.key === " ") {
      // The focused button or link answers by itself; reveal.js would go on to the next slide.
      if (isInside) event.stopImmediatePropagation();
      return;
    }
    const answer = answers[event.key];
    if (answer === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (answer === "leave") close();
    else if (answer !== "stay") walk(answer);
  }

  function walk(to: "back" | "on" | "first" | "last"): void {
    const { entries } = list;
    if (entries.length === 0) {
      content.scrollTop += { back: -80, on: 80, first: -content.scrollHeight, last: content.scrollHeight }[to];
      return;
    }
    const now = entries.findIndex(({ button }) => button.tabIndex === 0);
    const next = { back: now - 1, on: now + 1, first: 0, last: entries.length - 1 }[to];
    select(entries[Math.min(Math.max(next, 0), entries.length - 1)]?.fact);
    focusSelected();
  }
}

/** What the keys mean while the panel is open. All others go to the deck. */
const answers: Readonly<Record<string, "leave" | "stay" | "back" | "on" | "first" | "last">> = {
  Escape: "leave",
  ArrowLeft: "stay",
  ArrowRight: "stay",
  ArrowUp: "back",
  ArrowDown: "on",
  Home: "first",
  End: "last",
};

function makePanel(): Readonly<Record<"title" | "closer" | "content" | "keys", HTMLElement>> & {
  readonly panel: HTMLDialogElement;
} {
  const title = make("h2", "");
  title.id = "evidence-title";
  const closer = make("button", "evidence-close", "×");
  closer.type = "button";
  const content = make("div", "evidence-content");
  const keys = make("p", "evidence-keys", make("span", ""), make("span", ""));
  keys.setAttribute("aria-hidden", "true");
  const panel = make("dialog", "evidence", make("header", "", title, closer), content, keys);
  panel.id = "evidence";
  panel.tabIndex = -1;
  panel.setAttribute("aria-labelledby", title.id);
  return { panel, title, closer, content, keys };
}
