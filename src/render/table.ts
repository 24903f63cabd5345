import type { Token, Tokens } from "marked";
import type { MarkdownToken } from "../model/deck.ts";
import type { DeckContext } from "./context.ts";
import { plainText } from "./plain-text.ts";
import { disputeText, factText } from "./references.ts";
import { isBothSides, isFactRef } from "./visit.ts";

/** A table: columns of numbers stand right-aligned in figures of equal width, the first column names the rows where it is short. */
export function printTable(
  table: Tokens.Table,
  print: (tokens: Token[]) => string,
  context: DeckContext,
): string {
  const texts = table.rows.map((row) => row.map((cell) => cellText(cell, context)));
  const columns = table.header.map((_, index) => columnClass(table, index, texts));
  const namesRows =
    table.rows.length > 1 && columns[0] === "" && texts.every((row) => (row[0] ?? "").length <= 26);
  const head = table.header.map((cell, index) =>
    printCell("th", columns[index] ?? "", ' scope="col"', print(cell.tokens)),
  );
  const body = table.rows.map((row) => {
    const cells = row.map((cell, index) =>
      index === 0 && namesRows
        ? printCell("th", "", ' scope="row"', print(cell.tokens))
        : printCell("td", columns[index] ?? "", "", print(cell.tokens)),
    );
    return `<tr>${cells.join("")}</tr>\n`;
  });
  const hasHead = table.header.some(({ tokens }) => tokens.length > 0);
  const headRow = hasHead ? `<thead>\n<tr>${head.join("")}</tr>\n</thead>\n` : "";
  return `<div class="table"><table>\n${headRow}<tbody>\n${body.join("")}</tbody>\n</table></div>\n`;
}

/** The words of a cell as they print. */
function cellText(cell: { readonly tokens: readonly unknown[] }, context: DeckContext): string {
  // marked's tokens are ours with more fields.
  const tokens = cell.tokens as readonly MarkdownToken[];
  return plainText(tokens, (token) => {
    if (isBothSides(token)) return disputeText(token, context);
    return isFactRef(token) ? factText(token, context) : "";
  }).trim();
}

function columnClass(table: Tokens.Table, index: number, texts: readonly (readonly string[])[]): string {
  const align = table.align[index];
  const isNumeric = isNumericColumn(texts.map((row) => row[index] ?? ""));
  return [isNumeric ? "numeric" : "", typeof align === "string" ? `align-${align}` : ""].join(" ").trim();
}

/** Whether the cells of a column are numbers, but for blanks. */
export function isNumericColumn(texts: readonly string[]): boolean {
  const cells = texts.filter((text) => !isBlank(text));
  return cells.length > 0 && cells.every(isNumber);
}

function printCell(element: "td" | "th", columnClasses: string, scope: string, html: string): string {
  const classes = columnClasses === "" ? "" : ` class="${columnClasses}"`;
  // An empty cell heads nothing: screen readers would announce it with every cell below.
  if (element === "th" && html.trim() === "") return `<td${classes}></td>`;
  return `<${element}${classes}${scope}>${html}</${element}>`;
}

function isBlank(text: string): boolean {
  return /^[\s–—-]*$/.test(text) || /^(?:n\/a|n\.a\.|\?|…)$/i.test(text);
}

/** A number with what commonly stands around it: sign, hedge sign, currency, scale or unit. */
function isNumber(text: string): boolean {
  return /^[~≈<>≤≥+−–-]?\s*\p{Lu}{0,3}\p{Sc}?\s*\d[\d\s.,'’\u00a0\u202f]*\s*(?:%|‰|×|\p{Sc}|k|m|mn|bn|tn|pp|t|kg|km|kW|MW|GW|TEU|thousand|million|billion|trillion)?$/u.test(
    text,
  );
}
