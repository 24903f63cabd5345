import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCli } from "../commands/run-cli.ts";
import type { ReadPdf } from "../exports/read-pdf.ts";
import { readPdf, tagsNamed } from "../exports/read-pdf.ts";

const root = path.join(import.meta.dirname, "../..");
const shipped = path.join(root, "content/china-central-asia");

test.each(["content/china-central-asia", "content/starter", "tests/decks/halleys-comet"])(
  "%s has nothing to report, in either shape",
  async (deck) => {
    const { status, printed, said } = await runCli("check", path.join(root, deck), "--strict");
    expect([said, printed]).toEqual(["", expect.stringMatching(/^\d+ slides, no problems\n$/)]);
    expect(status).toBe(0);
  },
);

test("the gallery has nothing to report but the crowd that it shows", async () => {
  const { status, printed } = await runCli("check", path.join(root, "content/gallery"), "--json");
  const problems = JSON.parse(printed) as readonly { readonly code: string; readonly file: string }[];
  expect(problems.map(({ code, file }) => `${code} ${path.basename(file)}`)).toEqual([
    "timeline/crowded 20-timelines.md",
  ]);
  expect(status).toBe(0);
});

describe("the shipped deck", () => {
  let html: string;
  let bytes: number;
  let pdf: ReadPdf;
  let pdfBytes: number;
  let ids: readonly string[];

  const out = mkdtempSync(path.join(tmpdir(), "chronodeck-test-"));
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  beforeAll(async () => {
    await runCli("build", shipped, "--out", out);
    await runCli("export", shipped, "--to", "pdf", "--out", out);
    html = readFileSync(path.join(out, "deck.html"), "utf8");
    bytes = statSync(path.join(out, "deck.html")).size;
    pdf = readPdf(readFileSync(path.join(out, "deck.pdf")));
    pdfBytes = statSync(path.join(out, "deck.pdf")).size;
    ids = Array.from(html.matchAll(/<section\b[^>]*?\bid="([^"]+)"/g), (found) => found[1] ?? "");
  });

  test("is a talk of 28 to 34 slides in a file of at most 1.5 MB", () => {
    expect(ids.length).toBeGreaterThanOrEqual(28);
    expect(ids.length).toBeLessThanOrEqual(34);
    expect(new Set(ids).size).toBe(ids.length);
    expect(bytes).toBeLessThan(1.5e6);
  });

  test("has notes on every slide that its author wrote", () => {
    const made = ids.filter((id) => id.startsWith("sources")).length - 1;
    expect(html.match(/<aside class="notes"/g)?.length).toBe(ids.length - made);
  });

  test("prints one page of 960 by 540 points a slide, each with its bookmark and its headline", () => {
    expect(pdf.pageSizes).toEqual(ids.map(() => [960, 540]));
    expect(pdf.bookmarks.map(({ page }) => page)).toEqual(ids.map((_, index) => index));
    expect(tagsNamed("H1", pdf.tags).length + tagsNamed("H2", pdf.tags).length).toBe(ids.length);
  });

  test("says in words what each figure shows, and sets text as text", () => {
    const figures = tagsNamed("Figure", pdf.tags);
    expect(figures.length).toBeGreaterThanOrEqual(12);
    expect(figures.filter(({ alt }) => alt === "")).toEqual([]);
    expect([...pdf.fontKinds]).toEqual(["CIDFontType2"]);
  });

  test("says where on its page each figure stands", () => {
    for (const { box } of tagsNamed("Figure", pdf.tags)) {
      const [left = -1, bottom = -1, right = -1, top = -1] = box;
      expect([left >= 0, bottom >= 0, right <= 960, top <= 540]).toEqual([true, true, true, true]);
      expect(Math.min(right - left, top - bottom)).toBeGreaterThan(100);
    }
  });

  test("takes at most 12 KB a slide beyond fonts", () => {
    expect(pdfBytes - pdf.fontBytes).toBeLessThan(ids.length * 12_000);
  });

  test("has every mark on its pages either tagged or as an artifact, and words on every link", () => {
    expect(pdf.untagged).toBe(0);
    expect(pdf.linkWords.length).toBeGreaterThan(100);
    expect(pdf.linkWords.filter((words) => words === "")).toEqual([]);
  });

  test("has only links that lead somewhere", () => {
    expect(pdf.internalLinks.length).toBeGreaterThan(100);
    expect(pdf.internalLinks.filter(({ to }) => to < 0)).toEqual([]);
  });
});
