import type { Column } from "../model/deck.ts";
import type { SlideContext } from "./context.ts";
import { findImage, fitImage } from "./image.ts";
import { itemsOf, type Item } from "./items.ts";
import { proseHeight, type ProseSize } from "./prose-height.ts";
import { spacing, typeScale } from "./type-scale.ts";
import { countLines } from "./line-count.ts";

/** A piece of a slide, in CSS pixels: as wide on every stage, higher on the tall one. */
export interface Room {
  readonly width: number;
  /** On the wide stage, 1280 × 720. */
  readonly wide: number;
  /** On the tall stage, 1280 × 960. */
  readonly tall: number;
}

/** Figures want all the room that text leaves them; whatever else stands there takes what it needs. */
export function arrange(
  items: readonly Item[],
  room: Room,
  size: ProseSize,
  context: SlideContext,
): readonly Room[] {
  // Prose among itself needs no measuring: it takes the room that it takes.
  if (items.every(({ kind }) => kind === "prose")) return items.map(() => room);
  const heights = items.map((item) => heightOf(item, room.width, size, context));
  const gaps = spacing["block-gap"] * Math.max(0, items.length - 1);
  const fixed = heights.reduce<number>((sum, height) => sum + (height ?? 0), gaps);
  const flexible = heights.filter((height) => height === undefined).length;
  const share = (height: number): number =>
    Math.max(smallestFigure, Math.floor((height - fixed) / Math.max(1, flexible)));
  return heights.map((height) =>
    height === undefined
      ? { width: room.width, wide: share(room.wide), tall: share(room.tall) }
      : { width: room.width, wide: height, tall: height },
  );
}

/** Below this a figure says nothing; then the slide overflows, and `check` tells so. */
const smallestFigure = 120;

/** The widths of columns side by side, by their shares. */
export function columnWidths(columns: readonly Column[], width: number): readonly number[] {
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  const room = width - spacing["column-gap"] * Math.max(0, columns.length - 1);
  return columns.map((column) => Math.floor((room * column.width) / Math.max(shares, 1e-9)));
}

/** A column that begins with a heading has a rule above it. */
export function ruleHeight({ blocks }: Column): number {
  const [first] = blocks;
  return first?.kind === "markdown" && first.tokens[0]?.type === "heading" ? spacing["column-rule"] : 0;
}

/** Undefined for what takes the room that is left. */
function heightOf(item: Item, width: number, size: ProseSize, context: SlideContext): number | undefined {
  switch (item.kind) {
    case "prose":
      return proseHeight(item.tokens, width, size, context);
    case "figure":
      return undefined;
    case "image": {
      const image = findImage(item.token.href, context.images);
      // A small picture stands at its own size, a large one fills the room.
      if (image === undefined) return typeScale.body.line;
      const height = fitImage(image, { width, height: Infinity }).height;
      return height <= smallPicture ? height + captionHeight(item.token.caption, width, context) : undefined;
    }
    case "columns": {
      const widths = columnWidths(item.columns, width);
      const heights = item.columns.map((column, index) => {
        const height = stackHeight(itemsOf(column.blocks), widths[index] ?? width, size, context);
        return height === undefined ? undefined : height + ruleHeight(column);
      });
      return heights.includes(undefined) ? undefined : Math.max(0, ...heights.map((height) => height ?? 0));
    }
    case "callout": {
      const inner = stackHeight(itemsOf(item.blocks), width - 2 * spacing["callout-pad"], "callout", context);
      return inner === undefined ? undefined : inner + spacing["callout-label"] + 2 * spacing["callout-pad"];
    }
  }
}

const smallPicture = 160;

/** The height of items one below the other; undefined where one of them takes the room that is left. */
export function stackHeight(
  items: readonly Item[],
  width: number,
  size: ProseSize,
  context: SlideContext,
): number | undefined {
  let total = spacing["block-gap"] * Math.max(0, items.length - 1);
  for (const item of items) {
    const height = heightOf(item, width, size, context);
    if (height === undefined) return undefined;
    total += height;
  }
  return total;
}

/** The room that a line or more below a figure takes, with its distance. */
export function captionHeight(caption: string, width: number, { text }: SlideContext): number {
  if (caption === "") return 0;
  const { style, line } = typeScale.small;
  return countLines([{ text: caption, style }], width, text) * line + spacing["caption-gap"];
}
