import { once } from "node:events";
import type { Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { compile } from "../../src/commands/compile.ts";
import { withBrowser, type LendPage } from "../support/with-browser.ts";
import { projectFrom } from "../support/project-from.ts";
import { onDisk } from "../support/small-page.ts";

/** A talk with sections, steps, notes, dates, planned time and slides kept for questions. */
export const talkDeck: Readonly<Record<string, string>> = {
  "deck.md": `---
title: The comet returns
duration: 20
rail: 1500/2000
---

# How it was found {#found minutes=8}

## Three comets are one {#three when=1531/1682}

::: steps
- Apian, {{seen}}
- Kepler
:::

::: notes
Wait until **everybody** has seen it; then [on to the dust](#dust).
:::

## It came back {#back when=1758/1759}

A farmer near Dresden.

::: notes
Name *Palitzsch*.
:::

# What it is made of {#made}

## Its tail is dust {#dust when=1986}

Giotto flew by.

## Dust counts {.backup #counts when=1987}

Twelve thousand hits, as in {{seen}}.

## The orbit {.backup #orbit}

::: steps
- one
- two
:::
`,
  "facts.yaml": `seen: {what: Comets seen, value: 3, unit: comets, when: 1531, source: [apian p. 2]}\n`,
  "sources.yaml": `apian: {title: Apian's drawings}\n`,
};

/** The deck as `build` writes it. */
export async function buildDeck(files: Readonly<Record<string, string>>): Promise<string> {
  const compiled = await compile(projectFrom(files));
  const errors = compiled.problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return compiled.page("whole");
}

/** Presents the talk from a file: address; `run` may load it again. */
export type PresentTalk = (run: (page: Page, url: string) => Promise<void>, html?: string) => Promise<void>;

/** For a file of tests: builds the talk and starts a browser before the first, and ends it after the last. */
export function presentTalk(files: Readonly<Record<string, string>> = talkDeck): PresentTalk {
  let html = "";
  let lend: LendPage;
  let browser: Promise<unknown>;
  const allTests = new AbortController();

  beforeAll(async () => {
    html = await buildDeck(files);
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

  return async (run, other) => {
    await onDisk(other ?? html, async (url) => {
      const page = await lend({ width: 1280, height: 720, scripts: "run" });
      await page.goto(url);
      await isReady(page);
      await run(page, url);
      await page.context().close();
    });
  };
}

export async function isReady(page: Page): Promise<void> {
  await page.waitForFunction(() => window.Reveal?.isReady());
}

/** The id of the slide on screen. */
export const current = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => window.Reveal?.getCurrentSlide().id);

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}
