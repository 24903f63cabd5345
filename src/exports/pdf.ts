import type { BrowserPage } from "../model/browser-page.ts";
import type { DeckMeta } from "../model/deck.ts";
import type { Problem } from "../model/problem.ts";
import { hasErrors } from "../model/problem.ts";
import type { RenderedSlide } from "../model/rendered.ts";
import { stageHeights, stageWidth } from "../model/rendered.ts";
import type { ExportSource, Exporter } from "./exporter.ts";
import type { PdfFile } from "./pdf-file.ts";
import { finishPdf, readPrinted, rewriteContents } from "./pdf-finish.ts";
import type { PdfMetadata } from "./pdf-metadata.ts";
import { preparePrint, type PrintLook } from "./prepare-print.ts";
import { linkAcross, markLastPage, namesLinkedTo } from "./print-part.ts";
import { divideSlides, inTwos } from "./slide-parts.ts";
import { splitSteps } from "./split-steps.ts";

/** One page a slide, 960 points wide, with every step shown: tags, bookmarks, live links and real text. */
export const pdf: Exporter = {
  name: "pdf",
  needs: "browser",
  run: async (source) => {
    const { deck, slides } = source;
    const parts = divideSlides(slides);
    const names = parts.length > 1 ? namesLinkedTo(slides) : [];
    const problems: Problem[][] = parts.map(() => []);
    const printed: PrintedPart[] = [];
    await inTwos(parts, source, async (page, part, index, next) => {
      // A page holds what fits on it: anything more would be lost without a word.
      problems[index] = [...(await source.findOverflow(page, part))];
      if (problems.some(hasErrors)) return next();
      const { bytes, laterSteps } = await printPart(page, part, names, source);
      // The browser loads what comes next while this is made small.
      const loading = next();
      printed[index] = { file: rewriteContents(readPrinted(bytes)), laterSteps };
      return loading;
    });
    const found = withoutRepeats(problems.flat());
    if (hasErrors(found)) return { files: [], problems: found };
    const laterSteps = printed.flatMap((part) => part.laterSteps);
    const content = finishPdf(
      printed.map(({ file }) => file),
      metadataOf(deck.meta),
      laterSteps,
    );
    const contents = laterSteps.length === 1 ? "1 page" : `${laterSteps.length} pages`;
    return { files: [{ path: "deck.pdf", content, contents }], problems: found };
  },
};

/** What concerns the whole deck, such as a font that does not load, is found with every part: each problem once. */
export function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

interface PrintedPart {
  readonly file: PdfFile;
  /** Of each page, whether it shows a later step of the slide on the page before. */
  readonly laterSteps: readonly boolean[];
}

async function printPart(
  page: BrowserPage,
  part: readonly RenderedSlide[],
  names: readonly string[],
  { deck, choices }: ExportSource,
): Promise<{ readonly bytes: Uint8Array; readonly laterSteps: readonly boolean[] }> {
  const look: PrintLook = { css: pageStyles(deck.meta), variant: choices?.variant ?? "light" };
  const laterSteps = choices?.pages === "steps" ? await page.evaluate(splitSteps) : part.map(() => false);
  await page.evaluate(preparePrint, look);
  await page.evaluate(linkAcross, names);
  await page.evaluate(markLastPage);
  return { bytes: await page.print("tagged"), laterSteps };
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
