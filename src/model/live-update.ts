import type { Problem } from "./problem.ts";

/** A problem with the line of source that it is about, to be shown beside the deck. */
export interface LiveProblem extends Problem {
  /** The author's line, without its line end; absent where the file has none. */
  readonly sourceLine?: string;
  /** Found by a check on a slide that was not just edited: counted, and shown to those who ask. */
  readonly isQuiet?: boolean;
}

/** What the live preview's server tells its pages after a save, as the message `chronodeck:update`. */
export interface LiveUpdate {
  /** The version of the deck that the page shows once it has taken this in. */
  readonly version: number;
  /** Slides whose HTML has changed, by the id that they had, or that they have if they are new. */
  readonly changed: readonly { readonly id: string; readonly html: string }[];
  /** Slides of which only the printed number has changed, with that number. */
  readonly renumbered: readonly { readonly id: string; readonly number: string }[];
  /** Ids, as they are now, of the slides that the author edited: those that came or say something else than before. */
  readonly edited: readonly string[];
  /** All slides in order, where slides came, went or moved. */
  readonly order?: readonly SlidePlace[];
  /** New texts of `<style>` elements, by their ids. */
  readonly styles: Readonly<Record<string, string>>;
  /** The new text of `<script id="ledger">`, where it has changed: a LedgerView as JSON. */
  readonly ledger?: string;
  /** The page without slides, styles and ledger as it was and as it is, where it has changed. */
  readonly shell?: { readonly before: string; readonly after: string };
  /** All problems of reading and rendering that stand. */
  readonly problems: readonly LiveProblem[];
  /** What the checks found, where they have run; without it, of what they found before the quiet part stands. */
  readonly findings?: readonly LiveProblem[];
  /** The files as they are make no deck: the page shows the last good one. */
  readonly isBehind: boolean;
}

/** Where a slide stands: decks with `navigation: grid` stack the slides of a section. */
export interface SlidePlace {
  readonly id: string;
  /** In plain words; empty for a slide that stands alone. */
  readonly section: string;
}

/** What a page says when it has reached the server, as the message `chronodeck:hello`. */
export interface LiveHello {
  readonly version: number;
}

/** What a page sends to have a place of the author's files opened in the author's editor. */
export type EditorRequest = Pick<Problem["span"], "file" | "line" | "column">;
