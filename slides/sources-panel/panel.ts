import type { RevealApi } from "reveal.js";
import { listEvidence } from "./content.ts";
import { evidenceIn, evidenceOn, marksOf, readLedger } from "./data.ts";
import { make } from "./element.ts";
import { entryList, type Walk } from "./list.ts";
import { moreOnThis } from "./more.ts";

/** The panel beside the slide that says where its numbers come from. */
export interface SourcesPanel {
  readonly isOpen: () => boolean;
  readonly toggle: () => void;
  /** Opens it, or leaves it open, at this fact; without one, at the slide's first. */
  readonly open: (fact?: string) => void;
  /** Calls back after it has opened or closed. */
  readonly onToggle: (listener: () => void) => void;
}

/**
 * Makes the panel. It is a dialog that blocks nothing: the slide makes room for it and goes on, and the panel follows. Each of the slide's
 * facts is an entry, one of them open.
 */
export function sourcesPanel(deck: RevealApi): SourcesPanel {
  const { panel, title, closer, content, keys, counter } = makePanel();
  document.body.append(panel);
  const listeners: (() => void)[] = [];
  const list = entryList(content, (place, count) => {
    counter.textContent = count === 0 ? "" : `${place} / ${count}`;
    markOnSlide(list.selected());
  });
  let cameFrom: Element | null = null;

  closer.addEventListener("click", close);
  document.addEventListener("keydown", listen, { capture: true });
  deck.on("slidechanged", () => follow(undefined));
  for (const event of ["fragmentshown", "fragmenthidden", "resumed", "sync"])
    deck.on(event, () => follow(list.selected()));
  deck.on("overviewshown", close);

  return {
    isOpen: () => panel.open,
    toggle: () => (panel.open ? close() : open()),
    open,
    onToggle: (listener) => void listeners.push(listener),
  };

  function open(fact?: string): void {
    if (readLedger() === undefined || deck.isOverview() || deck.isPaused()) return;
    if (!panel.open) {
      cameFrom = document.activeElement;
      panel.show();
      tellRoom();
    }
    show(fact);
    focus();
  }

  function close(): void {
    if (!panel.open) return;
    const hadFocus = panel.contains(document.activeElement);
    panel.close();
    markOnSlide(undefined);
    tellRoom();
    if (hadFocus && cameFrom instanceof HTMLElement && cameFrom.checkVisibility())
      cameFrom.focus({ preventScroll: true });
    cameFrom = null;
  }

  /** The slide beside the panel becomes smaller, so that both are seen whole. */
  function tellRoom(): void {
    document.documentElement.classList.toggle("evidence-open", panel.open);
    deck.layout();
    for (const listener of listeners) listener();
  }

  /** Shows what is on screen now; the focus stays in the panel if it was there. */
  function follow(fact: string | undefined): void {
    if (!panel.open) return;
    const hadFocus = panel.contains(document.activeElement);
    show(fact);
    if (hadFocus) focus();
  }

  function show(fact: string | undefined): void {
    const ledger = readLedger();
    if (ledger === undefined) {
      close();
      return;
    }
    const { words } = ledger;
    title.textContent = words.title;
    keys.textContent = words.keys;
    closer.setAttribute("aria-label", words.close);
    closer.title = words.close;
    const slide = deck.getCurrentSlide();
    const { entries, parts } = listEvidence(evidenceOn(slide, ledger), evidenceIn(slide, ledger), ledger);
    list.show(entries, [...parts, ...moreOnThis(deck, ledger)], fact);
  }

  /** The places on the slide that show the fact in question. */
  function markOnSlide(fact: string | undefined): void {
    for (const marked of document.querySelectorAll(".fact-in-question"))
      marked.classList.remove("fact-in-question");
    if (fact === undefined || !panel.open) return;
    for (const place of marksOf(fact, deck.getCurrentSlide())) place.classList.add("fact-in-question");
  }

  function focus(): void {
    (list.button() ?? panel).focus({ preventScroll: true });
  }

  function listen(event: KeyboardEvent): void {
    if (!panel.open || document.querySelector(".reveal > .r-overlay") !== null) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === "Enter" || event.key === " ") {
      // The focused button or link answers by itself; reveal.js would go on to the next slide.
      if (panel.contains(document.activeElement)) event.stopImmediatePropagation();
      return;
    }
    const answer = answers[event.key];
    if (answer === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (answer === "leave") close();
    else if (answer !== "stay") {
      list.walk(answer);
      focus();
    }
  }
}

/** What the keys mean while the panel is open. All others go to the deck. */
const answers: Readonly<Record<string, "leave" | "stay" | Walk>> = {
  Escape: "leave",
  ArrowLeft: "stay",
  ArrowRight: "stay",
  ArrowUp: "back",
  ArrowDown: "on",
  Home: "first",
  End: "last",
};

interface PanelParts {
  readonly panel: HTMLDialogElement;
  readonly title: HTMLElement;
  readonly closer: HTMLElement;
  /** The part that scrolls. */
  readonly content: HTMLElement;
  readonly keys: HTMLElement;
  readonly counter: HTMLElement;
}

function makePanel(): PanelParts {
  const title = make("h2", "");
  title.id = "evidence-title";
  const closer = make("button", "evidence-close", "×");
  closer.type = "button";
  const content = make("div", "evidence-content");
  const keys = make("span", "");
  const counter = make("span", "");
  const foot = make("p", "evidence-keys", keys, counter);
  foot.setAttribute("aria-hidden", "true");
  const panel = make("dialog", "evidence", make("header", "", title, closer), content, foot);
  panel.id = "evidence";
  panel.tabIndex = -1;
  panel.setAttribute("aria-labelledby", title.id);
  return { panel, title, closer, content, keys, counter };
}
