import type { BrowserPage } from "../model/browser-page.ts";
import type { Problem } from "../model/problem.ts";
import { hasErrors } from "../model/problem.ts";
import { handoutMargins } from "../render/handout-page-rules.ts";
import type { Exporter } from "./exporter.ts";
import { divideHandout, showPart } from "./handout-parts.ts";
import {
  completePictures,
  emptyPictures,
  fillPictures,
  namesInHandout,
  numberPages,
} from "./handout-pictures.ts";
import { lowerDestinations, readPages, type PdfPages } from "./pdf-pages.ts";
import { metadataOf, withoutRepeats } from "./pdf.ts";
import type { PdfFile } from "./pdf-file.ts";
import { finishPdf, readPrinted, rewriteContents } from "./pdf-finish.ts";
import { preparePrint, type PrintLook } from "./prepare-print.ts";
import { linkAcross } from "./print-part.ts";
import { divideSlides, inTwos } from "./slide-parts.ts";

/** A document to read on paper: each slide with its notes, its sources and the data behind its figures, with contents and page numbers. */
export const handout: Exporter = {
  name: "handout",
  needs: "browser",
  run: async (source) => {
    const { deck, slides } = source;
    const found: (readonly Problem[])[] = [];
    await inTwos(divideSlides(slides), source, async (page, part, index, next) => {
      // The pictures show what fits on the slides: anything more would be lost without a word.
      found[index] = await source.findOverflow(page, part);
      await next();
    });
    const problems = withoutRepeats(found.flat());
    if (hasErrors(problems)) return { files: [], problems };
    const page = await source.openHandout();
    const look: PrintLook = { css: "", variant: "light" };
    await page.evaluate(preparePrint, look);
    await page.evaluate(completePictures);
    const parts = await printNumbered(page);
    await page.close();
    const content = finishPdf(
      parts.map(({ printed }) =>
        rewriteContents(lowerDestinations(printed, (handoutMargins.top / 25.4) * 72)),
      ),
      metadataOf(deck.meta),
    );
    const count = parts.reduce((sum, { pages }) => sum + pages.count, 0);
    const contents = count === 1 ? "1 page" : `${count} pages`;
    return { files: [{ path: "handout.pdf", content, contents }], problems };
  },
};

/** The time and the memory that Chromium takes for a document grow faster than its length. */
const slidesAtOnce = 60;

interface PrintedPart {
  readonly printed: PdfFile;
  readonly pages: PdfPages;
}

/**
 * Prints with the numbers of pages in the table of contents. Where things come to stand is known only when it is printed: a first printing,
 * without what is inside the pictures, tells. Numbers have room of their own, so the second is laid out alike; should it not be, it goes on.
 */
async function printNumbered(page: BrowserPage): Promise<readonly PrintedPart[]> {
  const names = await page.evaluate(namesInHandout);
  const count = await page.evaluate(divideHandout, slidesAtOnce);
  await page.evaluate(emptyPictures);
  let known = await printParts(page, { state: "draft", count, names: count > 1 ? names : [] });
  await page.evaluate(fillPictures);
  for (let attempt = 1; ; attempt += 1) {
    const numbers = known.map(({ pages }) => pages);
    const parts = await printParts(page, { state: "final", count, names: count > 1 ? names : [], numbers });
    if (attempt === mostAttempts || parts.every(({ pages }, index) => isSame(pages, numbers[index])))
      return parts;
    known = parts;
  }
}

const mostAttempts = 4;

interface Printing {
  /** A draft is laid out like the final document, without tags and bookmarks, which take time. */
  readonly state: "draft" | "final";
  /** Of parts. */
  readonly count: number;
  /** To which links of any part lead. */
  readonly names: readonly string[];
  /** The pages of each part, where they are known. */
  readonly numbers?: readonly PdfPages[];
}

async function printParts(
  page: BrowserPage,
  { state, count, names, numbers = [] }: Printing,
): Promise<readonly PrintedPart[]> {
  const parts: PrintedPart[] = [];
  const pages = numbers.reduce((sum, part) => sum + part.count, 0);
  let firstPage = 1;
  for (let index = 0; index < count; index += 1) {
    await page.evaluate(showPart, { index, firstPage, pages });
    await page.evaluate(linkAcross, names);
    if (index === 0) await page.evaluate(numberPages, pagesOf(numbers));
    const printed = readPrinted(await page.print(state === "final" ? "tagged" : "untagged"));
    parts.push({ printed, pages: readPages(printed) });
    firstPage += numbers[index]?.count ?? 0;
  }
  return parts;
}

/** By name, the page of the whole handout on which something stands, from 0. */
function pagesOf(parts: readonly PdfPages[]): Readonly<Record<string, number>> {
  const pages: Record<string, number> = {};
  let before = 0;
  for (const { count, destinations } of parts) {
    for (const [name, page] of destinations) pages[name] = before + page;
    before += count;
  }
  return pages;
}

function isSame(one: PdfPages, other: PdfPages | undefined): boolean {
  if (one.count !== other?.count) return false;
  return [...one.destinations].every(([name, page]) => other.destinations.get(name) === page);
}
