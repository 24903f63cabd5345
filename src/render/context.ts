import type { TextMeasurer } from "../draw/text.ts";
import type { CitationTexts } from "../model/citation-text.ts";
import type { Ledger } from "../model/fact.ts";
import type { Problem } from "../model/problem.ts";
import type { ImageFile } from "../model/project.ts";
import type { SourceList } from "../model/source.ts";
import type { Span } from "../model/span.ts";
import type { PrintCode } from "./code.ts";
import type { PrintMath } from "./math.ts";
import type { PageWords } from "./page-words.ts";

/** What printing any slide of the deck needs. */
export interface DeckContext {
  readonly lang: string;
  readonly words: PageWords;
  readonly facts: Ledger;
  readonly sources: SourceList;
  /** Sources in the deck's citation style. */
  readonly citations: CitationTexts;
  readonly images: ReadonlyMap<string, ImageFile>;
  readonly text: TextMeasurer;
  readonly printCode: PrintCode;
  readonly printMath: PrintMath;
}

export type Density = "roomy" | "normal" | "dense";

/** What printing the parts of one slide needs besides. */
export interface SlideContext extends DeckContext {
  readonly slideId: string;
  /** Dense text is smaller, for a slide that must hold more; roomy text larger, where there is little of it. */
  readonly density: Density;
  /** Labels of the slide's footnotes in the order of their marks. */
  readonly footnotes: readonly string[];
  readonly report: (problem: Problem) => void;
  /** Unique on the slide, for ids. */
  readonly nextFigure: () => number;
}

/** A slide's context while the block at this place is printed. */
export interface BlockContext extends SlideContext {
  readonly span: Span;
}
