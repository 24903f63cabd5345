import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { measureScript } from "../../src/commands/measure-script.ts";
import type { LiveProblem } from "../../src/model/live-update.ts";
import { loadAssets } from "../../src/project/assets.ts";
import { withBrowser } from "../support/with-browser.ts";
import type { Compilation } from "../../src/vite/compilation.ts";
import { startDevServer, type DevServer } from "../../src/vite/server.ts";
import { smallPage, smallPagePolicy } from "../support/small-page.ts";

interface Preview {
  readonly page: Page;
  readonly server: DevServer;
  /** What an author does: leaves these slides (or problems) behind and saves. */
  readonly save: (change: Partial<Draft>) => void;
}
interface Draft {
  readonly slides: Readonly<Record<string, string>>;
  readonly styles: Readonly<Record<string, string>>;
  readonly problems: readonly LiveProblem[];
  readonly isBroken: boolean;
  readonly shell: string;
}

const start: Draft = {
  slides: {
    one: `<section id="one" class="slide"><h2>One</h2></section>`,
    two: `<section id="two" class="slide"><h2>Two</h2><p class="fragment">a</p><p class="fragment">b</p></section>`,
    three: `<section id="three" class="slide"><h2>Three</h2></section>`,
  },
  styles: { "deck-theme": "h2 { color: rgb(1, 2, 3) }" },
  problems: [],
  isBroken: false,
  shell: "",
};

async function preview(first: Partial<Draft>, run: (preview: Preview) => Promise<void>): Promise<void> {
  let draft: Draft = { ...start, ...first };
  const assets = await loadAssets();
  let onSave: ((paths: readonly string[]) => void) | undefined;
  const policy = await smallPagePolicy();
  const compile = async (): Promise<Compilation> => {
    const { slides, styles, problems, isBroken, shell } = draft;
    if (isBroken) return { problems };
    const page = await smallPage({ slides: Object.values(slides), styles });
    const rendered = Object.entries(slides).map(([id, html]) => ({
      id,
      title: id,
      section: "",
      html,
      key: html,
    }));
    return { deck: { slides: rendered, styles, ledger: "", shell, page: () => page, policy }, problems };
  };
  const server = await startDevServer({
    root: import.meta.dirname,
    port: 0,
    strictPort: false,
    assets: { ...assets, measureScript: measureScript() },
    compile,
    watch: (onChange) => {
      onSave = onChange;
      return { close: () => undefined };
    },
    onCompiled: () => undefined,
    onInspected: () => undefined,
    onFailure: (reason) => {
      throw reason;
    },
  });
  const save = (change: Partial<Draft>): void => {
    draft = { ...draft, isBroken: false, problems: [], ...change };
    onSave?.(["deck.md"]);
  };
  try {
    await withBrowser(
      async (lendPage) => {
        const page = await lendPage({ width: 1280, height: 720, scripts: "run" });
        await page.context().setOffline(false);
        await page.goto(server.url);
        await run({ page, server, save });
      },
      { onProgress: () => undefined },
    );
  } finally {
    await server.close();
  }
}

/** Waits until the page is connected, then marks it: a reload would wipe the mark away. */
async function mark(page: Page): Promise<void> {
  await page.waitForFunction(() => window.Reveal?.isReady());
  await page.waitForFunction(() => document.documentElement.dataset["live"] === "connected");
  // These authors look at one slide while they write on another.
  await page.keyboard.press("y");
  await page.evaluate(() => document.body.setAttribute("data-mark", ""));
}
const isMarked = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.body.hasAttribute("data-mark"));
const current = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => window.Reveal?.getCurrentSlide().id);

const notes = (text: string): string => `<aside class="notes">${text}</aside></section>`;

const problem: LiveProblem = {
  code: "facts/unknown",
  severity: "error",
  message: "There is no fact “trade-2002”.",
  hint: "Did you mean “trade-2020”?",
  span: { file: "deck.md", line: 12, column: 7 },
  sourceLine: "Trade {{trade-2002}} grew",
};

test("a save changes the slide in place, and slide and step on screen stay", async () => {
  await preview({}, async ({ page, save }) => {
    await mark(page);
    await page.evaluate(() => window.Reveal?.slide(1, 0, 0));
    save({
      slides: { ...start.slides, two: (start.slides["two"] ?? "").replace("Two", "Two, revised") },
    });
    await expect.poll(() => page.locator("#two h2").textContent()).toBe("Two, revised");
    expect(await current(page)).toBe("two");
    expect(await page.locator("#two .fragment.visible").allTextContents()).toEqual(["a"]);
    await page.keyboard.press("ArrowRight");
    expect(await page.locator("#two .fragment.visible").count()).toBe(2);
    expect(await isMarked(page)).toBe(true);
  });
});

test("a slide left behind keeps its steps shown when it changes", async () => {
  await preview({}, async ({ page, save }) => {
    await mark(page);
    await page.evaluate(() => window.Reveal?.slide(2));
    save({ slides: { ...start.slides, two: (start.slides["two"] ?? "").replace(">a<", ">A<") } });
    await expect.poll(() => page.locator("#two .fragment").first().textContent()).toBe("A");
    await page.keyboard.press("ArrowLeft");
    expect(await page.locator("#two .fragment.visible").count()).toBe(2);
  });
});

