import type { InkWords } from "../../src/model/ink-words.ts";

const english: InkWords = {
  draw: "Draw on the slide",
  pen: "Pen",
  highlighter: "Highlighter",
  eraser: "Eraser",
  colours: ["Red", "Teal", "Gold"],
  undo: "Undo",
  clear: "Clear the slide",
  close: "Stop drawing",
  begun: "Drawing on the slide. Escape ends it.",
  ended: "Drawing ended.",
};

/** From the page's data; English in a page without any. */
export function readInkWords(): InkWords {
  const text = document.getElementById("deck-data")?.textContent ?? "";
  const data: { readonly inkWords?: InkWords } = text === "" ? {} : JSON.parse(text);
  return data.inkWords ?? english;
}
