import type { TextMeasurer } from "../../draw/text.ts";
import { wrapText } from "../../draw/wrap-text.ts";
import type { Stat } from "./data.ts";

/** Sizes in CSS pixels; the style sheet has the line heights, as multiples. */
export interface StatsLayout {
  /** `columns` have their words below the value, `beside` has them to the right of it. */
  readonly form: "columns" | "beside";
  readonly columns: number;
  /** Where “over” stands: before the number, or on a line above where that would make the digits small. */
  readonly hedges: "before" | "above";
  /** Of the large digits. */
  readonly digits: number;
  readonly label: number;
  readonly text: number;
  /** False where even the smallest setting is too tall or too wide. */
  readonly fits: boolean;
}

/** From one item to the next, in pixels; also in figures-html.css, as are the line heights below. */
const gap = { column: 56, row: 28 };
const lineHeight = { digits: 1, label: 1.25, text: 1.35 };
/** Of what stands before and after the digits, as a share of them. */
const affixShare = 0.42;
const ruleRoom = 18;

const words = [
  { label: 30, text: 24 },
  { label: 28, text: 22 },
  { label: 25, text: 20 },
  { label: 22, text: 18 },
];
const largest = [0, 260, 200, 168, 144];
const smallest = 44;
type Way = Omit<StatsLayout, "digits" | "fits">;

/** The largest digits for which all items fit the frame, in one row, two, or one below the other. */
export function layOutStats(
  items: readonly Stat[],
  width: number,
  height: number,
  measurer: TextMeasurer,
): StatsLayout {
  const layouts = waysToSet(items).map((way) => fit(items, way, width, height, measurer));
  const rank = (layout: StatsLayout) => score(layout, items.length, width / height);
  const fitting = layouts.filter(({ fits }) => fits).toSorted((a, b) => rank(b) - rank(a));
  const best = fitting[0] ?? layouts.toSorted((a, b) => b.digits - a.digits)[0];
  if (!best) throw new Error("no setting of values was tried");
  return { ...best, digits: Math.max(smallest, best.digits) };
}

function waysToSet(items: readonly Stat[]): readonly Way[] {
  const counts = [...new Set([items.length, Math.ceil(items.length / 2), 1])];
  const hasHedges = items.some(({ parts }) => parts.hedge !== "");
  const hedges = hasHedges ? (["before", "above"] as const) : (["before"] as const);
  return words.flatMap(({ label, text }) =>
    hedges.flatMap((where): readonly Way[] => {
      const columns = counts.map((count): Way => ({
        form: "columns",
        columns: count,
        hedges: where,
        label,
        text,
      }));
      return columns.concat({ form: "beside", columns: 1, hedges: where, label, text });
    }),
  );
}

/** Large words count for something beside large digits; so does a setting that uses the frame's width. */
function score({ form, columns, digits, label, hedges }: StatsLayout, count: number, aspect: number): number {
  const wordsAndDigits = digits + 2.5 * label - (hedges === "above" ? 14 : 0);
  // A single value looks lost with its words below it; in a wide frame several stand better side by side than in a list.
  if (form === "beside") return wordsAndDigits + (count === 1 ? 50 : aspect > 2 ? -20 : 10);
  const hasHole = columns > 1 && count % columns > 0;
  const isStack = columns === 1 && count > 1 && aspect > 1.4;
  return wordsAndDigits + 30 * (columns / count) - (hasHole ? 30 : 0) - (isStack ? 60 : 0);
}

function fit(
  items: readonly Stat[],
  way: Way,
  width: number,
  height: number,
  measurer: TextMeasurer,
): StatsLayout {
  const most = largest[items.length] ?? smallest;
  const widest = Math.max(...items.map((item) => widthOfValue(item, way, measurer)));
  const refs = Math.max(...items.map(widthOfReferences));
  if (way.form === "beside") {
    const share = items.length === 1 ? 0.62 : 0.5;
    const digits = Math.floor(
      Math.min(most, (share * width - refs) / widest, (height - gap.row * items.length) / items.length),
    );
    const room = width - digits * widest - refs - gap.column - 32;
    const heights = items.map(
      (item) => Math.max(digits, heightOfWords(item, way, room, measurer) + 20) + gap.row,
    );
    const total = heights.reduce((sum, each) => sum + each, 0) - gap.row;
    return {
      ...way,
      digits,
      fits: digits >= smallest && room >= 260 && way.hedges === "before" && total <= height,
    };
  }
  const columnWidth = (width - (way.columns - 1) * gap.column) / way.columns;
  const rows = Array.from({ length: Math.ceil(items.length / way.columns) }, (_, row) =>
    items.slice(row * way.columns, (row + 1) * way.columns),
  );
  const wordsHeight = rows.reduce((sum, row) => sum + heightOfRow(row, way, columnWidth, measurer), 0);
  const room = height - (rows.length - 1) * gap.row - wordsHeight;
  const digits = Math.floor(
    Math.min(most, (columnWidth - refs) / widest, room / rows.length / lineHeight.digits),
  );
  return { ...way, digits, fits: digits >= smallest };
}

/** Of the whole value, as a multiple of the digits' size. */
function widthOfValue({ parts }: Stat, { hedges }: Way, measurer: TextMeasurer): number {
  const style = { family: "serif", weight: 600 } as const;
  const before = hedges === "before" && parts.hedge !== "" ? `${parts.hedge} ${parts.before}` : parts.before;
  const affixes =
    measurer.width(before, { ...style, size: affixShare }) +
    measurer.width(parts.after, { ...style, size: affixShare });
  return measurer.width(parts.digits, { ...style, size: 1 }) + affixes;
}

/** In pixels; a number in a ring is the widest. */
function widthOfReferences({ citations }: Stat): number {
  return 6 + 30 * new Set(citations.map(({ source }) => source)).size;
}

/** Of everything in a row but the digits. */
function heightOfRow(items: readonly Stat[], way: Way, width: number, measurer: TextMeasurer): number {
  const hasHedge = way.hedges === "above" && items.some(({ parts }) => parts.hedge !== "");
  const heights = items.map((item) => heightOfWords(item, way, width, measurer));
  return ruleRoom + (hasHedge ? way.label * lineHeight.label : 0) + Math.max(...heights);
}

function heightOfWords(
  { label, text, sum }: Stat,
  sizes: Way,
  width: number,
  measurer: TextMeasurer,
): number {
  const lines = (line: string, weight: 400 | 600, size: number) =>
    wrapText(line, { family: "sans", weight, size }, measurer, { maxWidth: width }).lines.length;
  const small = sizes.text * lineHeight.text;
  const textHeight = text === undefined ? 0 : 6 + lines(text, 400, sizes.text) * small;
  const sumHeight = sum ? 10 + lines(`${sum.unit}: ${sum.text}`, 400, sizes.text) * small : 0;
  return 8 + lines(label, 600, sizes.label) * sizes.label * lineHeight.label + textHeight + sumHeight;
}
