import { group } from "d3-array";
import type { MeasuredPage } from "../model/browser-page.ts";
import { aspects, type Aspect, type Deck } from "../model/deck.ts";
import type { Problem } from "../model/problem.ts";
import { error, warning } from "../model/problem.ts";
import { startOf } from "../model/span.ts";
import { findBrokenMedia } from "./broken-media.ts";
import type { BrowserCheck, CheckContext } from "./check.ts";
import type { Misfit } from "./measure-slides.ts";
import { measureSlides } from "./measure-slides.ts";

/** Below this a figure's text, set at 18 pixels or more, is smaller than anything else on the slide. */
export const smallestScale = 0.85;

/** Everything on every slide has its room, in each shape that a screen may ask for. */
export const checkOverflow: BrowserCheck = {
  name: "overflow",
  run: (context, page) => findOverflow(context, page, aspects),
};

/** What does not fit on the slides in these shapes, and what cannot be shown at all. The page is left in the deck's own. */
export async function findOverflow(
  { deck, slides }: Pick<CheckContext, "deck" | "slides">,
  page: MeasuredPage,
  shapes: readonly Aspect[],
): Promise<readonly Problem[]> {
  const found = new Map<string, Finding>();
  for (const shape of shapes) {
    for (const misfit of await measureAt(shape, page)) {
      const key = [misfit.slide, misfit.kind, misfit.words, misfit.others].join("\n");
      const known = found.get(key);
      if (known === undefined) found.set(key, { misfit, shapes: [shape] });
      else
        found.set(key, {
          misfit: worse(known.misfit, misfit),
          shapes: [...new Set([...known.shapes, shape])],
        });
    }
  }
  await showShape(deck.meta.aspect, page);
  const broken = await findBrokenMedia(deck, page);
  const titles = new Map(slides.map(({ id, title }) => [id, title]));
  return [
    ...broken,
    ...mostTelling([...found.values()]).map((finding) => describe(finding, shapes, deck, titles)),
  ];
}

/** Everything that does not fit in one shape. The page is left in it. */
async function measureAt(shape: Aspect, page: MeasuredPage): Promise<readonly Misfit[]> {
  await showShape(shape, page);
  return page.evaluate(measureSlides, smallestScale);
}

async function showShape(shape: Aspect, page: MeasuredPage): Promise<void> {
  await page.evaluate(async (aspect) => {
    document.documentElement.dataset["aspect"] = aspect;
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  }, shape);
}

interface Finding {
  readonly misfit: Misfit;
  readonly shapes: readonly Aspect[];
}

function worse(a: Misfit, b: Misfit): Misfit {
  if (a.kind === "small-figure") return a.amount < b.amount ? a : b;
  return a.amount > b.amount ? a : b;
}

const mostForOneSlide = 5;

/** One overflow shows in many boxes: of each slide and kind the worst is named, of overlaps the first few. */
function mostTelling(findings: readonly Finding[]): readonly Finding[] {
  const groups = group(findings, ({ misfit }) => `${misfit.slide} ${misfit.kind}`);
  const kept = [...groups.values()].flatMap((alike) => {
    const ranked = alike.toSorted((a, b) => (worse(a.misfit, b.misfit) === a.misfit ? -1 : 1));
    const isMany = ranked[0]?.misfit.kind === "overlap" || ranked[0]?.misfit.kind === "cut-off";
    return ranked.slice(0, isMany ? mostForOneSlide : 1);
  });
  // What leaves the slide has left its container too, and is cut off there.
  const leaving = new Set(
    kept.filter(({ misfit }) => misfit.kind === "leaves-slide").map(({ misfit }) => misfit.slide),
  );
  return kept.filter(({ misfit }) => {
    const isConsequence = misfit.kind === "leaves-container" || misfit.kind === "cut-off";
    return !isConsequence || !leaving.has(misfit.slide);
  });
}

function describe(
  { misfit, shapes }: Finding,
  all: readonly Aspect[],
  deck: Deck,
  titles: ReadonlyMap<string, string>,
): Problem {
  const slide = deck.slides.find(({ id }) => id === misfit.slide);
  // Slides that chronodeck makes itself, such as the list of sources, stand in no file.
  const at = slide?.span ?? startOf("deck.md");
  const where = `${slide === undefined ? `On the slide “${titles.get(misfit.slide) ?? misfit.slide}” ` : ""}${
    shapes.length === all.length ? "" : `at ${shapes.join(" and ")} `
  }`;
  const words = `“${shorten(misfit.words)}”`;
  const pixels = `${Math.ceil(misfit.amount)} px`;
  const say = (sentence: string): string => capitalise(`${where}${sentence}`);
  switch (misfit.kind) {
    case "leaves-slide":
      return error(
        "overflow/slide",
        at,
        say(`${words} leaves the slide by ${pixels} at the ${misfit.side}.`),
        makeRoom,
      );
    case "leaves-container":
      return error(
        "overflow/container",
        at,
        say(`the slide holds too much: ${words} is ${pixels} beyond its room at the ${misfit.side}.`),
        makeRoom,
      );
    case "cut-off":
      return error(
        "overflow/cut-off",
        at,
        say(`${words} is cut off by ${pixels} at the ${misfit.side}.`),
        makeRoom,
      );
    case "overlap":
      return error("overflow/overlap", at, say(`${words} lies on “${shorten(misfit.others)}”.`), makeRoom);
    case "small-figure": {
      const scale = `${Math.round(misfit.amount * 100)} %`;
      return warning(
        "overflow/small-figure",
        at,
        say(`the figure ${words} is shrunk to ${scale}, and its text is too small to read.`),
        makeRoom,
      );
    }
  }
}

const makeRoom = "Say less, divide the slide in two, or add `.dense` after its heading.";

function shorten(words: string): string {
  const line = words.replaceAll(/\s+/g, " ");
  return line.length <= 48 ? line : `${line.slice(0, 47).trimEnd()}…`;
}

function capitalise(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}
