import { array, assert, asyncProperty, constantFrom, oneof, string } from "fast-check";
import { expect, test } from "vitest";
import { parseDeck } from "../../src/parse/deck.ts";
import { projectFrom } from "../support/project-from.ts";

const piece = oneof(
  constantFrom(
    "---\n",
    "# ",
    "## A {#a .dense when=1992}\n",
    "::: columns\n",
    "::: column {width=2}\n",
    ":::\n",
    "```chart\n",
    "```timeline\n",
    "```\n",
    "~~~",
    "{{x",
    "}}",
    "{{{",
    "[@a",
    "]",
    "[^1]",
    "[^1]: ",
    "$",
    "$$\n",
    "<!--",
    "-->",
    "<div>",
    "| a |\n|---|\n",
    "> ",
    "- ",
    "\n",
    "\n\n",
    "  ",
    "\t",
    "key: [",
    "key: {a: 1}\n",
    '"',
    "'",
    "{.unsourced}",
    "{#",
    "![",
    "](",
    "\\",
    "…",
    "😀",
    "\u{0}",
    "&x *a\n",
  ),
  string({ maxLength: 8 }),
);
const anyText = array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

test("whatever stands in the files, there is a deck, and problems lie inside the files", async () => {
  await assert(
    asyncProperty(anyText, anyText, anyText, anyText, async (slides, facts, sources, table) => {
      const texts: Readonly<Record<string, string>> = {
        "deck.md": slides,
        "10-more.md": `## More\n\n${slides}`,
        "facts.yaml": facts,
        "sources.yaml": sources,
        "data/t.csv": table,
      };
      const { deck, problems } = await parseDeck(projectFrom(texts));
      expect(deck.slides[0]).toBeDefined();
      expect(new Set(deck.slides.map(({ id }) => id)).size).toBe(deck.slides.length);
      for (const { span } of problems) {
        const lines = (texts[span.file] ?? "").split("\n");
        expect(span.line).toBeGreaterThanOrEqual(1);
        expect(span.line).toBeLessThanOrEqual(lines.length);
        expect(span.column).toBeGreaterThanOrEqual(1);
        expect(span.column).toBeLessThanOrEqual((lines[span.line - 1] ?? "").length + 1);
      }
    }),
    { numRuns: 300 },
  );
});
