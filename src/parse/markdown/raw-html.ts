import type { LexedToken } from "./lexed-token.ts";

/**
 * Splits a block of raw HTML at the facts in its text, so that these are printed: `<p class="big">{{trade}}</p>` becomes HTML, a fact
 * and HTML. Tags, comments, scripts and styles stay whole.
 */
export function splitHtmlAtFacts(token: LexedToken): LexedToken[] {
  if (!token.raw.includes("{{")) return [token];
  const parts: LexedToken[] = [];
  let from = 0;
  const html = (to: number): void => {
    const raw = token.raw.slice(from, to);
    if (raw !== "") parts.push({ ...token, raw, text: raw });
  };
  for (const found of token.raw.matchAll(
    /<!--[\s\S]*?-->|<(script|style|pre|code)\b[\s\S]*?<\/\1>|<[^>]*>|\{\{\{?[^{}]*\}\}\}?/gi,
  )) {
    if (!found[0].startsWith("{{")) continue;
    html(found.index);
    parts.push({ type: "factRef", raw: found[0] });
    from = found.index + found[0].length;
  }
  html(token.raw.length);
  return parts;
}
