import type { Box, Point, Segment } from "../../draw/boxes.ts";
import type { ColourToken, Tone } from "../../draw/colours.ts";
import type { BlockPlace, TextBlock } from "../../draw/text-block.ts";
import type { Hedge } from "../../model/fact.ts";
import type { Frame } from "../figure.ts";
import { setBand, type Band, type BandType } from "./band.ts";
import { layoutCrowd } from "./crowd.ts";
import type { Edge, TimelineData } from "./data.ts";
import { layoutFlags } from "./flag-layout.ts";
import { layoutKey } from "./key.ts";
import { layoutLanes } from "./lanes.ts";
import type { Look, Reach } from "./marks.ts";
import { makeScale, type TimeScale } from "./scale.ts";

/** A piece of text with its place. `role` says what it names. */
export interface PlacedText {
  readonly role: "event" | "phase" | "date" | "lane" | "now" | "number" | "key" | "strip";
  /** The same for the same words in every picture of the figure. */
  readonly key: string;
  readonly block: TextBlock;
  readonly place: BlockPlace;
  /** The room that it takes. */
  readonly box: Box;
}

/** A line from a mark to its label, straight or with a knee. */
export interface Pole {
  readonly key: string;
  readonly points: readonly Point[];
  readonly tone: ColourToken;
  /** `dashed` for today, `dotted` for what is only expected. */
  readonly style: "solid" | "dashed" | "dotted";
}

/** What stands for an event on the band's edge or in its lane. */
export type Mark = {
  readonly key: string;
  readonly tone: Tone;
  readonly fact?: string | undefined;
} & (
  | {
      readonly kind: "dot";
      readonly x: number;
      readonly y: number;
      readonly look: Look;
      readonly size: "plain" | "large";
      readonly isUncertain: boolean;
      readonly hedge: Hedge;
      readonly reach?: Reach;
    }
  | {
      readonly kind: "bar";
      readonly box: Box;
      readonly look: Look;
      readonly start: Edge;
      readonly end: Edge;
      /** Where the axis leaves years out on its way, in pixels. */
      readonly breaks: readonly number[];
    }
  | { readonly kind: "number"; readonly x: number; readonly y: number }
);

/** How many events there are at a time, as columns on a line. */
export interface Density {
  /** Of the lane, in pixels; the columns stand on its lower edge. */
  readonly box: Box;
  /** From left to right: height as a share of the box. */
  readonly columns: readonly { readonly x: number; readonly width: number; readonly height: number }[];
}

export interface TimelineLayout {
  readonly band: Band;
  readonly bandBox: Box;
  readonly scale: TimeScale;
  readonly poles: readonly Pole[];
  readonly marks: readonly Mark[];
  readonly texts: readonly PlacedText[];
  /** Hairlines between lanes, and from the band's dates down through them. */
  readonly rules: readonly Segment[];
  readonly densities?: readonly Density[];
  /** Of a crowd: how many events have no label of their own, and how many there are at most at a time. */
  readonly unlabelled?: { readonly count: number; readonly highest: number };
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

/** In the order of preference: large type and straight poles, then what costs the reader least; short words before more lines. */
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

/** In lanes labels stand beside their marks: poles make no difference, and lines are tried from one on. */
const laneAttempts: readonly TimelineType[] = [
  large,
  medium,
  small,
  tight,
  { ...tight, words: "short" },
  { ...tight, words: "short", band: { ...withoutText, name: 18, words: "short names" } },
];

/** Dots at the ends of the range stay whole; an open phase has room for its point. */
const inset = 8;
/** More labels than this are a list and not a picture; more than the other not even a list. */
const mostLabels = 36;
const mostListed = 72;

/**
 * Gives every part of a timeline its place in the frame: with the largest type that fits, then with `short` labels, then with numbers and
 * a key, at last as a crowd of which only the highlights are named. No text covers another, none leaves the frame, no pole crosses one.
 */
export function layoutTimeline(data: TimelineData, frame: Frame): TimelineLayout {
  const scale = makeScale(data, [inset, frame.width - inset], frame.text, frame.lang);
  if (data.events.length <= (data.lanes.length > 0 ? mostListed : mostLabels)) {
    const layout =
      data.lanes.length > 0 ? layoutLanes(data, frame, laneAttempts) : tryFlags(data, frame, scale);
    if (layout !== undefined) return layout;
  }
  const listed = data.events.length <= mostListed ? layoutKey(data, frame, scale) : undefined;
  return listed ?? layoutCrowd(data, frame, attempts);
}

function tryFlags(data: TimelineData, frame: Frame, scale: TimeScale): TimelineLayout | undefined {
  const effort = { left: mostEffort };
  for (const type of attempts) {
    const band = setBand(data, scale, type.band, frame.text, frame.lang);
    const layout = layoutFlags({ data, frame, scale, band, type, effort });
    if (layout !== undefined) return layout;
  }
  return undefined;
}

/** Comparisons of two labels that the search may make for one timeline: some 40 ms on a quiet machine. */
const mostEffort = 800_000;
