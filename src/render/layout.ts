import type { Block, BuiltInLayout, MarkdownToken, Slide } from "../model/deck.ts";
import { figureData } from "./figure-data.ts";

/** The layout that a slide without `layout=` takes from what stands on it, as docs/authoring.md says. */
export function inferLayout(slide: Slide): BuiltInLayout {
  if (slide.level === 1) return "section";
  const blocks = slide.blocks.filter((block) => block.kind !== "source" && !isBackground(block));
  const figures = blocks.flatMap(figureTypesIn);
  if (figures.length > 0) return figures.includes("points") ? "points" : "figure";
  if (blocks.some(({ kind }) => kind === "columns")) return "columns";
  const tokens = proseOf(blocks);
  if (tokens === undefined) return "text";
  const types = tokens.map(({ type }) => type);
  if (types.length === 1 && types[0] === "table") return "table";
  if (types.length === 1 && types[0] === "blockquote") return "quote";
  const isShort =
    types.length === 0 || (types.length === 1 && types[0] === "paragraph" && !hasImage(tokens[0]));
  return isShort && slide.heading.length > 0 ? "statement" : "text";
}

/** Whether a block is a figure that fills the slide behind everything else. */
export function isBackground(block: Block): boolean {
  return block.kind === "figure" && figureData(block.figure).chrome.decorative;
}

function figureTypesIn(block: Block): readonly string[] {
  if (block.kind === "figure") return [block.figure.type];
  return block.kind === "steps" ? block.blocks.flatMap(figureTypesIn) : [];
}

/** The tokens of a slide that is nothing but prose; undefined where anything else stands on it. */
function proseOf(blocks: readonly Block[]): readonly MarkdownToken[] | undefined {
  const tokens: MarkdownToken[] = [];
  for (const block of blocks) {
    if (block.kind !== "markdown") return undefined;
    tokens.push(...block.tokens.filter(({ type }) => type !== "space"));
  }
  return tokens;
}

function hasImage(token: MarkdownToken | undefined): boolean {
  return token?.tokens?.some(({ type }) => type === "image") ?? false;
}
