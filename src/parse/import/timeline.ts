import type { Problem } from "../../model/problem.ts";
import type { Span } from "../../model/span.ts";

/** Where something in a foreign timeline comes from: what a picture's credit and address say. */
export interface ForeignSource {
  readonly title: string;
  readonly author?: string;
  readonly url?: string;
}

/** One event or era of a foreign timeline. */
export interface ForeignEntry {
  /** Plain text, on one line, never empty. */
  readonly headline: string;
  /** EDTF, known to be valid. */
  readonly when: string;
  /** Markdown of our dialect; empty where there is no more to say. */
  readonly body: string;
  /** Where it happened. */
  readonly place?: string;
  /** The row it stands in. */
  readonly group?: string;
  readonly source?: ForeignSource;
  readonly span: Span;
}

/** What any foreign format is read into: the same few things that a deck is made of. */
export interface ForeignTimeline {
  /** Plain text; empty where the file gives none. */
  readonly title: string;
  /** What stands on the title: Markdown, may be empty. */
  readonly introduction: string;
  readonly introductionSource?: ForeignSource;
  readonly phases: readonly ForeignEntry[];
  readonly events: readonly ForeignEntry[];
}

/** A foreign file as read. Errors mean that no deck can be made of it; warnings name what is not carried over, and where it stands. */
export interface ReadTimeline {
  readonly timeline: ForeignTimeline;
  readonly problems: readonly Problem[];
}
