import type { TextMeasurer, TextStyle } from "../../draw/text.ts";
import { wrapText } from "../../draw/wrap-text.ts";
import type { Point, PointsData } from "./prepare.ts";

/** Sizes in CSS pixels; the style sheet has the line heights, as multiples. */
export interface PointsLayout {
  /** `cards` stand side by side, the numeral on top; `list` has the numerals before the words. */
  readonly form: "cards" | "list";
  readonly columns: number;
  readonly numeral: number;
  readonly title: number;
  readonly text: number;
  readonly from: number;
  /** False where even the smallest setting is too tall. */
  readonly fits: boolean;
}

/** Distances in pixels; also in figures-html.css, as are the line heights below. */
const gap = { column: 28, row: 26, listRow: 14, from: 14 };
const lineHeight = { numeral: 1, title: 1.18, text: 1.34, from: 1.32 };
const ruleRoom = 5 + 16;
const listIndent = 1.5;

const sizes = [
  { numeral: 84, title: 34, text: 26, from: 21 },
  { numeral: 76, title: 31, text: 24, from: 20 },
  { numeral: 68, title: 28, text: 22, from: 19 },
  { numeral: 60, title: 26, text: 21, from: 18 },
  { numeral: 50, title: 24, text: 20, from: 17 },
  { numeral: 42, title: 22, text: 18, from: 16 },
];
type Sizes = (typeof sizes)[number];

/** The largest type in which the points fit: in one row of cards, in two, or as a list. */
export function layOutPoints(
  data: PointsData,
  width: number,
  height: number,
  measurer: TextMeasurer,
): PointsLayout {
  const { items } = data;
  const cards = [items.length, Math.ceil(items.length / 2)].filter(
    (columns, index, all) => columns > 1 && all.indexOf(columns) === index,
  );
  const lists = items.length > 3 ? [1, 2] : [1];
  const layouts = sizes.flatMap((size) =>
    cards
      .map((columns) => asCards(data, columns, size, width, height, measurer))
      .concat(lists.map((columns) => asList(data, columns, size, width, height, measurer))),
  );
  const smallest = layouts.at(-1);
  if (!smallest) throw new Error("no setting of points was tried");
  // One row shows best that the points belong together; it is worth a size or two.
  const score = ({ text, columns, form }: PointsLayout) =>
    text + (form === "list" ? 0 : columns === items.length ? 3.5 : 3);
  const fitting = layouts.filter(({ fits }) => fits).toSorted((a, b) => score(b) - score(a));
  return fitting[0] ?? smallest;
}

function asCards(
  { items, takesUp }: PointsData,
  columns: number,
  size: Sizes,
  width: number,
  height: number,
  measurer: TextMeasurer,
): PointsLayout {
  const columnWidth = (width - (columns - 1) * gap.column) / columns;
  const rows = Array.from({ length: Math.ceil(items.length / columns) }, (_, row) =>
    items.slice(row * columns, (row + 1) * columns),
  );
  const parts = rows.map((row) => row.map((item) => measure(item, takesUp, size, columnWidth, measurer)));
  const heights = parts.map(
    (row) =>
      gap.row +
      ruleRoom +
      size.numeral * lineHeight.numeral +
      14 +
      most(row, "title") +
      most(row, "text") +
      most(row, "from"),
  );
  const total = heights.reduce((sum, each) => sum + each, 0);
  const areWordsWhole = parts.every((row) => row.every(({ isWhole }) => isWhole));
  const isReadable = columnWidth >= 7.5 * size.text;
  return { form: "cards", columns, ...size, fits: total <= height && areWordsWhole && isReadable };
}

function asList(
  { items, takesUp }: PointsData,
  columns: number,
  size: Sizes,
  width: number,
  height: number,
  measurer: TextMeasurer,
): PointsLayout {
  const columnWidth = (width - (columns - 1) * gap.column) / columns - size.title * listIndent;
  const perColumn = Math.ceil(items.length / columns);
  const rows = Array.from({ length: perColumn }, (_, row) =>
    items.filter((__, index) => index % perColumn === row),
  );
  const heights = rows.map((row) =>
    Math.max(
      ...row.map((item) => {
        const { title, text, from } = measure(item, takesUp, size, columnWidth, measurer);
        return title + text + from;
      }),
    ),
  );
  const total = heights.reduce((sum, each) => sum + each + gap.listRow, 0) + gap.listRow * (rows.length - 1);
  return { form: "list", columns, ...size, fits: total <= height };
}

/** The parts of neighbouring cards stand on common lines. */
function most(heights: readonly Height[], part: "title" | "text" | "from"): number {
  return Math.max(...heights.map((height) => height[part]));
}

interface Height {
  readonly title: number;
  readonly text: number;
  readonly from: number;
  /** False where a word is wider than its column. */
  readonly isWhole: boolean;
}

function measure(
  item: Point,
  takesUp: string,
  size: Sizes,
  maxWidth: number,
  measurer: TextMeasurer,
): Height {
  const set = (words: string | undefined, style: TextStyle, line: number, before: number) => {
    if (words === undefined) return { height: 0, fits: true };
    const { lines, fits } = wrapText(words, style, measurer, { maxWidth });
    return { height: before + lines.length * style.size * line, fits };
  };
  const title = set(item.title, { family: "serif", weight: 600, size: size.title }, lineHeight.title, 0);
  const text = set(item.text, { family: "sans", weight: 400, size: size.text }, lineHeight.text, 8);
  const from = set(
    item.from === undefined ? undefined : `${takesUp}: ${item.from}`,
    { family: "sans", weight: 400, size: size.from },
    lineHeight.from,
    gap.from + 12,
  );
  return {
    title: title.height,
    text: text.height,
    from: from.height,
    isWhole: title.fits && text.fits && from.fits,
  };
}
