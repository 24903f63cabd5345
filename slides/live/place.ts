import { recall, remember } from "../session.ts";

/** Remembers slide and step, and whether the sources panel is open, for the page that comes after a reload. */
export function keepPlace(): void {
  const deck = window.Reveal;
  if (deck === undefined) return;
  const kept: Kept = {
    id: deck.getCurrentSlide()?.id ?? "",
    ...deck.getIndices(),
    hasPanel: document.querySelector("dialog#evidence[open]") !== null,
  };
  remember(key, JSON.stringify(kept));
}

/** Goes back to the slide and step that `keepPlace` remembered; once. */
export function returnToPlace(): void {
  const text = recall(key);
  const deck = window.Reveal;
  if (text === null || text === "" || deck === undefined) return;
  remember(key, "");
  // Written by keepPlace.
  const kept = JSON.parse(text) as Kept;
  const go = (): void => {
    const slide = kept.id === "" ? null : document.getElementById(kept.id);
    const { h, v } = slide === null ? kept : deck.getIndices(slide);
    deck.slide(h, v, kept.f);
    if (kept.hasPanel) document.dispatchEvent(new CustomEvent("chronodeck:evidence", { detail: null }));
  };
  if (deck.isReady()) go();
  // Others that wait for the deck go first: the sources panel is one of them.
  else deck.on("ready", () => setTimeout(go));
}

interface Kept {
  readonly id: string;
  readonly h: number;
  readonly v: number;
  readonly f?: number;
  readonly hasPanel: boolean;
}

const key = "chronodeck-place";
