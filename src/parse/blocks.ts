import type { Block, Column, MarkdownToken } from "../model/deck.ts";
import { error } from "../model/problem.ts";
import type { Span } from "../model/span.ts";
import { readFigure } from "./figure-block.ts";
import { talkVariants } from "../model/deck.ts";
import { suggestName } from "../figures/nearest-name.ts";
import type { ContainerName } from "./outline/container-line.ts";
import { isContainerName } from "./outline/container-line.ts";
import type { ContainerSegment, FigureSegment, Segment, TextSegment } from "./outline/segment.ts";
import { readMarkdown } from "./resolve-text.ts";
import type { SlideContext } from "./slide-context.ts";
import { unknownVariant } from "./talk-variant.ts";

/** What stands on a slide, and what goes with it elsewhere. */
export interface SlideParts {
  readonly blocks: readonly Block[];
  readonly notes: readonly Block[];
}

/** Reads the segments of a slide. Notes are taken out wherever they stand; what is added to the line of sources comes last. */
export function readBlocks(segments: readonly Segment[], context: SlideContext): SlideParts {
  const aside: Aside = { notes: [], sources: [] };
  const blocks = readAll(segments, context, aside);
  return { blocks: [...blocks, ...aside.sources], notes: aside.notes };
}

interface Aside {
  readonly notes: Block[];
  readonly sources: Block[];
}

function readAll(segments: readonly Segment[], context: SlideContext, aside: Aside): Block[] {
  return segments.flatMap((segment) => {
    switch (segment.kind) {
      case "text":
        return readText(segment, context);
      case "figure":
        return readFigureBlock(segment, context);
      case "container":
        return readContainer(segment, context, aside);
      case "footnote":
        return [];
    }
  });
}

function readText(segment: TextSegment, context: SlideContext): Block[] {
  const tokens = trimSpace(readMarkdown(segment, context));
  return tokens.length === 0 ? [] : [{ kind: "markdown", tokens, span: startOfText(segment) }];
}

function trimSpace(tokens: readonly MarkdownToken[]): readonly MarkdownToken[] {
  const first = tokens.findIndex((token) => !isSpace(token));
  const last = tokens.findLastIndex((token) => !isSpace(token));
  return first < 0 ? [] : tokens.slice(first, last + 1);
}

function isSpace(token: MarkdownToken): boolean {
  return token.type === "space";
}

function startOfText({ file, firstLine, text }: TextSegment): Span {
  const blank = /^(?:[ \t]*\n)*/.exec(text)?.[0] ?? "";
  return { file, line: firstLine + blank.split("\n").length - 1, column: 1 };
}

function readFigureBlock(segment: FigureSegment, { deck, report, markCited }: SlideContext): Block[] {
  const type = deck.figureTypes.get(segment.type);
  if (type === undefined)
    throw new Error(`The outline holds a figure “${segment.type}” that is not registered.`);
  const { figure, problems } = readFigure(segment, type, deck);
  for (const problem of problems) report(problem);
  if (figure === undefined) return [];
  const isCited = figure.facts.some((id) => (deck.facts.ledger.get(id)?.citations.length ?? 0) > 0);
  if (isCited || figure.citations.length > 0) markCited();
  const block: Block = { kind: "figure", figure, span: segment.span };
  return [segment.showsSource ? besideItsSource(block, segment) : block];
}

/** A figure with the block that it is made from at its left, as code. */
function besideItsSource(block: Block, { type, yaml, span }: FigureSegment): Block {
  const text = `\`\`\`${type}\n${yaml}\n\`\`\``;
  const code = { type: "code", raw: text, lang: "yaml", text };
  const columns: readonly Column[] = [
    { blocks: [{ kind: "markdown", tokens: [code], span }], width: 2, classes: ["figure-source"] },
    { blocks: [block], width: 3, classes: [] },
  ];
  return { kind: "columns", columns, span };
}