test("a headline that changes the slide's id leaves it on screen", async () => {
  await preview({}, async ({ page, save }) => {
    await mark(page);
    await page.evaluate(() => window.Reveal?.slide(1));
    const { one = "", three = "" } = start.slides;
    save({ slides: { one, zwei: `<section id="zwei" class="slide late"><h2>Zwei</h2></section>`, three } });
    await expect.poll(() => current(page)).toBe("zwei");
    expect(await page.locator("#zwei").getAttribute("class")).toMatch(/^slide late present$/u);
    expect(page.url()).toMatch(/#\/zwei$/u);
    expect(await isMarked(page)).toBe(true);
  });
});

test("slides that come, go and move leave the slide on screen where it is", async () => {
  await preview({}, async ({ page, save }) => {
    await mark(page);
    await page.evaluate(() => window.Reveal?.slide(2));
    const { two = "", three = "" } = start.slides;
    const four = `<section id="four" class="slide"><h2>Four</h2></section>`;
    save({ slides: { four, three, two } });
    const ids = (): Promise<(string | null)[]> =>
      page.evaluate(() => window.Reveal?.getSlides().map(({ id }) => id) ?? []);
    await expect.poll(ids).toEqual(["four", "three", "two"]);
    expect(await current(page)).toBe("three");
    await page.keyboard.press("ArrowLeft");
    expect(await current(page)).toBe("four");
    expect(await page.locator("section.present").evaluateAll((all) => all.map(({ id }) => id))).toEqual([
      "four",
    ]);
    expect(await isMarked(page)).toBe(true);
  });
});

test("where the slide on screen is removed, the next one takes its place", async () => {
  await preview({}, async ({ page, save }) => {
    await mark(page);
    await page.evaluate(() => window.Reveal?.slide(1));
    const { one = "", three = "" } = start.slides;
    save({ slides: { one, three } });
    await expect.poll(() => current(page)).toBe("three");
    expect(await page.locator("#three").isVisible()).toBe(true);
  });
});

test("a change of styles comes without a reload", async () => {
  await preview({}, async ({ page, save }) => {
    await mark(page);
    save({ styles: { "deck-theme": "h2 { color: rgb(4, 5, 6) }" } });
    const colour = (): Promise<string> =>
      page.locator("#one h2").evaluate((h2) => getComputedStyle(h2).color);
    await expect.poll(colour).toBe("rgb(4, 5, 6)");
    expect(await isMarked(page)).toBe(true);
  });
});

test("a change of the page around the slides loads it anew, at the same slide and step", async () => {
  await preview({}, async ({ page, save }) => {
    await mark(page);
    await page.evaluate(() => window.Reveal?.slide(1, 0, 0));
    save({ shell: "another title" });
    await expect.poll(() => isMarked(page).catch(() => true)).toBe(false);
    await expect.poll(() => current(page)).toBe("two");
    expect(await page.locator("#two .fragment.visible").count()).toBe(1);
  });
});

test("an error shows place, line, caret and cure over the last good deck; the next good save takes it away", async () => {
  await preview({}, async ({ page, save }) => {
    await mark(page);
    save({ isBroken: true, problems: [problem] });
    const overlay = page.locator("chronodeck-problems details");
    await expect.poll(() => overlay.count()).toBe(1);
    const text = await overlay.innerText();
    expect(text).toContain("deck.md:12:7");
    expect(text).toContain("There is no fact “trade-2002”.");
    expect(text).toContain("Trade {{trade-2002}} grew\n");
    const leftOf = (part: string): Promise<number> =>
      overlay.locator(`pre ${part}`).evaluate((found) => found.getBoundingClientRect().left);
    expect(await leftOf("b")).toBeCloseTo(await leftOf("mark"), 0);
    expect(text).toContain("Did you mean “trade-2020”?");
    expect(await page.locator("#one").isVisible()).toBe(true);
    save({});
    await expect.poll(() => overlay.count()).toBe(0);
    expect(await isMarked(page)).toBe(true);
  });
});

test("a page opened while an error stands shows it as well", async () => {
  await preview({ problems: [problem] }, async ({ page }) => {
    await expect.poll(() => page.locator("chronodeck-problems").count()).toBe(1);
  });
});

test("a deck that was broken from the start appears with the first good save", async () => {
  await preview({ isBroken: true, problems: [problem] }, async ({ page, save }) => {
    await expect.poll(() => page.locator("chronodeck-problems").count()).toBe(1);
    save({});
    await expect.poll(() => page.locator("#one h2").textContent()).toBe("One");
    await expect.poll(() => page.locator("chronodeck-problems").count()).toBe(0);
  });
});

test("warnings do not cover the deck until they are asked for", async () => {
  await preview({ problems: [{ ...problem, severity: "warning" }] }, async ({ page }) => {
    const details = page.locator("chronodeck-problems details");
    await expect.poll(() => details.innerText()).toContain("1 warning");
    expect(await details.getAttribute("open")).toBeNull();
    await details.locator("summary").click();
    expect(await details.innerText()).toContain("deck.md:12:7");
  });
});

test("the presenter sees notes and the next slide, and both windows follow each other", async () => {
  const slides = Object.fromEntries(
    Object.entries(start.slides).map(([id, html]) => [id, html.replace("</section>", notes(`About ${id}`))]),
  );
  await preview({ slides }, async ({ page, server, save }) => {
    await mark(page);
    const presenter = await page.context().newPage();
    await presenter.goto(server.presenterUrl);
    await expect.poll(() => presenter.locator("#notes").textContent()).toBe("About one");
    const next = presenter.frameLocator(".next iframe").locator("section.present");
    await expect.poll(() => next.getAttribute("id")).toBe("two");
    await presenter.keyboard.press("ArrowRight");
    await expect.poll(() => current(page)).toBe("two");
    await page.evaluate(() => window.Reveal?.slide(0));
    await expect.poll(() => presenter.locator("#notes").textContent()).toBe("About one");
    save({ slides: { ...slides, one: (slides["one"] ?? "").replace("About one", "About the first") } });
    await expect.poll(() => presenter.locator("#notes").textContent()).toBe("About the first");
  });
});
