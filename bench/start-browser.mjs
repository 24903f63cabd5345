import { createRequire } from "node:module";
import { join } from "node:path";
import { runnerImport } from "vite";

/** The Chromium that chronodeck uses, else the one that CHROME_PATH names. */
export async function startBrowser() {
  const { module } = await runnerImport(join(import.meta.dirname, "../src/project/embedded-chromium.ts"));
  const embedded = await module.findEmbeddedChromium(() => undefined);
  const { chromium } = createRequire(import.meta.url)("playwright-core");
  return chromium.launch({
    executablePath: embedded?.executablePath ?? process.env["CHROME_PATH"],
    env: { ...process.env, ...embedded?.env },
    args: ["--disable-gpu"],
  });
}
