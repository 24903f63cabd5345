import type { MarkdownToken, Slide } from "../model/deck.ts";
import { visitBlocks, visitTokens } from "../render/visit.ts";

/** Every Markdown token of a slide with all that is inside it: heading, body, footnotes, notes. */
export function tokensOf(slide: Slide): readonly MarkdownToken[] {
  const known = tokensOfContent.get(slide.content);
  if (known !== undefined) return known;
  const tokens: MarkdownToken[] = [];
  const visitor = { token: (token: MarkdownToken) => void tokens.push(token), figure: () => undefined };
  visitTokens(slide.heading, visitor);
  visitBlocks(slide.blocks, visitor);
  for (const { blocks } of slide.footnotes) visitBlocks(blocks, visitor);
  visitBlocks(slide.notes, visitor);
  tokensOfContent.set(slide.content, tokens);
  return tokens;
}

// Several checks ask, and beside the live preview the same slides are looked at again and again.
const tokensOfContent = new WeakMap<object, readonly MarkdownToken[]>();
