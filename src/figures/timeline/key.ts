import { crosses } from "../../draw/boxes.ts";
import { textTone } from "../../draw/colours.ts";
import { boxOf, setBlock } from "../../draw/text-block.ts";
import type { TextStyle } from "../../draw/text.ts";
import type { Frame } from "../figure.ts";
import { setBand, type Band } from "./band.ts";
import { placeBandTexts } from "./band-texts.ts";
import type { TimelineData, TimelineEvent } from "./data.ts";
import { eventDate } from "./event-date.ts";
import { barMark, dotMark } from "./event-marks.ts";
import { setKey, type Entry } from "./key-columns.ts";
import { dateStyleOf } from "./labels.ts";
import type { Mark, PlacedText, Pole, TimelineLayout } from "./layout.ts";
import { barPitch, dotRadius, markOf } from "./marks.ts";
import { middleOfNow } from "./now.ts";
import type { TimeScale } from "./scale.ts";

export const numberRadius = 12;
const numberPitch = 28;
const numberStem = 18;
/** Above the band, in pixels. */
const mostBarRoom = 72;

/** The way out for crowds: numbered marks on the band, and a key in columns below it; undefined where the key has no room for all. */
export function layoutKey(data: TimelineData, frame: Frame, scale: TimeScale): TimelineLayout | undefined {
  const type = { name: 20, text: 16, date: 16, words: "short names" as const };
  const band = setBand(data, scale, type, frame.text, frame.lang);
  const entries = entriesOf(data, scale, frame.lang);
  const spots = spreadNumbers(
    entries.map((entry) => entry.x),
    frame.width,
  );
  const bars = barRows(entries);
  const numbersBottom = numberRadius * 2 + 1;
  const top = numbersBottom + numberStem + bars.room;
  const bandHeight = band.rows * band.rowHeight;
  const keyTop = top + bandHeight + 18;
  const list = setKey(entries, frame, frame.height - keyTop);
  if (list === undefined) return undefined;
  const slack = Math.max(0, frame.height - keyTop - list.height);
  const growth = Math.min(slack / 2, bandHeight * 0.4);
  const spread = { bandTop: top, bandHeight: bandHeight + growth };

  const numbers = entries.map(({ event, x }, index): Mark => {
    const key = `${event.key}-number`;
    return { kind: "number", key, x: spots[index] ?? x, y: numberRadius + 1, tone: event.tone };
  });
  const marks = entries.flatMap(({ event, mark }, index): readonly Mark[] => {
    if (mark.kind === "dot") return [dotMark(event, mark, top)];
    const middle = top - dotRadius - 3 - (bars.rows[index] ?? 0) * bars.pitch - bars.height / 2;
    return [barMark(event, mark, middle, bars.height, scale)];
  });
  const poles = entries.map(({ event, x }, index): Pole => {
    const mark = marks[index];
    const foot = mark?.kind === "bar" ? mark.box.y + mark.box.height / 2 : top;
    const points = [
      { x, y: foot },
      { x, y: numbersBottom + numberStem },
      { x: spots[index] ?? x, y: numbersBottom },
    ];
    return { key: `${event.key}-pole`, points, tone: event.tone, style: "solid" };
  });
  const keyTexts = list.texts.map(({ block, x, y, key: name }): PlacedText => {
    const place = { x, y: y + keyTop + growth + Math.min(24, (slack - growth) / 3) };
    return { role: "key", key: name, block, place, box: boxOf(block, place) };
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
    poles: [...poles, ...linesOfNow(data, scale, spread, band)],
    marks: [...marks, ...numbers],
    texts: [
      ...placeBandTexts(band, spread),
      ...entries.flatMap(({ event }, index) => numberText(index + 1, event, numbers[index], frame)),
      ...keyTexts,
    ],
    rules: [],
    warnings: [crowded(entries.length)],
  };
}

function entriesOf(data: TimelineData, scale: TimeScale, lang: string): readonly Entry[] {
  const dates = dateStyleOf(data);
  const entries = data.events.map((event): Entry => {
    const mark = markOf(event, scale);
    // Rows are lost in a list; their names are not.
    const hasLane = data.lanes.length > 0 && event.lane !== undefined;
    const withLane = (words: string): string => (hasLane ? `${event.lane}: ${words}` : words);
    return {
      event,
      mark,
      x: mark.x,
      date: eventDate(event, lang, dates),
      label: withLane(event.label),
      short: withLane(event.short ?? event.label),
    };
  });
  return entries.toSorted((a, b) => a.x - b.x);
}

/** Bars that overlap in time lie in rows, counted outwards from the band; many rows are thin. */
function barRows(entries: readonly Entry[]): {
  /** By entry. */
  readonly rows: readonly number[];
  readonly height: number;
  readonly pitch: number;
  readonly room: number;
} {
  const ends: number[] = [];
  const rows = entries.map(({ mark }) => {
    if (mark.kind !== "bar") return 0;
    const free = ends.findIndex((end) => end + 4 <= mark.left);
    const row = free < 0 ? ends.length : free;
    ends[row] = mark.right;
    return row;
  });
  if (ends.length === 0) return { rows, height: 0, pitch: 0, room: 0 };
  const pitch = Math.min(barPitch, mostBarRoom / ends.length);
  return { rows, height: pitch * 0.66, pitch, room: dotRadius + 3 + ends.length * pitch };
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

function numberText(
  number: number,
  { key, tone }: TimelineEvent,
  mark: Mark | undefined,
  frame: Frame,
): readonly PlacedText[] {
  if (mark?.kind !== "number") return [];
  const style: TextStyle = { family: "sans", weight: 600, size: 16 };
  const block = setBlock(frame.text, [{ text: String(number), style, fill: textTone(tone) }]);
  const place = { x: mark.x, y: mark.y - block.height / 2, anchor: "middle" as const };
  return [{ role: "number", key: `${key}-digits`, block, place, box: boxOf(block, place) }];
}

/** Today without words, which stand in the note below: through the band, where nothing is written. */
function linesOfNow(
  data: TimelineData,
  scale: TimeScale,
  { bandTop, bandHeight }: { readonly bandTop: number; readonly bandHeight: number },
  band: Band,
): readonly Pole[] {
  if (data.now === undefined) return [];
  const x = scale(middleOfNow(data.now, data));
  const line = { from: { x, y: bandTop }, to: { x, y: bandTop + bandHeight } };
  const texts = placeBandTexts(band, { bandTop, bandHeight });
  if (texts.some(({ box }) => crosses(line, box, 2))) return [];
  return [{ key: "now-pole", points: [line.from, line.to], tone: "accent", style: "dashed" }];
}

function crowded(count: number): TimelineLayout["warnings"][number] {
  return {
    code: "timeline/crowded",
    message: `The ${count} labels found no room on the timeline and stand in a numbered key.`,
    hint: "Show fewer events, split the timeline over two slides, or give the facts a `short` form.",
  };
}
