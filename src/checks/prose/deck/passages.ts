import type { Block, Deck, MarkdownToken, Slide } from "../../../model/deck.ts";
import type { TextFile } from "../../../model/project.ts";
import { readFigureWords } from "./figure-words.ts";
import { readPlainText, type PlainText } from "./plain-text.ts";
import { createPlacer, type Placer } from "./placer.ts";

export type Part = "heading" | "body" | "table" | "figure" | "notes";

/** A stretch of prose that is read together: a heading, a paragraph, a list item, a table's cell, words of a figure. */
export interface Passage extends PlainText {
  readonly part: Part;
  readonly file: string;
  /** Of a table's cell: what stands above its column and before its row. */
  readonly heads: readonly string[];
  /** Passages of one number belong to one paragraph, list or table. */
  readonly group: number;
}

export interface SlideProse {
  readonly slide: Slide;
  readonly passages: readonly Passage[];
  /** Facts that the slide's figures show. */
  readonly figureFacts: readonly string[];
}

/** All prose of a deck, slide by slide, with the place of each character. */
export function collectProse(deck: Deck, files: readonly TextFile[]): SlideProse[] {
  const lines = new Map(files.map((file) => [file.path, file.text.split("\n")]));
  return deck.slides.map((slide) => collectSlide(slide, lines.get(slide.span.file) ?? []));
}

interface Collector {
  readonly file: string;
  readonly lines: readonly string[];
  readonly passages: Passage[];
  readonly figureFacts: Set<string>;
  group: number;
}

function collectSlide(slide: Slide, lines: readonly string[]): SlideProse {
  const collector: Collector = {
    file: slide.span.file,
    lines,
    passages: [],
    figureFacts: new Set(),
    group: 0,
  };
  add(slide.heading, createPlacer(lines, slide.span.line), "heading", collector);
  collectBlocks(slide.blocks, "body", collector);
  for (const { blocks } of slide.footnotes) collectBlocks(blocks, "body", collector);
  collectBlocks(slide.notes, "notes", collector);
  return { slide, passages: collector.passages, figureFacts: [...collector.figureFacts] };
}

function collectBlocks(blocks: readonly Block[], part: "body" | "notes", collector: Collector): void {
  for (const block of blocks) {
    switch (block.kind) {
      case "markdown":
        collectTokens(block.tokens, createPlacer(collector.lines, block.span.line), part, collector);
        break;
      case "figure":
        for (const fact of block.figure.facts) collector.figureFacts.add(fact);
        collector.group += 1;
        for (const words of readFigureWords(collector.lines, block.span)) {
          collector.passages.push({
            ...words,
            part: "figure",
            file: collector.file,
            heads: [],
            group: collector.group,
          });
        }
        break;
      case "columns":
        for (const column of block.columns) collectBlocks(column.blocks, part, collector);
        break;
      case "steps":
      case "callout":
        collectBlocks(block.blocks, part, collector);
        break;
      case "source":
      // The line of sources cites; it states nothing.
    }
  }
}

function collectTokens(
  tokens: readonly MarkdownToken[],
  placer: Placer,
  part: "body" | "notes",
  collector: Collector,
): void {
  for (const token of tokens) {
    switch (token.type) {
      case "space":
        break;
      case "code":
      case "html":
      case "hr":
      case "math":
        placer.find(token.raw.trimEnd());
        break;
      case "list":
        collector.group += 1;
        for (const item of itemsOf(token)) collectItem(item, placer, part, collector);
        break;
      case "blockquote":
        collectTokens(token.tokens ?? [], placer, part, collector);
        break;
      case "table":
        collectTable(token, placer, part, collector);
        break;
      default:
        collector.group += 1;
        add(token.tokens ?? [token], placer, part, collector);
    }
  }
}

/** The words of a list item are one passage, and each list inside it is others. */
function collectItem(
  item: MarkdownToken,
  placer: Placer,
  part: "body" | "notes",
  collector: Collector,
): void {
  for (const token of item.tokens ?? []) {
    if (token.type === "list")
      for (const inner of itemsOf(token)) collectItem(inner, placer, part, collector);
    else if (token.tokens !== undefined && (token.type === "text" || token.type === "paragraph"))
      add(token.tokens, placer, part, collector);
    else if (token.type !== "space") collectTokens([token], placer, part, collector);
  }
}

interface TableToken {
  readonly header: readonly { readonly tokens: readonly MarkdownToken[] }[];
  readonly rows: readonly (readonly { readonly tokens: readonly MarkdownToken[] }[])[];
}

function collectTable(
  token: MarkdownToken,
  placer: Placer,
  part: "body" | "notes",
  collector: Collector,
): void {
  // marked's own shape, see its Tokens namespace.
  const { header, rows } = token as MarkdownToken & TableToken;
  collector.group += 1;
  const heads = header.map((cell) => readPlainText(cell.tokens, placer));
  const place = part === "notes" ? "notes" : "table";
  for (const head of heads) push({ ...head, part: place, heads: [] }, collector);
  for (const row of rows) {
    const cells = row.map((cell) => readPlainText(cell.tokens, placer));
    cells.forEach((cell, column) => {
      const above = heads[column]?.text ?? "";
      push(
        { ...cell, part: place, heads: column === 0 ? [above] : [above, cells[0]?.text ?? ""] },
        collector,
      );
    });
  }
}

function itemsOf(token: MarkdownToken): readonly MarkdownToken[] {
  const { items } = token as { readonly items?: readonly MarkdownToken[] };
  return items ?? [];
}

function add(tokens: readonly MarkdownToken[], placer: Placer, part: Part, collector: Collector): void {
  push({ ...readPlainText(tokens, placer), part, heads: [] }, collector);
}

function push(passage: PlainText & Pick<Passage, "part" | "heads">, collector: Collector): void {
  if (passage.text.trim() === "") return;
  collector.passages.push({ ...passage, file: collector.file, group: collector.group });
}
