import type { CitationPiece } from "../model/citation-text.ts";
import { escapeInline } from "../parse/import/escape-markdown.ts";
import type { CitedSource } from "../render/cited-sources.ts";
import type { PageWords } from "../render/page-words.ts";

/** The list of sources as Markdown: number, citation, and the slides that use it. */
export function printSourceList(list: readonly CitedSource[], title: string, words: PageWords): string {
  // Not a Markdown list: that would count by itself, and numbers of sources that nobody cites are left out.
  const entries = list.map(({ number, pieces, outside, usedLabel, usedOn }) => {
    const slides = usedOn.map((slide) => slide.number).join(", ");
    const uses = [outside, `${usedLabel} ${slides}`].filter((part) => part !== "").join(" · ");
    return `**${number}** ${pieces.map(printPiece).join("")} (${uses})`;
  });
  return `${[`# ${words.sources}: ${escapeInline(title)}`, ...entries].join("\n\n")}\n`;
}

function printPiece({ text, italic, bold, raised, url }: CitationPiece): string {
  if (url === text) return `<${url}>`;
  // A mark of emphasis does not count beside a space.
  const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (words === "") return text;
  let marked = escapeInline(words);
  if (raised !== undefined) marked = raised === "above" ? `<sup>${marked}</sup>` : `<sub>${marked}</sub>`;
  if (italic === true) marked = `*${marked}*`;
  if (bold === true) marked = `**${marked}**`;
  if (url !== undefined) marked = `[${marked}](<${url.replaceAll(/[<>\\]/gu, encodeURIComponent)}>)`;
  return before + marked + after;
}
