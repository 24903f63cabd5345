import type { Box } from "../../draw/boxes.ts";
import type { ColourToken } from "../../draw/colours.ts";
import type { Markup } from "../../draw/svg.ts";
import { boxOf, type BlockPlace, type TextBlock } from "../../draw/text-block.ts";

/** A piece of text of a chart with its place and the room that it takes. */
export interface ChartText {
  readonly role: "unit" | "legend" | "tick" | "category" | "value" | "series" | "gap" | "annotation" | "span";
  readonly block: TextBlock;
  readonly place: BlockPlace;
  readonly box: Box;
  /** The colour of a plain ground behind it, where it stands on a pattern. Default: none. */
  readonly ground?: ColourToken;
  /** At which step it appears. Default: from the start. */
  readonly step?: number;
}

/** A chart with everything in its place, from back to front. */
export interface ChartLayout {
  readonly back: readonly Markup[];
  readonly marks: readonly Markup[];
  readonly texts: readonly ChartText[];
  /** Of each bar, in the order of series and points. */
  readonly bars: readonly Box[];
  /** How many names, annotations, and values asked for found no room. */
  readonly lostLabels: number;
  /** How many steps it builds up in; the marks bring their own groups. Default: 0. */
  readonly steps?: number;
}

/** Sizes of type in charts, in pixels. */
export const tickSize = 18;
export const unitSize = 18;
export const noteSize = 17;

export function placeText(role: ChartText["role"], block: TextBlock, place: BlockPlace): ChartText {
  return { role, block, place, box: boxOf(block, place) };
}
