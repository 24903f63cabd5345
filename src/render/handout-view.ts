import type { SourcesLine } from "./sources-line.ts";
import type { Html } from "./templates.ts";

/** What `templates/handout.hbs` shows. Every key is always there; empty is an empty string, an empty list or null. */
export interface HandoutView {
  readonly lang: string;
  readonly isRightToLeft: boolean;
  readonly theme: string;
  readonly aspect: string;
  /** `a4` or `letter`. */
  readonly paper: string;
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  readonly description: string;
  /** Event and date: “Seminar · 26 November 2026”. */
  readonly occasion: string;
  readonly words: HandoutWords;
  readonly fontCss: Html;
  /** In order of precedence, the last the strongest. */
  readonly styles: readonly { readonly id: string; readonly css: Html }[];
  /** The deck's cover, where it has one: it stands on the title page. */
  readonly cover: HandoutSlide | null;
  readonly sections: readonly HandoutSection[];
  /** Null where nothing is cited. */
  readonly sources: HandoutSources | null;
}

/** The few words that the handout itself says, in the deck's language. */
export interface HandoutWords {
  readonly contents: string;
  readonly slide: string;
  readonly page: string;
}

export interface HandoutSection {
  /** Of its own slide; empty without one. */
  readonly number: string;
  /** Of the section's heading: of its own slide, where it has one. */
  readonly id: string;
  /** In plain words; empty for the slides before the first section. */
  readonly title: string;
  /** Whether the section has no slide of its own, so that its title must stand above the first. */
  readonly isBare: boolean;
  readonly slides: readonly HandoutSlide[];
}

export interface HandoutSlide {
  /** The same as in the deck, so that links to the slide lead here. */
  readonly id: string;
  /** Its place in the deck, from 1. */
  readonly number: string;
  /** “Slide 7”; empty where that is its title. */
  readonly label: string;
  /** In plain words; of a slide without a heading “Slide 7”. */
  readonly title: string;
  /** What the picture is, in words: “Slide 7: Trade grew”. */
  readonly alt: string;
  /** The heading with its emphasis. */
  readonly heading: Html;
  /** Whether it is the slide that opens its section. */
  readonly isOpening: boolean;
  /** Whether it is a few large words, which can be read when they are small: notes have room beside them. */
  readonly isSmall: boolean;
  /** The slide itself. */
  readonly picture: Html;
  readonly notes: Html;
  /** Also of what only the notes cite. */
  readonly sources: SourcesLine | null;
  /** The data behind its figures: tables and lists. */
  readonly data: readonly HandoutData[];
}

export interface HandoutData {
  readonly caption: string;
  /** `narrow`: no wider than its words; `thirds`, `halves`: so many rows that they go on in columns side by side; `wide`: as wide as the text. */
  readonly shape: "narrow" | "thirds" | "halves" | "wide";
  readonly html: Html;
}

export interface HandoutSources {
  readonly id: string;
  readonly title: string;
  readonly heading: Html;
  /** What its author wrote above the list. */
  readonly body: Html;
  readonly notes: Html;
  readonly entries: readonly HandoutSource[];
}

/** One entry of the list of sources at the end. */
export interface HandoutSource {
  readonly id: string;
  readonly number: number;
  /** Author, title, publisher, date, address, as the citation style has them. */
  readonly citation: Html;
  /** The word that marks it, or empty. */
  readonly outside: string;
  /** “Slide” or “Slides”. */
  readonly usedLabel: string;
  /** Every slide that uses it, or whose notes do. */
  readonly usedOn: readonly { readonly id: string; readonly number: number | string }[];
}
