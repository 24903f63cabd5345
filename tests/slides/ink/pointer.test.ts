import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { current, panelOf, presentEvidence } from "../present-evidence.ts";
import { isDrawing } from "./on-the-slide.ts";

const present = presentEvidence();

/** Where the dot's middle is on the screen; undefined while there is none. */
async function dot(page: Page): Promise<readonly number[] | undefined> {
  const found = page.locator(".pointer-dot");
  const box = (await found.count()) === 0 ? null : await found.boundingBox();
  return box === null ? undefined : [box.x + box.width / 2, box.y + box.height / 2].map(Math.round);
}

test("l puts a dot where the mouse is; it follows, turns no slide, and l takes it away", async () => {
  await present("traffic", async (page) => {
    await page.mouse.move(200, 300);
    await page.keyboard.press("l");
    expect(await dot(page)).toEqual([200, 300]);
    await page.mouse.move(640, 360);
    expect([await dot(page), await current(page)]).toEqual([[640, 360], "traffic"]);
    const box = await page.locator(".pointer-dot").boundingBox();
    expect(box?.width).toBe(28);
    await page.keyboard.press("l");
    await page.mouse.move(600, 300);
    expect(await dot(page)).toBeUndefined();
  });
});

test("the dot takes no clicks, and all keys go on working", async () => {
  await present("traffic", async (page) => {
    await page.keyboard.press("l");
    await page.locator("#traffic data").first().click();
    expect(await panelOf(page).isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await dot(page)).toBeDefined();
    await page.keyboard.press("ArrowRight");
    expect([await current(page), await dot(page)]).toEqual(["dispute", expect.anything()]);
    await page.keyboard.press("Escape");
    expect([await dot(page), await page.evaluate(() => window.Reveal?.isOverview())]).toEqual([
      undefined,
      false,
    ]);
  });
});

test("while l is held it points, and no longer", async () => {
  await present("traffic", async (page) => {
    await page.mouse.move(200, 300);
    await page.keyboard.down("l");
    await page.keyboard.down("l");
    expect(await dot(page)).toEqual([200, 300]);
    await page.waitForTimeout(600);
    await page.keyboard.up("l");
    expect(await dot(page)).toBeUndefined();
  });
});

test("pointing ends drawing, and drawing ends pointing", async () => {
  await present("traffic", async (page) => {
    await page.mouse.move(200, 300);
    await page.keyboard.press("d");
    await page.keyboard.press("l");
    expect([await isDrawing(page), await dot(page)]).toEqual([false, [200, 300]]);
    await page.keyboard.press("d");
    expect([await isDrawing(page), await dot(page)]).toEqual([true, undefined]);
  });
});

test("a finger points while it touches, and does not turn the slide", async () => {
  await present("traffic", async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 1 });
    const touch = (
      type: "touchStart" | "touchMove" | "touchEnd",
      ...touchPoints: { x: number; y: number }[]
    ) => session.send("Input.dispatchTouchEvent", { type, touchPoints });
    await page.keyboard.press("l");
    await touch("touchStart", { x: 700, y: 300 });
    for (const x of [600, 500, 400]) await touch("touchMove", { x, y: 300 });
    expect([await dot(page), await current(page)]).toEqual([[400, 300], "traffic"]);
    await touch("touchEnd");
    expect([await dot(page), await current(page)]).toEqual([undefined, "traffic"]);
  });
});
