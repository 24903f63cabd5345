import type { BrowserPage } from "../model/browser-page.ts";
import { colourTokens, type ColourToken } from "../draw/colours.ts";
import { hasErrors } from "../model/problem.ts";
import { stageHeights, stageWidth } from "../model/rendered.ts";
import type { ExportSource, Exporter } from "./exporter.ts";
import { readSlideCharts } from "./pptx/charts-of.ts";
import { readColour, schemePlaces, schemeTokens, type ColourScheme } from "./pptx/colour.ts";
import { readDrawings } from "./pptx/read-drawings.ts";
import { installLineReader } from "./pptx/read-lines.ts";
import { installRunReader } from "./pptx/read-runs.ts";
import { readSlides } from "./pptx/read-slides.ts";
import { installTextReader } from "./pptx/read-text.ts";
import { takePictures } from "./pptx/take-pictures.ts";
import { writePresentation } from "./pptx/write-presentation.ts";

/** A presentation to go on editing: text in the layouts' slots, charts with their data, drawings as shapes, tables, notes, sections, links. */
export const pptx: Exporter = {
  name: "pptx",
  needs: "browser",
  run: async (source) => {
    const { deck, slides, openPage, findOverflow } = source;
    const page = await openPage(2);
    // A slide holds what fits on it: anything more would run over its edge.
    const problems = await findOverflow(page);
    if (hasErrors(problems)) return { files: [], problems };
    await page.evaluate(() => {
      document.documentElement.dataset["variant"] = "light";
      return document.fonts.ready.then(() => undefined);
    });
    await page.evaluate(installRunReader);
    await page.evaluate(installLineReader);
    await page.evaluate(installTextReader);
    const scenes = await page.evaluate(readSlides);
    const drawings = await page.evaluate(readDrawings);
    const pictures = await takePictures(page, scenes);
    const content = writePresentation({
      meta: deck.meta,
      size: { width: stageWidth, height: stageHeights[deck.meta.aspect] },
      scheme: await readScheme(page),
      tokens: await readTokens(page),
      scenes,
      drawings,
      pictures,
      faces: source.faces ?? [],
      slides: describeSlides(
        source,
        scenes.map(({ id }) => id),
      ),
    });
    const contents = slides.length === 1 ? "1 slide" : `${slides.length} slides`;
    return { files: [{ path: "deck.pptx", content, contents }], problems };
  },
};

/** What the deck says of slides beyond their pictures; the list of sources is no slide of the author's. */
function describeSlides(
  { deck, slides }: ExportSource,
  ids: readonly string[],
): Parameters<typeof writePresentation>[0]["slides"] {
  const written = new Map(deck.slides.map((slide) => [slide.id, slide]));
  const rendered = new Map(slides.map((slide) => [slide.id, slide]));
  return ids.map((id) => {
    const { title = id, section = "" } = rendered.get(id) ?? {};
    const slide = written.get(id);
    const charts = slide === undefined ? [] : readSlideCharts(slide);
    return { id, title, section, isHidden: slide?.isBackup === true, charts };
  });
}

async function readTokens(page: BrowserPage): Promise<ReadonlyMap<ColourToken, string>> {
  const values = await readVariables(
    page,
    colourTokens.map((token) => `--${token}`),
  );
  return new Map(colourTokens.map((token, index) => [token, values[index] ?? ""]));
}

function readVariables(page: BrowserPage, names: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(
    (wanted) => wanted.map((name) => getComputedStyle(document.documentElement).getPropertyValue(name)),
    names,
  );
}

async function readScheme(page: BrowserPage): Promise<ColourScheme> {
  const tokens = await readVariables(
    page,
    schemePlaces.map((place) => schemeTokens[place]),
  );
  const colours = schemePlaces.map((place, index) => [
    place,
    readColour(tokens[index] ?? "")?.hex ?? "000000",
  ]);
  // Every place has its colour.
  return Object.fromEntries(colours) as ColourScheme;
}
