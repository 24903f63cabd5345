import type { Page } from "playwright-core";
import { hasErrors } from "../model/problem.ts";
import { handoutMargins } from "../render/handout-page-rules.ts";
import type { Exporter } from "./exporter.ts";
import { completePictures, emptyPictures, fillPictures, numberPages } from "./handout-pictures.ts";
import { lowerDestinations, readPages, type PdfPages } from "./pdf-pages.ts";
import { metadataOf } from "./pdf.ts";
import type { PdfFile } from "./pdf-file.ts";
import { finishPdf, readPrinted, rewriteContents } from "./pdf-finish.ts";
import { preparePrint, type PrintLook } from "./prepare-print.ts";

/** A document to read on paper: each slide with its notes, its sources and the data behind its figures, with contents and page numbers. */
export const handout: Exporter = {
  name: "handout",
  needs: "browser",
  run: async ({ deck, openPage, openHandout, findOverflow }) => {
    // The pictures show what fits on the slides: anything more would be lost without a word.
    const problems = await findOverflow(await openPage());
    if (hasErrors(problems)) return { files: [], problems };
    const page = await openHandout();
    const look: PrintLook = { css: "", variant: "light" };
    await page.evaluate(preparePrint, look);
    await page.evaluate(completePictures);
    const { printed, count } = await printNumbered(page);
    const linked = lowerDestinations(printed, (handoutMargins.top / 25.4) * 72);
    const content = finishPdf([linked], metadataOf(deck.meta));
    const contents = count === 1 ? "1 page" : `${count} pages`;
    return { files: [{ path: "handout.pdf", content, contents }], problems };
  },
};

/**
 * Prints with the numbers of pages in the table of contents. Where things come to stand is known only when it is printed: a first printing,
 * without what is inside the pictures, tells. Numbers have room of their own, so the second is laid out alike; should it not be, it goes on.
 */
async function printNumbered(page: Page): Promise<{ readonly printed: PdfFile; readonly count: number }> {
  await page.evaluate(emptyPictures);
  let known = readPages(await print(page, "draft"));
  await page.evaluate(fillPictures);
  for (let attempt = 1; ; attempt += 1) {
    await page.evaluate(numberPages, Object.fromEntries(known.destinations));
    const printed = await print(page, "final");
    const pages = readPages(printed);
    if (attempt === mostAttempts || isSame(pages, known))
      return { printed: rewriteContents(printed), count: pages.count };
    known = pages;
  }
}

const mostAttempts = 4;

/** A draft is laid out like the final document, without tags and bookmarks, which take time. */
async function print(page: Page, state: "draft" | "final"): Promise<PdfFile> {
  const isFinal = state === "final";
  return readPrinted(
    await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: isFinal, outline: isFinal }),
  );
}

function isSame(one: PdfPages, other: PdfPages): boolean {
  return [...one.destinations].every(([name, page]) => other.destinations.get(name) === page);
}
