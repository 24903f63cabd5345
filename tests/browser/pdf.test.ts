import { beforeAll, expect, test } from "vitest";
import { pdf } from "../../src/exports/pdf.ts";
import type { Deck } from "../../src/model/deck.ts";
import { error } from "../../src/model/problem.ts";
import { withBrowser } from "../../src/project/browser.ts";
import type { ReadPdf } from "../exports/read-pdf.ts";
import { readPdf, tagsNamed } from "../exports/read-pdf.ts";

const deck: Deck = {
  meta: {
    title: "Thirty years (and “more”)",
    author: "Ǻnna Müller",
    lang: "de",
    theme: "atlas",
    aspect: "16:9",
    navigation: "linear",
  },
  slides: [],
  facts: new Map(),
  sources: new Map(),
};

const page = `<!doctype html><html lang="de" data-aspect="16:9"><head><title>T</title><style>
  body { margin: 0; }
  section { position: relative; display: block; width: 1280px; height: 720px; }
</style></head><body class="reveal-viewport"><div class="reveal"><main class="slides">
  <section id="cover"><h1>Cover</h1><a href="#/two">to the second</a></section>
  <section class="stack"><section id="one" hidden aria-hidden="true"><h1>Chapter</h1><a href="https://example.org/">out</a></section>
  <section id="two"><h2>Second</h2><svg role="img" aria-label="A chart of trade" width="300" height="200"><circle cx="99" cy="99" r="50"/></svg></section></section>
  <section id="three"><h2 style="width:200px">
    Third, in two   lines
  </h2><figure><svg width="200" height="60" role="img" aria-label="A label"><path d="M0 20H200" stroke="red"/><text x="20" y="26" stroke="white" stroke-width="4" style="paint-order:stroke">outlined</text></svg></figure><a href="#cover">back</a><aside class="notes">secret notes</aside></section>
</main></div></body></html>`;

const slides = ["cover", "one", "two", "three"].map((id) => ({
  id,
  title: id,
  section: "",
  html: "",
  key: "",
}));

function print(html: string, from: Deck = deck): Promise<Uint8Array> {
  return withBrowser(
    async (lendPage) => {
      const { files } = await pdf.run({
        deck: from,
        slides,
        citations: new Map(),
        openPage: async () => {
          const opened = await lendPage({ width: 1280, height: 720, scripts: "ignore" });
          await opened.setContent(html);
          return opened;
        },
        turnTo: () => Promise.reject(new Error("not asked for")),
        openHandout: () => Promise.reject(new Error("not asked for")),
        findOverflow: async () => [],
      });
      return Buffer.from(files[0]?.content ?? "");
    },
    { onProgress: () => undefined },
  );
}

let bytes: Uint8Array;
let read: ReadPdf;
beforeAll(async () => {
  bytes = await print(page);
  read = readPdf(bytes);
});

test("each slide is one page of 960 by 540 points", () => {
  expect(read.pageSizes).toEqual(slides.map(() => [960, 540]));
});

test("a 4:3 deck has pages of 960 by 720 points", async () => {
  const tall = { ...deck, meta: { ...deck.meta, aspect: "4:3" as const } };
  const { pageSizes } = readPdf(await print(page, tall));
  expect(pageSizes).toEqual(slides.map(() => [960, 720]));
});

test("each headline is a bookmark to its page, slides below their section", () => {
  expect(read.bookmarks).toEqual([
    { title: "Cover", level: 1, page: 0 },
    { title: "Chapter", level: 1, page: 1 },
    { title: "Second", level: 2, page: 2 },
    { title: "Third, in two lines", level: 2, page: 3 },
  ]);
});

test("headlines are tagged as such, also of slides that a screen had hidden, and figures have their words", () => {
  expect(read.isTagged).toBe(true);
  expect(read.language).toBe("de");
  expect(tagsNamed("H1", read.tags)).toHaveLength(2);
  expect(tagsNamed("H2", read.tags)).toHaveLength(2);
  expect(tagsNamed("Figure", read.tags).map(({ alt }) => alt)).toEqual(["A chart of trade", "A label"]);
});

test("a figure says where on its page it stands, in points from the lower left", () => {
  const [left, bottom, right, top] = tagsNamed("Figure", read.tags)[0]?.box ?? [];
  // A circle around 99 pixels, with a radius of 50.
  expect(left).toBeCloseTo(49 * 0.75, 0);
  expect(right).toBeCloseTo(149 * 0.75, 0);
  expect((top ?? 0) - (bottom ?? 0)).toBeCloseTo(75, 0);
});

test("links inside the deck lead to their slides, those out of it to their addresses", () => {
  expect(read.internalLinks).toEqual([
    { from: 0, to: 2 },
    { from: 3, to: 0 },
  ]);
  expect(read.externalLinks).toEqual(["https://example.org/"]);
});

test("text is text, in fonts with names, and speaker notes are not in it", () => {
  expect(read.pageTexts[2]).toContain("Second");
  expect(read.pageTexts.join("")).not.toContain("secret");
  expect([...read.fontKinds]).toEqual(["CIDFontType2"]);
});

test("outlined letters in a drawing are there once", () => {
  expect(read.pageTexts[3]?.match(/outlined/g)).toHaveLength(1);
});

test("title and author are the deck's, in any script, without a date", () => {
  expect(read.info).toMatchObject({
    Title: deck.meta.title,
    Author: deck.meta.author,
    Creator: "chronodeck",
  });
  expect(Object.keys(read.info)).not.toContain("CreationDate");
});

test("the same deck gives the same bytes", async () => {
  expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await print(page)))).toBe(0);
});

test("a deck with a slide that overflows is not printed", async () => {
  const overflow = error("overflow/slide", { file: "deck.md", line: 3, column: 1 }, "too much");
  const exported = await withBrowser(
    (lendPage) =>
      pdf.run({
        deck,
        slides,
        citations: new Map(),
        openPage: () => lendPage({ width: 1280, height: 720, scripts: "ignore" }),
        turnTo: () => Promise.reject(new Error("not asked for")),
        openHandout: () => Promise.reject(new Error("not asked for")),
        findOverflow: async () => [overflow],
      }),
    { onProgress: () => undefined },
  );
  expect(exported).toEqual({ files: [], problems: [overflow] });
});
