import type { MarkdownToken, Slide } from "../model/deck.ts";
import { visitBlocks, visitTokens } from "../render/visit.ts";

/** Every Markdown token of a slide with all that is inside it: heading, body, footnotes, notes. */
export function tokensOf(slide: Slide): readonly MarkdownToken[] {
  const tokens: MarkdownToken[] = [];
  const visitor = { token: (token: MarkdownToken) => void tokens.push(token), figure: () => undefined };
  visitTokens(slide.heading, visitor);
  visitBlocks(slide.blocks, visitor);
  for (const { blocks } of slide.footnotes) visitBlocks(blocks, visitor);
  visitBlocks(slide.notes, visitor);
  return tokens;
}
