import type { Page } from "playwright-core";
import type { DeckMeta } from "../model/deck.ts";
import { hasErrors } from "../model/problem.ts";
import { stageHeights, stageWidth } from "../model/rendered.ts";
import type { Exporter } from "./exporter.ts";
import type { PdfFile } from "./pdf-file.ts";
import { finishPdf, readPrinted, rewriteContents } from "./pdf-finish.ts";
import type { PdfMetadata } from "./pdf-metadata.ts";
import { preparePrint, type PrintLook } from "./prepare-print.ts";
import { splitSteps } from "./split-steps.ts";
import { linkAcross, namesLinkedTo, showSlides } from "./print-part.ts";

/** One page a slide, 960 points wide, with every step shown: tags, bookmarks, live links and real text. */
export const pdf: Exporter = {
  name: "pdf",
  needs: "browser",
  run: async ({ deck, slides, choices, openPage, findOverflow }) => {
    const sheets = await Promise.all(
      divide(slides, sheetsFor(slides.length)).map(async (some, _, all) => {
        const own = all.length === 1 ? undefined : some;
        const page = await openPage(undefined, own);
        // A page holds what fits on it: anything more would be lost without a word.
        return { page, slides: some, problems: await findOverflow(page, own) };
      }),
    );
    const problems = sheets.flatMap((sheet) => sheet.problems);
    if (hasErrors(problems)) return { files: [], problems };
    const look: PrintLook = { css: pageStyles(deck.meta), variant: choices?.variant ?? "light" };
    const counts = await Promise.all(
      sheets.map(async ({ page, slides: some }) => {
        const count = choices?.pages === "steps" ? await page.evaluate(splitSteps) : some.length;
        await page.evaluate(preparePrint, look);
        return count;
      }),
    );
    if (sheets.length > 1) {
      const names = await Promise.all(sheets.map(({ page }) => page.evaluate(namesLinkedTo)));
      const all = [...new Set(names.flat())];
      await Promise.all(sheets.map(({ page }) => page.evaluate(linkAcross, all)));
    }
    const parts = await Promise.all(sheets.map(({ page }, index) => printParts(page, counts[index] ?? 0)));
    const content = finishPdf(parts.flat(), metadataOf(deck.meta));
    const count = counts.reduce((sum, pages) => sum + pages, 0);
    const contents = count === 1 ? "1 page" : `${count} pages`;
    return { files: [{ path: "deck.pdf", content, contents }], problems };
  },
};

/** Printing takes one processor: from so many slides on, two pages of the browser share them. */
const slidesForTwo = 60;

function sheetsFor(count: number): number {
  return count < slidesForTwo ? 1 : 2;
}

function divide<Item>(items: readonly Item[], parts: number): readonly (readonly Item[])[] {
  const size = Math.ceil(items.length / parts);
  return [...Array(parts).keys()].map((index) => items.slice(index * size, (index + 1) * size));
}

/** The time that Chromium takes to print a tagged document, and the memory, grow faster than its length. */
const slidesAtOnce = 250;

async function printParts(page: Page, count: number): Promise<readonly PdfFile[]> {
  const parts: PdfFile[] = [];
  for (let from = 0; from < count; from += slidesAtOnce) {
    await page.evaluate(showSlides, [from, from + slidesAtOnce] as const);
    const printed = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
    parts.push(rewriteContents(readPrinted(printed)));
  }
  return parts;
}

function pageStyles({ aspect }: DeckMeta): string {
  const height = stageHeights[aspect];
  return `
@page { size: ${stageWidth}px ${height}px; margin: 0; }
html, body { height: auto !important; overflow: visible !important; background: none; }
.reveal-viewport, .reveal, .reveal .slides {
  position: static !important;
  display: block !important;
  width: ${stageWidth}px !important;
  height: auto !important;
  overflow: visible !important;
  transform: none !important;
}
/* reveal.js looks at slides in perspective: of no effect here, but printing then takes eight times as long. */
.reveal .slides, .reveal .slides section { perspective: none !important; }
.reveal .slides section.stack { position: static !important; display: block !important; height: auto !important; }
.reveal .slides section:not(.stack) {
  position: relative !important;
  display: block !important;
  height: ${height}px !important;
  overflow: hidden !important;
  break-inside: avoid;
  break-after: page;
}
.reveal .slides section.last-page { break-after: auto !important; }
.reveal .slides section.other-part { display: none !important; }
* { animation: none !important; transition: none !important; box-shadow: none !important; filter: none !important; }
`;
}

/** What a PDF of the deck says about itself. */
export function metadataOf({ title, subtitle, author, description, date }: DeckMeta): PdfMetadata {
  const subject = description ?? subtitle;
  return {
    title,
    ...(author !== undefined && { author }),
    ...(subject !== undefined && { subject }),
    // EDTF can say much that a PDF's date cannot.
    ...(date !== undefined && /^\d{4}(?:-\d{2}){0,2}$/.test(date) && { date }),
  };
}
