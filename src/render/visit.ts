import type {
  Block,
  BothSidesToken,
  CitationToken,
  FactRefToken,
  Figure,
  MarkdownToken,
} from "../model/deck.ts";

/** What to do with the parts of blocks, in reading order. */
export interface Visitor {
  readonly token: (token: MarkdownToken) => void;
  readonly figure: (figure: Figure) => void;
}

/** Goes through blocks and everything inside them. */
export function visitBlocks(blocks: readonly Block[], visitor: Visitor): void {
  for (const block of blocks) {
    if (block.kind === "markdown") visitTokens(block.tokens, visitor);
    else if (block.kind === "figure") visitor.figure(block.figure);
    else if (block.kind === "columns")
      for (const { blocks: inner } of block.columns) visitBlocks(inner, visitor);
    else visitBlocks(block.blocks, visitor);
  }
}

/** Goes through tokens and their children. */
export function visitTokens(tokens: readonly MarkdownToken[], visitor: Visitor): void {
  for (const token of tokens) {
    visitor.token(token);
    for (const children of childrenOf(token)) visitTokens(children, visitor);
  }
}

/** marked's cell of a table. */
export interface TableCell {
  readonly tokens: readonly MarkdownToken[];
}

/** Every list of tokens inside a token of marked's: inline text, list items, table cells. */
export function childrenOf(token: MarkdownToken): readonly (readonly MarkdownToken[])[] {
  // marked's own shapes, see its Tokens namespace.
  const { items, header, rows } = token as {
    readonly items?: readonly MarkdownToken[];
    readonly header?: readonly TableCell[];
    readonly rows?: readonly (readonly TableCell[])[];
  };
  if (token.type === "table" && header !== undefined && rows !== undefined)
    return [...header, ...rows.flat()].map(({ tokens }) => tokens);
  if (token.type === "list" && items !== undefined) return [items];
  return token.tokens === undefined ? [] : [token.tokens];
}

/** Whether a token is `{{fact}}`. */
export function isFactRef(token: MarkdownToken): token is FactRefToken {
  return token.type === "factRef";
}

/** Whether a token is `{{fact both}}`. */
export function isBothSides(token: MarkdownToken): token is BothSidesToken {
  return token.type === "bothSides";
}

/** Whether a token is `[@source ¶1]`. */
export function isCitation(token: MarkdownToken): token is CitationToken {
  return token.type === "citation";
}
