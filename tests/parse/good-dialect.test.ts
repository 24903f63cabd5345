import { expect, test } from "vitest";
import type { Block, MarkdownToken } from "../../src/model/deck.ts";
import { parseDeck } from "../../src/parse/deck.ts";
import { childLists } from "../../src/parse/markdown/lexed-token.ts";
import type { LexedToken } from "../../src/parse/markdown/lexed-token.ts";
import { projectFromFolder } from "../support/project-from.ts";

function kinds(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "markdown") return block.tokens.flatMap(types);
    if (block.kind === "figure") return [`figure ${block.figure.type}`];
    if (block.kind === "columns")
      return ["columns", ...block.columns.flatMap((column) => kinds(column.blocks))];
    return [block.kind === "callout" ? block.tone : block.kind, ...kinds(block.blocks)];
  });
}

function types(token: MarkdownToken): readonly string[] {
  // The tests look at tokens as the reader made them.
  return [token.type, ...childLists(token as LexedToken).flatMap((tokens) => tokens.flatMap(types))];
}

const { deck, problems } = await parseDeck(await projectFromFolder("good-dialect"));

test("a deck of every element of the dialect has no problems", () => {
  expect(problems).toEqual([]);
});

test("every element of the dialect is found in it", () => {
  const found = new Set(deck.slides.flatMap((slide) => kinds([...slide.blocks, ...slide.notes])));
  const markdown = [
    "blockquote",
    "br",
    "checkbox",
    "code",
    "codespan",
    "del",
    "em",
    "escape",
    "heading",
    "hr",
    "html",
  ];
  const more = ["image", "link", "list", "paragraph", "strong", "table", "text"];
  const ours = ["bothSides", "citation", "factRef", "footnoteRef", "math", "unsourced"];
  const blocks = ["columns", "note", "source", "steps", "tip", "warning"];
  const figures = ["figure chart", "figure map", "figure points", "figure stats", "figure timeline"];
  expect([...found]).toEqual(expect.arrayContaining([...markdown, ...more, ...ours, ...blocks, ...figures]));
});

test("the front matter is read whole", () => {
  expect(deck.meta).toEqual({
    title: "The dialect’s whole range",
    subtitle: "What may stand in a deck",
    author: "A. Author",
    event: "A “test” run",
    description: "A deck that uses every element of the dialect and has no fault.",
    date: "2026-11-26",
    lang: "en-GB",
    theme: "atlas",
    aspect: "4:3",
    navigation: "grid",
    rail: expect.objectContaining({ edtf: "1990/2026" }) as unknown,
  });
});

test("facts are read whole, and derived ones computed", () => {
  expect(deck.facts.get("trade-2020")).toMatchObject({
    kind: "figure",
    what: "China’s trade with the region",
    value: 38.6e9,
    unit: "USD",
    hedge: "about",
    status: "caution",
    scope: "the region",
    aliases: ["commerce"],
    citations: [{ source: "a", locator: "¶6" }, { source: "b" }],
  });
  expect(deck.facts.get("visitors")).toMatchObject({ disputes: ["visitors-other"], status: "disputed" });
  expect(deck.facts.get("ratio")).toMatchObject({ value: 0.965, unit: "times", hedge: "about" });
});
