import { lineHeight, setBlock, type Line, type TextBlock } from "../../../draw/text-block.ts";
import type { TextStyle } from "../../../draw/text.ts";
import { wrapText } from "../../../draw/wrap-text.ts";
import type { Frame } from "../../figure.ts";
import type { ChartPlace } from "../data.ts";
import { placeText, type ChartText } from "../layout.ts";

/** Rows of equal height with a name at the left of each. */
export interface NameRows {
  /** Of the widest name, in pixels. */
  readonly width: number;
  /** The middle of a row, in pixels. */
  readonly y: (row: number) => number;
  readonly height: number;
  readonly texts: readonly ChartText[];
  /** How many names found no room. */
  readonly lost: number;
}

const sizes = [20, 18, 16, 15];
const tallestRow = 100;

/** Sets the names as large as rows allow, in at most two lines, between `top` and `bottom`; a few rows do not spread over a tall frame. */
export function setNameRows(
  places: readonly ChartPlace[],
  frame: Frame,
  top: number,
  bottom: number,
): NameRows {
  const height = Math.min(tallestRow, (bottom - top) / Math.max(1, places.length));
  const y = (row: number): number => top + height * (row + 0.5);
  const size = sizes.find((each) => each * lineHeight <= height) ?? 15;
  const style: TextStyle = { family: "sans", weight: 400, size };
  const blocks = places.map(({ name }): TextBlock => {
    const maxLines = size * lineHeight * 2 <= height ? 2 : 1;
    const { lines } = wrapText(name, style, frame.text, { maxWidth: frame.width * 0.3, maxLines });
    return setBlock(
      frame.text,
      lines.map((text): Line => ({ text, style, fill: "ink" })),
    );
  });
  const width = Math.max(0, ...blocks.map((block) => block.width));
  // Where rows are lower than a line of the smallest type, every second, third, … has its name.
  const every = Math.max(1, Math.ceil((size * lineHeight) / height - 1e-6));
  const texts = blocks.flatMap((block, row) =>
    row % every === 0
      ? [placeText("category", block, { x: width, y: y(row) - block.height / 2, anchor: "end" })]
      : [],
  );
  return { width, y, height, texts, lost: blocks.length - texts.length };
}
