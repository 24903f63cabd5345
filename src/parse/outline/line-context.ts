/** What the line above belongs to: it decides what `---` below it means in Markdown. */
export type LineContext = "blank" | "text" | "html" | "other";

/** Follows the blocks of plain Markdown line by line, as far as is needed to tell text from what `---` does not join. */
export function contextAfter(line: string, before: LineContext): LineContext {
  if (/^\s*$/.test(line)) return "blank";
  if (before === "html") return "html";
  if (/^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:\s|$)|^ {0,3}>/.test(line)) return "other";
  if (before === "text") return isTableRule(line) ? "other" : "text";
  if (before === "other") return "other";
  if (/^ {0,3}<\/?[a-z]/i.test(line) && !/^ {0,3}<(?:https?:|mailto:)/i.test(line)) return "html";
  if (/^(?: {2,}|\t)|^ {0,3}\|/.test(line) || /^ {0,3}\[[^\]]+\]:\s/.test(line)) return "other";
  return "text";
}

function isTableRule(line: string): boolean {
  return /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)+$/.test(line);
}
