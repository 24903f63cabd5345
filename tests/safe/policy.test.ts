import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { compile } from "../../src/commands/compile.ts";
import { openWorkshop } from "../../src/commands/workshop.ts";
import { hasErrors } from "../../src/model/problem.ts";
import { loadProject } from "../../src/project/load.ts";
import { findEscapes } from "../support/find-escapes.ts";
import { projectFrom } from "../support/project-from.ts";
import { withBrowser } from "../support/with-browser.ts";

const root = join(import.meta.dirname, "../..");
const workshop = openWorkshop();

/** The presenter's window, and what keys do in the room. */
async function useAll(page: Page): Promise<void> {
  const opening = page.context().waitForEvent("page");
  await page.keyboard.press("s");
  const presenter = await opening;
  const desk = presenter.frameLocator("iframe").last();
  await desk.locator(".stage").first().waitFor();
  for (let step = 0; step < 12; step += 1) await page.keyboard.press("ArrowRight");
  await presenter.keyboard.press("ArrowLeft");
  const stage = desk.frameLocator("iframe").first();
  await stage.locator(".slides section").waitFor();
  expect(await stage.locator("head style").count()).toBeGreaterThan(0);
  for (const key of [
    "?",
    "Escape",
    "e",
    "Escape",
    "t",
    "Escape",
    "v",
    "v",
    "v",
    "a",
    "o",
    "Escape",
    "b",
    "b",
  ])
    await page.keyboard.press(key);
}

async function seeOwnDeck(page: Page): Promise<void> {
  expect(await page.locator("#one").getAttribute("data-seen")).toBe("yes");
  const colour = await page.locator("#one b").evaluate((element) => getComputedStyle(element).color);
  expect(colour).toBe("rgb(0, 128, 128)");
  expect(await page.evaluate(() => document.images[0]?.naturalWidth)).toBe(900);
}

test("no deck of ours has code in its markup, and the policy refuses nothing of what it does", async () => {
  const folders = ["content", "tests/decks"]
    .flatMap((parent) => readdirSync(join(root, parent)).map((name) => join(root, parent, name)))
    .filter((folder) => !/[\\/]bad-/u.test(folder) && existsSync(join(folder, "deck.md")));
  expect(folders.length).toBeGreaterThan(3);
  await withBrowser(
    async (lendPage) => {
      for (const folder of folders) {
        const { page, problems } = await compile(await loadProject(folder), workshop);
        if (hasErrors(problems)) continue;
        const html = page("whole");
        const isFirst = folder === folders[0];
        const escaped = await findEscapes(html, lendPage, { scripts: 1, ...(isFirst && { use: useAll }) });
        expect([folder, ...escaped]).toEqual([folder]);
      }
    },
    { onProgress: () => undefined },
  );
});

const picture = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><rect width="900" height="600" fill="teal"/></svg>',
).toString("base64");

const ownDeck = {
  "deck.md": `---\ntitle: A deck\nlang: en\n---\n\n## One {layout=own}\n\n$e = mc^2$ ![Teal](images/teal.svg) <b style="color: teal">raw</b>\n\n\`\`\`ts\nconst a = 1;\n\`\`\`\n\n::: notes\nSay it.\n:::\n`,
  "images/teal.svg": Buffer.from(picture, "base64").toString(),
  "theme.css": `@font-face { font-family: Own; src: url(data:font/woff2;base64,d09GMgAB) } .own { background: url(data:image/svg+xml;base64,${picture}) }`,
  "templates/layouts/own.hbs":
    '<section id="{{id}}" class="{{classes}} own" data-seen="no"><script>document.currentScript.parentElement.dataset.seen = "yes";</script><h2>{{{heading}}}</h2>{{{body}}}{{> notes}}</section>',
};

test("a deck's own theme, pictures, formulas and the script of its own template work under the policy", async () => {
  const { page, problems } = await compile(projectFrom(ownDeck), workshop);
  expect(problems).toEqual([]);
  await withBrowser(
    async (lendPage) => {
      const found = await findEscapes(page("whole"), lendPage, { scripts: 2, use: seeOwnDeck });
      // A template may have scripts on its slides; nothing else is amiss.
      expect(found).toEqual(["<script>", "<script> after reading again"]);
    },
    { onProgress: () => undefined },
  );
});
