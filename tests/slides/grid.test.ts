import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { buildDeck, current, press, presentTalk, talkDeck } from "./talk-deck.ts";

const present = presentTalk();
let grid = "";

beforeAll(async () => {
  grid = await buildDeck({
    ...talkDeck,
    "deck.md": (talkDeck["deck.md"] ?? "").replace("title:", "navigation: grid\ntitle:"),
  });
});

const isOverview = (page: Page): Promise<boolean | undefined> =>
  page.evaluate(() => window.Reveal?.isOverview());

/** Turns the pages of a talk until nothing moves any more. */
async function walk(page: Page, key: string): Promise<readonly (string | undefined)[]> {
  const seen = [await current(page)];
  for (let presses = 0; presses < 30; presses++) {
    await press(page, key);
    const now = await current(page);
    if (now !== seen.at(-1)) seen.push(now);
  }
  return seen;
}

test("in a grid, the clicker walks all slides that count and no backup slide, there and back", async () => {
  await present(async (page) => {
    const there = ["cover", "found", "three", "back", "made", "dust", "sources"];
    expect(await walk(page, "PageDown")).toEqual(there);
    expect(await walk(page, "PageUp")).toEqual(there.toReversed());
  }, grid);
});

test("in a grid, the arrows walk within sections and between them, and come to no backup slide", async () => {
  await present(async (page) => {
    const seen: unknown[] = [];
    await press(page, "ArrowRight", "ArrowDown", "ArrowRight", "ArrowRight");
    expect(await page.locator("#three .fragment.visible").count()).toBe(2);
    for (const key of ["ArrowRight", "ArrowDown", "ArrowRight", "ArrowRight", "ArrowDown", "ArrowLeft"]) {
      await press(page, key);
      seen.push(await current(page));
    }
    // Backup slides stand to the right of the sources.
    expect(seen).toEqual(["made", "dust", "sources", "sources", "sources", "dust"]);
  }, grid);
});

test.each(["linear", "grid"])(
  "in the overview of a %s deck the arrows reach backup slides, Enter goes there, and a step on leads back",
  async (kind) => {
    await present(
      async (page) => {
        await press(page, "4", "Enter", "o");
        expect(await isOverview(page)).toBe(true);
        for (let presses = 0; presses < 20 && (await current(page)) !== "counts"; presses++)
          await press(page, "ArrowRight");
        expect(await current(page)).toBe("counts");
        await press(page, "Enter");
        expect([await isOverview(page), await current(page)]).toEqual([false, "counts"]);
        await press(page, "PageDown");
        expect(await current(page)).toBe("back");
      },
      kind === "grid" ? grid : undefined,
    );
  },
);

test("in the overview a click on a slide goes there, and Escape goes back to where one was", async () => {
  await present(async (page) => {
    await press(page, "3", "Enter", "Escape");
    expect(await isOverview(page)).toBe(true);
    const box = await page.locator("#back").boundingBox();
    await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    expect([await isOverview(page), await current(page)]).toEqual([false, "back"]);
  }, grid);
});
