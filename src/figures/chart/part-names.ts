import { textTone } from "../../draw/colours.ts";
import { lineHeight, setBlock } from "../../draw/text-block.ts";
import type { TextStyle } from "../../draw/text.ts";
import type { ChartData } from "./data.ts";
import { seriesName } from "./header.ts";
import { placeText, tickSize, type ChartText } from "./layout.ts";
import type { ScreenPoint } from "./marks.ts";
import { spreadApart } from "./spread.ts";
import type { Frame } from "../figure.ts";

const style: TextStyle = { family: "sans", weight: 600, size: tickSize };
const gap = 14;

/**
 * The names of series over the first row of a lying chart, each over its own part of the stack or its own dot; undefined where that row
 * lacks one, or where a name would stand beside its mark.
 */
export function nameParts(
  data: ChartData,
  points: readonly ScreenPoint[],
  frame: Frame,
  { left, top }: { readonly left: number; readonly top: number },
): readonly ChartText[] | undefined {
  const first = Math.min(...points.map(({ point }) => point.place.from));
  const row = points.filter(({ point }) => point.place.from === first);
  if (row.length < data.series.length) return undefined;
  const blocks = row.map(({ series }) =>
    setBlock(frame.text, [
      { text: seriesName(series, frame.lang) ?? "", style, fill: textTone(series.tone) },
    ]),
  );
  const extents = row.map(({ bar, x }): Extent =>
    bar === undefined ? { from: x, to: x } : { from: bar.x, to: bar.x + bar.width },
  );
  const wishes = extents.map(({ from, to }, index) => ({
    at: (from + to) / 2,
    size: (blocks[index]?.width ?? 0) + gap,
  }));
  const middles = spreadApart(wishes, [left - gap / 2, frame.width + gap / 2]);
  if (middles === undefined) return undefined;
  const texts: ChartText[] = [];
  for (const [index, { from, to }] of extents.entries()) {
    const [block, middle] = [blocks[index], middles[index]];
    if (block === undefined || middle === undefined) return undefined;
    const isOver = middle - block.width / 2 < to + reach && middle + block.width / 2 > from - reach;
    if (!isOver) return undefined;
    texts.push(placeText("series", block, { x: middle, y: top - style.size * lineHeight, anchor: "middle" }));
  }
  return texts;
}

interface Extent {
  readonly from: number;
  readonly to: number;
}

/** A name may miss its mark by as much, in pixels, and is still read with it. */
const reach = 4;
