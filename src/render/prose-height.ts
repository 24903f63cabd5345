import type { MarkdownToken } from "../model/deck.ts";
import type { DeckContext } from "./context.ts";
import { countLines, runsOf } from "./line-count.ts";
import type { TableCell } from "./visit.ts";
import { spacing, typeScale, type Setting } from "./type-scale.ts";

/** How prose is set: normally, larger on a roomy slide, smaller on a dense one, as in a call-out or at the foot. */
export type ProseSize = "roomy" | "body" | "dense" | "callout" | "small";

/** The height that block tokens take at this width, in CSS pixels, as the theme sets them. Raw HTML is taken for one line. */
export function proseHeight(
  tokens: readonly MarkdownToken[],
  width: number,
  size: ProseSize,
  context: DeckContext,
): number {
  const shown = tokens.filter(({ type }) => type !== "space" && type !== "def");
  const heights = shown.map((token) => tokenHeight(token, width, size, context));
  return sum(heights) + spacing["block-gap"] * Math.max(0, heights.length - 1);
}

function tokenHeight(token: MarkdownToken, width: number, size: ProseSize, context: DeckContext): number {
  switch (token.type) {
    case "heading":
      return linesOf(token.tokens ?? [], width, typeScale.subheading, context) * typeScale.subheading.line;
    case "list":
      return listHeight(token, width, size, context);
    case "table":
      return tableHeight(token, width, size, context);
    case "code": {
      const lines = (token.text ?? "").split("\n").length;
      return lines * typeScale.code.line + 2 * spacing["code-pad"];
    }
    case "blockquote":
      return proseHeight(token.tokens ?? [], width - spacing["list-indent"], size, context);
    case "math":
      return 2 * typeScale[size].line;
    case "hr":
      return 1;
    case "html":
      return typeScale[size].line;
    default: {
      const inline = token.tokens ?? [token];
      return linesOf(inline, width, typeScale[size], context) * typeScale[size].line;
    }
  }
}

function listHeight(list: MarkdownToken, width: number, size: ProseSize, context: DeckContext): number {
  // marked's list: `items`, each with block tokens.
  const items = list["items"] as readonly MarkdownToken[];
  const heights = items.map(({ tokens = [] }) => {
    const parts = tokens.filter(({ type }) => type !== "space" && type !== "checkbox");
    const inner = parts.map((part) => tokenHeight(part, width - spacing["list-indent"], size, context));
    return sum(inner) + spacing["item-gap"] * Math.max(0, inner.length - 1);
  });
  const gap = spacing[size === "roomy" ? "item-gap-roomy" : "item-gap"];
  return sum(heights) + gap * Math.max(0, heights.length - 1);
}

/** Columns share the width as their longest cells would like it. */
function tableHeight(table: MarkdownToken, width: number, size: ProseSize, context: DeckContext): number {
  const setting = typeScale[size === "roomy" ? "table-roomy" : size === "body" ? "table" : "table-dense"];
  const cellY = spacing[size === "roomy" ? "cell-y-roomy" : "cell-y"];
  // marked's table: `header` and `rows` of cells.
  const header = table["header"] as readonly TableCell[];
  const rows = table["rows"] as readonly (readonly TableCell[])[];
  const wishes = header.map((_, column) =>
    Math.max(20, ...[header, ...rows].map((row) => cellWidth(row[column]?.tokens ?? [], setting, context))),
  );
  const room = width - wishes.length * 2 * spacing["cell-x"];
  const scale = Math.min(1, room / sum(wishes));
  const linesIn = (row: readonly TableCell[]): number =>
    Math.max(
      1,
      ...row.map(({ tokens }, column) => linesOf(tokens, (wishes[column] ?? 0) * scale, setting, context)),
    );
  const hasHeader = header.some(({ tokens }) => tokens.length > 0);
  const headHeight = hasHeader ? linesIn(header) * setting.style.size * headLine + cellY : 0;
  const rules = rows.length + 2;
  return headHeight + sum(rows.map((row) => linesIn(row) * setting.line + 2 * cellY)) + rules;
}

/** A header's line in em of the table's text: set at 0.82, with 1.25 between lines. */
const headLine = 0.82 * 1.25;

function cellWidth(tokens: readonly MarkdownToken[], { style }: Setting, context: DeckContext): number {
  return sum(runsOf(tokens, style, context).map((run) => context.text.width(run.text, run.style))) + 1;
}

function linesOf(
  tokens: readonly MarkdownToken[],
  width: number,
  { style }: Setting,
  context: DeckContext,
): number {
  return countLines(runsOf(tokens, style, context), width, context.text);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
