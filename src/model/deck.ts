import type { CitationStyle } from "./citation-style.ts";
import type { Citation, Ledger } from "./fact.ts";
import type { Problem } from "./problem.ts";
import type { SourceList } from "./source.ts";
import type { Span } from "./span.ts";
import type { TimeSpan } from "./time.ts";

export const aspects = ["16:9", "16:10", "4:3"] as const;
export type Aspect = (typeof aspects)[number];

/** What a handout is printed on. */
export const papers = ["a4", "letter"] as const;
export type Paper = (typeof papers)[number];

/** The lengths that a talk comes in. */
export const talkVariants = ["short", "long"] as const;
export type TalkVariant = (typeof talkVariants)[number];

/** What the front matter of `deck.md` says. */
export interface DeckMeta {
  readonly title: string;
  readonly subtitle?: string;
  readonly author?: string;
  /** EDTF, as written. */
  readonly date?: string;
  readonly event?: string;
  readonly description?: string;
  /** BCP 47. Decides number formats, quotes and hyphenation. */
  readonly lang: string;
  readonly theme: string;
  readonly aspect: Aspect;
  readonly navigation: "linear" | "grid";
  /** Of the handout; without it, what the language's country uses. */
  readonly paper?: Paper;
  /** Which of the talk's lengths this is; `long` unless said. */
  readonly variant?: TalkVariant;
  /** How long the talk may take, in minutes. */
  readonly duration?: number;
  /** Codes of checks that the author does not want reported. */
  readonly ignore?: readonly string[];
  /** How sources are cited, where the author says it. */
  readonly citations?: CitationStyle;
  /** What the time rail spans; without it, the deck's phases from first to last. */
  readonly rail?: TimeSpan;
}

export const layouts = [
  "cover",
  "section",
  "statement",
  "figure",
  "points",
  "columns",
  "table",
  "quote",
  "sources",
  "closing",
  "text",
] as const;
export type BuiltInLayout = (typeof layouts)[number];

/**
 * A token as marked's lexer gives it, plain data. Besides marked's own types there are ours, made in parse/ and printed in render/:
 * `factRef` (FactRefToken), `bothSides` (BothSidesToken), `citation` (CitationToken), `unsourced` (UnsourcedToken), `math` ({tex, display}),
 * and `footnoteRef`.
 */
export interface MarkdownToken {
  readonly type: string;
  readonly raw: string;
  readonly text?: string;
  readonly tokens?: readonly MarkdownToken[];
  readonly [field: string]: unknown;
}

/** `{{trade-2020 compact}}` or `{{trade-2020.year}}`: known to name a fact of the ledger. */
export interface FactRefToken extends MarkdownToken {
  readonly type: "factRef";
  readonly fact: string;
  /** `value` prints value, unit and hedge; the others print what they say. */
  readonly field: "value" | "year" | "what";
  readonly options: readonly FactRefOption[];
  readonly span: Span;
}
/** `compact`: “US$38.6bn”; `full`: “US$38,600,000,000”; `bare`: the value without its hedge. */
export const factRefOptions = ["compact", "full", "bare"] as const;
export type FactRefOption = (typeof factRefOptions)[number];

/** `{{institutes both}}`: a fact and those that it and they dispute, printed as one: “9 (A) or over 10 (B)”. Its sides are its `tokens`. */
export interface BothSidesToken extends MarkdownToken {
  readonly type: "bothSides";
  readonly tokens: readonly FactRefToken[];
  readonly span: Span;
}

/** `[@source-a ¶6; @source-b]`: every source is known to be in the list. */
export interface CitationToken extends MarkdownToken {
  readonly type: "citation";
  readonly citations: readonly Citation[];
}

/** A figure block, validated and with its facts and tables resolved. `data` is what its figure type's `draw` takes. */
export interface Figure {
  /** The info word of the fence: `timeline`, `chart`, … */
  readonly type: string;
  readonly data: unknown;
  /** Facts of the ledger that the figure shows. */
  readonly facts: readonly string[];
  /** Sources that it cites besides those of its facts. */
  readonly citations: readonly Citation[];
}

/** `[about 40 people]{.unsourced reason="own count"}`: its author answers for the quantities inside; no fact is asked for. */
export interface UnsourcedToken extends MarkdownToken {
  readonly type: "unsourced";
  readonly tokens: readonly MarkdownToken[];
  readonly reason?: string;
}

export type CalloutTone = "note" | "tip" | "warning";

export type Block =
  | { readonly kind: "markdown"; readonly tokens: readonly MarkdownToken[]; readonly span: Span }
  | { readonly kind: "figure"; readonly figure: Figure; readonly span: Span }
  | { readonly kind: "columns"; readonly columns: readonly Column[]; readonly span: Span }
  | { readonly kind: "steps"; readonly blocks: readonly Block[]; readonly span: Span }
  | {
      readonly kind: "callout";
      readonly tone: CalloutTone;
      readonly blocks: readonly Block[];
      readonly span: Span;
    }
  /** What the author adds to the line of sources at the slide's foot. */
  | { readonly kind: "source"; readonly blocks: readonly Block[]; readonly span: Span };

export interface Column {
  readonly blocks: readonly Block[];
  /** `::: column {width=2}`: its share of the room; 1 unless said. */
  readonly width: number;
  readonly classes: readonly string[];
}

/** A footnote of a slide, in the order of first reference. */
export interface Footnote {
  readonly label: string;
  readonly blocks: readonly Block[];
}

export interface Slide {
  /** Unique in the deck; from `{#id}` or the heading's words. */
  readonly id: string;
  /** The heading, or the first line of a slide without one. */
  readonly span: Span;
  /** 1 opens a section, 2 is a slide, undefined a slide without a heading. */
  readonly level?: 1 | 2;
  /** The heading's inline tokens; empty without one. */
  readonly heading: readonly MarkdownToken[];
  /** The heading in plain words, for bookmarks and messages; of a slide without one, its id. */
  readonly title: string;
  /** The heading of the section that the slide belongs to, in plain words; its own for a section slide; empty before the first. */
  readonly section: string;
  readonly classes: readonly string[];
  /** `key=value` attributes other than `when` and `layout`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** As asked for; otherwise inferred while rendering. */
  readonly layout?: string;
  readonly when?: TimeSpan;
  /** Kept for questions: behind all others, and not counted. */
  readonly isBackup?: true;
  /** How long its section may take, in minutes, where the author says so. */
  readonly sectionMinutes?: number;
  readonly blocks: readonly Block[];
  readonly notes: readonly Block[];
  readonly footnotes: readonly Footnote[];
  /** The same object in two versions of a deck where the slides differ at most in the lines on which they stand: what was made of it still holds. */
  readonly content: object;
}

/** The whole presentation as plain data. */
export interface Deck {
  readonly meta: DeckMeta;
  readonly slides: readonly Slide[];
  readonly facts: Ledger;
  readonly sources: SourceList;
}

export interface ParsedDeck {
  readonly deck: Deck;
  readonly problems: readonly Problem[];
}
