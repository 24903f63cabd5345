import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PDFDocument } from "mupdf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCli } from "../commands/run-cli.ts";
import { makeDeck, overflowing } from "../commands/small-deck.ts";
import type { ReadPdf } from "../exports/read-pdf.ts";
import { readPdf, tagsNamed } from "../exports/read-pdf.ts";
import { makeFolder } from "../project/deck-folder.ts";

const root = path.join(import.meta.dirname, "../..");

const scratch = mkdtempSync(path.join(tmpdir(), "chronodeck-test-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function exportHandout(deck: string, ...options: readonly string[]): Promise<Uint8Array> {
  const out = mkdtempSync(path.join(scratch, "out-"));
  const { status, said } = await runCli("export", deck, "--to", "handout", "--out", out, ...options);
  expect([status, said]).toEqual([0, ""]);
  return readFileSync(path.join(out, "handout.pdf"));
}

/** Every link inside the document: the page it stands on, the name it leads to, and how far from its page's upper edge that is, in points. */
function linksOf(
  bytes: Uint8Array,
): readonly { readonly from: number; readonly name: string; readonly to: number; readonly y: number }[] {
  const document = new PDFDocument(bytes);
  return [...Array(document.countPages()).keys()].flatMap((from) =>
    document
      .loadPage(from)
      .getLinks()
      .filter((link) => !link.isExternal())
      .map((link) => {
        const { page, y } = document.resolveLinkDestination(link);
        const name = decodeURIComponent(link.getURI().replace("#nameddest=", ""));
        return { from, name, to: page, y };
      }),
  );
}

interface Written {
  readonly id: string;
  /** How its speaker notes begin, up to the first mark; empty without notes. */
  readonly notes: string;
}

/** The slides of a built deck, but for those of its sources. */
function readSlides(html: string): readonly Written[] {
  const sections = Array.from(html.matchAll(/<section\b[^>]*?\bid="([^"]+)"(.*?)<\/section>/gs));
  return sections
    .filter(([, , inner = ""]) => !inner.includes('data-layout="sources"'))
    .map(([, id = "", inner = ""]) => {
      const notes = /<aside class="notes">.*?<p>(.*?)<\/p>/s.exec(inner)?.[1] ?? "";
      return {
        id,
        notes: flat(notes.split("<")[0] ?? "")
          .replaceAll("&amp;", "&")
          .trim(),
      };
    });
}

/** With plain spaces only. */
function flat(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}

describe.each(["content/china-central-asia", "content/starter", "tests/decks/halleys-comet"])(
  "the handout of %s",
  (folder) => {
    let bytes: Uint8Array;
    let pdf: ReadPdf;
    let html: string;
    let slides: readonly Written[];

    beforeAll(async () => {
      const out = mkdtempSync(path.join(scratch, "build-"));
      await runCli("build", path.join(root, folder), "--out", out);
      html = readFileSync(path.join(out, "deck.html"), "utf8");
      slides = readSlides(html);
      bytes = await exportHandout(path.join(root, folder));
      pdf = readPdf(bytes);
    });

    test("is on A4 with the number of the page and of all at each foot", () => {
      const count = pdf.pageSizes.length;
      expect(count).toBeGreaterThan(3);
      expect(
        new Set(pdf.pageSizes.map(([width, height]) => `${Math.round(width)} ${Math.round(height)}`)),
      ).toEqual(new Set(["595 842"]));
      pdf.pageTexts.forEach((text, index) => expect(text).toContain(`${index + 1} / ${count}`));
    });

    test("has each slide's heading once as a bookmark, below its section, and as many headings in its tags", () => {
      const titles = pdf.bookmarks.map(({ title }) => title);
      expect(new Set(titles).size).toBe(titles.length);
      const linked = new Set(linksOf(bytes).map(({ name }) => name));
      expect(slides.slice(1).filter(({ id }) => !linked.has(id))).toEqual([]);
      expect(tagsNamed("H1", pdf.tags).length + tagsNamed("H2", pdf.tags).length).toBe(titles.length);
      expect(tagsNamed("H1", tagsNamed("Figure", pdf.tags))).toEqual([]);
    });

    test("has true page numbers in its contents", () => {
      const [, contents, ...rest] = pdf.bookmarks;
      const text = flat(pdf.pageTexts[contents?.page ?? 0] ?? "");
      for (const { title, page } of rest) expect(text).toContain(`${flat(title)} ${page + 1}`);
    });

    test("keeps each heading on one page with the whole picture of its slide, which says it again", () => {
      for (const { title, page } of pdf.bookmarks.slice(2, -1)) {
        const found = flat(pdf.pageTexts[page] ?? "").split(flat(title)).length - 1;
        expect([title, found]).toEqual([title, expect.toSatisfy((count: number) => count >= 2)]);
      }
    });

    test("has a picture of each slide with its title and words, and nothing in it is read by itself", () => {
      const figures = tagsNamed("Figure", pdf.tags);
      const pictures = figures.filter(({ alt }) => /^Slide \d+: /.test(alt));
      expect(pictures).toHaveLength(figures.length);
      expect(figures).toHaveLength(slides.length);
      expect(figures.flatMap(({ children }) => children)).toEqual([]);
    });

    test("has the words of every slide's notes", () => {
      const text = flat(pdf.pageTexts.join(" "));
      const spoken = slides.filter(({ notes }) => notes !== "");
      expect(spoken.length).toBeGreaterThan(1);
      for (const { notes } of spoken) expect(text).toContain(notes);
    });

    test("has only links that lead somewhere: to each source, and from its entry back to each slide", () => {
      const links = linksOf(bytes);
      expect(links.filter(({ to }) => to < 0)).toEqual([]);
      const listAt = pdf.bookmarks.at(-1)?.page ?? 0;
      const sources = new Set(links.filter(({ name }) => name.startsWith("source-")).map(({ name }) => name));
      const listed = new Set(Array.from(html.matchAll(/<li id="(source-[^"]+)"/g), ([, id]) => id));
      expect(sources).toEqual(listed);
      expect(links.filter(({ name, to }) => name.startsWith("source-") && to < listAt)).toEqual([]);
      const back = links.filter(({ from, to }) => from >= listAt && to < listAt);
      expect(back.length).toBeGreaterThanOrEqual(listed.size);
      // Where a link leads, a heading or an entry stands: below the margin at the head of the page.
      expect(links.filter(({ y }) => y < 60 || y > 790)).toEqual([]);
    });

    test("sets text as text in fonts with names, and says what it is", () => {
      expect([...pdf.fontKinds]).toEqual(["CIDFontType2"]);
      expect(pdf.isTagged).toBe(true);
      expect(pdf.language).toMatch(/^en(-GB)?$/);
      expect(pdf.info["Title"]).toBe(pdf.bookmarks[0]?.title);
      expect(pdf.info["Creator"]).toBe("chronodeck");
    });
  },
);

const cyrillic = {
  "deck.md": `---
title: Книга маяков
author: А. Смотритель
date: 2026-11-26
lang: ru
aspect: "4:3"
---

# Глава

## Маяки строили веками

Самый высокий: {{height}}.

::: notes
Скажи {{height}} медленно [@survey p. 3].

| Имя | Место |
|---|---|
| Фарос | Египет |
:::

---

Без заголовка.
`,
};

test("a small deck in another script and shape: Letter where that is asked for, true contents, title, author, date and language, the same bytes each time", async () => {
  const deck = makeDeck(cyrillic);
  const bytes = await exportHandout(deck, "--paper", "letter");
  const pdf = readPdf(bytes);
  expect(new Set(pdf.pageSizes.map(String))).toEqual(new Set(["612,792"]));
  expect(pdf.bookmarks.map(({ title }) => title)).toEqual([
    "Книга маяков",
    "Содержание",
    "Глава",
    "Маяки строили веками",
    "Слайд 4",
    "Источники",
  ]);
  const contents = flat(pdf.pageTexts[0] ?? "");
  const [, , ...lines] = pdf.bookmarks;
  for (const { title, page } of lines) expect(contents).toContain(`${title} ${page + 1}`);
  expect(pdf.info).toMatchObject({
    Title: "Книга маяков",
    Author: "А. Смотритель",
    CreationDate: "D:20261126",
  });
  expect(pdf.language).toBe("ru");
  expect(tagsNamed("Table", pdf.tags)).toHaveLength(1);
  const again = await exportHandout(deck, "--paper", "letter");
  expect(Buffer.compare(Buffer.from(bytes), Buffer.from(again))).toBe(0);
});

test("the front matter names the paper", async () => {
  const deck = makeDeck({
    "deck.md": "---\ntitle: T\npaper: letter\n---\n\n## It was tall\n\nIt had {{height}}.\n",
  });
  expect(readPdf(await exportHandout(deck)).pageSizes[0]).toEqual([612, 792]);
});

test("a paper that there is none of is wrong use, with the nearest", async () => {
  const { status, said } = await runCli("export", makeDeck(), "--to", "handout", "--paper", "lettre");
  expect([status, said]).toEqual([2, "There is no paper “lettre”.\nDid you mean “letter”?\n"]);
});

test("a deck's own template prints its own document", async () => {
  const own =
    '<!doctype html><html lang="{{lang}}"><head><title>{{title}}</title></head><body><h1>Only {{title}}</h1></body></html>';
  const pdf = readPdf(await exportHandout(makeDeck({ "templates/handout.hbs": own })));
  expect(pdf.pageTexts.map((text) => text.trim())).toEqual(["Only Light on the coast"]);
});

test("a slip in the deck's template stops the export with its place, and the previous handout stays", async () => {
  const out = makeFolder({ "handout.pdf": "previous" });
  const deck = makeDeck({ "templates/handout.hbs": "<p>\n{{titel}}</p>" });
  const { status, said } = await runCli("export", deck, "--to", "handout", "--out", out);
  expect(status).toBe(1);
  expect(said).toContain("templates/handout.hbs:2:3  error  template/unknown-field");
  expect(readFileSync(path.join(out, "handout.pdf"), "utf8")).toBe("previous");
});

test("a slide that overflows keeps the handout from being written, and is told of once for all exports", async () => {
  const out = makeFolder({ "handout.pdf": "previous" });
  const deck = makeDeck({ "20-much.md": overflowing });
  const { status, said } = await runCli("export", deck, "--to", "handout,pdf", "--out", out);
  expect(status).toBe(1);
  expect(said.match(/20-much\.md:1:1 {2}error {2}overflow\//g)).toHaveLength(1);
  expect(readFileSync(path.join(out, "handout.pdf"), "utf8")).toBe("previous");
});
