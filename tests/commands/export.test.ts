import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../project/deck-folder.ts";
import { readPdf, tagsNamed } from "../exports/read-pdf.ts";
import { runCli } from "./run-cli.ts";
import { makeDeck, overflowing } from "./small-deck.ts";

test("pdf is what export writes unless told otherwise", async () => {
  const out = makeFolder({});
  const { status, printed, said } = await runCli("export", makeDeck(), "--out", out);
  expect([status, said]).toEqual([0, ""]);
  expect(printed).toMatch(/deck\.pdf {2}\d+ KB {2}4 pages\n$/);
  expect(readdirSync(out)).toEqual(["deck.pdf"]);
});

test("several forms are written in one run, each with its line", async () => {
  const out = makeFolder({});
  const { status, printed } = await runCli("export", makeDeck(), "--to", "png, notes", "--out", out);
  expect(status).toBe(0);
  expect(readdirSync(path.join(out, "png"))).toEqual(["001.png", "002.png", "003.png", "004.png"]);
  expect(printed.trim().split("\n")).toHaveLength(2);
  const png = readFileSync(path.join(out, "png/001.png"));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 1080]);
});

test("pictures of an earlier, longer deck are taken away, and nothing else is", async () => {
  const out = makeFolder({ "png/004.png": "old", "png/005.png": "old", "png/mine.png": "mine" });
  await runCli("export", makeDeck(), "--to", "png", "--out", out);
  expect(readdirSync(path.join(out, "png"))).toEqual([
    "001.png",
    "002.png",
    "003.png",
    "004.png",
    "mine.png",
  ]);
});

test("notes are the speaker's words with facts and sources written out", async () => {
  const out = makeFolder({});
  await runCli("export", makeDeck(), "--to", "notes", "--out", out);
  const notes = readFileSync(path.join(out, "notes.md"), "utf8");
  expect(notes).toContain("# Light on the coast\n");
  expect(notes).toContain(
    "## 2. Lighthouses were built for centuries\n\nSay 133 metres slowly (A survey of lights p. 3).",
  );
});

