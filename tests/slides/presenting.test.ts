import { PDFDocument } from "pdf-lib";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { stageHeights, stageWidth } from "../../src/model/rendered.ts";
import { withBrowser } from "../support/with-browser.ts";
import { onDisk, smallPage } from "../support/small-page.ts";

const slides = [
  `<section id="cover" class="slide"><h1>The comet returns</h1><aside class="notes">Wait for silence.</aside></section>`,
  `<section id="seen" class="slide" data-from="1758" data-to="1759">
    <div class="rail" data-from="1758" data-to="1910" style="position: absolute; top: 600px; width: 1000px; height: 40px">
      <span data-from="1758" data-to="1835"></span><span data-from="1835" data-to="1836.5"></span></div>
    <p class="foot">Source: <a href="#source-clairaut">1</a></p>
    <h2>It came back as foretold</h2><p class="fragment">Christmas night</p><p class="fragment">1758</p>
    <aside class="notes">Name <b>Palitzsch</b>.</aside></section>`,
  `<section id="tail" class="slide" data-from="1700" data-to="1950"><h2>Its tail is dust</h2></section>`,
  `<section id="later" class="slide" data-from="1835" data-to="1836"><h2>And again</h2>
    <ol><li id="source-clairaut"><span class="ref">1</span> Clairaut, Théorie des comètes</li></ol></section>`,
];

async function present(run: (page: Page, url: string) => Promise<void>, html?: string): Promise<void> {
  await onDisk(html ?? (await smallPage({ slides })), (url) =>
    withBrowser(
      async (lendPage) => {
        const page = await lendPage({ width: 1280, height: 720, scripts: "run" });
        await page.goto(url);
        await page.waitForFunction(() => window.Reveal?.isReady());
        await run(page, url);
      },
      { onProgress: () => undefined },
    ),
  );
}

const current = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => window.Reveal?.getCurrentSlide().id);
const box = (page: Page): Promise<unknown> => page.locator("#cover").boundingBox();
const size = (aspect: keyof typeof stageHeights): unknown => [
  aspect,
  `${stageWidth}px`,
  `${stageHeights[aspect]}px`,
];
/** A place on the rail below, 1000 px long. */
const at = (year: number): { x: number; y: number } => ({
  x: ((year - 1758) / (1910 - 1758)) * 1000,
  y: 20,
});
const root = (page: Page, name: string): Promise<string | undefined> =>
  page.evaluate((key) => document.documentElement.dataset[key], name);

test("arrow, space and n go on, step by step; p and the up arrow go back", async () => {
  await present(async (page) => {
    await page.keyboard.press("ArrowRight");
    expect(await current(page)).toBe("seen");
    await page.keyboard.press("Space");
    await page.keyboard.press("n");
    expect(await page.locator(".fragment.visible").count()).toBe(2);
    expect(await current(page)).toBe("seen");
    await page.keyboard.press("ArrowDown");
    expect(await current(page)).toBe("tail");
    await page.keyboard.press("ArrowUp");
    expect(await current(page)).toBe("seen");
    await page.keyboard.press("Home");
    expect(await current(page)).toBe("cover");
  });
});

test("v goes round light, dark and high contrast, and the deck remembers it", async () => {
  await present(async (page) => {
    const seen = [await root(page, "variant")];
    for (let presses = 0; presses < 3; presses++) {
      await page.keyboard.press("v");
      seen.push(await root(page, "variant"));
    }
    expect(seen).toEqual(["light", "dark", "contrast", "light"]);
    await page.keyboard.press("v");
    await page.reload();
    expect(await root(page, "variant")).toBe("dark");
  });
});

test("a goes round the shapes, and the stage has the size that the model names", async () => {
  await present(async (page) => {
    const stage = (): Promise<unknown> =>
      page.evaluate(() => {
        const { width, height } = window.Reveal?.getSlidesElement()?.style ?? {};
        return [document.documentElement.dataset["aspect"], width, height];
      });
    expect(await stage()).toEqual(size("16:9"));
    await page.keyboard.press("a");
    expect(await stage()).toEqual(size("16:10"));
    await page.keyboard.press("a");
    expect(await stage()).toEqual(size("4:3"));
    await page.evaluate(() => window.chronodeck?.showAspect("16:9"));
    expect(await stage()).toEqual(size("16:9"));
  });
});

