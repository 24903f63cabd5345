import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults, RunOptions } from "axe-core";
import type { Frame, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { compile } from "../../src/commands/compile.ts";
import { loadProject } from "../../src/project/load.ts";
import { press, presentTalk } from "./talk-deck.ts";

const present = presentTalk();
let axe = "";
const decks = ["china-central-asia", "starter"] as const;
const pages = new Map<string, string>();

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  for (const name of decks) {
    const project = await loadProject(join(import.meta.dirname, "../../content", name));
    pages.set(name, (await compile(project)).page("whole"));
  }
});

/** What axe finds in a part of a page as it stands, in words. */
async function findings(page: Page | Frame, options: RunOptions, part = "html"): Promise<readonly string[]> {
  const script = `axe.run(${JSON.stringify(part)}, ${JSON.stringify(options)})`;
  const { violations } = await page.evaluate<AxeResults>(script);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(" ")}`));
}

const quick: RunOptions = { resultTypes: ["violations"] };

test.each([
  ["china-central-asia", "16:9"],
  ["starter", "4:3"],
] as const)(
  "axe finds nothing on any slide of content/%s at %s, in any colours",
  async (deck, aspect) => {
    await present(async (page) => {
      await page.evaluate((to) => window.chronodeck?.showAspect(to), aspect);
      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.evaluate(axe);
      const found = [...(await findings(page, quick))];
      const count = await page.evaluate(() => window.Reveal?.getTotalSlides() ?? 0);
      for (let slide = 0; slide < count; slide++) {
        // Axe reads the whole page each time: what is on the other slides is out of its way meanwhile.
        const rest = await page.evaluateHandle((index) => {
          window.Reveal?.slide(index);
          for (const step of document.querySelectorAll(".present .fragment")) step.classList.add("visible");
          const others = [...document.querySelectorAll(".slides > section:not(.present)")];
          const contents = others.map((other) => [other, [...other.childNodes]] as const);
          for (const other of others) other.replaceChildren();
          return contents;
        }, slide);
        for (const variant of ["light", "dark", "contrast"] as const) {
          await page.evaluate((name) => window.chronodeck?.showVariant(name), variant);
          // All but contrast is the same in each.
          const rules = variant === "light" ? quick : { ...quick, runOnly: ["color-contrast"] };
          const here = await findings(page, rules);
          found.push(...here.map((text) => `${variant} ${slide + 1}: ${text}`));
        }
        await rest.evaluate((contents) => {
          for (const [other, nodes] of contents) other.replaceChildren(...nodes);
        });
      }
      expect(found).toEqual([]);
    }, pages.get(deck));
  },
  120_000,
);

test("axe finds nothing in the list of keys, the jump box, the sources panel and the offer to go on", async () => {
  await present(async (page) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.evaluate(axe);
    const found: string[] = [];
    for (const keys of [["?"], ["Escape", "g"], ["Escape", "3", "Enter", "ArrowRight", "e"]]) {
      await press(page, ...keys);
      found.push(...(await findings(page, quick)));
    }
    expect(found).toEqual([]);
  });
});

test("axe finds nothing in the presenter's window, nor in what opens there", async () => {
  await present(async (page) => {
    const [desk] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("s")]);
    await expect.poll(() => desk.mainFrame().childFrames().length).toBe(1);
    await expect.poll(() => desk.mainFrame().childFrames()[0]?.locator(".place").count()).toBe(1);
    await press(desk, "3", "Enter", "ArrowRight", "b");
    const frame = desk.mainFrame().childFrames()[0];
    if (frame === undefined) throw new Error("The desk does not stand.");
    await frame.evaluate(axe);
    const found: string[] = [];
    for (const keys of [["c"], ["d"], ["?"], ["Escape", "g"]]) {
      await press(desk, ...keys);
      found.push(...(await findings(frame, { ...quick, iframes: false })));
    }
    expect(found).toEqual([]);
  });
});
