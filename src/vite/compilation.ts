import type { LiveProblem } from "../model/live-update.ts";
import type { RenderedSlide } from "../model/rendered.ts";

/** A deck ready to be shown. */
export interface CompiledDeck {
  readonly slides: readonly RenderedSlide[];
  /** Texts of the page's `<style>` elements, by their ids. */
  readonly styles: Readonly<Record<string, string>>;
  /** The text of the page's `<script id="ledger">`. */
  readonly ledger: string;
  /** All of the page that is neither slide nor style nor ledger. */
  readonly shell: string;
  /** The whole page, as `build` would write it, but for what it says it may load and run. */
  readonly page: () => string;
  /** That, as a Content-Security-Policy for browsers that reach the server at this host. */
  readonly policy: (host: string) => string;
}

/** What comes of the author's files after a save. */
export interface Compilation {
  /** Absent where errors leave nothing to show, or nothing better than the last good deck. */
  readonly deck?: CompiledDeck;
  readonly problems: readonly LiveProblem[];
  /**
   * Looks the deck over once the author pauses, and resolves to what the checks find beyond `problems`; what is not about the slides of
   * these ids is quiet. Undefined where it was given up for a newer save.
   */
  readonly inspect?: (
    edited: ReadonlySet<string>,
    signal: AbortSignal,
  ) => Promise<readonly LiveProblem[] | undefined>;
}
