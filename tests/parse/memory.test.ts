import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseDeck } from "../../src/parse/deck.ts";
import { createParseMemory } from "../../src/parse/parse-memory.ts";
import { figureTypes } from "../../src/figures/index.ts";
import { projectFrom } from "../support/project-from.ts";

const first = {
  "deck.md":
    "---\ntitle: A deck\n---\n\n## One\n\nText {{x}} [@a].\n\n## Two\n\n- {{x}} [^n]\n\n[^n]: So [it][y].\n\n## Same\n\n{{nope}}\n\n## Same\n\n```timeline\nevents: [x]\n```\n\n[y]: https://example.org\n",
  "10-more.md": "## More {#more}\n\n[One](#one)\n",
  "facts.yaml": "x: {what: X, value: 1, when: 2001, source: [a]}\n",
  "sources.yaml": "a: {title: A}\n",
  "data/t.csv": "a,b\n1,2\n",
};

/** Versions of the deck as an author might save them one after another. */
const versions: readonly Readonly<Record<string, string>>[] = [
  first,
  { ...first, "deck.md": first["deck.md"].replace("Text", "Other text") },
  { ...first, "deck.md": first["deck.md"].replace("Text", "Text\n\nmore\n\nand") },
  { ...first, "deck.md": first["deck.md"].replace("## One", "## Ones") },
  { ...first, "deck.md": first["deck.md"].replace("example.org", "example.com") },
  { ...first, "facts.yaml": first["facts.yaml"].replace("value: 1", "value: 2") },
  { ...first, "facts.yaml": `${first["facts.yaml"]}nope: {what: N, value: 3}\n` },
  { ...first, "sources.yaml": "b: {title: B}\n" },
  { ...first, "data/t.csv": "a,b\n1\n" },
  { ...first, "deck.md": first["deck.md"].replace("title: A deck", "title: A deck\nlang: de") },
  { ...first, "deck.md": first["deck.md"].replace("## Same\n\n{{nope}}\n\n", "") },
  first,
];

test("with a memory of earlier versions, a deck reads as it does without", async () => {
  const memory = createParseMemory();
  for (const files of versions) {
    const project = projectFrom(files);
    const remembered = await parseDeck(project, figureTypes, memory);
    expect(remembered).toEqual(await parseDeck(project));
  }
});

test("slides that did not change are the very same objects", async () => {
  const memory = createParseMemory();
  const before = await parseDeck(projectFrom(first), figureTypes, memory);
  const after = await parseDeck(projectFrom(versions[1] ?? {}), figureTypes, memory);
  const blocks = [before, after].map(({ deck }) => deck.slides.map((slide) => slide.blocks));
  expect(blocks[1]?.[1]).not.toBe(blocks[0]?.[1]);
  expect(blocks[1]?.slice(2, 6).map((each, index) => each === blocks[0]?.[index + 2])).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

/** Lines that begin, end, hold or break what the outline is made of. */
const lines = fc.constantFrom(
  "",
  "",
  "Text",
  "Text with {{x}} [@a].",
  "## A",
  "## B {#b .dense}",
  "# Part",
  "---",
  "***",
  "::: notes",
  "::: columns",
  "::: column",
  ":::",
  "```",
  "```timeline",
  "events: [x]",
  "- item",
  "  going on",
  "[^n]: a note",
  "Noted[^n]",
  "<div>",
  "</div>",
  "<!-- hidden",
  "-->",
  "[y]: https://example.org",
  "| a |",
);
const edit = fc.record({
  at: fc.nat(40),
  removed: fc.nat(3),
  added: fc.array(lines, { maxLength: 4 }),
});

test("however a file is edited, what is taken over from its last version reads as if read anew", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(lines, { maxLength: 40 }),
      fc.array(edit, { maxLength: 6 }),
      async (start, edits) => {
        const memory = createParseMemory();
        let body = start;
        for (const { at, removed, added } of [{ at: 0, removed: 0, added: [] }, ...edits]) {
          body = body.toSpliced(at % (body.length + 1), removed, ...added);
          const project = projectFrom({ ...first, "deck.md": `---\ntitle: A\n---\n\n${body.join("\n")}\n` });
          expect(await parseDeck(project, figureTypes, memory)).toEqual(await parseDeck(project));
        }
      },
    ),
    { numRuns: 300 },
  );
});