function readContainer(segment: ContainerSegment, context: SlideContext, aside: Aside): Block[] {
  const { name, span } = segment;
  const inside = (): Block[] => readAll(segment.children, context, aside);
  // Other names are reported where the line is read; what is inside stands on the slide as it is.
  if (!isContainerName(name)) return inside();
  checkAttributes(segment, name, context);
  switch (name) {
    case "notes":
      aside.notes.push(...inside());
      return [];
    case "only":
      return isLeftOut(segment, context) ? [] : inside();
    case "source":
      aside.sources.push({ kind: "source", blocks: inside(), span });
      return [];
    case "steps":
      return [{ kind: "steps", blocks: inside(), span }];
    case "note":
    case "tip":
    case "warning":
      return [{ kind: "callout", tone: name, blocks: inside(), span }];
    case "columns":
      return [{ kind: "columns", columns: readColumns(segment, context, aside), span }];
    case "column":
      context.report(
        error(
          "containers/column-outside",
          span,
          "A column stands inside columns only.",
          "Write ::: columns above the first column, and ::: behind the last.",
        ),
      );
      return inside();
  }
}

/** What belongs to the other talk is not read at all: neither its facts nor its links are in this one. */
function isLeftOut({ word }: ContainerSegment, { deck, report }: SlideContext): boolean {
  // What else stands on its line is reported where the line is read.
  if (word === undefined) return false;
  const variant = talkVariants.find((known) => known === word.text);
  if (variant === undefined) report(unknownVariant(word));
  return variant !== undefined && variant !== deck.variant;
}

function readColumns(segment: ContainerSegment, context: SlideContext, aside: Aside): Column[] {
  const columns: Column[] = [];
  for (const child of segment.children) {
    if (child.kind === "container" && child.name === "column") {
      checkAttributes(child, child.name, context);
      const classes = child.attributes.classes.map(({ text }) => text);
      columns.push({
        blocks: readAll(child.children, context, aside),
        width: readWidth(child, context),
        classes,
      });
    } else if (child.kind === "container" && (child.name === "notes" || child.name === "source")) {
      readContainer(child, context, aside);
    } else if (child.kind !== "footnote") {
      const at = child.kind === "text" ? startOfText(child) : child.span;
      context.report(
        error(
          "containers/outside-column",
          at,
          "Directly inside columns only columns may stand.",
          "Put it into a ::: column.",
        ),
      );
    }
  }
  if (columns.length === 0) {
    context.report(
      error(
        "containers/no-column",
        segment.span,
        "These columns hold no column.",
        "Put what stands side by side into ::: column … :::.",
      ),
    );
  }
  return columns;
}

function readWidth({ attributes }: ContainerSegment, context: SlideContext): number {
  const written = attributes.pairs.find(({ key }) => key.text === "width")?.value;
  if (written === undefined) return 1;
  const width = Number(written.text);
  if (width > 0 && Number.isFinite(width)) return width;
  context.report(
    error(
      "containers/width",
      written.span,
      `“${written.text}” is not the width of a column.`,
      "A width is a share: with 2 and 1, the first column is twice as wide.",
    ),
  );
  return 1;
}

/** Only columns take attributes: a width, and classes for the deck's own CSS. */
function checkAttributes(
  { attributes }: ContainerSegment,
  name: ContainerName,
  { report }: SlideContext,
): void {
  const isColumn = name === "column";
  if (attributes.id !== undefined) {
    report(
      error(
        "containers/unknown-attribute",
        attributes.id.span,
        "A container takes no id; only slides do.",
        "Leave it out.",
      ),
    );
  }
  for (const { text, span } of isColumn ? [] : attributes.classes) {
    report(
      error(
        "containers/unknown-attribute",
        span,
        `“.${text}” means nothing on “${name}”.`,
        "Only columns take classes.",
      ),
    );
  }
  for (const { key } of attributes.pairs) {
    if (isColumn && key.text === "width") continue;
    const hint = isColumn
      ? suggestName(key.text, ["width"], "A column takes a width.")
      : "Only columns take a width.";
    report(
      error("containers/unknown-attribute", key.span, `“${key.text}” means nothing on “${name}”.`, hint),
    );
  }
}
