import { columns, type Use } from "./sources-uses.ts";

/**
 * The table as CSV after RFC 4180. It begins with a byte-order mark, without which Excel does not take it for UTF-8, and no cell can be
 * taken for a formula.
 */
export function printCsv(uses: readonly Use[]): string {
  const rows = [columns, ...uses.map((use) => columns.map((column) => use[column]))];
  return `\u{FEFF}${rows.map((row) => `${row.map(printCell).join(",")}\r\n`).join("")}`;
}

function printCell(text: string): string {
  const safe = isFormula(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Whether a spreadsheet may run the text: OWASP, “CSV Injection”, names these first characters; some also look behind spaces. A plain
 * number is none, negative or not.
 */
function isFormula(text: string): boolean {
  return /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u.test(text) && !/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu.test(text);
}
