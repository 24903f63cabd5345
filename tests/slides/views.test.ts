import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { withBrowser } from "../support/with-browser.ts";
import { onDisk, smallPage } from "../support/small-page.ts";

/** A picture with a bar and its name at a place, and a dot that only some pictures have. */
function picture(x: number, width: number, dot: string): string {
  return (
    `<svg viewBox="0 0 1000 400" width="1000" height="400"><g data-key="bar"><rect x="${x}" y="100" width="${width}" height="40"/>` +
    `<text x="${x}" y="90">Bar</text></g>${dot}</svg>`
  );
}

const dot = `<g data-key="dot"><circle cx="700" cy="300" r="10"/></g>`;
const slides = [
  `<section id="before"><h2>Before</h2></section>`,
  `<section id="views" style="width: 1280px"><figure class="figure"><div class="drawings"><div class="drawing" style="height: 400px; width: 1000px">
    <div class="view">${picture(100, 100, "")}</div>
    <div class="view fragment" data-fragment-index="0" aria-hidden="true">${picture(500, 400, dot)}</div>
    <div class="view fragment" data-fragment-index="1" aria-hidden="true">${picture(0, 50, dot)}</div>
  </div></div></figure></section>`,
  `<section id="after"><h2>After</h2></section>`,
];

interface Setting {
  readonly scripts?: "run" | "off";
  readonly reducedMotion?: "reduce" | "no-preference";
}

async function present(
  run: (page: Page) => Promise<void>,
  { scripts = "run", reducedMotion = "no-preference" }: Setting = {},
): Promise<void> {
  await onDisk(await smallPage({ slides }), (url) =>
    withBrowser(
      async (lendPage) => {
        const page = await lendPage({
          width: 1280,
          height: 720,
          scripts: scripts === "run" ? "run" : "ignore",
        });
        await page.emulateMedia({ reducedMotion });
        await page.goto(url);
        if (scripts === "run") await page.waitForFunction(() => window.Reveal?.isReady());
        await run(page);
      },
      { onProgress: () => undefined },
    ),
  );
}

/** Which of the three pictures are seen once nothing moves any more. */
async function seen(page: Page): Promise<readonly number[]> {
  return page.evaluate(async () => {
    const views = [...document.querySelectorAll(".view")];
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
    return views.flatMap((view, index) =>
      view.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ? [index] : [],
    );
  });
}

/** Left edge and width of the bar of a picture, in the picture's units, at a share of its way. */
async function barAt(page: Page, view: number, share: number): Promise<readonly number[]> {
  return page.evaluate(
    ([index, at]) => {
      const svg = document.querySelectorAll(".view svg")[index ?? 0];
      const bar = svg?.querySelector("rect");
      if (!(svg instanceof SVGSVGElement) || !bar) return [];
      for (const animation of document.getAnimations()) {
        animation.pause();
        animation.currentTime = 500 * (at ?? 0);
      }
      const frame = svg.getBoundingClientRect();
      const box = bar.getBoundingClientRect();
      const scale = frame.width / 1000;
      const result = [(box.left - frame.left) / scale, box.width / scale].map(Math.round);
      for (const animation of document.getAnimations()) animation.play();
      return result;
    },
    [view, share] as const,
  );
}

const next = (page: Page): Promise<void> => page.keyboard.press("ArrowRight");
const back = (page: Page): Promise<void> => page.keyboard.press("ArrowLeft");

test("one picture is seen at a time, forward, back, and the last one when coming from behind", async () => {
  await present(async (page) => {
    await next(page);
    expect(await seen(page)).toEqual([0]);
    await next(page);
    expect(await seen(page)).toEqual([1]);
    await next(page);
    expect(await seen(page)).toEqual([2]);
    await next(page);
    await back(page);
    expect(await seen(page)).toEqual([2]);
    await back(page);
    expect(await seen(page)).toEqual([1]);
    await back(page);
    expect(await seen(page)).toEqual([0]);
  });
});

test("a thing of the same key moves and stretches from its former place, and back", async () => {
  await present(async (page) => {
    await next(page);
    await next(page);
    expect(await barAt(page, 1, 0)).toEqual([100, 100]);
    expect(await barAt(page, 1, 0.9999)).toEqual([500, 400]);
    await seen(page);
    await back(page);
    expect(await barAt(page, 0, 0)).toEqual([500, 400]);
    expect(await barAt(page, 0, 0.9999)).toEqual([100, 100]);
  });
});

test("letters keep their proportions, and what is new fades in", async () => {
  await present(async (page) => {
    await next(page);
    await next(page);
    const found = await page.evaluate(() => {
      const animations = document.getAnimations();
      for (const animation of animations) animation.pause();
      for (const animation of animations) animation.currentTime = 0;
      const [first, second] = [...document.querySelectorAll(".view text")].map((text) =>
        text.getBoundingClientRect(),
      );
      const circle = document.querySelector(".view circle");
      return {
        isAtFormerPlace:
          Math.abs((first?.left ?? 0) - (second?.left ?? 9)) < 1 &&
          Math.abs((first?.width ?? 0) - (second?.width ?? 9)) < 1,
        opacity: circle === null ? "" : getComputedStyle(circle).opacity,
      };
    });
    expect(found).toEqual({ isAtFormerPlace: true, opacity: "0" });
  });
});

/** How many things move, but for reveal.js's own transitions. */
async function moving(page: Page): Promise<number> {
  return page.evaluate(
    () => document.getAnimations().filter((animation) => !(animation instanceof CSSTransition)).length,
  );
}

test("nothing moves where less motion is asked for, on arrival, and in the overview", async () => {
  await present(
    async (page) => {
      await next(page);
      await next(page);
      expect([await moving(page), await seen(page)]).toEqual([0, [1]]);
    },
    { reducedMotion: "reduce" },
  );
  await present(async (page) => {
    await page.evaluate(() => window.Reveal?.slide(2));
    await back(page);
    expect([await moving(page), await seen(page)]).toEqual([0, [2]]);
    await page.evaluate(() => window.Reveal?.slide(0));
    await page.evaluate(() => window.Reveal?.slide(1, 0, 0));
    expect([await moving(page), await seen(page)]).toEqual([0, [1]]);
  });
});

test("without scripts and in print the first picture is seen, and alone", async () => {
  await present(async (page) => expect(await seen(page)).toEqual([0]), { scripts: "off" });
  await present(async (page) => {
    await next(page);
    await next(page);
    await page.emulateMedia({ media: "print" });
    expect(await seen(page)).toEqual([0]);
  });
});
