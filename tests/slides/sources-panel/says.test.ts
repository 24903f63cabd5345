import { expect, test } from "vitest";
import { current, openEntry, panelOf, presentEvidence } from "../present-evidence.ts";

const present = presentEvidence();

test("e opens a panel that says all about the slide's first number, and closes it", async () => {
  await present("traffic", async (page) => {
    expect(await panelOf(page).isVisible()).toBe(false);
    await page.keyboard.press("e");
    const said = await openEntry(page);
    for (const part of ["436,609 tons", "Net tonnage through the canal", "1870", "Company returns, p. 2"])
      expect(said).toContain(part);
    expect(said).toContain("Lesseps, F. de. (1914). Annual returns of the canal company. Paris.");
    const link = panelOf(page).locator(".is-open").getByRole("link");
    expect(await link.getAttribute("href")).toBe("https://example.org/returns/1914");
    await page.keyboard.press("e");
    expect(await panelOf(page).isVisible()).toBe(false);
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

test("what nothing but a figure shows is listed like what the text says, in its order", async () => {
  await present("bars", async (page) => {
    await page.keyboard.press("e");
    expect(await panelOf(page).locator("[aria-expanded]").allInnerTexts()).toEqual([
      expect.stringContaining("436,609 tons"),
      expect.stringContaining("about 20 million tons"),
    ]);
    expect(await openEntry(page)).toContain("Company returns, p. 2");
  });
});

test("a source is cited as in the list of sources, in the deck's style", async () => {
  await present("traffic", async (page) => {
    await page.keyboard.press("e");
    const citation = panelOf(page).locator(".is-open .evidence-source-details");
    expect(await citation.innerText()).toBe(
      "Lesseps, F. de. (1914). Annual returns of the canal company. Paris.",
    );
    const title = citation.locator("i");
    expect(await title.innerText()).toBe("Annual returns of the canal company");
    expect(await title.evaluate((one) => getComputedStyle(one).fontStyle)).toBe("italic");
    expect(await page.locator("#source-company .source-entry").textContent()).toContain(
      (await citation.textContent()) ?? "nothing",
    );
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
