import { overlaps } from "../../../draw/boxes.ts";
import { lineHeight, setBlock } from "../../../draw/text-block.ts";
import type { TextMeasurer } from "../../../draw/text.ts";
import type { ChartData, ChartPlace, ChartPoint } from "../data.ts";
import { placeText, tickSize, type ChartText } from "../layout.ts";
import { markLabel } from "../numbers.ts";
import type { ScreenPoint } from "../marks.ts";

/** Every x of a chart once, in order: dates by time, categories as they stand. */
export function placesOf(data: ChartData): readonly ChartPlace[] {
  const places = new Map(data.series.flatMap(({ points }) => points.map(({ place }) => [place.name, place])));
  return [...places.values()].toSorted((a, b) => a.from - b.from);
}

/** A value on one line: “over 40”, “50 (forecast)”. */
export function printValue(point: ChartPoint, data: ChartData, lang: string): string {
  const { before = "", number, after } = markLabel(point, data, lang, "as given");
  return `${before}${number}${after === undefined ? "" : ` (${after})`}`;
}

/** A point in one of the columns of a chart whose columns stand equally far apart. */
export interface ColumnPoint extends ScreenPoint {
  /** From 0. */
  readonly column: number;
}

/** All points, in the order of series and columns. */
export function placeInColumns(
  data: ChartData,
  places: readonly ChartPlace[],
  x: (column: number) => number,
  y: (point: ChartPoint) => number,
): readonly ColumnPoint[] {
  const columns = new Map(places.map(({ name }, index) => [name, index]));
  return data.series.flatMap((series) =>
    series.points.map((point): ColumnPoint => {
      const column = columns.get(point.place.name) ?? 0;
      return { point, series, column, x: x(column), y: y(point) };
    }),
  );
}

/** The names over the columns, moved in at the frame's edges, without those that would touch the one before. */
export function columnNames(
  places: readonly ChartPlace[],
  x: (column: number) => number,
  top: number,
  frame: { readonly width: number; readonly text: TextMeasurer },
): readonly ChartText[] {
  const style = { family: "sans", weight: 600, size: tickSize } as const;
  const texts: ChartText[] = [];
  for (const [column, { name }] of places.entries()) {
    const block = setBlock(frame.text, [{ text: name, style, fill: "ink" }]);
    const middle = Math.min(Math.max(x(column), block.width / 2), frame.width - block.width / 2);
    const text = placeText("tick", block, { x: middle, y: top, anchor: "middle" });
    const last = texts.at(-1);
    if (last === undefined || !overlaps(last.box, text.box, 6)) texts.push(text);
  }
  return texts;
}

/** What the name of a column takes, in pixels. */
export const columnNameHeight = tickSize * lineHeight;
