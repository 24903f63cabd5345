import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { expect, test } from "vitest";
import { compile } from "../../../src/commands/compile.ts";
import { projectFrom } from "../../support/project-from.ts";
import { evidenceDeck } from "../evidence-deck.ts";
import { current, presentEvidence } from "../present-evidence.ts";
import { drag, isDrawing, line, strokes, toolbar } from "./on-the-slide.ts";

const present = presentEvidence();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

test("paper shows no drawings, pens or pointer: neither the browser's printing nor the print view", async () => {
  await present("traffic", async (page, url) => {
    await page.keyboard.press("d");
    await drag(page, ...line);
    await page.emulateMedia({ media: "print" });
    expect([await strokes(page), await toolbar(page).isVisible()]).toEqual([0, false]);
    await page.emulateMedia({ media: "screen" });
    expect(await strokes(page)).toBe(1);
    const printed = await page.context().newPage();
    await printed.goto(`${url}?print-pdf`);
    await printed.waitForSelector(".pdf-page", { state: "attached" });
    expect(await printed.locator(".ink").count()).toBe(0);
  });
});

test("a deck in which nobody draws has nothing of it among its slides", async () => {
  await present("traffic", async (page) => {
    await page.keyboard.press("ArrowRight");
    expect(await page.locator(".ink, .ink-tools, .pointer-dot").count()).toBe(0);
  });
});

test("the overview shows the slides without drawings, and opening it ends drawing", async () => {
  await present("traffic", async (page) => {
    await page.keyboard.press("d");
    await drag(page, ...line);
    await page.keyboard.press("o");
    expect([await strokes(page), await isDrawing(page)]).toEqual([0, false]);
    await page.keyboard.press("Escape");
    expect([await strokes(page), await page.evaluate(() => window.Reveal?.isOverview())]).toEqual([1, false]);
  });
});

test("while the list of keys is open, Escape closes that first; the list has both keys", async () => {
  await present("traffic", async (page) => {
    await page.keyboard.press("d");
    await page.keyboard.press("Shift+?");
    const help = page.getByRole("dialog", { name: "Keys" });
    await expect.poll(() => help.innerText()).toContain("Draw");
    expect(await help.innerText()).toContain("Pointer");
    await page.keyboard.press("Escape");
    expect([await help.count(), await isDrawing(page)]).toEqual([0, true]);
  });
});

test("those who listen hear that drawing begins and ends; the drawing itself is silent", async () => {
  await present("traffic", async (page) => {
    await page.keyboard.press("d");
    await expect.poll(() => page.locator("[aria-live]").textContent()).toContain("Escape ends it");
    await drag(page, ...line);
    expect(await page.locator(".ink").getAttribute("aria-hidden")).toBe("true");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("[aria-live]").textContent()).toBe("Drawing ended.");
  });
});

test("Tab reaches the pens, which say whether they are chosen; Space there presses, elsewhere it turns the slide", async () => {
  await present("words", async (page) => {
    await page.keyboard.press("d");
    const pen = toolbar(page).getByRole("button", { name: "Pen", exact: true });
    const eraser = toolbar(page).getByRole("button", { name: "Eraser" });
    expect([await pen.getAttribute("aria-pressed"), await eraser.getAttribute("aria-pressed")]).toEqual([
      "true",
      "false",
    ]);
    await eraser.focus();
    await page.keyboard.press("Space");
    expect([await current(page), await eraser.getAttribute("aria-pressed")]).toEqual(["words", "true"]);
    await page.keyboard.press("ArrowRight");
    expect(await current(page)).toBe("said");
  });
});

test.each(["light", "dark", "contrast"] as const)(
  "with the pens open, axe finds nothing in %s",
  async (variant) => {
    await present("traffic", async (page) => {
      await page.evaluate((to) => window.chronodeck?.showVariant(to), variant);
      await page.keyboard.press("d");
      await drag(page, ...line);
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { axe: tool } = window as unknown as { readonly axe: { run: () => Promise<AxeResults> } };
        const { violations: found } = await tool.run();
        return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
      });
      expect(violations).toEqual([]);
    });
  },
);

test("pens and pointer speak the deck's language", async () => {
  const deck = evidenceDeck["deck.md"]?.replace("title: The canal", "title: Der Kanal\nlang: de") ?? "";
  const { page } = await compile(projectFrom({ ...evidenceDeck, "deck.md": deck }));
  expect(page("whole")).toContain('"Highlighter":"Textmarker"');
});
