import type { Page } from "playwright-core";
import { onDeadlySignal } from "./deadly-signals.ts";
import type { BrowserOptions } from "./start-browser.ts";
import { startBrowser } from "./start-browser.ts";

export interface PageOptions {
  /** Of the viewport, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Whether the page's own scripts run. Ours always do. */
  readonly scripts: "run" | "ignore";
  /** Pixels of a picture for each CSS pixel; default: 1. */
  readonly pixelRatio?: number;
}

/** Waits for the browser and opens a page that has no network. Rejects with a `Failure` where there is no browser. */
export type LendPage = (options: PageOptions) => Promise<Page>;

/**
 * Runs `run` while a Chromium starts beside it, and closes that when `run` ends, however it ends; Ctrl-C closes it too. The browser is
 * the one named in the options, else in CHRONODECK_BROWSER, else the embedded one, else Chrome, Edge or Chromium as installed.
 */
export async function withBrowser<Result>(
  run: (lendPage: LendPage) => Promise<Result>,
  options: BrowserOptions,
): Promise<Result> {
  const starting = startBrowser(options);
  // A run that ends before it asks for a page is not interested in why there would be none.
  starting.catch(() => undefined);
  const lendPage: LendPage = async ({ width, height, scripts, pixelRatio = 1 }) => {
    const browser = await starting;
    const context = await browser.newContext({
      offline: true,
      javaScriptEnabled: scripts === "run",
      viewport: { width, height },
      deviceScaleFactor: pixelRatio,
      reducedMotion: "reduce",
      colorScheme: "light",
    });
    return context.newPage();
  };
  const close = async (): Promise<void> => {
    const browser = await starting.catch(() => undefined);
    await browser?.close();
  };
  const signals = onDeadlySignal(close);
  try {
    return await run(lendPage);
  } catch (thrown) {
    // Closing the browser breaks off what `run` was doing with it; that is no news to whoever sent the signal.
    if (signals.hasCome()) await new Promise(() => undefined);
    throw thrown;
  } finally {
    await close();
    signals.forget();
  }
}
