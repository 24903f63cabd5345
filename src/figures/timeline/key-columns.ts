import { leadWidth, lineHeight, setBlock, type Line, type TextBlock } from "../../draw/text-block.ts";
import type { TextStyle } from "../../draw/text.ts";
import { wrapText } from "../../draw/wrap-text.ts";
import type { Frame } from "../figure.ts";
import type { TimelineEvent } from "./data.ts";
import type { EventMark } from "./marks.ts";

/** Entries are numbered in their order along the band, from 1. */
export interface Entry {
  readonly event: TimelineEvent;
  readonly mark: EventMark;
  /** Of the mark, in pixels. */
  readonly x: number;
  readonly date: string;
  readonly label: string;
  readonly short: string;
}

const numberWidth = 32;
const columnGap = 28;
const entryGap = 7;

/** The numbered list in columns, from its own top left corner, in pixels. */
export interface Key {
  readonly texts: readonly {
    readonly key: string;
    readonly block: TextBlock;
    readonly x: number;
    readonly y: number;
  }[];
  readonly height: number;
}

/** The largest type, longest words and fewest columns with which every entry fits; undefined without any. */
export function setKey(entries: readonly Entry[], frame: Frame, height: number): Key | undefined {
  for (const words of ["label", "short"] as const) {
    for (const size of [18, 17, 16]) {
      for (let columns = 2; columns <= Math.max(2, Math.floor(frame.width / 200)); columns += 1) {
        if (leastHeight(entries, frame, columns, size, words) > height * columns) continue;
        const key = fillColumns(entries, frame, height, columns, size, words);
        if (key !== undefined) return key;
      }
    }
  }
  return undefined;
}

/** What all entries take, one below the other, were no room lost at the ends of lines. */
function leastHeight(
  entries: readonly Entry[],
  frame: Frame,
  columns: number,
  size: number,
  words: "label" | "short",
): number {
  const width = widthOfColumn(frame, columns) - numberWidth;
  let lines = 0;
  for (const entry of entries) {
    const run = `${entry.date}  ${entry[words]}`;
    lines += Math.ceil(frame.text.width(run, { family: "sans", weight: 400, size }) / width);
  }
  return lines * size * lineHeight + (entries.length - columns) * entryGap;
}

function widthOfColumn(frame: Frame, columns: number): number {
  return (frame.width - columnGap * (columns - 1)) / columns;
}

function fillColumns(
  entries: readonly Entry[],
  frame: Frame,
  height: number,
  columns: number,
  size: number,
  words: "label" | "short",
): Key | undefined {
  const width = widthOfColumn(frame, columns);
  const blocks = entries.map((entry) => setEntry(entry, frame, width - numberWidth, size, words));
  const total = blocks.reduce((sum, block) => sum + block.height + entryGap, 0);
  const fair = Math.min(height, total / columns + Math.max(0, ...blocks.map((block) => block.height)) * 0.7);
  const texts: Key["texts"][number][] = [];
  let column = 0;
  let y = 0;
  let tallest = 0;
  for (const [index, block] of blocks.entries()) {
    if (y + block.height > fair && y > 0) {
      column += 1;
      y = 0;
    }
    if (column >= columns || y + block.height > height || block.width > width - numberWidth + 0.5)
      return undefined;
    const x = column * (width + columnGap);
    const key = entries[index]?.event.key ?? "";
    texts.push(
      { key: `${key}-key`, block: setNumber(index + 1, frame, size), x, y },
      { key: `${key}-label`, block, x: x + numberWidth, y },
    );
    y += block.height + entryGap;
    tallest = Math.max(tallest, y - entryGap);
  }
  return { texts, height: tallest };
}

function setNumber(number: number, frame: Frame, size: number): TextBlock {
  return setBlock(frame.text, [
    { text: String(number), style: { family: "sans", weight: 600, size }, fill: "ink" },
  ]);
}

function setEntry(
  entry: Entry,
  frame: Frame,
  width: number,
  size: number,
  words: "label" | "short",
): TextBlock {
  const lead = { text: entry.date, style: { family: "sans", weight: 600, size } as const, fill: "soft" };
  const style: TextStyle = { family: "sans", weight: 400, size };
  const indent = leadWidth(lead, frame.text);
  const { lines } = wrapText(entry[words], style, frame.text, { maxWidth: width, indent });
  const [first = "", ...rest] = lines;
  return setBlock(frame.text, [
    { text: first, style, fill: "ink", lead },
    ...rest.map((text): Line => ({ text, style, fill: "ink" })),
  ]);
}
