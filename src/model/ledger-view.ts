import type { CitationText } from "./citation-text.ts";
import type { FactStatus, Hedge } from "./fact.ts";

/** What a page knows of the facts on its slides: the data behind the sources panel. Absent keys have nothing to say. */
export interface LedgerView {
  readonly words: LedgerWords;
  /** By slide id; slides that show no fact and cite nothing are absent. */
  readonly slides: Readonly<Record<string, SlideEvidence>>;
  /** By fact id: those that slides use, those they are computed from, and those that they contradict. */
  readonly facts: Readonly<Record<string, FactView>>;
  /** By source id: all that the facts and slides above cite. */
  readonly sources: Readonly<Record<string, SourceView>>;
}

export interface SlideEvidence {
  /** Ids of the facts that the slide shows, in reading order. */
  readonly facts: readonly string[];
  /** Ids of facts that only its speaker notes name. */
  readonly spoken?: readonly string[];
  /** What the slide cites by hand, besides the sources of its facts. */
  readonly cited?: readonly CitedPlace[];
}

/** A source and the place, or places, in it: `¶6, ¶8`. */
export interface CitedPlace {
  readonly source: string;
  readonly at?: string;
}

/** A fact in words, formatted for the deck's language. */
export interface FactView {
  readonly what: string;
  /** A short form of `what`, for lists. */
  readonly short?: string;
  /** With unit and hedge. */
  readonly value?: string;
  readonly when?: string;
  readonly scope?: string;
  readonly hedge?: Exclude<Hedge, "exact">;
  readonly status?: Exclude<FactStatus, "ok">;
  /** Of a derived fact that names none, the sources of what it is computed from. */
  readonly cites?: readonly CitedPlace[];
  readonly sum?: SumView;
  /** Ids of facts that contradict this one. */
  readonly disputes?: readonly string[];
}

/** The arithmetic behind a derived fact. */
export interface SumView {
  /** “38.6 ÷ 0.46 = 83.9”. */
  readonly text: string;
  /** What its terms are counted in: “US$ billion”. */
  readonly unit?: string;
  /** Ids of the facts it is computed from, in order of first use. */
  readonly inputs: readonly string[];
}

export interface SourceView {
  readonly number: number;
  readonly short: string;
  /** As the list of sources has it, without links; absent where `short` says it all. */
  readonly citation?: CitationText;
  readonly url?: string;
  /** From outside the texts that the deck is about. */
  readonly outside?: true;
}

/** What the panel itself says, in the deck's language. */
export interface LedgerWords {
  readonly title: string;
  /** The title of the button that opens it. */
  readonly ask: string;
  readonly close: string;
  /** On a slide that shows no fact and cites nothing. */
  readonly nothing: string;
  /** On a slide whose facts all come in steps that are not shown yet. */
  readonly later: string;
  readonly period: string;
  readonly scope: string;
  readonly certainty: string;
  readonly source: string;
  readonly sources: string;
  readonly outside: string;
  readonly computed: string;
  readonly from: string;
  readonly disputed: string;
  readonly alsoCited: string;
  readonly spoken: string;
  readonly unsourced: string;
  readonly hedges: Readonly<Record<Exclude<Hedge, "exact">, string>>;
  readonly statuses: Readonly<Record<Exclude<FactStatus, "ok">, string>>;
  /** The keys to walk and to leave, as shown below the list. */
  readonly keys: string;
}
