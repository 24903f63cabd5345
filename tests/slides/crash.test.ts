import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { drag, line, strokes } from "./ink/on-the-slide.ts";
import { openDesk, part, staged } from "./presenter/desk.ts";
import { current, isReady, press, presentTalk } from "./talk-deck.ts";

const present = presentTalk();

/** Ends the renderer of a page, as a lack of memory would. */
async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent("crash");
  await page.goto("chrome://crash").catch(() => undefined);
  await crashed;
}

/** What one would miss: slide, steps, drawings, colours, shape, minutes spoken. */
async function state(page: Page): Promise<unknown> {
  const look = await page.evaluate(() => {
    const { variant, aspect } = document.documentElement.dataset;
    return [variant, aspect];
  });
  const minutes = await page.evaluate(() => {
    const kept = Object.entries(localStorage).find(([name]) => / clock /u.test(name))?.[1] ?? "{}";
    const { counted = 0, since = null } = JSON.parse(kept).value ?? {};
    return since === null ? undefined : Math.floor((counted + Date.now() - since) / 60_000);
  });
  return {
    slide: await current(page),
    steps: await page.locator(".present .fragment.visible").count(),
    strokes: await strokes(page),
    look,
    minutes,
  };
}

test("a tab that crashes in the middle of a talk loses nothing: slide, step, time, drawings, colours and shape", async () => {
  await present(async (page, url) => {
    const desk = await openDesk(page);
    await press(page, "PageDown", "PageDown", "PageDown", "v", "a", "d");
    await drag(page, ...line);
    await expect.poll(() => part(desk, ".elapsed").getAttribute("data-state")).toBe("running");
    await page.evaluate(() => {
      const key = Object.keys(localStorage).find((name) => / clock /u.test(name)) ?? "";
      const kept = JSON.parse(localStorage.getItem(key) ?? "{}");
      kept.value.counted += 5 * 60_000;
      localStorage.setItem(key, JSON.stringify(kept));
    });
    const before = await state(page);
    expect(before).toMatchObject({
      slide: "three",
      steps: 1,
      strokes: 1,
      look: ["dark", "16:10"],
      minutes: 5,
    });
    // Over file: both windows are of one process, and go together.
    await crash(page);
    const again = await page.context().newPage();
    await again.goto(url);
    await isReady(again);
    expect(await state(again)).toEqual(before);
    const deskAgain = await openDesk(again);
    await expect.poll(() => staged(deskAgain, "now")).toEqual(["three", 1]);
    await expect.poll(() => part(deskAgain, ".elapsed").innerText()).toMatch(/^5:/u);
  });
});
