import type { Box } from "../../draw/boxes.ts";
import { stroke } from "../../draw/colours.ts";
import { element } from "../../draw/svg.ts";
import type { Markup } from "../../draw/svg.ts";
import { drawBlock, setBlock } from "../../draw/text-block.ts";
import type { TextBlock } from "../../draw/text-block.ts";
import type { TextMeasurer } from "../../draw/text.ts";
import { wrapText } from "../../draw/wrap-text.ts";
import type { MapData, Marked } from "./data.ts";
import { group } from "./group.ts";
import { circleRadius, drawCircle } from "./marks.ts";

/** The list of numbered places, set in columns of one width. */
export interface MapKey {
  readonly columns: readonly (readonly Entry[])[];
  readonly columnWidth: number;
  /** Of the tallest column, entries as close as they may stand. */
  readonly height: number;
}

interface Entry {
  readonly listed: Listed;
  readonly block: TextBlock;
}

/** What the key lists: a place, here or beyond the edge, or a route. */
export interface Listed extends Marked {
  readonly number: number;
  readonly name: string;
}

/** Everything numbered, by number. A route that has the number of a place belongs to it. */
export function listNumbered({ places, offmap, routes }: MapData): readonly Listed[] {
  const marked = [
    ...places,
    ...offmap,
    ...routes.map((route) => ({ ...route, name: route.label ?? route.names.join(" – ") })),
  ];
  const listed = new Map<number, Listed>();
  for (const { number, name, ...rest } of marked) {
    if (number !== undefined && !listed.has(number)) listed.set(number, { ...rest, number, name });
  }
  return [...listed.values()].toSorted((a, b) => a.number - b.number);
}

const nameStyle = { family: "sans", weight: 600, size: 18 } as const;
const textStyle = { family: "sans", weight: 400, size: 16 } as const;
const indent = 2 * circleRadius + 12;
const leastGap = 10;
const widestGap = 40;
export const columnGap = 28;

/** Sets what is numbered, in so many columns. */
export function setKey(
  numbered: readonly Listed[],
  columnCount: number,
  columnWidth: number,
  measurer: TextMeasurer,
): MapKey {
  const maxWidth = columnWidth - indent;
  const entries = numbered.map((listed): Entry => {
    const names = wrapText(listed.name, nameStyle, measurer, { maxWidth }).lines;
    const texts =
      listed.text === undefined ? [] : wrapText(listed.text, textStyle, measurer, { maxWidth }).lines;
    const block = setBlock(measurer, [
      ...names.map((text) => ({ text, style: nameStyle, fill: "ink" })),
      ...texts.map((text) => ({ text, style: textStyle, fill: "soft" })),
    ]);
    return { listed, block };
  });
  const perColumn = Math.ceil(entries.length / columnCount);
  const columns = Array.from({ length: columnCount }, (_, index) =>
    entries.slice(index * perColumn, (index + 1) * perColumn),
  );
  return { columns, columnWidth, height: Math.max(...columns.map((column) => heightOf(column, leastGap))) };
}

/** The key in its box, entries spread over the height up to a point, a hairline between them. */
export function drawKey(key: MapKey, box: Box): readonly Markup[] {
  const most = Math.max(...key.columns.map((column) => column.length));
  const spare = (box.height - key.height) / Math.max(1, most - 1);
  const gap = Math.min(widestGap, leastGap + Math.max(0, spare));
  return key.columns.flatMap((column, index) => {
    const x = box.x + index * (key.columnWidth + columnGap);
    let y = box.y;
    return column.map(({ listed, block }, row) => {
      const top = y;
      y += Math.max(block.height, 2 * circleRadius) + gap;
      const rule = element("line", {
        x1: x,
        y1: top - gap / 2,
        x2: x + key.columnWidth,
        y2: top - gap / 2,
        class: stroke("hairline"),
        "stroke-width": 1,
      });
      const spot = { x: x + circleRadius, y: top + circleRadius };
      const words = drawBlock(block, { x: x + indent, y: top + circleRadius - 0.61 * nameStyle.size });
      return group(listed, ...(row > 0 ? [rule] : []), drawCircle(spot, listed), words);
    });
  });
}

function heightOf(column: readonly Entry[], gap: number): number {
  const heights = column.map(({ block }) => Math.max(block.height, 2 * circleRadius));
  return heights.reduce((sum, height) => sum + height, 0) + gap * Math.max(0, column.length - 1) + 4;
}
