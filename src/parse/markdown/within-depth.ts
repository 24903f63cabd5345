import { childLists, type LexedToken } from "./lexed-token.ts";

/** Lists, quotations, emphasis and so on inside one another; people get by with five. */
const mostLevels = 100;

/** A line that opens so many quotations and lists that marked, which opens them by recursion, would take long and then fail. */
const tooManyMarks = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){50}/m;

/**
 * What `lex` makes of a text. From where its parts are nested beyond all sense, a token `tooDeep` with the rest stands instead, to be
 * reported: marked, and whoever walks its tokens, would run out of stack.
 */
export function withinDepth(text: string, lex: () => LexedToken[]): LexedToken[] {
  const marks = tooManyMarks.exec(text);
  if (marks !== null) return cutAt(text, marks.index);
  let tokens: LexedToken[];
  try {
    tokens = lex();
  } catch (thrown) {
    // marked has no limit of its own, and its recursion cannot be foreseen for what stands inside a line.
    if (thrown instanceof RangeError) return cutAt(text, 0);
    throw thrown;
  }
  let at = 0;
  for (const token of tokens) {
    if (isTooDeep(token)) return cutAt(text, at);
    at += token.raw.length;
  }
  return tokens;
}

function cutAt(text: string, at: number): LexedToken[] {
  const before = text.slice(0, at);
  const token: LexedToken = { type: "tooDeep", raw: text.slice(at) };
  return before === "" ? [token] : [{ type: "text", raw: before, text: before }, token];
}

function isTooDeep(top: LexedToken): boolean {
  let level: readonly LexedToken[] = [top];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > mostLevels) return true;
    level = level.flatMap((token) => childLists(token).flat());
  }
  return false;
}
