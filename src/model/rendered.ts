import type { Problem } from "./problem.ts";
import type { Aspect } from "./deck.ts";

/** The size that a slide is laid out at, in CSS pixels. The width never changes, so text that fits one shape fits all. */
export const stageWidth = 1280;
export const stageHeights: Readonly<Record<Aspect, number>> = { "16:9": 720, "16:10": 800, "4:3": 960 };

/** One slide as HTML. */
export interface RenderedSlide {
  readonly id: string;
  readonly title: string;
  /** The section it belongs to, in plain words; empty before the first and for the list of sources. */
  readonly section: string;
  /** The whole `<section …>…</section>`. */
  readonly html: string;
  /** Of everything the HTML depends on: equal keys mean equal HTML. */
  readonly key: string;
}

export interface RenderedDeck {
  readonly slides: readonly RenderedSlide[];
  readonly problems: readonly Problem[];
}
