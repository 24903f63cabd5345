import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { connected, countSent, current, frontMatter, goTo, isMarked, openPreview } from "./open-preview.ts";

const deck = `${frontMatter}## One\n\nFirst {{ships}}\n\n::: notes\nAbout one\n:::\n\n## Two\n\n::: steps\n- a\n- b\n:::\n\n::: notes\nAbout two\n:::\n`;
const files = {
  "deck.md": deck,
  "facts.yaml":
    "ships:\n  value: 12\n  unit: ships\n  when: 1890\n  what: Ships counted\n  source: [returns]\n",
  "sources.yaml": "returns:\n  title: Annual returns\n",
};

const meta = (page: Page, name: string): Promise<string | null | undefined> =>
  page.evaluate((which) => document.querySelector(`meta[name=${which}]`)?.getAttribute("content"), name);

test("title, author, description and length of the talk are live: no reload, and only the cover is sent", async () => {
  await openPreview(files, async ({ page, edit }) => {
    const sent = await countSent(page);
    await goTo(page, "two", 0);
    edit("deck.md", "title: A deck", "title: Another deck");
    await expect.poll(() => page.title()).toBe("Another deck");
    await expect.poll(() => page.locator("section#cover").textContent()).toContain("Another deck");
    expect(sent()).toBe(1);
    edit("deck.md", "lang: en", "lang: en\nauthor: Ada\ndescription: In a sentence\nduration: 20");
    await expect.poll(() => meta(page, "author")).toBe("Ada");
    expect(await meta(page, "description")).toBe("In a sentence");
    expect(await page.locator("#deck-data").textContent()).toContain('"duration":20');
    edit("deck.md", "author: Ada\n", "");
    await expect.poll(() => meta(page, "author")).toBeUndefined();
    expect(await meta(page, "description")).toBe("In a sentence");
    expect(await current(page)).toBe("two");
    expect(await page.locator("#two .fragment.visible").count()).toBe(1);
    expect(await isMarked(page)).toBe(true);
  });
});

test("another language or shape loads the page anew; slide, step, panel, colours, “stay” and the presenter's page are as they were", async () => {
  await openPreview(files, async ({ page, server, edit }) => {
    const presenter = await page.context().newPage();
    await presenter.goto(server.presenterUrl);
    await expect.poll(() => presenter.locator("#notes").count()).toBe(1);
    await page.bringToFront();
    await page.keyboard.press("d");
    const variant = (): Promise<string | undefined> =>
      page.evaluate(() => document.documentElement.dataset["variant"]);
    const before = await variant();

    await goTo(page, "two", 0);
    edit("deck.md", "lang: en", "lang: de");
    await page.locator("html[lang=de]").waitFor({ state: "attached" });
    await connected(page);
    expect(await current(page)).toBe("two");
    expect(await page.locator("#two .fragment.visible").count()).toBe(1);
    expect(await variant()).toBe(before);
    await expect.poll(() => presenter.locator("#notes").textContent()).toContain("About two");

    await goTo(page, "one");
    await expect.poll(() => presenter.locator("#notes").textContent()).toContain("About one");
    await page.keyboard.press("e");
    await expect.poll(() => page.locator("dialog#evidence").isVisible()).toBe(true);
    edit("deck.md", "title: A deck\nlang: de", 'title: Ein Vortrag\nlang: de\naspect: "4:3"');
    await page.locator('html[data-aspect="4:3"]').waitFor({ state: "attached" });
    await connected(page);
    expect(await page.title()).toBe("Ein Vortrag");
    await expect.poll(() => page.locator("dialog#evidence").isVisible()).toBe(true);
    expect(await current(page)).toBe("one");
    expect(await variant()).toBe(before);

    // Told to stay at the start, under another title.
    edit("deck.md", "- a", "- aa");
    await expect.poll(() => page.locator("#two").textContent()).toContain("aa");
    expect(await current(page)).toBe("one");
    await expect.poll(() => presenter.locator("#notes").textContent()).toContain("About one");
  });
});

test("a deck's own page template that prints the title loads the page anew at the same place", async () => {
  await openPreview(files, async ({ page, edit, write }) => {
    await goTo(page, "two", 0);
    write(
      "templates/deck.hbs",
      `<!doctype html><html lang="{{lang}}" data-theme="{{theme}}" data-variant="{{variant}}" data-aspect="{{aspect}}" data-navigation="{{navigation}}"><head><meta charset="utf-8"><title>{{title}}</title><style id="fonts">{{{fontCss}}}</style>{{#each styles}}<style id="{{id}}">{{{css}}}</style>{{/each}}{{{head}}}</head><body class="reveal-viewport"><p class="mine">{{title}} {{author}} {{description}}</p><div class="reveal"><main class="slides">{{{slides}}}</main></div><script type="application/json" id="deck-data">{{{data}}}</script><script type="application/json" id="ledger">{{{ledger}}}</script>{{#if script}}<script>{{{script}}}</script>{{/if}}</body></html>`,
    );
    const mine = page.locator("p.mine");
    await expect.poll(() => mine.textContent().catch(() => "")).toContain("A deck");
    await connected(page);
    edit("deck.md", "title: A deck", "title: Another deck");
    await expect.poll(() => mine.textContent().catch(() => "")).toContain("Another deck");
    await connected(page);
    expect(await current(page)).toBe("two");
    expect(await page.locator("#two .fragment.visible").count()).toBe(1);
  });
});
