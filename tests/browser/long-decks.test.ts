import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCli } from "../commands/run-cli.ts";
import type { ReadPdf } from "../exports/read-pdf.ts";
import { readPdf, tagsNamed } from "../exports/read-pdf.ts";

const perSection = [80, 30, 30] as const;

/** So long that both the PDF and the handout are printed in parts; each slide leads to the one before, the first to the last. */
function longDeck(): string {
  const start = "---\ntitle: Light on the coast\n---\n\n";
  const names = perSection.flatMap((count, section) =>
    [...Array(count).keys()].map((index) => `s${section}-${index}`),
  );
  const slides = names.map((name, index) => {
    const before = names.at(index - 1) ?? "";
    const heading = name.endsWith("-0") ? `# Part ${["one", "two", "three"][Number(name[1])] ?? ""}\n\n` : "";
    return `${heading}## Slide ${name} {#${name}}\n\nSee [the one before](#${before}).\n\n::: notes\nNotes to ${name}.\n:::\n`;
  });
  return start + slides.join("\n");
}

describe("a deck of more than 140 slides", () => {
  let pdf: ReadPdf;
  let handout: ReadPdf;

  const out = mkdtempSync(path.join(tmpdir(), "chronodeck-test-"));
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  beforeAll(async () => {
    const deck = path.join(out, "deck");
    mkdirSync(deck);
    writeFileSync(path.join(deck, "deck.md"), longDeck());
    await runCli("export", deck, "--to", "pdf,handout", "--out", out);
    pdf = readPdf(readFileSync(path.join(out, "deck.pdf")));
    handout = readPdf(readFileSync(path.join(out, "handout.pdf")));
  });

  test("is printed in order, with a bookmark for each slide below its section", () => {
    expect(pdf.bookmarks.map(({ page }) => page)).toEqual(pdf.pageSizes.map((_, index) => index));
    const nested = pdf.bookmarks.filter(({ title }) => title.startsWith("Slide s"));
    expect(nested).toHaveLength(140);
    expect(new Set(nested.map(({ level }) => level))).toEqual(new Set([2]));
  });

  test("has links that lead from any part of it into any other", () => {
    const pageOf = new Map(pdf.bookmarks.map(({ title, page }) => [title, page]));
    const ends = pdf.internalLinks.filter(({ from }) => from === pageOf.get("Slide s0-0"));
    expect(ends.map(({ to }) => to)).toContain(pageOf.get("Slide s2-29"));
    expect(pdf.internalLinks.filter(({ to }) => to < 0)).toEqual([]);
  });

  test("has each font once", () => {
    expect(pdf.fontPrograms).toBe(3);
  });

  test("has a handout whose pages are numbered through, with the title at the head of all but the first", () => {
    const count = handout.pageSizes.length;
    handout.pageTexts.forEach((text, index) => expect(text).toContain(`${index + 1} / ${count}`));
    for (const text of handout.pageTexts.slice(1)) expect(text).toContain("Light on the coast");
  });

  test("has a handout whose contents name the page on which each slide stands", () => {
    const contents = handout.pageTexts.slice(0, 8).join("\n").replaceAll(/\s+/g, " ");
    const slides = handout.bookmarks.filter(({ title }) => title.startsWith("Slide s"));
    expect(slides).toHaveLength(140);
    for (const { title, page } of slides) expect(contents).toMatch(new RegExp(`${title}\\s${page + 1}\\b`));
    for (const { title, page } of slides) expect(handout.pageTexts[page]).toContain(title);
  });

  test("has a handout with links across its parts, and a picture and a heading of each slide in its tags", () => {
    expect(handout.internalLinks.length).toBeGreaterThan(140);
    expect(handout.internalLinks.filter(({ to }) => to < 0)).toEqual([]);
    expect(tagsNamed("Figure", handout.tags).length).toBe(tagsNamed("H2", handout.tags).length + 3);
    expect(handout.untagged).toBe(0);
  });
});
