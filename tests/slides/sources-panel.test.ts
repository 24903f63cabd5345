import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withBrowser, type LendPage } from "../../src/project/browser.ts";
import { onDisk } from "../support/small-page.ts";
import { buildEvidenceDeck } from "./evidence-deck.ts";

interface Axe {
  readonly run: () => Promise<AxeResults>;
}
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let html: string;
let lend: LendPage;
const allTests = new AbortController();
let browser: Promise<unknown>;

beforeAll(async () => {
  html = await buildEvidenceDeck();
  await new Promise<void>((resolve, reject) => {
    browser = withBrowser(
      async (lendPage) => {
        lend = lendPage;
        resolve();
        await once(allTests.signal, "abort");
      },
      { onProgress: () => undefined },
    );
    browser.catch(reject);
  });
});

afterAll(async () => {
  allTests.abort();
  await browser;
});

/** Presents the deck at this slide. */
async function present(slide: string, run: (page: Page, url: string) => Promise<void>): Promise<void> {
  await onDisk(html, async (url) => {
    const page = await lend({ width: 1280, height: 720, scripts: "run" });
    await page.goto(`${url}#/${slide}`);
    await page.waitForFunction(() => window.Reveal?.isReady());
    await run(page, url);
    await page.context().close();
  });
}

const current = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => window.Reveal?.getCurrentSlide().id);
const panelOf = (page: Page) => page.getByRole("dialog", { name: "Where this comes from" });
const openEntry = (page: Page): Promise<string> => panelOf(page).locator(".is-open").innerText();
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? "");

test("e opens a panel that says all about the slide's first number, and closes it", async () => {
  await present("traffic", async (page) => {
    expect(await panelOf(page).isVisible()).toBe(false);
    await page.keyboard.press("e");
    const said = await openEntry(page);
    for (const part of ["436,609 tons", "Net tonnage through the canal", "1870", "Company returns, p. 2"])
      expect(said).toContain(part);
    expect(said).toContain("Lesseps, Ferdinand de. Annual returns of the canal company. Paris, 1914.");
    const link = panelOf(page).locator(".is-open").getByRole("link");
    expect(await link.getAttribute("href")).toBe("https://example.org/returns/1914");
    await page.keyboard.press("e");
    expect(await panelOf(page).isVisible()).toBe(false);
  });
});

test("the arrows walk through the numbers, Home and End leap, and left and right keep to the slide", async () => {
  await present("traffic", async (page) => {
    await page.keyboard.press("e");
    expect(await focused(page)).toContain("436,609 tons");
    await page.keyboard.press("ArrowDown");
    expect(await openEntry(page)).toContain("about 20 million tons");
    expect(await openEntry(page)).toContain("all flags");
    expect(await openEntry(page)).toContain("An approximate value.");
    expect(await focused(page)).toContain("20 million");
    await page.keyboard.press("End");
    expect(await openEntry(page)).toContain("To be quoted with care. A forecast, not a result.");
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toContain("30 million");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowRight");
    expect(await current(page)).toBe("traffic");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowUp");
    expect(await openEntry(page)).toContain("436,609 tons");
    const states = await panelOf(page)
      .locator("[aria-expanded]")
      .evaluateAll((all) =>
        all.map((one) => [one.getAttribute("aria-expanded"), one.getAttribute("tabindex")].join(" ")),
      );
    expect(states).toEqual(["true 0", "false -1", "false -1", "false -1"]);
  });
});

test("a computed number shows its arithmetic in numbers and what it is computed from", async () => {
  await present("traffic", async (page) => {
    await page.locator("#traffic [data-fact=growth]").click();
    const said = await openEntry(page);
    expect(said).toMatch(/about 20\S* ÷ 0\.4\d+ = .*45\.8/);
    expect(said).toContain("Net tonnage before the war");
    expect(said).toContain("Net tonnage through the canal");
    expect(said).toContain("Company returns, p. 2, p. 40");
    expect(said).toContain("Consuls · outside");
  });
});

test("a disputed number shows the other side, whichever of them says so", async () => {
  await present("dispute", async (page) => {
    await page.keyboard.press("e");
    expect(await openEntry(page)).toContain("Ships in 1890, by the consuls");
    await page.keyboard.press("ArrowDown");
    expect(await openEntry(page)).toMatch(/Contradicted by\s+3,389 Ships in 1890, by the company/);
  });
});

