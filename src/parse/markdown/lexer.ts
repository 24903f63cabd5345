import type { Links, Token } from "marked";
import { Marked } from "marked";
import { displayMath, dialectSpans } from "./dialect.ts";
import type { LexedToken } from "./lexed-token.ts";

const markdown = new Marked({
  gfm: true,
  extensions: [displayMath, dialectSpans],
});

/** Link definitions, `[label]: address`, which hold for a whole file. */
export type LinkDefinitions = Links;

/** Block tokens of Markdown, GFM and our own inline forms (see dialect.ts). */
export function lexBlocks(text: string, links: LinkDefinitions): LexedToken[] {
  const lexer = new markdown.Lexer(markdown.defaults);
  Object.assign(lexer.tokens.links, links);
  return asLexed(lexer.lex(text));
}

/** Inline tokens of one stretch of text, such as a heading. */
export function lexInline(text: string, links: LinkDefinitions): LexedToken[] {
  const lexer = new markdown.Lexer(markdown.defaults);
  Object.assign(lexer.tokens.links, links);
  return asLexed(lexer.inlineTokens(text));
}

/** Reads lines that are nothing but link definitions. */
export function lexDefinitions(text: string): LinkDefinitions {
  const lexer = new markdown.Lexer(markdown.defaults);
  return text === "" ? {} : lexer.lex(text).links;
}

function asLexed(tokens: readonly Token[]): LexedToken[] {
  // marked's tokens as plain records; those of `links` stay behind.
  return [...tokens] as unknown as LexedToken[];
}
