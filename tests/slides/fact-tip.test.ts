import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { placeTip } from "../../slides/fact-tip/place.ts";
import { current, presentEvidence } from "./present-evidence.ts";

const slide = { left: 100, top: 100, right: 900, bottom: 550 };
const tip = { width: 300, height: 120 };

describe("a tip", () => {
  test("stands above the middle of its number", () => {
    const mark = { left: 400, top: 300, right: 440, bottom: 330 };
    expect(placeTip(mark, tip, slide, 8)).toEqual({ left: 270, top: 172 });
  });

  test("stands below where there is no room above", () => {
    const mark = { left: 400, top: 150, right: 440, bottom: 180 };
    expect(placeTip(mark, tip, slide, 8)).toEqual({ left: 270, top: 188 });
  });

  test("keeps away from the slide's edges", () => {
    const inCorner = { left: 880, top: 110, right: 900, bottom: 540 };
    expect(placeTip(inCorner, tip, slide, 8)).toEqual({ left: 592, top: 108 });
    const atLeft = { left: 100, top: 300, right: 120, bottom: 330 };
    expect(placeTip(atLeft, tip, slide, 8).left).toBe(108);
  });
});

const present = presentEvidence();

const focusedFact = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.getAttribute("data-fact"));

test("the pointer on a number brings value, statement, period and source; away from it, they go", async () => {
  await present("traffic", async (page) => {
    const shown = page.getByRole("tooltip");
    await page.locator("#traffic [data-fact=tons-1920]").hover();
    await expect.poll(() => shown.isVisible()).toBe(true);
    expect((await shown.innerText()).split("\n").filter((line) => line !== "")).toEqual([
      "forecast 30 million tons",
      "Net tonnage foreseen",
      "1920 · A forecast, not a result · To be quoted with care",
      "Source: Consuls, p. 77",
    ]);
    await shown.hover();
    expect(await shown.isVisible()).toBe(true);
    await page.mouse.move(5, 5);
    await expect.poll(() => shown.isVisible()).toBe(false);
  });
});

test("the tip of a computed number has its arithmetic, and that of a disputed one the other side", async () => {
  await present("traffic", async (page) => {
    const shown = page.getByRole("tooltip");
    await page.locator("#traffic [data-fact=growth]").hover();
    await expect.poll(() => shown.isVisible()).toBe(true);
    expect(await shown.innerText()).toMatch(/about 20\S* ÷ 0\.4\d+ = .*45\.8/);
    await page.evaluate(() => window.Reveal?.slide(2));
    await page.locator("#dispute [data-fact=ships-b]:visible").first().hover();
    await expect.poll(() => shown.isVisible()).toBe(true);
    expect(await shown.innerText()).toContain("Contradicted by: 3,389");
  });
});

test("Tab reaches the numbers in reading order, and each is described by its tip", async () => {
  await present("traffic", async (page) => {
    const reached: unknown[] = [];
    for (let presses = 0; presses < 12 && reached.length < 4; presses++) {
      await page.keyboard.press("Tab");
      const fact = await focusedFact(page);
      if (fact === null || fact === undefined) continue;
      reached.push(fact);
      const description = await page.evaluate(() => {
        const id = document.activeElement?.getAttribute("aria-describedby") ?? "";
        return document.getElementById(id)?.innerText;
      });
      expect(description).toContain("Source");
    }
    expect(reached).toEqual(["tons-1870", "tons-1913", "growth", "tons-1920"]);
  });
});

test("with a number in focus, the arrows still move the slides, and the tip goes", async () => {
  await present("traffic", async (page) => {
    await page.keyboard.press("Tab");
    expect(await page.getByRole("tooltip").isVisible()).toBe(true);
    await page.keyboard.press("ArrowRight");
    expect(await current(page)).toBe("dispute");
    expect(await page.getByRole("tooltip").isVisible()).toBe(false);
    await page.keyboard.press("Space");
    expect(await current(page)).toBe("steps");
  });
});

test("Escape takes the tip away and opens no overview", async () => {
  await present("traffic", async (page) => {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    expect(await page.getByRole("tooltip").isVisible()).toBe(false);
    expect(await page.evaluate(() => window.Reveal?.isOverview())).toBe(false);
    expect(await focusedFact(page)).toBe("tons-1870");
  });
});

test("no tip leaves its slide, whatever the window", async () => {
  await present("dispute", async (page) => {
    for (const [width, height] of [[1280, 720] as const, [700, 720] as const, [1280, 400] as const]) {
      await page.setViewportSize({ width, height });
      for (const index of [1, 2]) {
        await page.evaluate((to) => window.Reveal?.slide(to), index);
        const marks = page.locator("section.present .slide [data-fact]");
        for (let mark = 0; mark < (await marks.count()); mark++) {
          await page.mouse.move(1, 1);
          await marks.nth(mark).hover();
          await expect.poll(() => page.getByRole("tooltip").isVisible()).toBe(true);
          const [inner, outer] = await Promise.all([
            page.getByRole("tooltip").boundingBox(),
            page.locator("section.present").boundingBox(),
          ]);
          if (inner === null || outer === null) throw new Error("nothing is on screen");
          expect(inner.x).toBeGreaterThanOrEqual(outer.x);
          expect(inner.y).toBeGreaterThanOrEqual(outer.y);
          expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width);
          expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + outer.height);
        }
      }
    }
  });
});

test("a reference number beside a fact leads to its source as before", async () => {
  await present("traffic", async (page) => {
    await page.locator("#traffic sup a.ref").first().click();
    await expect.poll(() => current(page)).toBe("sources");
    expect(await page.getByRole("dialog").isVisible()).toBe(false);
  });
});
