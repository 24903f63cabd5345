import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { drag, isDrawing, strokes } from "../ink/on-the-slide.ts";
import { current, press, presentTalk } from "../talk-deck.ts";
import { openDesk, part, stageFrame } from "./desk.ts";

const present = presentTalk();

/** A place on the desk's small slide, in pixels of the window, from shares of it. */
async function onSmallSlide(desk: Page, x: number, y: number): Promise<[number, number]> {
  const box = await part(desk, ".glass").boundingBox();
  if (box === null) throw new Error("There is no pane.");
  return [box.x + box.width * x, box.y + box.height * y];
}

/** Where something is on the slide in the room, in shares of it. */
async function share(page: Page, selector: string): Promise<readonly number[] | undefined> {
  const found = page.locator(selector).first();
  const box = (await found.count()) === 0 ? null : await found.boundingBox();
  return box === null
    ? undefined
    : [(box.x + box.width / 2) / 1280, (box.y + box.height / 2) / 720].map(
        (value) => Math.round(value * 50) / 50,
      );
}

test("a line drawn on the small slide is drawn in the room at the same place, while the hand still moves", async () => {
  await present(async (page) => {
    await press(page, "6", "Enter");
    const desk = await openDesk(page);
    await press(desk, "d");
    await expect.poll(() => isDrawing(page)).toBe(true);
    await expect.poll(() => part(desk, ".glass").getAttribute("data-tool")).toBe("pen");
    await desk.mouse.move(...(await onSmallSlide(desk, 0.3, 0.6)));
    await desk.mouse.down();
    await desk.mouse.move(...(await onSmallSlide(desk, 0.7, 0.6)), { steps: 8 });
    await expect.poll(() => strokes(page)).toBe(1);
    await desk.mouse.up();
    expect(await share(page, ".ink path")).toEqual([0.5, 0.6]);
    const frame = await stageFrame(desk, "now");
    await expect.poll(() => frame.locator(".ink path").count()).toBe(1);
    expect(await current(page)).toBe("dust");
    await page.reload();
    await expect.poll(() => strokes(page)).toBe(1);
  });
});

test("the pens of the desk are those of the room: colour, highlighter, eraser, undo and clear", async () => {
  await present(async (page) => {
    const desk = await openDesk(page);
    await part(desk, ".button-draw").click();
    const pens = part(desk, ".ink-tools");
    await pens.getByRole("button", { name: "Highlighter" }).click();
    await pens.getByRole("button", { name: "Teal" }).click();
    await expect
      .poll(() => pens.getByRole("button", { name: "Teal" }).getAttribute("aria-pressed"))
      .toBe("true");
    await drag(desk, await onSmallSlide(desk, 0.2, 0.4), await onSmallSlide(desk, 0.8, 0.4));
    await expect
      .poll(() => page.locator(".ink path").getAttribute("class"))
      .toBe("ink-highlighter fill-phase-2");
    await pens.getByRole("button", { name: "Eraser" }).click();
    await expect
      .poll(() => pens.getByRole("button", { name: "Eraser" }).getAttribute("aria-pressed"))
      .toBe("true");
    await drag(desk, await onSmallSlide(desk, 0.5, 0.2), await onSmallSlide(desk, 0.5, 0.6));
    await expect.poll(() => strokes(page)).toBe(0);
    await pens.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => strokes(page)).toBe(1);
    await pens.getByRole("button", { name: "Clear the slide" }).click();
    await expect.poll(() => strokes(page)).toBe(0);
    await pens.getByRole("button", { name: "Stop drawing" }).click();
    await expect.poll(() => isDrawing(page)).toBe(false);
    await expect.poll(() => pens.count()).toBe(0);
  });
});

test("pointing on the small slide puts the dot there in the room, and leaving it takes the dot away", async () => {
  await present(async (page) => {
    const desk = await openDesk(page);
    await press(desk, "l");
    await expect.poll(() => part(desk, ".glass").getAttribute("data-tool")).toBe("pointer");
    await desk.mouse.move(...(await onSmallSlide(desk, 0.5, 0.5)));
    await desk.mouse.move(...(await onSmallSlide(desk, 0.7, 0.3)));
    await expect.poll(() => share(page, ".pointer-dot")).toEqual([0.7, 0.3]);
    await expect.poll(() => part(desk, ".glass-dot").isVisible()).toBe(true);
    await press(desk, "PageDown");
    await expect.poll(() => current(page)).toBe("found");
    await desk.mouse.move(5, 5);
    await expect.poll(() => share(page, ".pointer-dot")).toBeUndefined();
    await press(desk, "l");
    await expect.poll(() => part(desk, ".glass").getAttribute("data-tool")).toBe("none");
  });
});

test("held down on the desk, l points for as long as it is held", async () => {
  await present(async (page) => {
    const desk = await openDesk(page);
    await desk.keyboard.down("l");
    await desk.keyboard.down("l");
    await expect.poll(() => part(desk, ".button-pointer").getAttribute("aria-pressed")).toBe("true");
    await desk.waitForTimeout(600);
    await desk.keyboard.up("l");
    await expect.poll(() => part(desk, ".button-pointer").getAttribute("aria-pressed")).toBe("false");
  });
});
