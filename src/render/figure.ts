import { figureTypes } from "../figures/index.ts";
import type { DataTable, Drawing, Frame } from "../figures/figure.ts";
import type { Figure } from "../model/deck.ts";
import { warning } from "../model/problem.ts";
import { stageHeights, stageWidth } from "../model/rendered.ts";
import { captionHeight, type Room } from "./arrange.ts";
import type { BlockContext } from "./context.ts";
import { classNames, escapeHtml } from "./escape.ts";
import { figureData } from "./figure-data.ts";
import { countLines } from "./line-count.ts";
import { printTimeList } from "./time-list.ts";
import { spacing, typeScale } from "./type-scale.ts";

/** A figure with its title, its notes and its table for those who cannot see it, drawn for the wide and for the tall stage. */
export function printFigure(
  figure: Figure,
  room: Room,
  classes: readonly string[],
  context: BlockContext,
): string {
  const { chrome } = figureData(figure);
  const title = chrome.title ?? "";
  const head = titleHeight(title, room.width, context);
  const id = `${context.slideId}-figure-${context.nextFigure()}`;
  const place = { id, width: room.width, height: room.wide - head };
  const usual = [chrome.note ?? "", figureTypes.get(figure.type)?.usualNotes ?? ""].join(" ").trim();
  const wide = drawToFit(figure, place, usual, context);
  const tallPlace = { id: `${id}-tall`, width: room.width, height: room.tall - head };
  const tall = drawToFit(figure, tallPlace, captionOf(chrome.note, wide), context);
  reportWarnings(wide, tall, context);
  const note = captionOf(chrome.note, wide);
  const parts = [
    title === "" ? "" : `<p class="figure-title">${escapeHtml(title)}</p>\n`,
    `<div class="drawings">${shapes(wide, tall, id)}</div>\n`,
    printReading(wide),
    note === "" ? "" : `<figcaption>${escapeHtml(note)}</figcaption>\n`,
  ];
  const names = classNames(["figure", `figure-${figure.type}`, wide.isText ? "figure-text" : "", ...classes]);
  const count = Math.max(stepsOf(wide), stepsOf(tall));
  const steps = count === 0 ? "" : ` data-steps="${count}"`;
  return `<figure class="${names}"${steps}>\n${parts.join("")}</figure>\n`;
}

/** A figure for its table alone, which does not depend on the room. */
export function drawForData(figure: Figure, context: BlockContext): Drawing {
  const id = `${context.slideId}-data-${context.nextFigure()}`;
  return draw(figure, { id, width: stageWidth, height: stageHeights["16:9"] }, context);
}

/** A decorative figure: it fills the slide behind everything else, and nobody reads it aloud. */
export function printBackground(figure: Figure, context: BlockContext): string {
  const id = `${context.slideId}-figure-${context.nextFigure()}`;
  const wide = draw(figure, { id, width: stageWidth, height: stageHeights["16:9"] }, context);
  const tall = draw(figure, { id: `${id}-tall`, width: stageWidth, height: stageHeights["4:3"] }, context);
  reportWarnings(wide, tall, context);
  return `<div class="background background-${escapeHtml(figure.type)}" aria-hidden="true">${shapes(wide, tall, id)}</div>`;
}

interface Place {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

function draw(figure: Figure, { id, width, height }: Place, context: BlockContext): Drawing {
  const type = figureTypes.get(figure.type);
  if (type === undefined) throw new Error(`a slide holds a figure of unknown type ${figure.type}`);
  const frame: Frame = {
    id,
    width,
    height,
    lang: context.lang,
    text: context.text,
    sources: context.sources,
  };
  return type.draw(figure.data, frame);
}

/**
 * What must stand under a figure is known only when it is drawn. Where it differs in height from the expected caption, the figure is drawn
 * again in the room that remains.
 */
function drawToFit(figure: Figure, place: Place, expected: string, context: BlockContext): Drawing {
  const { chrome } = figureData(figure);
  const reserved = captionHeight(expected, place.width, context);
  const first = draw(figure, { ...place, height: place.height - reserved }, context);
  const needed = captionHeight(captionOf(chrome.note, first), place.width, context);
  if (needed === reserved) return first;
  return draw(figure, { ...place, height: place.height - needed }, context);
}

function captionOf(note: string | undefined, drawing: Drawing): string {
  const further = drawing.notes.filter((line) => note?.includes(line) !== true);
  return [...(note === undefined ? [] : [note]), ...further].join(" ");
}

function titleHeight(title: string, width: number, { text }: BlockContext): number {
  if (title === "") return 0;
  const { style, line } = typeScale["figure-title"];
  return countLines([{ text: title, style }], width, text) * line + spacing["caption-gap"];
}

function stepsOf({ steps = 0, views = [] }: Drawing): number {
  return Math.max(steps, views.length);
}

/** One drawing where both are alike, else both; CSS shows the one for the stage. */
function shapes(wide: Drawing, tall: Drawing, id: string): string {
  const first = picture(wide);
  const second = picture(tall);
  if (second.replaceAll(`${id}-tall`, id) === first) return `<div class="drawing">${first}</div>`;
  return `<div class="drawing shape-wide">${first}</div><div class="drawing shape-tall">${second}</div>`;
}

/** A drawing, or those that it becomes step by step, one behind another. */
function picture({ markup, views = [] }: Drawing): string {
  if (views.length === 0) return markup;
  const further = views.map(
    (view, index) => `<div class="view fragment" data-step="${index + 1}" aria-hidden="true">${view}</div>`,
  );
  return `<div class="view">${markup}</div>${further.join("")}`;
}

function reportWarnings(wide: Drawing, tall: Drawing, context: BlockContext): void {
  for (const { code, message, hint } of wide.warnings)
    context.report(warning(code, context.span, message, hint));
  const onWide = new Set(wide.warnings.map(({ message }) => message));
  for (const { code, message, hint } of tall.warnings) {
    if (!onWide.has(message)) context.report(warning(code, context.span, `At 4:3: ${message}`, hint));
  }
}

/** The figure in words, for those who cannot see it. */
function printReading({ isText, title, list, table }: Drawing): string {
  if (isText) return "";
  if (list !== undefined) return list.length === 0 ? "" : printTimeList(title, list);
  return table === undefined ? "" : printDataTable(table);
}

function printDataTable({ caption, columns, rows }: DataTable): string {
  const head = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join("");
  const body = rows
    .map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>`)
    .join("");
  return (
    `<div class="visually-hidden"><table><caption>${escapeHtml(caption)}</caption>` +
    `<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>\n`
  );
}
