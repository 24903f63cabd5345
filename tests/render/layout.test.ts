import { expect, test } from "vitest";
import type { Block } from "../../src/model/deck.ts";
import { inferLayout } from "../../src/render/layout.ts";
import { here, markdown, slide } from "./deck-parts.ts";

function figure(type: string, decorative = false): Block {
  return {
    kind: "figure",
    figure: { type, data: { chrome: { decorative } }, facts: [], citations: [] },
    span: here,
  };
}

const columns: Block = {
  kind: "columns",
  columns: [{ blocks: [figure("chart")], width: 1, classes: [] }],
  span: here,
};

const cases: readonly (readonly [what: string, blocks: readonly Block[], layout: string])[] = [
  ["a figure", [markdown("Words."), figure("chart")], "figure"],
  ["numbered points", [figure("points")], "points"],
  ["columns, whatever stands in them", [columns], "columns"],
  ["only a table", [markdown("| a |\n|---|\n| 1 |")], "table"],
  ["a table and words", [markdown("| a |\n|---|\n| 1 |\n\nWords.")], "text"],
  ["only a quotation", [markdown("> Words.")], "quote"],
  ["only a heading", [], "statement"],
  ["a heading and a paragraph", [markdown("Words.")], "statement"],
  ["a heading and an image", [markdown("![a](b.png)")], "text"],
  ["a list", [markdown("- a")], "text"],
  ["a heading and a figure in the background", [figure("map", true)], "statement"],
  [
    "a heading, a paragraph and a line for the sources",
    [markdown("Words."), { kind: "source", blocks: [], span: here }],
    "statement",
  ],
];

test.each(cases)("a slide with %s", (_, blocks, layout) => {
  expect(inferLayout(slide("one", "One", { blocks }))).toBe(layout);
});

test("a slide that opens a section", () => {
  expect(inferLayout(slide("one", "One", { level: 1, blocks: [figure("chart")] }))).toBe("section");
});

test("a paragraph without a heading is no statement", () => {
  expect(inferLayout(slide("one", "", { blocks: [markdown("Words.")] }))).toBe("text");
});
