import { textTone, type Tone } from "../../draw/colours.ts";
import { boxOf, leadWidth, setBlock, type Line, type TextBlock } from "../../draw/text-block.ts";
import type { TextStyle } from "../../draw/text.ts";
import { wrapText } from "../../draw/wrap-text.ts";
import { formatWhen } from "../../model/format-when.ts";
import type { Frame } from "../figure.ts";
import { setBand, type TimeScale } from "./band.ts";
import { placeBandTexts } from "./band-texts.ts";
import type { TimelineData } from "./data.ts";
import { dateStyleOf } from "./labels.ts";
import type { Mark, PlacedText, Pole, TimelineLayout } from "./layout.ts";
import { markOf } from "./marks.ts";

/** Entries are numbered in their order along the band, from 1. */
interface Entry {
  /** Of the mark, in pixels. */
  readonly x: number;
  readonly tone: Tone;
  readonly date: string;
  readonly label: string;
  readonly short: string;
}

export const numberRadius = 12;
const numberPitch = 28;
const numberStem = 18;
const numberWidth = 32;
const columnGap = 28;
const entryGap = 7;

/** The way out for crowds: numbered marks on the band, and a key in columns below it. Entries without room are left out, with a warning. */
export function layoutKey(data: TimelineData, frame: Frame, scale: TimeScale): TimelineLayout {
  const type = { name: 20, text: 16, date: 16, words: "short names" as const };
  const band = setBand(data, scale, type, frame.text, frame.lang);
  const entries = entriesOf(data, scale, frame.lang);
  const spots = spreadNumbers(
    entries.map((entry) => entry.x),
    frame.width,
  );
  const top = numberRadius * 2 + numberStem;
  const bandHeight = band.rows * band.rowHeight;
  const keyTop = top + bandHeight + 18;
  const key = setKey(entries, frame, frame.height - keyTop);
  const slack = Math.max(0, frame.height - keyTop - key.height);
  const growth = Math.min(slack / 2, bandHeight * 0.4);
  const spread = { bandTop: top, bandHeight: bandHeight + growth };

  const marks = entries.map((entry, index): Mark => {
    return { kind: "number", x: spots[index] ?? entry.x, y: numberRadius + 1, tone: entry.tone };
  });
  const poles = entries.map((entry, index): Pole => {
    const head = { x: spots[index] ?? entry.x, y: numberRadius * 2 + 1 };
    return { points: [{ x: entry.x, y: top }, head], tone: entry.tone, style: "solid" };
  });
  const keyTexts = key.texts.map(({ block, x, y }): PlacedText => {
    const place = { x, y: y + keyTop + growth + Math.min(24, (slack - growth) / 3) };
    return { role: "key", block, place, box: boxOf(block, place) };
  });
  return {
    band,
    bandBox: {
      x: scale(data.from),
      y: top,
      width: scale(data.to) - scale(data.from),
      height: spread.bandHeight,
    },
    scale,
    poles,
    marks,
    texts: [
      ...placeBandTexts(band, spread),
      ...entries.flatMap((entry, index) => numberText(index + 1, entry.tone, marks[index], frame)),
      ...keyTexts,
    ],
    rules: [],
    warnings: [crowded(entries.length, key.shown)],
  };
}

function entriesOf(data: TimelineData, scale: TimeScale, lang: string): readonly Entry[] {
  const dates = dateStyleOf(data);
  const entries = data.events.map((event) => ({
    x: markOf(event, scale).x,
    tone: event.tone,
    date: formatWhen(event.when, lang, dates),
    label: event.label,
    short: event.short ?? event.label,
  }));
  return entries.toSorted((a, b) => a.x - b.x);
}

