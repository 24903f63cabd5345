import type { DeckMeta } from "../model/deck.ts";
import { hasErrors } from "../model/problem.ts";
import { stageHeights, stageWidth } from "../model/rendered.ts";
import type { Exporter } from "./exporter.ts";
import { writeMetadata } from "./pdf-metadata.ts";
import { preparePrint } from "./prepare-print.ts";

/** One page a slide, 960 points wide, with every step shown: tags, bookmarks, live links and real text. */
export const pdf: Exporter = {
  name: "pdf",
  needs: "browser",
  run: async ({ deck, slides, openPage, findOverflow }) => {
    const page = await openPage();
    // A page holds what fits on it: anything more would be lost without a word.
    const problems = await findOverflow(page);
    if (hasErrors(problems)) return { files: [], problems };
    await page.evaluate(preparePrint, pageStyles(deck.meta));
    const printed = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
    const content = writeMetadata(printed, metadataOf(deck.meta));
    const contents = slides.length === 1 ? "1 page" : `${slides.length} pages`;
    return { files: [{ path: "deck.pdf", content, contents }], problems };
  },
};

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
.reveal .slides > section:last-child:not(.stack), .reveal .slides > section:last-child > section:last-child { break-after: auto; }
* { animation: none !important; transition: none !important; box-shadow: none !important; filter: none !important; }
`;
}

/** What a PDF of the deck says about itself. */
export function metadataOf({
  title,
  subtitle,
  author,
  description,
  date,
}: DeckMeta): Parameters<typeof writeMetadata>[1] {
  const subject = description ?? subtitle;
  return {
    title,
    ...(author !== undefined && { author }),
    ...(subject !== undefined && { subject }),
    // EDTF can say much that a PDF's date cannot.
    ...(date !== undefined && /^\d{4}(?:-\d{2}){0,2}$/.test(date) && { date }),
  };
}
