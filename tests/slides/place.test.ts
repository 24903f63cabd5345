import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { current, isReady, press, presentTalk } from "./talk-deck.ts";

const present = presentTalk();

/** What a talk left some time ago would have left behind. */
async function age(page: Page, minutes: number): Promise<void> {
  await page.evaluate((by) => {
    for (const [name, text] of Object.entries(localStorage)) {
      const kept = JSON.parse(String(text) || "{}");
      localStorage.setItem(name, JSON.stringify({ ...kept, at: kept.at - by * 60_000 }));
    }
  }, minutes);
}

/** Closes the tab and opens the deck in another. */
async function openAgain(page: Page, url: string): Promise<Page> {
  const next = await page.context().newPage();
  await page.close();
  await next.goto(url);
  await isReady(next);
  return next;
}

test("a deck that is opened again soon after its tab was lost is where it was: slide, step, colours, shape", async () => {
  await present(async (page, url) => {
    await press(page, "3", "Enter", "ArrowRight", "v", "a");
    const again = await openAgain(page, url);
    expect(await current(again)).toBe("three");
    expect(await again.locator("#three .fragment.visible").count()).toBe(1);
    const look = await again.evaluate(() => [
      document.documentElement.dataset["variant"],
      document.documentElement.dataset["aspect"],
    ]);
    expect(look).toEqual(["dark", "16:10"]);
  });
});

test("a reload keeps slide and step; an address that names a slide goes before what was kept", async () => {
  await present(async (page, url) => {
    await press(page, "3", "Enter", "ArrowRight", "ArrowRight");
    await page.reload();
    await isReady(page);
    expect(await current(page)).toBe("three");
    expect(await page.locator("#three .fragment.visible").count()).toBe(2);
    await page.goto("about:blank");
    await page.goto(`${url}#/back`);
    await isReady(page);
    expect(await current(page)).toBe("back");
  });
});

test("a talk of this morning is offered quietly, and taken up only when asked", async () => {
  await present(async (page, url) => {
    await press(page, "4", "Enter");
    await age(page, 60);
    const again = await openAgain(page, url);
    expect(await current(again)).toBe("cover");
    const offer = again.locator(".resume");
    expect(await offer.innerText()).toContain("You were on slide 4.");
    await offer.getByRole("button", { name: "Go on there" }).click();
    expect([await current(again), await offer.count()]).toEqual(["back", 0]);
  });
});

test("the offer goes by itself when the talk begins", async () => {
  await present(async (page, url) => {
    await press(page, "4", "Enter");
    await age(page, 60);
    const again = await openAgain(page, url);
    await press(again, "PageDown");
    expect(await again.locator(".resume").count()).toBe(0);
  });
});

test("a talk of last week is forgotten", async () => {
  await present(async (page, url) => {
    await press(page, "4", "Enter", "v");
    await age(page, 60 * 24 * 7);
    const again = await openAgain(page, url);
    expect([await current(again), await again.locator(".resume").count()]).toEqual(["cover", 0]);
    expect(await again.evaluate(() => document.documentElement.dataset["variant"])).toBe("light");
  });
});

test("without a storage the deck works, and forgets", async () => {
  await present(async (page, url) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new Error("denied");
        },
      });
    });
    await page.goto(`${url}?again`);
    await isReady(page);
    await press(page, "4", "Enter", "v");
    expect(await current(page)).toBe("back");
  });
});