test("what only the speaker is to know stays out", async () => {
  await present("traffic", async (page) => {
    await page.keyboard.press("e");
    await page.keyboard.press("End");
    const said = (await panelOf(page).textContent()) ?? "";
    expect(said).not.toContain("Only for me");
    expect(said).not.toContain("Dues a ton");
    expect(await page.locator("#ledger").textContent()).not.toContain("Only for me");
  });
});

test("Escape closes the panel, gives the focus back, and opens no overview", async () => {
  await present("traffic", async (page) => {
    await page.keyboard.press("Tab");
    expect(await focused(page)).toContain("436,609");
    await page.keyboard.press("Enter");
    expect(await panelOf(page).isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await panelOf(page).isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-fact"))).toBe("tons-1870");
    expect(await page.getByRole("tooltip").isVisible()).toBe(false);
    expect(await page.evaluate(() => window.Reveal?.isOverview())).toBe(false);
    await page.keyboard.press("ArrowRight");
    expect(await current(page)).toBe("dispute");
  });
});

test("with the clicker the slides go on, and the panel follows with the focus", async () => {
  await present("traffic", async (page) => {
    await page.keyboard.press("e");
    await page.keyboard.press("PageDown");
    expect(await current(page)).toBe("dispute");
    expect(await openEntry(page)).toContain("3,389");
    expect(await focused(page)).toContain("3,389");
    await page.keyboard.press("ArrowDown");
    expect(await openEntry(page)).toContain("3,425");
  });
});

test("the slide makes room, and the number in question is marked on it", async () => {
  await present("traffic", async (page) => {
    await page.locator("#traffic [data-fact=tons-1913]").click();
    expect(await openEntry(page)).toContain("about 20 million tons");
    const [slide, panel] = await Promise.all([
      page.locator("#traffic").boundingBox(),
      panelOf(page).boundingBox(),
    ]);
    // reveal.js rounds the scale of its slides to a hundredth.
    expect((slide?.x ?? 0) + (slide?.width ?? 0)).toBeLessThan((panel?.x ?? 0) + 0.005 * 1280);
    const marked = page.locator(".fact-in-question");
    expect(await marked.evaluateAll((all) => all.map((one) => one.getAttribute("data-fact")))).toEqual([
      "tons-1913",
    ]);
    await page.keyboard.press("Escape");
    expect(await marked.count()).toBe(0);
    expect((await page.locator("#traffic").boundingBox())?.width).toBe(1280);
  });
});

test("a bar of a chart opens the panel at its fact; to those who cannot see it, the chart is one picture", async () => {
  await present("bars", async (page) => {
    await page.locator("#bars svg g[data-fact=tons-1913]").first().click();
    expect(await openEntry(page)).toContain("about 20 million tons");
    expect(await page.locator("#bars svg .fact-in-question").count()).toBeGreaterThan(0);
    expect(await page.locator("#bars svg [tabindex]").count()).toBe(0);
    await page.keyboard.press("Escape");
    expect(await violations(page)).toEqual([]);
  });
});

test("numbers in steps are listed once they are on screen", async () => {
  await present("steps", async (page) => {
    await page.keyboard.press("e");
    const entries = panelOf(page).locator("[aria-expanded]");
    expect(await panelOf(page).innerText()).toContain("step by step");
    await page.keyboard.press("PageDown");
    expect(await entries.allInnerTexts()).toEqual([expect.stringContaining("436,609")]);
    await page.keyboard.press("PageDown");
    expect(await entries.count()).toBe(2);
    expect(await openEntry(page)).toContain("436,609");
    await page.keyboard.press("PageUp");
    expect(await entries.count()).toBe(1);
  });
});

test("citations by hand are listed, and a slide without either says so", async () => {
  await present("traffic", async (page) => {
    await page.keyboard.press("e");
    expect(await panelOf(page).innerText()).toMatch(
      /Also cited on this slide\s+2\s+Consuls, p\. 9 · outside/,
    );
    await page.evaluate(() => window.Reveal?.slide(4));
    expect(await current(page)).toBe("words");
    expect(await panelOf(page).innerText()).toContain("no figures");
    await page.keyboard.press("PageDown");
    expect(await panelOf(page).innerText()).toContain("Consuls, p. 3 · outside");
    await page.keyboard.press("Escape");
    expect(await panelOf(page).isVisible()).toBe(false);
  });
});

test("a button beside the slide's number opens the panel, where there is something to ask", async () => {
  await present("traffic", async (page) => {
    const button = page.getByRole("button", { name: "Where do these numbers come from?" });
    expect(await button.getAttribute("aria-expanded")).toBe("false");
    await button.click();
    expect(await panelOf(page).isVisible()).toBe(true);
    expect(await button.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("evidence-button");
    await page.evaluate(() => window.Reveal?.slide(4));
    expect(await button.isVisible()).toBe(false);
  });
});

test("Tab goes from the open entry to its link, and Enter there does not move the slides", async () => {
  await present("traffic", async (page) => {
    await page.keyboard.press("e");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("example.org");
    await page.keyboard.press("Shift+Tab");
    expect(await focused(page)).toContain("436,609");
    await page.keyboard.press("Enter");
    expect(await panelOf(page).locator(".is-open").count()).toBe(0);
    await page.keyboard.press("Space");
    expect(await panelOf(page).locator(".is-open").count()).toBe(1);
    expect(await current(page)).toBe("traffic");
  });
});

test("? names the key", async () => {
  await present("traffic", async (page) => {
    await page.keyboard.press("Shift+?");
    await expect
      .poll(() => page.locator(".r-overlay-help").textContent())
      .toContain("Where the numbers come from");
  });
});

test.each(["light", "dark", "contrast"] as const)(
  "with the panel open, axe finds nothing in %s",
  async (variant) => {
    await present("traffic", async (page) => {
      await page.evaluate((name) => window.chronodeck?.showVariant(name), variant);
      for (const [shape, height] of [["16:9", 720] as const, ["4:3", 960] as const]) {
        await page.setViewportSize({ width: 1280, height });
        await page.evaluate((name) => window.chronodeck?.showAspect(name), shape);
        for (const slide of [1, 2, 4]) {
          await page.evaluate((index) => window.Reveal?.slide(index), slide);
          if (!(await panelOf(page).isVisible())) await page.keyboard.press("e");
          await page.keyboard.press("ArrowDown");
          expect(await violations(page)).toEqual([]);
        }
      }
    });
  },
);

test("a number with its tip is accessible, too", async () => {
  await present("traffic", async (page) => {
    await page.keyboard.press("Tab");
    expect(await page.getByRole("tooltip").isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
  });
});

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: tool } = window as unknown as { readonly axe: Axe };
    const found = await tool.run();
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: node }) => node).join(" ")}`);
  });
}

test("what the panel says can be read from the back of the room", async () => {
  await present("traffic", async (page) => {
    await page.keyboard.press("e");
    const sizes = await panelOf(page).evaluate((panel) =>
      [...panel.querySelectorAll("*")]
        .filter((part) =>
          [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
        )
        .map((part) => Number.parseFloat(getComputedStyle(part).fontSize)),
    );
    expect(sizes.length).toBeGreaterThan(8);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(20);
  });
});

test("nothing of it gets on paper", async () => {
  await present("traffic", async (page, url) => {
    await page.keyboard.press("e");
    await page.emulateMedia({ media: "print" });
    expect(await panelOf(page).isVisible()).toBe(false);
    expect(await page.locator(".evidence-button").isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });
    await page.goto(`${url}?print-pdf`);
    await page.waitForSelector(".pdf-page", { state: "attached" });
    expect(await page.locator(".evidence, .evidence-button, .fact-tip, [data-fact][tabindex]").count()).toBe(
      0,
    );
  });
});

test("it asks the network for nothing and says nothing on the console", async () => {
  const told: string[] = [];
  await present("traffic", async (page) => {
    page.on("console", (message) => told.push(message.text()));
    page.on("pageerror", (error) => told.push(error.message));
    page.on("request", (request) => told.push(request.url()));
    for (const key of [
      "e",
      "ArrowDown",
      "Tab",
      "PageDown",
      "End",
      "Escape",
      "e",
      "o",
      "Escape",
      "b",
      "e",
      "b",
    ])
      await page.keyboard.press(key);
    expect(told).toEqual([]);
  });
});
