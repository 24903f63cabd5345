/** What the pens say in the deck's language. */
export interface InkWords {
  readonly draw: string;
  readonly pen: string;
  readonly highlighter: string;
  readonly eraser: string;
  /** As many as there are colours. */
  readonly colours: readonly string[];
  readonly undo: string;
  readonly clear: string;
  readonly close: string;
  /** To those who listen, as drawing begins and ends. */
  readonly begun: string;
  readonly ended: string;
}

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
