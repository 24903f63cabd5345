import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { dateWords } from "../../slides/rail/date-words.ts";
import { nearest } from "../../slides/rail/stretch.ts";
import { readTypedDate } from "../../slides/rail/typed-date.ts";
import { withBrowser } from "../support/with-browser.ts";
import { onDisk, smallPage } from "../support/small-page.ts";

const rail = `<div class="rail" data-from="1758" data-to="1910">
  <span class="rail-segment tone-phase-1" data-from="1758" data-to="1835" title="Foretold"></span>
  <span class="rail-segment tone-phase-2" data-from="1835" data-to="1910" title="Awaited"></span>
  <span class="rail-tick rail-tick-start" style="left: 0%">1758</span></div>`;
const slides = [
  `<section id="cover"><h1>The comet</h1>${rail}</section>`,
  `<section id="later" data-from="1835" data-to="1836"><h2>And again</h2>${rail}</section>`,
  `<section id="seen" data-from="1758.97" data-to="1759"><h2>It came <em>back</em></h2>${rail}</section>`,
  `<section id="tail" data-from="1758" data-to="1910"><h2>Its tail is dust</h2>${rail}</section>`,
];

async function present(run: (page: Page) => Promise<void>, pages: readonly string[] = slides): Promise<void> {
  await onDisk(await smallPage({ slides: pages }), (url) =>
    withBrowser(
      async (lendPage) => {
        const page = await lendPage({ width: 1280, height: 720, scripts: "run" });
        await page.goto(url);
        await page.waitForFunction(() => window.Reveal?.isReady());
        await run(page);
      },
      { onProgress: () => undefined },
    ),
  );
}

const current = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => window.Reveal?.getCurrentSlide().id);
const chosen = (page: Page): Promise<string | null> => page.locator("[aria-selected=true]").textContent();

test("t opens all dated slides in order of time, to scale, and closes them again", async () => {
  await present(async (page) => {
    await page.keyboard.press("t");
    expect(await page.getByRole("option").allTextContents()).toEqual([
      "1758–1909 Its tail is dust",
      "December 1758 It came back",
      "1835 And again",
    ]);
    const { width, left } = await page
      .locator(".times-bar")
      .nth(2)
      .evaluate((bar: HTMLElement) => bar.style);
    expect([Number.parseFloat(left), Number.parseFloat(width)]).toEqual([50.658, 0.658]);
    expect(await page.locator(".times-phase").allTextContents()).toEqual(["Foretold", "Awaited"]);
    await page.keyboard.press("Escape");
    expect(await page.locator(".times").count()).toBe(0);
    expect(await current(page)).toBe("cover");
  });
});

test("the arrows walk, Enter goes to the slide, and the slides do not move meanwhile", async () => {
  await present(async (page) => {
    await page.evaluate(() => window.Reveal?.slide(1));
    await page.keyboard.press("t");
    expect(await chosen(page)).toContain("And again");
    await page.keyboard.press("ArrowUp");
    expect([await chosen(page), await current(page)]).toEqual(["December 1758 It came back", "later"]);
    await page.keyboard.press("Enter");
    expect([await current(page), await page.locator(".times").count()]).toEqual(["seen", 0]);
    await page.keyboard.press("t");
    await page.keyboard.press("Home");
    expect(await chosen(page)).toContain("Its tail");
  });
});

test("a typed date finds the nearest slide, and says where it is none", async () => {
  await present(async (page) => {
    await page.keyboard.press("t");
    await page.keyboard.type("May 1840");
    expect(await chosen(page)).toContain("Its tail");
    await page.getByRole("combobox").fill("1835");
    expect(await chosen(page)).toContain("And again");
    await page.getByRole("combobox").fill("soon?");
    expect(await page.locator(".times-answer").textContent()).toBe("Not a date");
    await page.getByRole("combobox").fill("1759-01");
    await page.keyboard.press("Enter");
    expect(await current(page)).toBe("seen");
  });
});

test("a screen reader hears the chosen slide from the field, and the help lists the key", async () => {
  await present(async (page) => {
    await page.keyboard.press("Shift+?");
    await expect.poll(() => page.locator("dialog.keys").textContent()).toContain("The whole timeline");
    await page.keyboard.press("Escape");
    await page.keyboard.press("t");
    const field = page.getByRole("combobox", { name: "Go to a date" });
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    const id = await field.getAttribute("aria-activedescendant");
    expect(await page.locator(`#${id}`).getAttribute("role")).toBe("option");
    expect(await page.getByRole("dialog", { name: "The whole timeline" }).count()).toBe(1);
  });
});

test("a deck without dated slides has nothing to open", async () => {
  await present(
    async (page) => {
      await page.keyboard.press("t");
      expect(await page.locator(".times").count()).toBe(0);
    },
    ["<section><h2>No time</h2></section>"],
  );
});

test.each([
  ["1996", "en", 1996, 1997],
  ["1996-04", "en", 1996.2486, 1996.3306],
  ["1996-04-26", "en", 1996.3169, 1996.3197],
  ["May 2013", "en", 2013.3288, 2013.4137],
  ["26 April 1996", "en", 1996.3169, 1996.3197],
  ["apr 26, 1996", "en", 1996.3169, 1996.3197],
  ["Mai 2013", "de", 2013.3288, 2013.4137],
  ["5/2013", "en", 2013.3288, 2013.4137],
  ["44 BCE", "en", -43, -42],
  ["-43", "en", -43, -42],
])("“%s” in %s is a date", (typed, lang, from, to) => {
  const read = readTypedDate(typed, lang);
  expect(read?.from).toBeCloseTo(from, 3);
  expect(read?.to).toBeCloseTo(to, 3);
});

test.each(["", "soon", "1996-13", "1996-04-40", "Foo 1996", "ma 2013"])("“%s” is none", (typed) => {
  expect(readTypedDate(typed, "en")).toBeUndefined();
});

test.each([
  [1992, 2001, "1992–2000"],
  [1992, 1993, "1992"],
  [1996.2486, 1996.3306, "April 1996"],
  [1996.3169, 1996.3197, "April 26, 1996"],
  [-43, -42, "44 BC"],
])("from %d to %d is %s", (from, to, words) => {
  expect(dateWords({ from, to }, "en")).toBe(words);
});

test("what overlaps is nearer than what does not, and of that, what keeps closest", () => {
  const items = [
    { from: 0, to: 100 },
    { from: 40, to: 60 },
    { from: 70, to: 71 },
  ];
  expect(nearest(items, { from: 50, to: 51 })).toBe(items[1]);
  expect(nearest(items.slice(1), { from: 66, to: 67 })).toBe(items[2]);
  expect(nearest([], { from: 0, to: 1 })).toBeUndefined();
});
