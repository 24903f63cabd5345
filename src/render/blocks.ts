import type { Block } from "../model/deck.ts";
import { arrange, captionHeight, columnWidths, ruleHeight, type Room } from "./arrange.ts";
import type { BlockContext, SlideContext } from "./context.ts";
import { classNames, escapeHtml } from "./escape.ts";
import { printFigure } from "./figure.ts";
import { dataUri, findImage, fitImage } from "./image.ts";
import { itemsOf, takesRoom, type ImageToken, type Item } from "./items.ts";
import { printStep, printTokens } from "./markdown.ts";
import type { ProseSize } from "./prose-height.ts";

/** Blocks as HTML, their figures drawn for the room that the text leaves. */
export function printBlocks(blocks: readonly Block[], room: Room, context: SlideContext): string {
  return printItems(itemsOf(blocks), room, context.density === "normal" ? "body" : context.density, context);
}

/** Blocks in a place without figures or of unlimited height: speaker notes, footnotes. */
export function printProse(blocks: readonly Block[], context: SlideContext): string {
  return printBlocks(blocks, { width: 640, wide: 360, tall: 360 }, context);
}

function printItems(items: readonly Item[], room: Room, size: ProseSize, context: SlideContext): string {
  const rooms = arrange(items, room, size, context);
  return items.map((item, index) => printItem(item, rooms[index] ?? room, size, context)).join("");
}

function printItem(item: Item, room: Room, size: ProseSize, slide: SlideContext): string {
  const context: BlockContext = { ...slide, span: item.span };
  const step = item.isStep ? ["fragment"] : [];
  switch (item.kind) {
    case "prose":
      return item.isStep
        ? item.tokens.map((token) => printStep(token, context)).join("")
        : printTokens(item.tokens, context);
    case "figure":
      return printFigure(item.figure, room, step, context);
    case "image":
      return printPicture(item.token, room, step, context);
    case "columns": {
      const widths = columnWidths(item.columns, room.width);
      const columns = item.columns.map((column, index) => {
        const rule = ruleHeight(column);
        const inside: Room = {
          width: widths[index] ?? room.width,
          wide: room.wide - rule,
          tall: room.tall - rule,
        };
        const inner = printItems(itemsOf(column.blocks), inside, size, slide);
        return `<div class="${escapeHtml(classNames(["column", ...column.classes]))}">\n${inner}</div>\n`;
      });
      const shares = item.columns.map(({ width }) => `minmax(0, ${width}fr)`).join(" ");
      return `<div class="${classNames(["columns", takesRoom(item) ? "fills" : "", ...step])}" style="grid-template-columns: ${shares}">\n${columns.join("")}</div>\n`;
    }
    case "callout": {
      const inner = printItems(itemsOf(item.blocks), room, "callout", slide);
      const names = classNames(["callout", `callout-${item.tone}`, ...step]);
      const label = context.words.callouts[item.tone];
      return `<div class="${names}" role="note">\n<p class="callout-label">${label}</p>\n${inner}</div>\n`;
    }
  }
}

function printPicture(
  { href, alt, caption }: ImageToken,
  room: Room,
  step: readonly string[],
  context: BlockContext,
): string {
  const image = findImage(href, context.images);
  const label = escapeHtml(alt);
  if (image === undefined) return `<p class="missing-image">${label}</p>\n`;
  const below = captionHeight(caption, room.width, context);
  const wide = fitImage(image, { width: room.width, height: room.wide - below });
  const tall = fitImage(image, { width: room.width, height: room.tall - below });
  const figcaption = caption === "" ? "" : `<figcaption>${escapeHtml(caption)}</figcaption>\n`;
  return (
    `<figure class="${classNames(["figure", "figure-image", ...step])}" style="--height: ${wide.height}px; --height-tall: ${tall.height}px">\n` +
    `<img src="${dataUri(image)}" alt="${label}" width="${image.width}" height="${image.height}">\n${figcaption}</figure>\n`
  );
}
