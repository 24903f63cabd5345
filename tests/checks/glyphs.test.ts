import { expect, test } from "vitest";
import { kindOfCharacter } from "../../src/checks/character-name.ts";
import { compile } from "../../src/commands/compile.ts";
import { inspect } from "../../src/commands/inspect.ts";
import { noCaches } from "../../src/project/cache-folder.ts";
import { openWorkshop } from "../../src/commands/workshop.ts";
import { projectFrom } from "../support/project-from.ts";

interface Row {
  readonly code: string;
  readonly message: string;
  readonly at: string;
}

async function glyphProblems(files: Readonly<Record<string, string>>): Promise<readonly Row[]> {
  const project = projectFrom({ "deck.md": "---\ntitle: T\n---\n", ...files });
  const problems = await inspect(await compile(project, openWorkshop(noCaches)), noCaches);
  return problems
    .filter(({ code }) => code.startsWith("glyphs/"))
    .map(({ code, message, span }) => ({
      code,
      message,
      at: `${span.file}:${span.line}:${span.column}`,
    }));
}

const slide = (text: string): Readonly<Record<string, string>> => ({ "10-a.md": `## A\n\n${text}\n` });

test("a sentence in a script without a font is one problem, at its first letter", async () => {
  const found = await glyphProblems(slide("In Tamil: தமிழ் மொழி."));
  expect(found).toMatchObject([{ code: "glyphs/missing", at: "10-a.md:3:11" }]);
  expect(found[0]?.message).toContain("“த” (U+0BA4, Tamil), nor 5 more of the kind (“ம” “◌ி” “ழ” “◌்” “◌ொ”)");
});

test.each([
  ["by its number in HTML", slide("Runic &#x16A0;."), "U+16A0, Runic", "10-a.md:3:7"],
  ["a private one", slide("x \uE000"), "U+E000, a private-use", "10-a.md:3:3"],
  ["a control", slide("x \u0085"), "(U+0085, a control", "10-a.md:3:3"],
  ["an unassigned one", slide("x \u0378"), "U+0378, not a character", "10-a.md:3:3"],
  ["what an undecodable byte became", slide("x \uFFFD"), "U+FFFD", "10-a.md:3:3"],
  ["in notes", slide("::: notes\nሀ\n:::"), "U+1200, Ethiopic", "10-a.md:4:1"],
  ["in the title", { "deck.md": "---\ntitle: ཀ\n---\n" }, "U+0F40, Tibetan", "deck.md:2:8"],
  [
    "in a table",
    {
      ...slide("```chart\ntype: bar\ndata: data/a.csv\ncolumns: {x: who, y: n}\n```"),
      "data/a.csv": "who,n\nA,1\nከ,2\n",
    },
    "U+12A8, Ethiopic",
    "data/a.csv:3:1",
  ],
  [
    "of a source that only the panel names",
    {
      ...slide("{{f}}"),
      "facts.yaml": "f: {what: Things, value: 5, unit: TEU, source: [s p. 1]}\n",
      "sources.yaml": "s: {title: ᚠ}\n",
    },
    "U+16A0, Runic",
    "sources.yaml:1:12",
  ],
  ["a letter with a mark in no face with it", slide("x Қ\u0301"), "U+049A U+0301) as one", "10-a.md:3:3"],
])("a character without a glyph is named: %s", async (_case, files, words, at) => {
  const found = await glyphProblems(files);
  expect(found).toMatchObject([{ code: "glyphs/missing", at }]);
  expect(found[0]?.message).toContain(words);
});

test("an emoji that is drawn in parts is named, one that is whole is not", async () => {
  const found = await glyphProblems(slide("👩‍🚀 👍🏽 🇰🇿 1️⃣ ❤️ ☀︎ 🏳️‍🌈 👩‍🐫"));
  expect(found).toMatchObject([{ code: "glyphs/apart", at: expect.stringMatching(/^10-a\.md:3:/u) }]);
  expect(found[0]?.message).toContain("U+1F469 U+200D U+1F42B");
});

test("joiners, marks of direction and stress need no glyph of their own", async () => {
  expect(
    await glyphProblems(slide("می\u200Cخواهم \u200Fא\u200E a\u200Bb за́мок é soft\u00ADhyphen \u2060")),
  ).toEqual([]);
});

test("signs of no script have no kind", () => {
  expect(kindOfCharacter(0x2135)).toBe(undefined);
});
