import { once } from "node:events";
import type { Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { withBrowser, type LendPage } from "../support/with-browser.ts";
import { onDisk } from "../support/small-page.ts";
import { buildEvidenceDeck } from "./evidence-deck.ts";

/** Presents the deck of evidence at a slide, and closes it when `run` has ended. */
export type Present = (slide: string, run: (page: Page, url: string) => Promise<void>) => Promise<void>;

/** For a file of tests: builds the deck of evidence and starts a browser before the first, and ends it after the last. */
export function presentEvidence(): Present {
  let html: string;
  let lend: LendPage;
  let browser: Promise<unknown>;
  const allTests = new AbortController();

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

  return async (slide, run) => {
    await onDisk(html, async (url) => {
      const page = await lend({ width: 1280, height: 720, scripts: "run" });
      await page.goto(`${url}#/${slide}`);
      await page.waitForFunction(() => window.Reveal?.isReady());
      await run(page, url);
      await page.context().close();
    });
  };
}

/** The id of the slide on screen. */
export const current = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => window.Reveal?.getCurrentSlide().id);

export const panelOf = (page: Page) => page.getByRole("dialog", { name: "Where this comes from" });

/** What the open entry of the panel says. */
export const openEntry = (page: Page): Promise<string> => panelOf(page).locator(".is-open").innerText();

/** What has the focus, in words. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? "");
