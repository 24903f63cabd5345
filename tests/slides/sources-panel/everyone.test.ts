import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openEntry, panelOf, presentEvidence } from "../present-evidence.ts";

interface Axe {
  readonly run: () => Promise<AxeResults>;
}
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const present = presentEvidence();

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

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: tool } = window as unknown as { readonly axe: Axe };
    const found = await tool.run();
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: node }) => node).join(" ")}`);
  });
}
