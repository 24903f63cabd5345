import { array, assert, asyncProperty, constantFrom, letrec, oneof } from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, MarkdownToken } from "../../src/model/deck.ts";
import type { Span } from "../../src/model/span.ts";
import { parseDeck } from "../../src/parse/deck.ts";
import { childLists } from "../../src/parse/markdown/lexed-token.ts";
import type { LexedToken } from "../../src/parse/markdown/lexed-token.ts";
import { projectFrom } from "../support/project-from.ts";

const head = "---\ntitle: A deck\n---\n\n## One\n\n";
const facts = { "facts.yaml": "x: {what: X, value: 1}\n" };

function tokensOf(blocks: readonly Block[]): readonly MarkdownToken[] {
  return blocks.flatMap((block) => {
    if (block.kind === "markdown") return block.tokens.flatMap(withChildren);
    if (block.kind === "columns") return block.columns.flatMap((column) => tokensOf(column.blocks));
    return block.kind === "figure" ? [] : tokensOf(block.blocks);
  });
}

function withChildren(token: MarkdownToken): readonly MarkdownToken[] {
  // The tests look at tokens as the reader made them.
  return [token, ...childLists(token as LexedToken).flatMap((tokens) => tokens.flatMap(withChildren))];
}

/** Every fact on the slides with what stands in the file at its place. */
async function placedFacts(body: string): Promise<readonly string[]> {
  const text = head + body;
  const lines = text.split("\n");
  const { deck } = await parseDeck(projectFrom({ "deck.md": text, ...facts }));
  return deck.slides
    .flatMap((slide) =>
      slide.heading.flatMap(withChildren).concat(tokensOf(slide.blocks), tokensOf(slide.notes)),
    )
    .filter((token) => token.type === "factRef")
    .map((token) => {
      const { line, column } = token["span"] as Span;
      return (lines[line - 1] ?? "").slice(column - 1, column - 1 + token.raw.length);
    });
}

describe("a fact is found where it stands", () => {
  test.each([
    ["in a paragraph over lines", "one\ntwo {{x}} *three {{x}}*\n  four {{x}}"],
    ["in a list", "- a {{x}}\n- b\n\n  c {{x}}\n\n  - d **{{x}}**\n    e {{x}}\n1. 1 {{x}}"],
    ["behind a check box", "- [ ] {{x}}\n- [x]  so {{x}}"],
    ["in a list with tabs", "-\ta {{x}}\n\n\tb {{x}}\n"],
    ["in a quotation", "> a {{x}}\n> > b {{x}}\nlazily {{x}}\n>\n> - c {{x}}\n>   d {{x}}"],
    ["in a table", "| a | {{x}} |\n|---|:-:|\n| b \\| c | {{x}} d |\n| `a|b` \\| | **{{x}}**\n"],
    ["in a link and beside it", '[{{x}} a](https://example.org "{{x}}") {{x}}\n![a](b.png) {{x}}'],
    ["behind the same words in code", "`{{x}}` {{x}} `` `{{x}}` `` {{x}}"],
    ["behind a formula, a citation and a footnote", "$x$ [@a] [^n] {{x}}\n\n$$\nx\n$$\n\n{{x}}"],
    ["in a heading on the slide", "### a {{x}} b\n\n#### *{{x}}*"],
    ["in containers", "::: columns\n::: column\na {{x}}\n\n- {{x}}\n:::\n:::\n\n::: notes\n{{x}}\n:::"],
    ["in the headline", "\n## Two *words* {{x}} {.dense}"],
    ["behind emphasis of all kinds", "***a*** __b__ ~~c~~ <b>d</b> &amp; \\* {{x}}"],
  ])("%s", async (_name, body) => {
    const found = await placedFacts(body);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set(["{{x}}"]));
  });
});

const word = constantFrom(
  "a",
  "1",
  "*b*",
  "**c {{x}}**",
  "`{{x}}`",
  "{{x}}",
  "- d",
  "\\|",
  "[{{x}}](#one)",
  "e > f",
  "“g”",
  "$h$",
);
const line = array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));
const paragraph = array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n"));

function indent(text: string, first: string, rest: string): string {
  return text
    .split("\n")
    .map((each, index) => `${index === 0 ? first : rest}${each}`)
    .join("\n");
}

const { markdown } = letrec<{ markdown: string; block: string }>((tie) => ({
  markdown: array(tie("block"), { minLength: 1, maxLength: 3 }).map((blocks) => blocks.join("\n\n")),
  block: oneof(
    { depthSize: "small", withCrossShrink: true },
    paragraph,
    line.map((text) => `| a | b |\n|---|---|\n| ${text} | {{x}} |`),
    tie("markdown").map((text) => indent(text, "> ", "> ")),
    tie("markdown").map((text) => indent(text, "- ", "  ")),
    tie("markdown").map((text) => indent(text, "10. ", "    ")),
  ),
}));

test("facts in Markdown of any nesting are found where they stand", async () => {
  await assert(
    asyncProperty(markdown, async (body) => {
      expect((await placedFacts(body)).filter((found) => found !== "{{x}}")).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
