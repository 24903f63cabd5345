import { once } from "node:events";
import * as fc from "fast-check";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isInside, overlaps, type Box } from "../../src/draw/boxes.ts";
import type { TimelineData } from "../../src/figures/timeline/data.ts";
import { layoutScene } from "../../src/figures/timeline/scene.ts";
import { timelineFigure } from "../../src/figures/timeline.ts";
import { withBrowser } from "../support/with-browser.ts";
import { frameOf, prepareBlock, sizes } from "../figures/figure-fixture.ts";
import { blocks } from "../figures/timeline/random-timelines.ts";
import { latinSansFaces } from "../support/fonts.ts";

let page: Page;
const allTests = new AbortController();
let browser: Promise<unknown>;

beforeAll(async () => {
  await new Promise<void>((resolve, reject) => {
    browser = withBrowser(
      async (lendPage) => {
        page = await lendPage({ width: 1280, height: 720, scripts: "ignore" });
        resolve();
        await once(allTests.signal, "abort");
      },
      { onProgress: () => undefined },
    );
    browser.catch(reject);
  });
}, 60_000);

afterAll(async () => {
  allTests.abort();
  await browser;
});

/** The faces that were measured, as the page gets them. */
async function fontFaces(): Promise<string> {
  const faces = await latinSansFaces();
  return faces
    .map(({ weight, sfnt }) => {
      const data = Buffer.from(sfnt).toString("base64");
      return `@font-face { font-family: Sans; font-weight: ${weight}; src: url(data:font/ttf;base64,${data}); }`;
    })
    .join("\n");
}

/** Letters that no face here has are set in fonts of the machine's choice. */
const latinOnly = (yaml: string): string => yaml.replaceAll(/\p{Script=Han}+/gu, "Silk Road");

test(
  "in Chromium the words of a sample stand where they were measured to stand, and cover nothing",
  { timeout: 90_000 },
  async () => {
    const frame = frameOf(sizes.wide);
    const sample = fc.sample(blocks(12), { seed: 4, numRuns: 12 }).flatMap((yaml) => {
      const data = prepareBlock(timelineFigure, latinOnly(yaml)).data as TimelineData | undefined;
      return data === undefined ? [] : [data];
    });
    const pictures = sample.map((data) => timelineFigure.draw(data, frame).markup);
    await page.setContent(
      `<style>${await fontFaces()} * { margin: 0 } .sans { font-family: Sans } svg { display: block }</style>${pictures.join("")}`,
    );
    await page.evaluate(() => document.fonts.ready);
    // A space ends each line, so that words keep apart when they are copied; nobody sees it.
    await page.evaluate(() => {
      for (const span of document.querySelectorAll("tspan")) {
        const next = span.nextElementSibling;
        if (next === null || next.hasAttribute("x")) span.textContent = (span.textContent ?? "").trimEnd();
      }
    });
    const measured = await page.evaluate(() =>
      Array.from(document.querySelectorAll("svg"), (svg) =>
        Array.from(svg.querySelectorAll("text"), (text) => {
          const { x, width } = text.getBBox();
          return { x, width };
        }),
      ),
    );
    expect(measured).toHaveLength(sample.length);
    for (const [index, data] of sample.entries()) {
      const { layout, strip } = layoutScene(data, frame);
      const planned = [...layout.texts, ...(strip?.texts ?? [])].map(({ box }) => box);
      // What Chromium says of the sides, with the heights of the plan: the browser's include the font's own spacing.
      const real = (measured[index] ?? []).map((sides, at): Box => {
        const { y, height } = planned[at] ?? { y: 0, height: 0 };
        return { x: sides.x, y, width: sides.width, height };
      });
      expect(real).toHaveLength(planned.length);
      for (const [at, box] of real.entries()) {
        // Chromium rounds the advances of small type.
        expect(Math.abs(box.width - (planned[at]?.width ?? 0))).toBeLessThan(2 + box.width * 0.004);
        expect(
          isInside(box, { x: -1, y: -1, width: sizes.wide.width + 2, height: sizes.wide.height + 2 }),
        ).toBe(true);
        expect(real.filter((other, place) => place > at && overlaps(box, other))).toEqual([]);
      }
    }
  },
);
