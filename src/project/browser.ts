import type { BrowserPage } from "../model/browser-page.ts";
import { ExitStatus } from "../model/exit-status.ts";
import { Failure } from "../model/failure.ts";
import type { PageOptions } from "./chromium-page.ts";
import { onDeadlySignal } from "./deadly-signals.ts";
import type { BrowserOptions } from "./start-browser.ts";
import { startBrowser } from "./start-browser.ts";
import { lackOfRoom } from "./temporary-room.ts";

/** Waits for the browser and opens a page that has no network. Rejects with a `Failure` where there is no browser. */
export type LendPage = (options: PageOptions) => Promise<BrowserPage>;

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
  // What waits for an answer of a crashed page may wait for ever.
  const lost = new Promise<never>((_, reject) => {
    const watch = async (): Promise<void> => {
      const browser = await starting;
      await browser.lost;
      reject((await lackOfRoom()) ?? browserLost());
    };
    // Why there is none is told to whoever asks for a page.
    watch().catch(() => undefined);
  });
  // It may come when nobody waits for anything any more.
  lost.catch(() => undefined);
  const close = async (): Promise<void> => {
    const browser = await starting.catch(() => undefined);
    await browser?.close();
  };
  const signals = onDeadlySignal(close);
  try {
    return await Promise.race([run(async (page) => (await starting).openPage(page)), lost]);
  } catch (thrown) {
    // Closing the browser breaks off what `run` was doing with it; that is no news to whoever sent the signal.
    if (signals.hasCome()) await new Promise(() => undefined);
    const browser = await starting.catch(() => undefined);
    const isLost = browser?.isLost() === true && !(thrown instanceof Failure);
    throw isLost ? ((await lackOfRoom()) ?? browserLost()) : thrown;
  } finally {
    await close();
    signals.forget();
  }
}

function browserLost(): Failure {
  return new Failure(
    ExitStatus.machine,
    "The browser crashed or was ended from outside before its work was done.",
    "Run the command again; if it happens again, free some memory or name another browser with --browser.",
  );
}
