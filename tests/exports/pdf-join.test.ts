import { beforeAll, expect, test } from "vitest";
import { finishPdf, readPrinted, rewriteContents } from "../../src/exports/pdf-finish.ts";
import { withBrowser } from "../../src/project/browser.ts";
import type { ReadPdf } from "./read-pdf.ts";
import { readPdf, tagsNamed } from "./read-pdf.ts";

/** Pages as Chromium prints them, each of two parts by itself: what the other part holds is there without being shown. */
const pages = [
  `<h1 id="a">Chapter (1 0 R)</h1><p>First <a href="#d">to the last</a></p>`,
  `<h2 id="b">Second</h2><ul><li>An item</li><li>Another <a href="https://example.org/">out</a></li></ul>`,
  `<h2 id="c">Third</h2><table><tr><th id="x" scope="col">Head</th><th>Next</th></tr><tr><th>Row</th><td>7</td></tr></table>`,
  `<h2 id="d">Fourth Quiz</h2><p style="border:2px solid">Boxed <a href="#b">to the second</a></p><svg role="img" aria-label="A ring" width="90" height="90"><circle cx="40" cy="40" r="30"/></svg>`,
];

async function print(parts: readonly (readonly number[])[]): Promise<Uint8Array> {
  return withBrowser(
    async (lendPage) => {
      const page = await lendPage({ width: 400, height: 300, scripts: "ignore" });
      await page.setContent(
        `<html lang="en"><title>T</title><style>@page{size:400px 300px;margin:0}section{break-after:page}section:last-child{break-after:auto}</style>${pages.map((inner) => `<section>${inner}</section>`).join("")}`,
      );
      const printed = [];
      for (const part of parts) {
        await page.evaluate((shown) => {
          for (const [index, section] of [...document.querySelectorAll("section")].entries()) {
            section.style.display = shown.includes(index) ? "" : "none";
            section.style.breakAfter = index === Math.max(...shown) ? "auto" : "";
          }
        }, part);
        printed.push(rewriteContents(readPrinted(await page.print("tagged"))));
      }
      return finishPdf(printed, { title: "T" });
    },
    { onProgress: () => undefined },
  );
}

let whole: ReadPdf;
let joined: ReadPdf;
let bytes: Uint8Array;
beforeAll(async () => {
  whole = readPdf(await print([[0, 1, 2, 3]]));
  bytes = await print([[0, 1], [2], [3]]);
  joined = readPdf(bytes);
});

test("a document printed in parts reads like the same document printed whole", () => {
  expect(joined.pageSizes).toEqual(whole.pageSizes);
  expect(joined.pageTexts).toEqual(whole.pageTexts);
  expect(joined.language).toBe("en");
  expect(JSON.stringify(tagsNamed("H2", joined.tags))).toBe(JSON.stringify(tagsNamed("H2", whole.tags)));
  for (const role of ["L", "LI", "LBody", "Table", "TR", "TH", "TD", "Link", "Figure"])
    expect([role, tagsNamed(role, joined.tags).length]).toEqual([role, tagsNamed(role, whole.tags).length]);
});

test("links lead from one part into another, also backwards", () => {
  expect(joined.internalLinks).toEqual([
    { from: 0, to: 3 },
    { from: 3, to: 1 },
  ]);
  expect(joined.externalLinks).toEqual(["https://example.org/"]);
});

test("bookmarks nest below a section of an earlier part, and a title that looks like PDF stays as it is", () => {
  expect(joined.bookmarks).toEqual([
    { title: "Chapter (1 0 R)", level: 1, page: 0 },
    { title: "Second", level: 2, page: 1 },
    { title: "Third", level: 2, page: 2 },
    { title: "Fourth Quiz", level: 2, page: 3 },
  ]);
});

test("each font is there once, with the letters of all parts", () => {
  expect(joined.fontPrograms).toBe(whole.fontPrograms);
});

test("an item of a list is a body inside an item, and tables hold nothing but their parts", () => {
  expect(tagsNamed("LI", joined.tags).map(({ children }) => children.map(({ role }) => role))).toEqual([
    ["LBody"],
    ["LBody"],
  ]);
});

test("links say where they lead: a headline, or an address", () => {
  expect(joined.linkWords).toEqual(["Fourth Quiz", "https://example.org/", "Second"]);
});

test("what belongs to no tag is an artifact, and the document says that it keeps to PDF/UA-1", () => {
  expect(joined.untagged).toBe(0);
  expect(joined.claims).toContain("<pdfuaid:part>1</pdfuaid:part>");
});

test("the same parts give the same bytes", async () => {
  expect(Buffer.from(await print([[0, 1], [2], [3]])).equals(Buffer.from(bytes))).toBe(true);
});
