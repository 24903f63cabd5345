import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { current, presentEvidence } from "../present-evidence.ts";
import { drag, isDrawing, line, strokes } from "./on-the-slide.ts";

const present = presentEvidence();

async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => window.Reveal?.isReady());
}

/** What the browser has stored of the drawings, as text. */
const keptStrokes = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => {
    const key = Object.keys(localStorage).find((one) => one.includes(" ink"));
    return key === undefined ? undefined : localStorage.getItem(key);
  });

test("drawings come back after a reload, and in a new tab after the first was lost", async () => {
  await present("traffic", async (page, url) => {
    await page.keyboard.press("d");
    await drag(page, ...line);
    await drag(page, [300, 200], [700, 200]);
    await page.reload();
    await ready(page);
    expect([await current(page), await strokes(page)]).toEqual(["traffic", 2]);
    await page.keyboard.press("d");
    await page.keyboard.press("Control+z");
    expect(await strokes(page)).toBe(1);
    const again = await page.context().newPage();
    await page.close();
    await again.goto(`${url}#/traffic`);
    await ready(again);
    expect(await strokes(again)).toBe(1);
    await again.keyboard.press("d");
    await again.keyboard.press("Delete");
    expect(await keptStrokes(again)).toBe("");
  });
});

test("after half a day it is another talk: old drawings are forgotten", async () => {
  await present("traffic", async (page) => {
    await page.keyboard.press("d");
    await drag(page, ...line);
    expect(await keptStrokes(page)).toContain("points");
    await page.evaluate(() => {
      const key = Object.keys(localStorage).find((one) => one.includes(" ink")) ?? "";
      const kept: object = JSON.parse(localStorage.getItem(key) ?? "{}");
      localStorage.setItem(key, JSON.stringify({ ...kept, at: Date.now() - 13 * 3_600_000 }));
    });
    await page.reload();
    await ready(page);
    expect([await strokes(page), await keptStrokes(page)]).toEqual([0, ""]);
  });
});

test("where the browser keeps nothing, one can draw all the same", async () => {
  await present("traffic", async (page) => {
    await page.addInitScript(() =>
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("Denied", "SecurityError");
        },
      }),
    );
    await page.reload();
    await ready(page);
    await page.keyboard.press("d");
    await drag(page, ...line);
    expect(await strokes(page)).toBe(1);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowLeft");
    expect(await strokes(page)).toBe(1);
  });
});

test("the presenter’s window shows what is drawn on the slide, and its keys hand out the pens in the room", async () => {
  await present("traffic", async (page) => {
    await page.keyboard.press("d");
    await drag(page, ...line);
    const [speaker] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("s")]);
    const seen = (): Promise<number> => mostStrokes(speaker);
    await expect.poll(seen, patience).toBe(1);
    await drag(page, [300, 200], [700, 200]);
    await expect.poll(seen, patience).toBe(2);
    await page.keyboard.press("ArrowRight");
    await expect.poll(seen, patience).toBe(0);
    await page.keyboard.press("ArrowLeft");
    await expect.poll(seen, patience).toBe(2);
    await page.keyboard.press("Delete");
    await expect.poll(seen, patience).toBe(0);
    await speaker.keyboard.press("d");
    await expect.poll(() => isDrawing(page), patience).toBe(false);
    await speaker.keyboard.press("d");
    await expect.poll(() => isDrawing(page), patience).toBe(true);
  });
});

/** A window takes its time to open. */
const patience = { timeout: 20_000 };

/** On the stages of a presenter's window. */
async function mostStrokes(speaker: Page): Promise<number> {
  const stages = speaker.frames().filter((frame) => frame.url() === "about:srcdoc");
  return Math.max(0, ...(await Promise.all(stages.map((stage) => stage.locator(".ink path").count()))));
}

test("a second window of the deck shows each stroke once it is drawn", async () => {
  await present("traffic", async (page, url) => {
    const other = await page.context().newPage();
    await other.goto(`${url}?receiver#/traffic`);
    await ready(other);
    await page.keyboard.press("d");
    await drag(page, ...line);
    await expect.poll(() => strokes(other), patience).toBe(1);
    await page.keyboard.press("Delete");
    await expect.poll(() => strokes(other), patience).toBe(0);
    await other.keyboard.press("d");
    await other.keyboard.press("l");
    expect([await current(other), await other.locator(".ink-tools, .pointer-dot").count()]).toEqual([
      "traffic",
      0,
    ]);
  });
});
