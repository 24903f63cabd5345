import type { Frame, Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** Opens the presenter's window with S. */
export async function openDesk(page: Page): Promise<Page> {
  const [desk] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("s")]);
  await desk.setViewportSize({ width: 1280, height: 800 });
  await stands(desk);
  return desk;
}

export async function stands(desk: Page): Promise<void> {
  await expect.poll(async () => (await deskOf(desk)?.locator(".place").count()) ?? 0).toBe(1);
}

/** The frame that the desk lies in. */
export function deskOf(desk: Page): Frame | undefined {
  return desk.mainFrame().childFrames()[0];
}

export function part(desk: Page, selector: string): Locator {
  const frame = deskOf(desk);
  if (frame === undefined) throw new Error("The desk does not stand.");
  return frame.locator(selector);
}

export const text = (desk: Page, selector: string): Promise<string> =>
  part(desk, selector).innerText({ timeout: 5000 });

/** The frame of a small stage. */
export async function stageFrame(desk: Page, which: "now" | "next"): Promise<Frame> {
  const handle = await part(desk, `.${which} iframe`).elementHandle();
  const frame = await handle?.contentFrame();
  if (frame === null || frame === undefined) throw new Error("The stage does not stand.");
  return frame;
}

/** What a small stage shows: the slide's id and its visible steps. */
export async function staged(desk: Page, which: "now" | "next"): Promise<unknown> {
  const frame = await stageFrame(desk, which);
  return frame.evaluate(() => {
    const section = document.querySelector(".slides section");
    return [section?.id ?? null, section?.querySelectorAll(".fragment.visible").length ?? 0];
  });
}
