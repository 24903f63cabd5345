import { scaleLinear } from "d3-scale";
import type { Box, Point, Segment } from "../../draw/boxes.ts";
import type { ColourToken, Tone } from "../../draw/colours.ts";
import type { BlockPlace, TextBlock } from "../../draw/text-block.ts";
import type { Frame } from "../figure.ts";
import type { Band, BandType, TimeScale } from "./band.ts";
import { setBand } from "./band.ts";
import type { TimelineData } from "./data.ts";
import { layoutFlags } from "./flag-layout.ts";
import { layoutKey } from "./key.ts";
import { layoutLanes } from "./lanes.ts";

/** A piece of text with its place. `role` says what it names. */
export interface PlacedText {
  readonly role: "event" | "phase" | "date" | "lane" | "now" | "number" | "key";
  readonly block: TextBlock;
  readonly place: BlockPlace;
  /** The room that it takes. */
  readonly box: Box;
}

/** A line from a mark to its label, straight or with a knee. */
export interface Pole {
  readonly points: readonly Point[];
  readonly tone: ColourToken;
  readonly style: "solid" | "dashed";
}

/** What stands for an event on the band's edge or in its lane. */
export type Mark =
  | {
      readonly kind: "dot";
      readonly x: number;
      readonly y: number;
      readonly tone: Tone;
      readonly look: "solid" | "hollow";
      readonly size: "plain" | "large";
      readonly fact?: string | undefined;
    }
  | {
      readonly kind: "bar";
      readonly box: Box;
      readonly tone: Tone;
      readonly look: "solid" | "hollow";
      /** A bar that goes on ends in a point. */
      readonly end: "closed" | "open";
      readonly fact?: string | undefined;
    }
  | { readonly kind: "number"; readonly x: number; readonly y: number; readonly tone: Tone };

export interface TimelineLayout {
  readonly band: Band;
  readonly bandBox: Box;
  readonly scale: TimeScale;
  readonly poles: readonly Pole[];
  readonly marks: readonly Mark[];
  readonly texts: readonly PlacedText[];
  /** Hairlines between lanes, and from the band's dates down through them. */
  readonly rules: readonly Segment[];
  readonly warnings: readonly { readonly code: string; readonly message: string; readonly hint: string }[];
}

/** The type of one attempt: large where there is room, never below what a room can read. */
export interface TimelineType {
  readonly label: number;
  readonly date: number;
  readonly words: "all" | "short";
  /** Lines that a label may have. */
  readonly lines: number;
  readonly poles: "straight" | "slanting";
  readonly band: BandType;
}

const large: TimelineType = {
  label: 22,
  date: 19,
  words: "all",
  lines: 3,
  poles: "straight",
  band: { name: 30, text: 21, date: 18, words: "all" },
};
const medium: TimelineType = {
  ...large,
  label: 20,
  date: 18,
  band: { name: 26, text: 19, date: 17, words: "all" },
};
const small: TimelineType = {
  ...large,
  label: 18,
  date: 17,
  band: { name: 24, text: 18, date: 16, words: "all" },
};
const tight: TimelineType = {
  ...large,
  label: 18,
  date: 16,
  lines: 4,
  band: { name: 20, text: 16, date: 16, words: "all" },
};
const withoutText: BandType = { ...tight.band, words: "no text" };

/** In the order of preference: large type and straight poles, then what costs the reader least. */
const attempts: readonly TimelineType[] = [
  large,
  medium,
  small,
  tight,
  { ...tight, poles: "slanting" },
  { ...tight, words: "short" },
  { ...tight, words: "short", poles: "slanting" },
  { ...tight, words: "short", lines: 5, poles: "slanting", band: withoutText },
  {
    ...tight,
    words: "short",
    lines: 5,
    poles: "slanting",
    band: { ...withoutText, name: 18, words: "short names" },
  },
];

/** Dots at the ends of the range stay whole; an open phase has room for its point. */
const inset = 8;

/**
 * Gives every part of a timeline its place in the frame: with the largest type that fits, then with `short` labels, at last with numbers
 * and a key. No text covers another, none leaves the frame, no pole crosses one.
 */
export function layoutTimeline(data: TimelineData, frame: Frame): TimelineLayout {
  const scale = scaleLinear([data.from, data.to], [inset, frame.width - inset]);
  if (data.lanes.length > 0) return layoutLanes(data, frame, attempts);
  for (const type of attempts) {
    const band = setBand(data, scale, type.band, frame.text, frame.lang);
    const layout = layoutFlags({ data, frame, scale, band, type });
    if (layout !== undefined) return layout;
  }
  return layoutKey(data, frame, scale);
}
