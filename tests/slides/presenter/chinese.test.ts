import type { Frame, Page } from "playwright-core";
import { expect, test } from "vitest";
import { buildDeck, press, presentTalk, talkDeck } from "../talk-deck.ts";
import { deskOf, openDesk } from "./desk.ts";

const present = presentTalk();

/** What on the page is set in a font that is not the deck's own: on a machine without that, boxes. */
async function foreign(page: Page | Frame): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const found: string[] = [];
    for (const element of document.querySelectorAll("body *")) {
      const text = [...element.childNodes]
        .map((node) => (node.nodeType === 3 ? node.textContent : ""))
        .join("");
      const han = /\p{Script=Han}+/u.exec(text)?.[0];
      if (han === undefined || element.closest("script, style") !== null) continue;
      const { fontFamily, fontWeight } = getComputedStyle(element);
      const own = /"Noto S(?:ans|erif) SC"/u.exec(fontFamily)?.[0];
      const font = `${fontWeight} 16px ${own}`;
      if (own !== undefined) await document.fonts.load(font, han);
      if (own === undefined || !document.fonts.check(font, han)) found.push(`${han} in ${fontFamily}`);
    }
    return found;
  });
}

test("in a Chinese deck all words of the keys, the box, the pens and the presenter's window are in the deck's own fonts", async () => {
  const html = await buildDeck({
    ...talkDeck,
    "deck.md": (talkDeck["deck.md"] ?? "").replace("title:", "lang: zh\ntitle:"),
  });
  await present(async (page) => {
    const found: string[] = [];
    for (const keys of [["?"], ["Escape", "g"], ["Escape", "d"], ["t"]]) {
      await press(page, ...keys);
      found.push(...(await foreign(page)));
    }
    await press(page, "Escape", "Escape");
    const desk = await openDesk(page);
    const frame = deskOf(desk);
    if (frame === undefined) throw new Error("The desk does not stand.");
    expect(await frame.locator(".button-black").innerText()).toBe("黑屏");
    found.push(...(await foreign(frame)));
    await press(desk, "?");
    found.push(...(await foreign(frame)));
    expect(found).toEqual([]);
  }, html);
});
