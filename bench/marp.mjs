import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { runnerImport } from "vite";

const version = "4.5.1";
/** In seconds: on a busy machine 2,000 slides take longer than the half minute that Marp waits by itself. */
const patience = ["--browser-timeout", "300"];

/**
 * Fetches Marp CLI by npm into `folder`, without the browser that it would download, and lends it the one that chronodeck uses. Returns its
 * command lines for HTML and PDF.
 */
export async function installMarp(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  execFileSync(
    "npm",
    ["install", "--no-audit", "--no-fund", "--loglevel=error", `@marp-team/marp-cli@${version}`],
    {
      cwd: folder,
      env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: "1" },
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  const browser = await lendBrowser(folder);
  const program = join(folder, "node_modules/.bin/marp");
  return {
    name: `Marp CLI ${version}`,
    env: { CHROME_PATH: browser, CHROME_NO_SANDBOX: "1" },
    html: (deck, out) => [program, "--no-stdin", "--html", deck, "-o", out],
    pdf: (deck, out) => [
      program,
      "--no-stdin",
      "--html",
      "--pdf",
      "--allow-local-files",
      ...patience,
      deck,
      "-o",
      out,
    ],
  };
}

/** A script that starts the embedded Chromium with the environment that it needs; else an installed browser. */
async function lendBrowser(folder) {
  const { module } = await runnerImport(join(import.meta.dirname, "../src/project/embedded-chromium.ts"));
  const embedded = await module.findEmbeddedChromium(() => undefined);
  if (embedded === undefined) return installedBrowser();
  const script = join(folder, "browser");
  const settings = Object.entries(embedded.env).map(([name, value]) => `${name}='${value}'`);
  writeFileSync(
    script,
    `#!/bin/sh\nexec env ${settings.join(" ")} '${embedded.executablePath}' --font-render-hinting=none "$@"\n`,
  );
  chmodSync(script, 0o755);
  return script;
}

function installedBrowser() {
  const known = [
    process.env["CHROME_PATH"],
    "/usr/bin/chromium",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    join(homedir(), "AppData/Local/Google/Chrome/Application/chrome.exe"),
  ];
  const found = known.find((path) => path !== undefined && existsSync(path));
  if (found === undefined) throw new Error("No browser for Marp: name one in CHROME_PATH.");
  return found;
}
