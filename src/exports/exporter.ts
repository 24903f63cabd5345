import type { BrowserPage } from "../model/browser-page.ts";
import type { CitationTexts } from "../model/citation-text.ts";
import type { Deck } from "../model/deck.ts";
import type { FontFace } from "../model/font.ts";
import type { Problem } from "../model/problem.ts";
import type { RenderedSlide } from "../model/rendered.ts";
import type { PrintVariant } from "./prepare-print.ts";

/** What the user chose about the looks of an export. */
export interface ExportChoices {
  /** Of the theme's colours; default: light. */
  readonly variant?: PrintVariant;
  /** What a page of the PDF shows: a slide with all its steps, or one step; default: a slide. */
  readonly pages?: "slides" | "steps";
  /** Of pictures: pixels for each CSS pixel of a slide, which is 1280 wide; default: 1.5. */
  readonly scale?: number;
  /** Whether the presentation is one file, or a folder for a web server; default: a file. */
  readonly html?: "file" | "folder";
}

/** The deck's page for browsers. */
export interface WebPage {
  /** With everything inside. */
  readonly whole: () => string;
  /** Without style (but for fonts) and script, and with this HTML at the end of its head. */
  readonly linked: (head: string) => string;
  /** What `linked` leaves out. */
  readonly styles: string;
  readonly script: string;
  /** Of somebody else's deck: pictures in SVG stay inside the page. As files with an address of their own they could run code there. */
  readonly keepsDrawings?: boolean;
}

/** A deck as exporters get it: free of errors. */
export interface ExportSource {
  readonly deck: Deck;
  readonly slides: readonly RenderedSlide[];
  /** The sources in the deck's citation style. */
  readonly citations: CitationTexts;
  /** What the deck's letters are set in; without them, a file carries no fonts. */
  readonly faces?: readonly FontFace[];
  readonly choices?: ExportChoices;
  /** Undefined where a deck is printed that nobody presents. */
  readonly web?: WebPage;
  /**
   * Opens the deck in a browser: all slides stand one below another at their own size, every step shown, no script running. Pictures of it
   * have `pixelRatio` pixels for each CSS pixel, by default 1. With `slides`, only these stand there.
   */
  readonly openPage: (pixelRatio?: number, slides?: readonly RenderedSlide[]) => Promise<BrowserPage>;
  /** Puts these slides on an open page in place of those that stand there. */
  readonly turnTo: (page: BrowserPage, slides: readonly RenderedSlide[]) => Promise<void>;
  /** Opens the deck's handout in a browser, not yet in pages, no script running. */
  readonly openHandout: () => Promise<BrowserPage>;
  /** What does not fit on the slides of such a page, which may hold only some. */
  readonly findOverflow: (
    page: BrowserPage,
    slides?: readonly RenderedSlide[],
  ) => Promise<readonly Problem[]>;
}

export interface ExportedFile {
  /** Relative to the folder that it is written to. */
  readonly path: string;
  readonly content: string | Uint8Array;
  /** What is in it, for the user: “32 pages”. */
  readonly contents: string;
}

/** What came of an export; where the deck does not fit it, no files. */
export interface Exported {
  readonly files: readonly ExportedFile[];
  /** Where an export is many files: the folder that holds them, and the names of those that an earlier run may have left there. */
  readonly series?: {
    readonly folder: string;
    readonly names: RegExp;
    /** What one of them is, for the user; default: `slide`. */
    readonly noun?: string;
  };
  readonly problems: readonly Problem[];
}

/** One form that a deck can be sent in. */
export interface Exporter {
  /** As named after `--to`. */
  readonly name: string;
  readonly needs: "browser" | "nothing";
  /** Pure but for the page: the same deck gives the same bytes. */
  readonly run: (source: ExportSource) => Promise<Exported>;
}
