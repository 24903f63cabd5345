import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { compile } from "../../src/commands/compile.ts";
import { openWorkshop } from "../../src/commands/workshop.ts";
import { loadAssets } from "../../src/project/assets.ts";
import { withBrowser } from "../support/with-browser.ts";
import { startDevServer, type DevServer } from "../../src/vite/server.ts";
import { projectFrom } from "../support/project-from.ts";
import { evidenceDeck } from "./evidence-deck.ts";

interface Preview {
  readonly page: Page;
  readonly server: DevServer;
  /** What an author does: puts one text for another in a file, and saves. */
  readonly edit: (file: string, from: string, to: string) => void;
}

async function preview(run: (preview: Preview) => Promise<void>): Promise<void> {
  let files = evidenceDeck;
  let onSave: ((paths: readonly string[]) => void) | undefined;
  const workshop = openWorkshop();
  const server = await startDevServer({
    root: import.meta.dirname,
    port: 0,
    strictPort: false,
    assets: { ...(await loadAssets()), measureScript: "export const measure = () => [];" },
    compile: async () => {
      const {
        slides,
        styles,
        ledger,
        page,
        servedPolicy: policy,
      } = await compile(projectFrom(files), workshop);
      const deck = { slides, styles, ledger, shell: page("shell"), page: () => page("served"), policy };
      return { deck, problems: [] };
    },
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
  const edit: Preview["edit"] = (file, from, to) => {
    files = { ...files, [file]: (files[file] ?? "").replace(from, to) };
    onSave?.([file]);
  };
  try {
    await withBrowser(
      async (lendPage) => {
        const page = await lendPage({ width: 1280, height: 720, scripts: "run" });
        await page.context().setOffline(false);
        await page.goto(`${server.url}#/traffic`);
        await page.waitForFunction(() => document.documentElement.dataset["live"] === "connected");
        // They look at one slide while they write on another.
        await page.keyboard.press("y");
        await page.evaluate(() => document.body.setAttribute("data-mark", ""));
        await run({ page, server, edit });
        expect(await page.evaluate(() => document.body.hasAttribute("data-mark"))).toBe(true);
      },
      { onProgress: () => undefined },
    );
  } finally {
    await server.close();
  }
}

const openEntry = (page: Page): Promise<string> => page.locator(".evidence .is-open").innerText();

test("a save shows in the open panel, at the number that was open, without loading the page anew", async () => {
  await preview(async ({ page, edit }) => {
    await page.keyboard.press("e");
    await page.keyboard.press("ArrowDown");
    edit("facts.yaml", "value: 20e6", "value: 21e6");
    await expect.poll(() => openEntry(page)).toContain("about 21 million tons");
    edit("sources.yaml", "Annual returns of", "Yearly returns of");
    await expect.poll(() => openEntry(page)).toContain("Yearly returns of the canal company");
    await page.keyboard.press("ArrowUp");
    expect(await openEntry(page)).toContain("436,609 tons");
  });
});

test("a number that an edit brings onto the slide can be reached and asked at once", async () => {
  await preview(async ({ page, edit }) => {
    edit("deck.md", "to come.", "to come, at {{dues}}.");
    const dues = page.locator("#traffic .slide [data-fact=dues]");
    await expect.poll(() => dues.getAttribute("tabindex")).toBe("0");
    await dues.click();
    expect(await openEntry(page)).toContain("Dues a ton");
    expect(await page.locator(".evidence-button").isVisible()).toBe(true);
  });
});

test("a slide that comes does not take the button or the panel away", async () => {
  await preview(async ({ page, edit }) => {
    await page.keyboard.press("e");
    edit("deck.md", "## Two counts", "## Another {#another}\n\nOf {{dues}}.\n\n## Two counts");
    await expect.poll(() => page.locator("#another").count()).toBe(1);
    expect(await page.locator(".evidence-button").isVisible()).toBe(true);
    await page.keyboard.press("PageDown");
    expect(await openEntry(page)).toContain("Dues a ton");
  });
});

test("the presenter sees the slide's facts and those of the notes, and shows one of them in the room", async () => {
  await preview(async ({ page, server }) => {
    const presenter = await page.context().newPage();
    await presenter.goto(server.presenterUrl);
    const facts = presenter.locator("#facts");
    await expect.poll(() => facts.innerText()).toContain("Net tonnage through the canal");
    const said = await facts.innerText();
    for (const part of ["436,609 tons", "Company returns, p. 2", "A forecast, not a result", "45.8"])
      expect(said).toContain(part);
    expect(said.slice(said.indexOf("In the notes"))).toMatch(/10 francs Dues a ton/);
    await facts.getByRole("button", { name: "about 20 million tons" }).click();
    await expect.poll(() => page.locator(".evidence").isVisible()).toBe(true);
    expect(await openEntry(page)).toContain("Net tonnage before the war");
    await presenter.keyboard.press("e");
    await expect.poll(() => page.locator(".evidence").isVisible()).toBe(false);
    await presenter.keyboard.press("PageDown");
    await expect.poll(() => facts.innerText()).toContain("3,389");
    expect(await facts.innerText()).toContain("Contradicted by: 3,425 (Consuls, p. 12)");
  });
});
