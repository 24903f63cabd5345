import { chromium, type Browser, type Page } from "playwright-core";
import type { PageOptions } from "../../src/project/chromium-page.ts";
import { findPrograms, type BrowserOptions } from "../../src/project/start-browser.ts";

/** A page that can be clicked and typed on. */
export type LendPage = (options: PageOptions & { readonly network?: "local" }) => Promise<Page>;

/** Like the program's own `withBrowser`, in the same browser, but with Playwright's pages: those of the program only measure and print. */
export async function withBrowser<Result>(
  run: (lendPage: LendPage) => Promise<Result>,
  options: BrowserOptions,
): Promise<Result> {
  const browser = await start(options);
  try {
    return await run(async ({ width, height, scripts, pixelRatio = 1, network }) => {
      const context = await browser.newContext({
        offline: network !== "local",
        javaScriptEnabled: scripts === "run",
        viewport: { width, height },
        deviceScaleFactor: pixelRatio,
        reducedMotion: "reduce",
        colorScheme: "light",
      });
      return context.newPage();
    });
  } finally {
    await browser.close();
  }
}

async function start(options: BrowserOptions): Promise<Browser> {
  for await (const { executablePath, env } of findPrograms(options, []))
    return chromium.launch({
      executablePath,
      args: ["--font-render-hinting=none", "--disable-gpu", "--disable-background-networking"],
      env: { ...definedEnvironment(), ...env },
      chromiumSandbox: false,
    });
  throw new Error("there is no browser to test with");
}

function definedEnvironment(): Record<string, string> {
  const defined = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(defined);
}
