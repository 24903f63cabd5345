import type { Slide } from "../model/deck.ts";
import { stageHeights, stageWidth } from "../model/rendered.ts";
import type { Room } from "./arrange.ts";
import type { SlideContext } from "./context.ts";
import { countLines, runsOf } from "./line-count.ts";
import { footHeight } from "./sources-line.ts";
import { spacing, typeScale } from "./type-scale.ts";

/** The width between the slide's margins, in CSS pixels. */
export const contentWidth = stageWidth - 2 * spacing["margin-x"];

/** A heading as it will be set: how large, and how high in all. */
export interface SetHeading {
  /** Headlines that would take a third line are set smaller. */
  readonly size: "normal" | "long";
  readonly height: number;
}

/** How a slide's headline will be set. */
export function setHeadline(heading: Slide["heading"], context: SlideContext): SetHeading {
  if (heading.length === 0) return { size: "normal", height: 0 };
  const linesAt = (name: "headline" | "headline-long"): number =>
    countLines(runsOf(heading, typeScale[name].style, context), spacing["headline-width"], context.text);
  const lines = linesAt("headline");
  return lines <= mostHeadlineLines
    ? { size: "normal", height: lines * typeScale.headline.line }
    : { size: "long", height: linesAt("headline-long") * typeScale["headline-long"].line };
}

const mostHeadlineLines = 2;

/** What stands above and below a slide's body. */
export interface Surroundings {
  readonly kicker: string;
  readonly headline: SetHeading;
  readonly sourceLines: number;
  readonly footnotesHeight: number;
}

/** The room for the body: what kicker, headline, footnotes, sources and rail leave of the stage. */
export function bodyRoom({ kicker, headline, sourceLines, footnotesHeight }: Surroundings): Room {
  const kickerHeight = kicker === "" ? 0 : spacing["kicker-line"] + spacing["headline-gap"];
  const head = kickerHeight + headline.height;
  const above = spacing.top + head + (head === 0 ? 0 : spacing["body-gap"]);
  const below = footHeight(sourceLines, footnotesHeight) + spacing["rail-room"];
  return {
    width: contentWidth,
    wide: stageHeights["16:9"] - above - below,
    tall: stageHeights["4:3"] - above - below,
  };
}