test("a slide that overflows keeps the PDF from being written, and the previous one stays", async () => {
  const out = makeFolder({ "deck.pdf": "previous" });
  const { status, said } = await runCli("export", makeDeck({ "20-much.md": overflowing }), "--out", out);
  expect(status).toBe(1);
  expect(said).toMatch(/20-much\.md:1:1 {2}error {2}overflow\//);
  expect(readFileSync(path.join(out, "deck.pdf"), "utf8")).toBe("previous");
});

test("a browser that is named and is none is wrong use", async () => {
  const { status, said } = await runCli(
    "export",
    makeDeck(),
    "--browser",
    "/no/such/browser",
    "--out",
    makeFolder({}),
  );
  expect(status).toBe(2);
  expect(said).toContain("/no/such/browser");
});

test("what needs no browser does not ask for one", async () => {
  const out = makeFolder({});
  const { status } = await runCli(
    "export",
    makeDeck(),
    "--to",
    "notes",
    "--browser",
    "/no/such/browser",
    "--out",
    out,
  );
  expect(status).toBe(0);
});

const shapes = [
  { aspect: "16:9", height: 540 },
  { aspect: "16:10", height: 600 },
  { aspect: "4:3", height: 720 },
];
test.each(shapes)("a deck of shape $aspect has pages 960 by $height points", async ({ aspect, height }) => {
  const out = makeFolder({});
  const deck = makeDeck({
    "deck.md": `---\ntitle: Shape\naspect: "${aspect}"\n---\n\n## One slide says so\n`,
  });
  await runCli("export", deck, "--out", out);
  expect(readPdf(readFileSync(path.join(out, "deck.pdf"))).pageSizes).toEqual([
    [960, height],
    [960, height],
  ]);
});

test("the starter deck as PDF: a page, a bookmark and a heading for each slide, words for each figure, live links, real text", async () => {
  const folder = path.join(makeFolder({}), "starter");
  await runCli("init", folder);
  const { status, said } = await runCli("export", folder, "--out", folder);
  expect([status, said]).toEqual([0, ""]);
  const pdf = readPdf(readFileSync(path.join(folder, "deck.pdf")));

  const pages = pdf.pageSizes.map((_, index) => index);
  expect(pages).toHaveLength(11);
  expect(pdf.bookmarks.map(({ page }) => page)).toEqual(pages);
  expect([...tagsNamed("H1", pdf.tags), ...tagsNamed("H2", pdf.tags)]).toHaveLength(11);
  const figures = tagsNamed("Figure", pdf.tags);
  expect(figures.length).toBeGreaterThanOrEqual(2);
  expect(figures.filter(({ alt }) => alt === "")).toEqual([]);
  expect(tagsNamed("Table", pdf.tags)).toHaveLength(1);
  expect(pdf.internalLinks.length).toBeGreaterThan(10);
  expect(pdf.internalLinks.filter(({ to }) => to < 0)).toEqual([]);
  expect([...pdf.fontKinds]).toEqual(["CIDFontType2"]);
  expect(pdf.pageTexts[4]).toContain("Each definition moved further from daily life");
  expect(pdf.info).toMatchObject({ Title: "The second", Author: "Your name" });
  expect(pdf.language).toBe("en");
});

const inSteps = `## It was built in steps {#steps}

::: steps
- First the tower
- Then the lamp
:::

See [the end](#ended).
`;

test("a PDF of steps has a page for each, the first of which has the bookmark, and leads where the slide leads", async () => {
  const out = makeFolder({});
  const deck = makeDeck({ "05-steps.md": inSteps });
  const { status, printed } = await runCli("export", deck, "--steps", "--variant", "dark", "--out", out);
  expect([status, printed]).toEqual([0, expect.stringMatching(/ 7 pages\n$/)]);
  const pdf = readPdf(readFileSync(path.join(out, "deck.pdf")));
  const first = pdf.pageTexts.findIndex((text) => text.includes("built in steps"));
  const shown = pdf.pageTexts
    .slice(first, first + 3)
    .map((text) => ["First", "Then"].map((word) => text.includes(word)));
  expect(shown).toEqual([
    [false, false],
    [true, false],
    [true, true],
  ]);
  expect(pdf.bookmarks.filter(({ title }) => title === "It was built in steps")).toHaveLength(1);
  const headings = ["H1", "H2"].flatMap((role) => tagsNamed(role, pdf.tags));
  expect(headings).toHaveLength(pdf.pageSizes.length);
  expect(pdf.internalLinks.filter(({ from, to }) => from >= first && from < first + 3 && to < 0)).toEqual([]);
  expect([...pdf.fontKinds]).toEqual(["CIDFontType2"]);
});

test("pictures are as large as asked for, and the card is of the size that networks show", async () => {
  const out = makeFolder({});
  await runCli("export", makeDeck(), "--to", "png,card", "--scale", "2", "--out", out);
  const sizes = ["png/001.png", "card.png"].map((name) => {
    const png = readFileSync(path.join(out, name));
    return [png.readUInt32BE(16), png.readUInt32BE(20)];
  });
  expect(sizes).toEqual([
    [2560, 1440],
    [1200, 630],
  ]);
});

test.each([
  [["--variant", "drak"], "There is no variant “drak”.\nDid you mean “dark”?\n"],
  [["--scale", "90"], "Pictures cannot be 90 times as large.\n--scale takes a number from 0.1 to 8"],
])("%s is wrong use", async (options, message) => {
  const { status, said } = await runCli("export", makeDeck(), ...options);
  expect([status, said]).toEqual([2, expect.stringContaining(message)]);
});

test("html is the one file that build writes, and needs no browser", async () => {
  const [out, built] = [makeFolder({}), makeFolder({})];
  const deck = makeDeck();
  await runCli("build", deck, "--out", built);
  await runCli("export", deck, "--to", "html", "--browser", "/no/such/browser", "--out", out);
  expect(readFileSync(path.join(out, "deck.html"), "utf8")).toBe(
    readFileSync(path.join(built, "deck.html"), "utf8"),
  );
});

test("a deck too long for one page of the browser is one document, with links and bookmarks across its halves", async () => {
  const out = makeFolder({});
  const slides = [...Array(70).keys()].map(
    (index) =>
      `## Made ${"again ".repeat(index % 4)}{#slide-${"x".repeat(index + 1)}}\n\nTo [the coast](#ended).\n`,
  );
  const section = "# Many\n\nTo [the last](#slide-" + "x".repeat(70) + ").\n\n";
  const deck = makeDeck({ "90-many.md": section + slides.join("\n") });
  const { status, said } = await runCli("export", deck, "--out", out);
  expect([status, said]).toEqual([0, ""]);
  const pdf = readPdf(readFileSync(path.join(out, "deck.pdf")));
  const count = pdf.pageSizes.length;
  expect(count).toBeGreaterThan(70);
  expect(pdf.bookmarks.map(({ page }) => page)).toEqual([...Array(count).keys()]);
  expect(pdf.bookmarks.filter(({ level }) => level === 1).length).toBeLessThan(4);
  const ended = pdf.bookmarks.find(({ title }) => title === "Then the lamps went out")?.page ?? -1;
  expect(pdf.internalLinks.filter(({ to }) => to === ended).length).toBeGreaterThanOrEqual(70);
  expect(pdf.internalLinks.filter(({ from, to }) => to - from > 60)).not.toEqual([]);
  expect(pdf.internalLinks.filter(({ to }) => to < 0)).toEqual([]);
});
