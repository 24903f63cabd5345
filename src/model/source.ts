import type { Span } from "./span.ts";
import type { TimeSpan } from "./time.ts";

/** What a source is, by the names of CSL 1.0.2, so that citation managers understand it. */
export const sourceTypes = [
  "article-journal",
  "article-magazine",
  "article-newspaper",
  "bill",
  "book",
  "broadcast",
  "chapter",
  "dataset",
  "document",
  "interview",
  "legislation",
  "manuscript",
  "map",
  "paper-conference",
  "personal_communication",
  "post-weblog",
  "report",
  "speech",
  "thesis",
  "treaty",
  "webpage",
] as const;
export type SourceType = (typeof sourceTypes)[number];

/** One entry of `sources.yaml`. */
export interface Source {
  readonly id: string;
  readonly span: Span;
  /** The reference number on slides: the source's place in `sources.yaml`, from 1, so that it does not change when slides do. */
  readonly number: number;
  /** What stands at the foot of a slide: “People's Daily feature, January 2022”. */
  readonly short: string;
  /** As the author says; absent where exports are to infer it. */
  readonly type?: SourceType;
  readonly title: string;
  readonly author?: string;
  readonly publisher?: string;
  /** EDTF, as written. */
  readonly date?: string;
  /** The same as understood; absent where it is no date. */
  readonly dateSpan?: TimeSpan;
  readonly url?: string;
  /** EDTF, as written: when the page was read. */
  readonly accessed?: string;
  readonly accessedSpan?: TimeSpan;
  /** Where the source lies outside the texts that the deck is about; its facts are marked as such. */
  readonly outside: boolean;
  readonly note?: string;
}

export type SourceList = ReadonlyMap<string, Source>;
