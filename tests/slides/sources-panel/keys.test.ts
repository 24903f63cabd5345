import { expect, test } from "vitest";
import { current, focused, openEntry, panelOf, presentEvidence } from "../present-evidence.ts";

const present = presentEvidence();

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
      .poll(() => page.locator("dialog.keys").textContent())
      .toContain("Where the numbers come from");
  });
});
