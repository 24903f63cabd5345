import type { Block, Footnote, MarkdownToken } from "../model/deck.ts";
import type { Problem } from "../model/problem.ts";
import type { Span } from "../model/span.ts";
import { readBlocks } from "./blocks.ts";
import type { DeckContext } from "./deck-context.ts";
import { findOneSided } from "./disputes.ts";
import { collectFootnotes } from "./footnotes.ts";
import type { SlideAttributes } from "./heading-attributes.ts";
import { readHeadingAttributes } from "./heading-attributes.ts";
import type { LinkDefinitions } from "./markdown/lexer.ts";
import type { SlideOutline } from "./outline/segment.ts";
import { plainText } from "./plain-text.ts";
import { readInline, readMarkdown } from "./resolve-text.ts";
import type { InternalLink, SlideContext } from "./slide-context.ts";

/** A slide read by itself: all but what depends on the other slides, which are its id and its section. */
export interface ReadSlide extends SlideAttributes {
  readonly span: Span;
  readonly level?: 1 | 2;
  readonly heading: readonly MarkdownToken[];
  /** The heading in plain words; empty without one. */
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly notes: readonly Block[];
  readonly footnotes: readonly Footnote[];
  readonly links: readonly InternalLink[];
  /** Whether the slide uses a source. */
  readonly isCited: boolean;
  readonly problems: readonly Problem[];
  /** The same object as long as nothing but the lines of the slide changes. */
  readonly content: object;
}

/** Reads one slide. A pure function of its lines, the file's link definitions and what slides may refer to. */
export function readSlide(
  outline: SlideOutline,
  linkDefinitions: LinkDefinitions,
  deck: DeckContext,
): ReadSlide {
  const problems: Problem[] = [];
  const links: InternalLink[] = [];
  let isCited = false;
  const report = (problem: Problem): void => {
    problems.push(problem);
  };
  const context: SlideContext = {
    deck,
    linkDefinitions,
    footnotes: collectFootnotes(outline.segments, report),
    report,
    addLink: (link) => {
      links.push(link);
    },
    markCited: () => {
      isCited = true;
    },
  };
  const { heading: line, span } = outline;
  const attributes = line === undefined ? bare : readHeadingAttributes(line, deck, report);
  const heading = line === undefined ? [] : readHeading(outline.file, span.line, line, context);
  const { blocks, notes } = readBlocks(outline.segments, context);
  const footnotes = readFootnotes(context);
  problems.push(...findOneSided({ heading, blocks, notes, footnotes }, deck.facts));
  return {
    ...attributes,
    span,
    ...(line !== undefined && { level: line.level }),
    heading,
    title: plainText(heading, deck),
    blocks,
    notes,
    footnotes,
    links,
    isCited,
    problems,
    content: {},
  };
}

const bare: SlideAttributes = { classes: [], isSlideless: false, isBackup: false, attributes: {} };

function readHeading(
  file: string,
  line: number,
  { text, column }: NonNullable<SlideOutline["heading"]>,
  context: SlideContext,
): MarkdownToken[] {
  return readInline({ file, firstLine: line, text, cuts: [column - 1] }, context);
}

/** In the order of first reference; a note may refer to further notes. */
function readFootnotes(context: SlideContext): Footnote[] {
  const footnotes: Footnote[] = [];
  for (
    let note = context.footnotes.get(1);
    note !== undefined;
    note = context.footnotes.get(footnotes.length + 1)
  ) {
    const tokens = readMarkdown(note.text, context);
    footnotes.push({ label: note.label, blocks: [{ kind: "markdown", tokens, span: note.span }] });
  }
  context.footnotes.reportUnused();
  return footnotes;
}
