import type { Block, Deck, MarkdownToken, Slide } from "../model/deck.ts";
import { disputeText, factText } from "../render/references.ts";
import { isBothSides, isCitation, isFactRef, visitTokens } from "../render/visit.ts";
import type { Exporter } from "./exporter.ts";

/** What the speaker means to say, slide by slide, as Markdown to read or to print. Facts are written out. */
export const notes: Exporter = {
  name: "notes",
  needs: "nothing",
  run: async ({ deck, slides }) => {
    const spoken = new Map(deck.slides.map((slide) => [slide.id, slide]));
    const parts = slides.map(({ id, title }, index) => {
      const slide = spoken.get(id);
      return `## ${index + 1}. ${title}\n\n${slide === undefined ? "" : notesOf(slide, deck)}`.trimEnd();
    });
    const content = `# ${deck.meta.title}\n\n${parts.join("\n\n")}\n`;
    const withNotes = deck.slides.filter((slide) => slide.notes.length > 0).length;
    const contents = `notes on ${withNotes} of ${slides.length} slides`;
    return { files: [{ path: "notes.md", content, contents }], problems: [] };
  },
};

function notesOf(slide: Slide, deck: Deck): string {
  return slide.notes.map((block) => writeBlock(block, deck)).join("\n\n");
}

function writeBlock(block: Block, deck: Deck): string {
  switch (block.kind) {
    case "markdown":
      return block.tokens
        .map((token) => writeToken(token, deck))
        .join("")
        .trim();
    case "figure":
      return "";
    case "columns":
      return block.columns
        .flatMap((column) => column.blocks.map((inner) => writeBlock(inner, deck)))
        .join("\n\n");
    case "steps":
    case "callout":
    case "source":
      return block.blocks.map((inner) => writeBlock(inner, deck)).join("\n\n");
  }
}

/** The author's own Markdown, with what only chronodeck understands put into words. */
function writeToken(token: MarkdownToken, deck: Deck): string {
  let text = "";
  let rest = token.raw;
  visitTokens([token], {
    token: (inner) => {
      const words = inWords(inner, deck);
      const at = words === undefined ? -1 : rest.indexOf(inner.raw);
      if (words === undefined || at < 0) return;
      text += rest.slice(0, at) + words;
      rest = rest.slice(at + inner.raw.length);
    },
    figure: () => undefined,
  });
  return text + rest;
}

function inWords(token: MarkdownToken, deck: Deck): string | undefined {
  const { facts, sources } = deck;
  if (isBothSides(token)) return disputeText(token, { facts, sources, lang: deck.meta.lang });
  if (isFactRef(token)) return factText(token, { facts, lang: deck.meta.lang });
  if (!isCitation(token)) return undefined;
  const places = token.citations.map(({ source, locator = "" }) => {
    return `${deck.sources.get(source)?.short ?? source} ${locator}`.trim();
  });
  return `(${places.join("; ")})`;
}
