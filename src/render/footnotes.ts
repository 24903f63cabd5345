import type { SlideContext } from "./context.ts";
import { escapeHtml } from "./escape.ts";

/** Footnotes are marked with letters, since numbers are the sources'. From 0: a, b, … z, aa. */
export function footnoteLetter(index: number): string {
  const letter = String.fromCodePoint(97 + (index % 26));
  return index < 26 ? letter : footnoteLetter(Math.floor(index / 26) - 1) + letter;
}

/** The raised mark in the text, a link to the note at the slide's foot. */
export function footnoteMark(label: string, { footnotes, slideId, words }: SlideContext): string {
  const index = footnotes.indexOf(label);
  if (index < 0) return "";
  const letter = footnoteLetter(index);
  const target = escapeHtml(`${slideId}-note-${letter}`);
  return `<sup class="footnote-mark"><a href="#${target}" aria-label="${words.footnote} ${letter}">${letter}</a></sup>`;
}
