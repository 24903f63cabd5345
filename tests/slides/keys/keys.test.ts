import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { current, press, presentTalk, talkDeck, buildDeck } from "../talk-deck.ts";

const present = presentTalk();

const isPaused = (page: Page): Promise<boolean | undefined> => page.evaluate(() => window.Reveal?.isPaused());
const curtain = (page: Page): Promise<string> =>
  page.locator(".pause-overlay").evaluate((overlay) => getComputedStyle(overlay).backgroundColor);

test("the keys of PowerPoint, Keynote and clickers go on and back", async () => {
  await present(async (page) => {
    const seen: unknown[] = [];
    for (const key of ["PageDown", "Enter", "PageUp", "n", "p", "Space", "Shift+Space", "End", "Home"]) {
      await press(page, key);
      seen.push(await current(page));
    }
    expect(seen).toEqual(["found", "three", "found", "three", "found", "three", "found", "sources", "cover"]);
  });
});

test("digits and Enter go to that slide; without Enter nothing happens", async () => {
  await present(async (page) => {
    await press(page, "6");
    expect(await page.locator(".typed-number").textContent()).toBe("6");
    expect(await current(page)).toBe("cover");
    await press(page, "Enter");
    expect(await current(page)).toBe("dust");
    expect(await page.locator(".typed-number").count()).toBe(0);
    await press(page, "9", "9", "Enter");
    expect(await current(page)).toBe("dust");
    await press(page, "1", "Escape", "Enter");
    expect(await current(page)).toBe("sources");
  });
});

test("b and . make the room black, w and , white; the next key brings the slide back and moves nothing", async () => {
  await present(async (page) => {
    await press(page, "b");
    expect([await isPaused(page), await curtain(page)]).toEqual([true, "rgb(0, 0, 0)"]);
    await press(page, "w");
    expect([await isPaused(page), await curtain(page)]).toEqual([true, "rgb(255, 255, 255)"]);
    await press(page, ",");
    expect(await isPaused(page)).toBe(false);
    await press(page, ".");
    expect([await isPaused(page), await curtain(page)]).toEqual([true, "rgb(0, 0, 0)"]);
    await press(page, "PageDown");
    expect([await isPaused(page), await current(page)]).toEqual([false, "cover"]);
    await press(page, "w", "Escape");
    expect([await isPaused(page), await page.evaluate(() => window.Reveal?.isOverview())]).toEqual([
      false,
      false,
    ]);
  });
});

test("a letter is found by its place on a keyboard with other letters", async () => {
  await present(async (page) => {
    await page.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent("keydown", {
          key: "и",
          code: "KeyB",
          keyCode: 66,
          bubbles: true,
          cancelable: true,
        }),
      ),
    );
    expect(await isPaused(page)).toBe(true);
  });
});

test("keys with Ctrl, Alt or Cmd are the browser's", async () => {
  await present(async (page) => {
    const taken = await page.evaluate(() =>
      [
        { key: "ArrowLeft", keyCode: 37, altKey: true },
        { key: "ArrowRight", keyCode: 39, altKey: true },
        { key: "f", keyCode: 70, ctrlKey: true },
        { key: "g", keyCode: 71, metaKey: true },
        { key: " ", keyCode: 32, ctrlKey: true, shiftKey: true },
        { key: "F5", keyCode: 116, ctrlKey: true },
        { key: "F7", keyCode: 118 },
      ].map(
        (key) =>
          !document.body.dispatchEvent(
            new KeyboardEvent("keydown", { ...key, bubbles: true, cancelable: true }),
          ),
      ),
    );
    expect(taken).toEqual([false, false, false, false, false, false, false]);
    expect(await current(page)).toBe("cover");
  });
});

test("what is typed into a field is typed, and moves nothing", async () => {
  const html = await buildDeck({
    ...talkDeck,
    "deck.md": (talkDeck["deck.md"] ?? "").replace("Giotto flew by.", '<input id="own" aria-label="own">'),
  });
  await present(async (page) => {
    await press(page, "6", "Enter");
    await page.locator("#own").focus();
    await page.keyboard.type("b1 gw?");
    expect(await page.locator("#own").inputValue()).toBe("b1 gw?");
    expect([await current(page), await isPaused(page), await page.locator("dialog[open]").count()]).toEqual([
      "dust",
      false,
      0,
    ]);
  }, html);
});

test("a button that the keyboard has come to answers Space and Enter itself", async () => {
  await present(async (page) => {
    await press(page, "3", "Enter", "ArrowRight");
    await page.locator(".evidence-button").focus();
    await press(page, "Shift+Tab", "Tab", "Enter");
    expect(await page.locator(".evidence").isVisible()).toBe(true);
    expect(await current(page)).toBe("three");
  });
});

test("? lists the keys in a dialog, again or Escape closes it, and no key reaches the slides meanwhile", async () => {
  await present(async (page) => {
    await press(page, "?");
    const list = page.getByRole("dialog", { name: "Keys" });
    expect(await list.getByRole("heading").allTextContents()).toEqual([
      "Keys",
      "Moving on",
      "Finding a slide",
      "The screen",
      "Speaking",
    ]);
    expect(await list.innerText()).toMatch(/Black, and back/u);
    await press(page, "PageDown");
    expect(await current(page)).toBe("cover");
    await press(page, "?");
    expect(await list.count()).toBe(0);
    await press(page, "?", "Escape");
    expect(await list.count()).toBe(0);
    expect(await page.evaluate(() => window.Reveal?.isOverview())).toBe(false);
  });
});

test("a deck in German lists its keys in German", async () => {
  const html = await buildDeck({
    ...talkDeck,
    "deck.md": (talkDeck["deck.md"] ?? "").replace("title:", "lang: de\ntitle:"),
  });
  await present(async (page) => {
    await press(page, "?");
    const text = await page.getByRole("dialog", { name: "Tasten" }).innerText();
    for (const part of [
      "Nächster Schritt, nächste Folie",
      "Leertaste",
      "Bild ab",
      "Pos1",
      "Fenster für Vortragende",
    ])
      expect(text).toContain(part);
  }, html);
});
