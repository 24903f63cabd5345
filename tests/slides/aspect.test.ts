import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { isReady, press, presentTalk } from "./talk-deck.ts";

const present = presentTalk();

const shape = (page: Page): Promise<string | null> => page.locator("html").getAttribute("data-aspect");
const isFull = (page: Page): Promise<boolean> => page.evaluate(() => document.fullscreenElement !== null);

test.each([
  [1024, 768, "4:3"],
  [1280, 800, "16:10"],
  [1920, 1080, "16:9"],
  [2560, 1080, "16:9"],
  [1280, 1024, "4:3"],
])(
  "full screen on %i by %i the deck is %s, and in its window as its author has it",
  async (width, height, fitting) => {
    await present(async (page) => {
      await page.setViewportSize({ width, height });
      expect(await shape(page)).toBe("16:9");
      await press(page, "F5");
      await expect.poll(() => isFull(page)).toBe(true);
      await expect.poll(() => shape(page)).toBe(fitting);
      await page.evaluate(() => document.exitFullscreen());
      await expect.poll(() => shape(page)).toBe("16:9");
    });
  },
);

test("a shape that was chosen by key holds, whatever the screen, also when the deck is loaded anew", async () => {
  await present(async (page) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await press(page, "a", "f");
    await expect.poll(() => isFull(page)).toBe(true);
    await page.waitForTimeout(200);
    expect(await shape(page)).toBe("16:10");
    await page.reload();
    await isReady(page);
    expect(await shape(page)).toBe("16:10");
    await press(page, "a", "a");
    expect(await shape(page)).toBe("16:9");
    await press(page, "f");
    await expect.poll(() => shape(page)).toBe("4:3");
  });
});

test("the presenter's window goes along with the shape that the screen asked for", async () => {
  await present(async (page) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    const [desk] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("s")]);
    await isReady(desk);
    await page.bringToFront();
    await press(page, "f");
    await expect.poll(() => shape(page)).toBe("4:3");
    await expect.poll(() => shape(desk)).toBe("4:3");
  });
});

test("F5 never loads the deck anew in the middle of a talk, not even behind a black screen", async () => {
  await present(async (page) => {
    await press(page, "3", "Enter", "b");
    await page.evaluate(() => document.documentElement.setAttribute("data-same", ""));
    await press(page, "F5", "F5", "Shift+F5");
    await expect.poll(() => isFull(page)).toBe(true);
    expect(await page.locator("html[data-same]").count()).toBe(1);
  });
});
