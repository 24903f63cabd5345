import type { Block, CalloutTone, Column, Figure, MarkdownToken } from "../model/deck.ts";
import type { Span } from "../model/span.ts";

/** What stands one below the other on a slide or in a column. Steps are dissolved into their parts, each marked as a step. */
export type Item =
  | {
      readonly kind: "prose";
      readonly tokens: readonly MarkdownToken[];
      readonly span: Span;
      readonly isStep: boolean;
    }
  | { readonly kind: "image"; readonly token: ImageToken; readonly span: Span; readonly isStep: boolean }
  | { readonly kind: "figure"; readonly figure: Figure; readonly span: Span; readonly isStep: boolean }
  | {
      readonly kind: "columns";
      readonly columns: readonly Column[];
      readonly span: Span;
      readonly isStep: boolean;
    }
  | {
      readonly kind: "callout";
      readonly tone: CalloutTone;
      readonly blocks: readonly Block[];
      readonly span: Span;
      readonly isStep: boolean;
    };

/** An image that is a paragraph of its own, and so a figure. */
export interface ImageToken {
  readonly href: string;
  readonly alt: string;
  readonly caption: string;
}

/** A list of blocks as items; what goes to the slide's foot is left out. */
export function itemsOf(blocks: readonly Block[], isStep = false): readonly Item[] {
  return blocks.flatMap((block): readonly Item[] => {
    switch (block.kind) {
      case "markdown":
        return splitProse(block.tokens, block.span, isStep);
      case "figure":
        return [{ kind: "figure", figure: block.figure, span: block.span, isStep }];
      case "columns":
        return [{ kind: "columns", columns: block.columns, span: block.span, isStep }];
      case "callout":
        return [{ kind: "callout", tone: block.tone, blocks: block.blocks, span: block.span, isStep }];
      case "steps":
        return itemsOf(block.blocks, true);
      case "source":
        return [];
    }
  });
}

/** Whether an item is, or holds, something that takes the room which text leaves. */
export function takesRoom(item: Item): boolean {
  switch (item.kind) {
    case "figure":
    case "image":
      return true;
    case "columns":
      return item.columns.some(({ blocks }) => itemsOf(blocks).some(takesRoom));
    case "callout":
      return itemsOf(item.blocks).some(takesRoom);
    case "prose":
      return false;
  }
}

function splitProse(tokens: readonly MarkdownToken[], span: Span, isStep: boolean): readonly Item[] {
  const items: Item[] = [];
  let prose: MarkdownToken[] = [];
  const flush = (): void => {
    if (prose.some(({ type }) => type !== "space"))
      items.push({ kind: "prose", tokens: prose, span, isStep });
    prose = [];
  };
  for (const token of tokens) {
    const image = loneImage(token);
    if (image === undefined) {
      prose.push(token);
      continue;
    }
    flush();
    items.push({ kind: "image", token: image, span, isStep });
  }
  flush();
  return items;
}

function loneImage(token: MarkdownToken): ImageToken | undefined {
  const inner = token.type === "paragraph" ? (token.tokens ?? []) : [];
  const [image] = inner;
  if (inner.length !== 1 || image?.type !== "image") return undefined;
  const title = image["title"];
  return {
    href: String(image["href"]),
    alt: image.text ?? "",
    caption: typeof title === "string" ? title : "",
  };
}
