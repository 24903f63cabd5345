import type { Problem } from "./problem.ts";

/** A problem with the line of source that it is about, to be shown beside the deck. */
export interface LiveProblem extends Problem {
  /** The author's line, without its line end; absent where the file has none. */
  readonly sourceLine?: string;
}

/** What the live preview's server tells its pages after a save, as the message `chronodeck:update`. */
export interface LiveUpdate {
  /** The version of the deck that the page shows once it has taken this in. */
  readonly version: number;
  /** Slides whose HTML has changed, by the id that they had, or that they have if they are new. */
  readonly changed: readonly { readonly id: string; readonly html: string }[];
  /** Ids of all slides in order, where slides came, went or moved. */
  readonly order?: readonly string[];
  /** New texts of `<style>` elements, by their ids. */
  readonly styles: Readonly<Record<string, string>>;
  /** The new text of `<script id="ledger">`, where it has changed: a LedgerView as JSON. */
  readonly ledger?: string;
  /** All problems that stand. With errors among them, the deck shown may be the last good one. */
  readonly problems: readonly LiveProblem[];
}

/** What a page says when it has reached the server, as the message `chronodeck:hello`. */
export interface LiveHello {
  readonly version: number;
}
