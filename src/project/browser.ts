import { EventEmitter, once } from "node:events";
import type { Page } from "playwright-core";
import { ExitStatus } from "../model/exit-status.ts";
import { Failure } from "../model/failure.ts";
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
 * the one named in the options, else in CHRONODECK_BROWSER, else the embedded one, else Chrome, Edge or Chromium as installed. Where the
 * browser, or a page of it, ends before `run` does, that is a `Failure`.
 */
export async function withBrowser<Result>(
  run: (lendPage: LendPage) => Promise<Result>,
  options: BrowserOptions,
): Promise<Result> {
  const starting = startBrowser(options);
  // A run that ends before it asks for a page is not interested in why there would be none.
  starting.catch(() => undefined);
  const loss = watchForLoss();
  const lendPage: LendPage = async ({ width, height, scripts, pixelRatio = 1 }) => {
    const browser = await starting;
    browser.on("disconnected", loss.tell);
    const context = await browser.newContext({
      offline: true,
      javaScriptEnabled: scripts === "run",
      viewport: { width, height },
      deviceScaleFactor: pixelRatio,
      reducedMotion: "reduce",
      colorScheme: "light",
    });
    const page = await context.newPage();
    page.on("crash", loss.tell);
    return page;
  };
  const close = async (): Promise<void> => {
    const browser = await starting.catch(() => undefined);
    browser?.off("disconnected", loss.tell);
    await browser?.close();
  };
  const signals = onDeadlySignal(close);
  try {
    return await Promise.race([run(lendPage), loss.lost]);
  } catch (thrown) {
    // Closing the browser breaks off what `run` was doing with it; that is no news to whoever sent the signal.
    if (signals.hasCome()) await new Promise(() => undefined);
    const browser = await starting.catch(() => undefined);
    const isGone = browser?.isConnected() === false || loss.hasCome();
    throw isGone && !(thrown instanceof Failure) ? browserLost() : thrown;
  } finally {
    await close();
    signals.forget();
  }
}

/** What waits for an answer of a crashed browser may wait for ever: `lost` rejects as soon as the browser tells. */
function watchForLoss(): {
  readonly lost: Promise<never>;
  readonly tell: () => void;
  readonly hasCome: () => boolean;
} {
  const watch = new EventEmitter();
  let hasCome = false;
  const lost = once(watch, "lost").then(() => {
    throw browserLost();
  });
  lost.catch(() => undefined);
  const tell = (): void => {
    hasCome = true;
    watch.emit("lost");
  };
  return { lost, tell, hasCome: () => hasCome };
}

function browserLost(): Failure {
  return new Failure(
    ExitStatus.machine,
    "The browser crashed or was ended from outside before its work was done.",
    "Run the command again; if it happens again, free some memory or name another browser with --browser.",
  );
}
