import type { Problem } from "../model/problem.ts";
import type { Span } from "../model/span.ts";
import type { DeckContext } from "./deck-context.ts";
import type { FootnoteBook } from "./footnotes.ts";
import type { LinkDefinitions } from "./markdown/lexer.ts";

/** A link to a slide of the deck; which slides there are is known only at the end. */
export interface InternalLink {
  readonly target: string;
  readonly span: Span;
}

/** What is at hand while one slide is read, and what comes together on the way. */
export interface SlideContext {
  readonly deck: DeckContext;
  readonly linkDefinitions: LinkDefinitions;
  readonly footnotes: FootnoteBook;
  readonly report: (problem: Problem) => void;
  readonly addLink: (link: InternalLink) => void;
  /** Says that the slide uses a source. */
  readonly markCited: () => void;
}
