import type { SetApart } from "../draw/set-apart.ts";
import type { MeasuredPage } from "../model/browser-page.ts";
import type { Deck } from "../model/deck.ts";
import type { Problem } from "../model/problem.ts";
import type { Project } from "../model/project.ts";
import type { RenderedSlide } from "../model/rendered.ts";

/** What a check may look at: the author's files, the deck in them, and its slides as they will be shown. */
export interface CheckContext {
  readonly project: Project;
  readonly deck: Deck;
  readonly slides: readonly RenderedSlide[];
  /** Characters (code points) on slides that no font of the deck has. */
  readonly missingCharacters: readonly number[];
  /** Letters with marks, and emoji made of several, that no font of the deck has as one. */
  readonly setApart: readonly SetApart[];
}

/** Looks over a deck that parses. Pure. */
export interface Check {
  readonly name: string;
  readonly needs: "deck" | "deck without errors";
  /** `slide`: what it finds on a slide depends on none of the other slides, so that it may be run on a deck with some of them only. */
  readonly reach: "slide" | "deck";
  readonly run: (context: CheckContext) => readonly Problem[];
}

/** Looks over the deck's page as a browser lays it out, with scripts off: all slides stand one below another, every step shown. */
export interface BrowserCheck {
  readonly name: string;
  /** Leaves the page as it found it. */
  readonly run: (context: CheckContext, page: MeasuredPage) => Promise<readonly Problem[]>;
}