/** Shifts numbers as little as need be for none to overlap: each pushes on the next, and the last ones back at the frame's edge. */
function spreadNumbers(xs: readonly number[], width: number): readonly number[] {
  const pitch = Math.min(numberPitch, (width - numberRadius * 2) / Math.max(1, xs.length - 1));
  const spots: number[] = [];
  for (const [index, x] of xs.entries()) {
    const left = numberRadius + 1 + index * pitch;
    const right = width - numberRadius - 1 - (xs.length - 1 - index) * pitch;
    spots.push(Math.min(Math.max(x, left), right));
  }
  // Clusters share the shift: half of it goes to the left.
  for (let pass = 0; pass < 40; pass += 1) {
    for (let index = 1; index < spots.length; index += 1) {
      const overlap = pitch - ((spots[index] ?? 0) - (spots[index - 1] ?? 0));
      if (overlap <= 0) continue;
      spots[index - 1] = Math.max(
        numberRadius + 1 + (index - 1) * pitch,
        (spots[index - 1] ?? 0) - overlap / 2,
      );
      spots[index] = (spots[index - 1] ?? 0) + pitch;
    }
  }
  const limit = (index: number): number => width - numberRadius - 1 - (spots.length - 1 - index) * pitch;
  return spots.map((spot, index) => Math.min(spot, limit(index)));
}

interface Key {
  readonly texts: readonly { readonly block: TextBlock; readonly x: number; readonly y: number }[];
  readonly height: number;
  /** Entries that found room. */
  readonly shown: number;
}

/** The largest type, longest words and fewest columns with which every entry fits. */
function setKey(entries: readonly Entry[], frame: Frame, height: number): Key {
  let best: Key = { texts: [], height: 0, shown: 0 };
  for (const words of ["label", "short"] as const) {
    for (const size of [18, 17, 16]) {
      for (let columns = 2; columns <= Math.max(2, Math.floor(frame.width / 200)); columns += 1) {
        const key = fillColumns(entries, frame, height, columns, size, words);
        if (key.shown === entries.length) return key;
        if (key.shown > best.shown) best = key;
      }
    }
  }
  return best;
}

function fillColumns(
  entries: readonly Entry[],
  frame: Frame,
  height: number,
  columns: number,
  size: number,
  words: "label" | "short",
): Key {
  const width = (frame.width - columnGap * (columns - 1)) / columns;
  const blocks = entries.map((entry) => setEntry(entry, frame, width - numberWidth, size, words));
  const total = blocks.reduce((sum, block) => sum + block.height + entryGap, 0);
  const fair = Math.min(height, total / columns + Math.max(0, ...blocks.map((block) => block.height)) * 0.7);
  const texts: { block: TextBlock; x: number; y: number }[] = [];
  let column = 0;
  let y = 0;
  let tallest = 0;
  let shown = 0;
  for (const [index, block] of blocks.entries()) {
    if (y + block.height > fair && y > 0) {
      column += 1;
      y = 0;
    }
    if (column >= columns || y + block.height > height || block.width > width - numberWidth + 0.5) break;
    const x = column * (width + columnGap);
    texts.push({ block: setNumber(index + 1, frame, size), x, y }, { block, x: x + numberWidth, y });
    y += block.height + entryGap;
    tallest = Math.max(tallest, y - entryGap);
    shown += 1;
  }
  return { texts, height: tallest, shown };
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

function numberText(number: number, tone: Tone, mark: Mark | undefined, frame: Frame): readonly PlacedText[] {
  if (mark?.kind !== "number") return [];
  const style: TextStyle = { family: "sans", weight: 600, size: 16 };
  const block = setBlock(frame.text, [{ text: String(number), style, fill: textTone(tone) }]);
  const place = { x: mark.x, y: mark.y - block.height / 2, anchor: "middle" as const };
  return [{ role: "number", block, place, box: boxOf(block, place) }];
}

function crowded(count: number, shown: number): TimelineLayout["warnings"][number] {
  const lost = count - shown;
  return {
    code: "timeline/crowded",
    message:
      lost === 0
        ? `The ${count} labels found no room on the timeline and stand in a numbered key.`
        : `The ${count} labels found no room on the timeline, and ${lost} of them not even in a numbered key.`,
    hint: "Show fewer events, split the timeline over two slides, or give the facts a `short` form.",
  };
}
