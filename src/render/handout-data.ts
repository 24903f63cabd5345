import type { DataTable, TimeListItem } from "../figures/figure.ts";
import type { Figure, Slide } from "../model/deck.ts";
import type { SlideContext } from "./context.ts";
import { wordsOf } from "../model/words.ts";
import { escapeHtml } from "./escape.ts";
import { drawForData } from "./figure.ts";
import type { HandoutData } from "./handout-view.ts";
import { isBackground } from "./layout.ts";
import { isNumericColumn } from "./table.ts";
import { asHtml } from "./templates.ts";
import { visitBlocks } from "./visit.ts";

/** The data behind a slide's figures, to be read: what a screen reader gets instead of the picture. */
export function printSlideData(slide: Slide, context: SlideContext): readonly HandoutData[] {
  const figures: Figure[] = [];
  visitBlocks(
    slide.blocks.filter((block) => !isBackground(block)),
    { token: () => undefined, figure: (figure) => figures.push(figure) },
  );
  return figures.flatMap((figure) => {
    const drawing = drawForData(figure, { ...context, span: slide.span });
    if (drawing.isText) return [];
    if (drawing.list !== undefined) return printTimes(drawing.title, drawing.list);
    return drawing.table === undefined ? [] : printTable(drawing.table, context.lang);
  });
}

/** With more rows than this, a table that leaves room beside itself goes on there. */
const longTable = 9;
/** What fits into a line of a third and of half a page, in characters. */
const thirdOfPage = 28;
const halfOfPage = 62;
/** A column of words no longer than this keeps them on one line. */
const shortWords = 24;

function printTable({ caption, columns, rows }: DataTable, lang: string): readonly HandoutData[] {
  // On paper, a row with nothing but the name of its kind says nothing, nor does a column that no row fills.
  const said = rows.filter((row) => row.filter((cell) => cell.trim() !== "").length > 1 || row.length === 1);
  if (said.length === 0) return [];
  const kept = columns.map((_, index) => said.some((row) => (row[index] ?? "").trim() !== ""));
  const shown = (cells: readonly string[]): readonly string[] => cells.filter((_, index) => kept[index]);
  const body = said.map(shown);
  const names = shown(columns);
  const widths = names.map((_, index) => Math.max(...body.map((row) => (row[index] ?? "").length)));
  const classes = names.map((_, index) => {
    const cells = body.map((row) => withoutHedge(row[index] ?? "", lang));
    // The first column names the rows, even by their years.
    if (index > 0 && isNumericColumn(cells)) return ' class="numeric"';
    return index < names.length - 1 && (widths[index] ?? 0) <= shortWords ? ' class="short"' : "";
  });
  const head = names.map((name, index) => `<th scope="col"${classes[index] ?? ""}>${escapeHtml(name)}</th>`);
  const lines = body.map((row) => {
    const cells = row.map((cell, index) => `<td${classes[index] ?? ""}>${escapeHtml(cell)}</td>`);
    return `<tr>${cells.join("")}</tr>\n`;
  });
  const html = `<table>\n<thead>\n<tr>${head.join("")}</tr>\n</thead>\n<tbody>\n${lines.join("")}</tbody>\n</table>`;
  const length = widths.reduce((sum, width) => sum + width + 3, 0);
  return [{ caption, shape: shapeOf(length, body.length), html: asHtml(html) }];
}

function printTimes(caption: string, items: readonly TimeListItem[]): readonly HandoutData[] {
  if (items.length === 0) return [];
  const lines = items.map(({ when, text, group = "" }) => {
    const aside = group === "" ? "" : ` <span class="time-group">${escapeHtml(group)}</span>`;
    return `<li><span class="time-when">${escapeHtml(when)}</span> <span class="time-text">${escapeHtml(text)}</span>${aside}</li>\n`;
  });
  return [{ caption, shape: "wide", html: asHtml(`<ol class="handout-times">\n${lines.join("")}</ol>`) }];
}

/** “over 40 (forecast)” is a number in a column of numbers. */
function withoutHedge(text: string, lang: string): string {
  const bare = Object.values(wordsOf(lang).hedges).map((hedge) => {
    const [before = "", after = ""] = hedge.split("#");
    const fits = text.startsWith(before) && text.endsWith(after);
    return fits ? text.slice(before.length, text.length - after.length) : text;
  });
  return bare.reduce((shortest, one) => (one.length < shortest.length ? one : shortest), text);
}

function shapeOf(length: number, rows: number): HandoutData["shape"] {
  if (length > halfOfPage) return "wide";
  if (rows <= longTable) return "narrow";
  return length > thirdOfPage ? "halves" : "thirds";
}
