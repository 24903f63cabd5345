import { recall, remember } from "./session.ts";

/** Remembers slide and step for the page that comes after a reload. */
export function keepPlace(): void {
  const deck = window.Reveal;
  if (deck !== undefined) remember(key, JSON.stringify(deck.getIndices()));
}

/** Goes back to the slide and step that `keepPlace` remembered; once. */
export function returnToPlace(): void {
  const kept = recall(key);
  const deck = window.Reveal;
  if (kept === null || kept === "" || deck === undefined) return;
  remember(key, "");
  const { h, v, f }: { h?: number; v?: number; f?: number } = JSON.parse(kept);
  const go = (): void => deck.slide(h, v, f);
  if (deck.isReady()) go();
  else deck.on("ready", go);
}

const key = "chronodeck-place";
