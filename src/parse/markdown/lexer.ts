import type { Links, Token } from "marked";
import { Marked } from "marked";
import { dialectSpans, displayMath, formulaPattern } from "./dialect.ts";
import type { LexedToken } from "./lexed-token.ts";
import { withinDepth } from "./within-depth.ts";

const extensions = [displayMath, dialectSpans];
const markdown = new Marked({ gfm: true, extensions });

/** For text that may hold formulas: their `*` and `_` are no emphasis. The mask makes marked slower, so not for all text. */
const markdownWithFormulas = new Marked({ gfm: true, extensions, hooks: { emStrongMask: maskFormulas } });

/** Link definitions, `[label]: address`, which hold for a whole file. */
export type LinkDefinitions = Links;

/** Block tokens of Markdown, GFM and our own inline forms (see dialect.ts). */
export function lexBlocks(text: string, links: LinkDefinitions): LexedToken[] {
  return withinDepth(text, () => asLexed(createLexer(text, links).lex(text)));
}

/** Inline tokens of one stretch of text, such as a heading. */
export function lexInline(text: string, links: LinkDefinitions): LexedToken[] {
  return withinDepth(text, () => asLexed(createLexer(text, links).inlineTokens(text)));
}

/** Reads lines that are nothing but link definitions. */
export function lexDefinitions(text: string): LinkDefinitions {
  return text === "" ? {} : createLexer(text, {}).lex(text).links;
}

function createLexer(text: string, links: LinkDefinitions) {
  const { Lexer, defaults } = text.includes("$") ? markdownWithFormulas : markdown;
  const lexer = new Lexer(defaults);
  Object.assign(lexer.tokens.links, links);
  return lexer;
}

/** The same text, as long as before, in which nothing inside formulas looks like emphasis. */
function maskFormulas(text: string): string {
  return text.replaceAll(formulaPattern, (formula) => formula.replaceAll(/[*_~]/g, "a"));
}

function asLexed(tokens: readonly Token[]): LexedToken[] {
  // marked's tokens as plain records; the definitions that hang on their list stay behind.
  return [...tokens] as unknown as LexedToken[];
}
