import type { Block, MarkdownToken, Slide } from "../../../src/model/deck.ts";

/** All words of a slide's blocks as they show, without spaces, and with plain quotes, dashes and dots in place of typographic ones. */
export function wordsOf(slide: Slide): string {
  return plain([...slide.blocks, ...slide.notes].map(wordsOfBlock).join(""));
}

/** A text without what typesetting may change. */
export function plain(text: string): string {
  return text
    .replaceAll(/\s+/gu, "")
    .replaceAll(/[“”„«»]/g, '"')
    .replaceAll(/[‘’‚‹›`]/g, "'")
    .replaceAll("…", "...")
    .replaceAll(/[-–—]+/g, "-");
}

function wordsOfBlock(block: Block): string {
  if (block.kind === "markdown") return block.tokens.map(wordsOfToken).join("");
  return block.kind === "figure" ? "" : "";
}

function wordsOfToken(token: MarkdownToken): string {
  if (token.type === "html" || token.type === "citation" || token.type === "space") return "";
  if (token.type === "list") return (token["items"] as readonly MarkdownToken[]).map(wordsOfToken).join("");
  if (token.tokens !== undefined) return token.tokens.map(wordsOfToken).join("");
  return token.text ?? "";
}
