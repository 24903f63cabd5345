/**
 * A token while it is being read: marked's, or one of ours. It is still ours alone, so reading on may change it in place; from outside
 * it is seen as the model's MarkdownToken.
 */
export interface LexedToken {
  type: string;
  raw: string;
  text?: string;
  tokens?: LexedToken[];
  [field: string]: unknown;
}

/** A cell of marked's table token. */
interface LexedCell {
  tokens: LexedToken[];
}

/** Every list of tokens directly inside a token, in the order of the text: inline text, items of a list, cells of a table. */
export function childLists(token: LexedToken): readonly LexedToken[][] {
  if (token.type === "list" && Array.isArray(token["items"])) return [token["items"] as LexedToken[]];
  if (token.type === "table") {
    // marked's own shape, see its Tokens.Table.
    const { header, rows } = token as unknown as { header: LexedCell[]; rows: LexedCell[][] };
    return [...header, ...rows.flat()].map((cell) => cell.tokens);
  }
  return token.tokens === undefined ? [] : [token.tokens];
}
