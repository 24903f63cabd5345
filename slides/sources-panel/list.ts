import type { Entry } from "./entry.ts";

/** Where to go among the entries. */
export type Walk = "back" | "on" | "first" | "last";

/** The entries of the panel inside the part of it that scrolls: one open, all the others closed. */
export interface EntryList {
  /** Takes in other entries, shown in `parts`, and opens the one of this fact; without it, the first. */
  readonly show: (entries: readonly Entry[], parts: readonly HTMLElement[], fact: string | undefined) => void;
  readonly walk: (to: Walk) => void;
  /** The button that the Tab key reaches; undefined where there are no entries. */
  readonly button: () => HTMLElement | undefined;
  /** The fact that is open. */
  readonly selected: () => string | undefined;
}

/** Manages the entries in `content`; calls back with the number of the one that is reached, from 1, and of all. */
export function entryList(content: HTMLElement, onSelect: (place: number, count: number) => void): EntryList {
  let entries: readonly Entry[] = [];
  /** Where the keys are, whether it is open or not. */
  let place = 0;
  let selected: string | undefined;

  return {
    show(others, parts, fact) {
      entries = others;
      content.replaceChildren(...parts);
      content.scrollTop = 0;
      for (const [index, { button, fact: own }] of entries.entries())
        button.addEventListener("click", () => select(index, own === selected ? "closed" : "open"));
      const wanted = entries.findIndex((entry) => entry.fact === fact);
      select(Math.max(wanted, 0), "open");
    },
    walk,
    button: () => entries[place]?.button,
    selected: () => selected,
  };

  function select(index: number, state: "open" | "closed"): void {
    place = index;
    selected = state === "open" ? entries[index]?.fact : undefined;
    for (const [other, { item, button, body, fact }] of entries.entries()) {
      const isOpen = fact === selected;
      item.classList.toggle("is-open", isOpen);
      button.setAttribute("aria-expanded", String(isOpen));
      button.tabIndex = other === place ? 0 : -1;
      body.hidden = !isOpen;
    }
    bringIntoView(entries[place]?.item);
    onSelect(entries.length === 0 ? 0 : place + 1, entries.length);
  }

  function walk(to: Walk): void {
    const room = content.getBoundingClientRect();
    const item = entries[place]?.item ?? content.lastElementChild;
    const { top = 0, bottom = 0 } = item?.getBoundingClientRect() ?? {};
    const last = entries.length - 1;
    const next = { back: place - 1, on: place + 1, first: 0, last }[to];
    // What is open is read to its end before the next one opens; after the last one comes what the slide cites besides.
    if (to === "on" && (bottom > room.bottom + 1 || next > last)) content.scrollTop += room.height * 0.6;
    else if (to === "back" && top < room.top - 1) content.scrollTop -= room.height * 0.6;
    else if (next >= 0 && next <= last) select(next, "open");
  }

  function bringIntoView(item: HTMLElement | undefined): void {
    if (item === undefined) return;
    const room = content.getBoundingClientRect();
    const { top, bottom } = item.getBoundingClientRect();
    // Its beginning matters more than its end. Not scrollIntoView: that would scroll the slides, too.
    const toEnd = Math.max(0, bottom - room.bottom);
    content.scrollTop += Math.min(toEnd, top - room.top);
    if (top < room.top) content.scrollTop -= room.top - top;
  }
}
