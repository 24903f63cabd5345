import type { CitationPiece, CitationText } from "../../src/model/citation-text.ts";
import { make } from "./element.ts";

/** A source as the deck's citation style has it. */
export function citationLine(citation: CitationText): HTMLElement {
  return make("p", "evidence-source-details", ...citation.map(styled));
}

function styled({ text, italic, bold, smallCaps, raised }: CitationPiece): Node | string {
  let made: Node | string = text;
  if (raised !== undefined) made = make(raised === "above" ? "sup" : "sub", "", made);
  if (smallCaps === true) made = make("span", "small-caps", made);
  if (bold === true) made = make("b", "", made);
  if (italic === true) made = make("i", "", made);
  return made;
}
