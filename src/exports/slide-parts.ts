import type { BrowserPage } from "../model/browser-page.ts";
import type { RenderedSlide } from "../model/rendered.ts";
import type { ExportSource } from "./exporter.ts";

/** Printing takes one processor: from so many slides on, two pages of the browser share them. */
const slidesForTwo = 60;

/** The time and the memory that Chromium takes for a document grow faster than its length. */
const slidesAtOnce = 125;

/** The slides in parts that are laid out, measured and printed each by itself: one, or as many for each of two pages. */
export function divideSlides(slides: readonly RenderedSlide[]): readonly (readonly RenderedSlide[])[] {
  if (slides.length < slidesForTwo) return [slides];
  const count = 2 * Math.ceil(slides.length / (2 * slidesAtOnce));
  const size = Math.ceil(slides.length / count);
  return [...Array(count).keys()]
    .map((index) => slides.slice(index * size, (index + 1) * size))
    .filter((part) => part.length > 0);
}

type Parts = readonly (readonly RenderedSlide[])[];

/**
 * Works on all parts, on two pages of the browser side by side. `work` gets the page on which its part stands, and when it needs that no longer
 * calls `next`, which puts the next part there, and waits for it.
 */
export async function inTwos(
  parts: Parts,
  { openPage, turnTo }: Pick<ExportSource, "openPage" | "turnTo">,
  work: (
    page: BrowserPage,
    part: readonly RenderedSlide[],
    index: number,
    next: () => Promise<void>,
  ) => Promise<void>,
): Promise<void> {
  const waiting = [...parts.entries()];
  const onOnePage = async (): Promise<void> => {
    const place = { turn: waiting.shift() };
    if (place.turn === undefined) return;
    const page = await openPage(undefined, place.turn[1]);
    while (place.turn !== undefined) {
      const [index, part] = place.turn;
      await work(page, part, index, async () => {
        place.turn = waiting.shift();
        await (place.turn === undefined ? page.close() : turnTo(page, place.turn[1]));
      });
    }
  };
  await Promise.all([onOnePage(), onOnePage()]);
}
