import type { TextStyle } from "../../draw/text.ts";
import type { CitationPiece, CitationText } from "../../model/citation-text.ts";
import { escapeHtml } from "../escape.ts";
import type { Run } from "../line-count.ts";

/** A citation as HTML. */
export function printCitation(citation: CitationText): string {
  return citation.map(printPiece).join("");
}

/** A citation in plain words. */
export function citationWords(citation: CitationText): string {
  return citation.map(({ text }) => text).join("");
}

/** A citation as it will be set, to measure it. */
export function citationRuns(citation: CitationText, style: TextStyle): readonly Run[] {
  return citation.map(({ text, italic, bold }) => ({
    text,
    style: {
      ...style,
      ...(italic === true && { italic: true }),
      ...(bold === true && { weight: 600 as const }),
    },
  }));
}

/** A citation that leads nowhere, for where the way there stands beside it. */
export function withoutLinks(citation: CitationText): CitationText {
  return citation.map((piece) => {
    if (piece.url === undefined) return piece;
    const { url: _, ...rest } = piece;
    return rest;
  });
}

function printPiece({ text, italic, bold, smallCaps, raised, url }: CitationPiece): string {
  let html = escapeHtml(text);
  if (raised !== undefined) html = raised === "above" ? `<sup>${html}</sup>` : `<sub>${html}</sub>`;
  if (smallCaps === true) html = `<span class="small-caps">${html}</span>`;
  if (bold === true) html = `<b>${html}</b>`;
  if (italic === true) html = `<i>${html}</i>`;
  if (url === undefined) return html;
  return `<a href="${escapeHtml(url)}" target="_blank" rel="noopener noreferrer">${html}</a>`;
}