test("? lists the keys, o opens the overview, Escape leaves both", async () => {
  await present(async (page) => {
    await page.keyboard.press("Shift+?");
    await expect.poll(() => page.locator("dialog.keys").count()).toBe(1);
    expect(await page.locator("dialog.keys").textContent()).toContain("Light, dark, high contrast");
    await page.keyboard.press("Escape");
    expect(await page.locator("dialog.keys").count()).toBe(0);
    await page.keyboard.press("o");
    expect(await page.evaluate(() => window.Reveal?.isOverview())).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => window.Reveal?.isOverview())).toBe(false);
  });
});

test("those who listen hear number and headline, and may read the slide", async () => {
  await present(async (page) => {
    expect(await page.locator("[role=application]").count()).toBe(0);
    await page.keyboard.press("End");
    const spoken = page.locator("[aria-live]");
    expect(await spoken.count()).toBe(1);
    expect(await spoken.getAttribute("aria-live")).toBe("polite");
    await expect.poll(() => spoken.textContent()).toBe("4 / 4 And again");
  });
});

test("a click on the rail opens the whole timeline at the first slide that keeps closest to the phase there", async () => {
  await present(async (page) => {
    await page.evaluate(() => window.Reveal?.slide(1));
    const rail = page.locator("#seen .rail");
    await rail.click({ position: at(1836) });
    await page.keyboard.press("Enter");
    expect(await current(page)).toBe("later");
    await page.evaluate(() => window.Reveal?.slide(1));
    await rail.click({ position: at(1900) });
    await page.keyboard.press("Enter");
    expect(await current(page)).toBe("tail");
  });
});

test("the deck asks the network for nothing and says nothing on the console", async () => {
  const told: string[] = [];
  await present(async (page, url) => {
    page.on("console", (message) => told.push(message.text()));
    page.on("pageerror", (error) => told.push(error.message));
    page.on("request", (request) => told.push(request.url()));
    await page.goto(`${url}?again`);
    await page.waitForFunction(() => window.Reveal?.isReady());
    for (const key of ["ArrowRight", "ArrowRight", "v", "a", "o", "Escape", "b", "b", "End"])
      await page.keyboard.press(key);
    expect(told).toEqual([expect.stringMatching(/^file:.*\?again$/u)]);
  });
});

test("before any script has run, the first slide stands where it will stand", async () => {
  const html = await smallPage({ slides });
  const withoutDeck = html.replace(/<script>[^]*<\/script>/u, "<script></script>");
  await present(async (page) => {
    await page.setViewportSize({ width: 1600, height: 900 });
    const after = await box(page);
    await onDisk(withoutDeck, async (url) => {
      await page.goto(url);
      expect(await box(page)).toEqual(after);
      expect(await page.locator("#cover").isVisible()).toBe(true);
      expect(await page.locator("#seen").isVisible()).toBe(false);
    });
  }, html);
});

test("on a phone the deck shrinks as a whole", async () => {
  await present(async (page) => {
    await page.setViewportSize({ width: 360, height: 640 });
    const shown = await page.locator("#cover").boundingBox();
    expect(shown?.width).toBeLessThanOrEqual(360);
    expect(await page.evaluate(() => document.querySelector(".reveal-scroll") !== null)).toBe(false);
  });
});

test("navigation: grid keeps a section's slides below it", async () => {
  const grid = [`<section class="stack">${slides[0]}${slides[2]}</section>`, slides[3] ?? ""];
  await present(
    async (page) => {
      await page.keyboard.press("ArrowDown");
      expect(await current(page)).toBe("tail");
      await page.keyboard.press("ArrowRight");
      expect(await current(page)).toBe("later");
    },
    await smallPage({ slides: grid, navigation: "grid" }),
  );
});

test("?print-pdf lays the deck out for the browser's own printing: a page a slide, 960 by 540 points", async () => {
  await present(async (page, url) => {
    await page.goto(`${url}?print-pdf`);
    await page.waitForSelector(".pdf-page:nth-of-type(4)", { state: "attached" });
    const printed = await PDFDocument.load(
      await page.pdf({ preferCSSPageSize: true, printBackground: true }),
    );
    const sizes = printed.getPages().map((sheet) => [sheet.getWidth(), sheet.getHeight()]);
    expect(sizes).toEqual(slides.map(() => [960, 540]));
  });
});
