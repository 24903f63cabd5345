import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { current, openPreview } from "../../vite/open-preview.ts";
import { drag, isDrawing, strokes } from "../ink/on-the-slide.ts";
import { press, talkDeck } from "../talk-deck.ts";

/** Opens the presenter's page of the preview in a tab of its own. */
async function openPresenter(page: Page, url: string): Promise<Page> {
  const presenter = await page.context().newPage();
  await presenter.goto(url);
  await presenter.locator(".place").waitFor();
  return presenter;
}

const place = (presenter: Page): Promise<string | null> => presenter.locator(".place").textContent();

test("two presenters' tabs and the room go together, whichever moves, and both keep the same clock", async () => {
  await openPreview(talkDeck, async ({ page, server }) => {
    const left = await openPresenter(page, server.presenterUrl);
    const right = await openPresenter(page, server.presenterUrl);
    await press(left, "PageDown", "PageDown", "PageDown");
    await expect.poll(() => current(page)).toBe("three");
    await expect.poll(() => place(right)).toBe("3 / 7");
    await press(right, "PageDown");
    await expect.poll(() => page.locator("#three .fragment.visible").count()).toBe(2);
    await expect.poll(() => left.locator(".label").textContent()).toBe("Next");
    await press(page, "PageDown");
    for (const presenter of [left, right]) await expect.poll(() => place(presenter)).toBe("4 / 7");
    await Promise.all([press(left, "PageDown"), press(right, "PageUp")]);
    await expect.poll(async () => new Set([await place(left), await place(right)]).size).toBe(1);
    await press(right, "b");
    for (const presenter of [left, right])
      await expect.poll(() => presenter.locator(".curtain").textContent()).toBe("The room sees black");
    await press(left, "c");
    for (const presenter of [left, right])
      await expect.poll(() => presenter.locator(".elapsed").getAttribute("data-state")).toBe("paused");
    await left.close();
    await press(right, "1", "Enter");
    await expect.poll(() => current(page)).toBe("cover");
  });
});

test("an edit shows in both presenters' tabs, and neither loses its place", async () => {
  await openPreview(talkDeck, async ({ page, server, edit }) => {
    const left = await openPresenter(page, server.presenterUrl);
    const right = await openPresenter(page, server.presenterUrl);
    await press(left, "4", "Enter");
    for (const presenter of [left, right]) await expect.poll(() => place(presenter)).toBe("4 / 7");
    edit("deck.md", "Name *Palitzsch*", "Name *Johann Palitzsch*");
    for (const presenter of [left, right])
      await expect.poll(() => presenter.locator("#notes").textContent()).toContain("Johann");
    for (const presenter of [left, right]) expect(await place(presenter)).toBe("4 / 7");
  });
});

test("where one edits, the list of keys has the one for following the edit, in the deck and on the presenter's page", async () => {
  await openPreview(talkDeck, async ({ page, server }) => {
    const presenter = await openPresenter(page, server.presenterUrl);
    for (const one of [page, presenter]) {
      await press(one, "?");
      const list = one.getByRole("dialog", { name: "Keys" });
      await expect.poll(() => list.innerText()).toContain("Follow the edit, or stay");
      // The deck has dates and facts, of which the presenter's own page knows nothing.
      expect(await list.innerText()).toContain("The whole timeline");
      expect(await list.innerText()).toContain("Where the numbers come from");
      await press(one, "Escape");
    }
  });
});

test("the presenter's page draws and points in the room", async () => {
  await openPreview(talkDeck, async ({ page, server }) => {
    const presenter = await openPresenter(page, server.presenterUrl);
    await press(presenter, "d");
    await expect.poll(() => isDrawing(page)).toBe(true);
    const glass = presenter.locator(".glass");
    await expect.poll(() => glass.getAttribute("data-tool")).toBe("pen");
    const { x = 0, y = 0, width = 0, height = 0 } = (await glass.boundingBox()) ?? {};
    await drag(presenter, [x + width * 0.2, y + height / 2], [x + width * 0.8, y + height / 2]);
    await expect.poll(() => strokes(page)).toBe(1);
    const drawn = presenter.frameLocator(".now iframe").locator(".ink path");
    await expect.poll(() => drawn.count()).toBe(1);
    await press(presenter, "l");
    await expect.poll(() => glass.getAttribute("data-tool")).toBe("pointer");
    await presenter.mouse.move(x + width / 2, y + height / 2);
    await expect.poll(() => page.locator(".pointer-dot").isVisible()).toBe(true);
  });
});
