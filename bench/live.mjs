#!/usr/bin/env node
// Prints how long it takes from a save to the changed slide on screen, in the live preview.
//   node bench/live.mjs [--sizes 20,200,2000] [--edits 30]
// The slide that is edited is on screen; the time ends with the first animation frame that finds the new words in the page.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runnerImport } from "vite";
import { makeDeck } from "./make-deck.mjs";
import { median } from "./measure.mjs";

const { values } = parseArgs({
  options: { sizes: { type: "string", default: "20,200,2000" }, edits: { type: "string", default: "30" } },
});
const root = join(import.meta.dirname, "..");
const scratch = mkdtempSync(join(tmpdir(), "chronodeck-live-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
const { module } = await runnerImport(join(root, "src/project/embedded-chromium.ts"));
const embedded = await module.findEmbeddedChromium(() => undefined);
const { chromium } = createRequire(import.meta.url)("playwright-core");
const browser = await chromium.launch({
  executablePath: embedded?.executablePath ?? process.env["CHROME_PATH"],
  env: { ...process.env, ...embedded?.env },
  args: ["--disable-gpu"],
});

console.log("| slides | start to URL, ms | save to screen, ms: median | 95 of 100 | page loaded anew |");
console.log("| --- | --- | --- | --- | --- |");
for (const size of values.sizes.split(",").map(Number)) await measureDeck(size);
await browser.close();

async function measureDeck(size) {
  const folder = join(scratch, String(size));
  mkdirSync(folder);
  const file = join(folder, "deck.md");
  writeFileSync(file, makeDeck(size, "chronodeck"));
  const started = performance.now();
  const server = spawn(process.execPath, [join(root, "dist/cli.js"), "dev", folder]);
  const url = await urlOf(server);
  const startUp = performance.now() - started;
  const page = await browser.newPage();
  await page.goto(`${url}#/s3`);
  await page.waitForFunction(() => document.documentElement.dataset.live === "connected");
  await page.evaluate(() => (window.isSamePage = true));
  const times = [];
  for (let edit = 0; edit < Number(values.edits); edit++)
    times.push(await timeEdit(page, file, `Revision ${edit}.`));
  const isSame = await page.evaluate(() => window.isSamePage === true);
  const sorted = times.toSorted((a, b) => a - b);
  const late = sorted[Math.floor(sorted.length * 0.95)];
  console.log(
    `| ${[size, ...[startUp, median(times), late].map(Math.round), isSame ? "no" : "yes"].join(" | ")} |`,
  );
  await page.close();
  server.kill("SIGINT");
}

async function timeEdit(page, file, words) {
  const seen = page.evaluate(
    (text) =>
      new Promise((resolve) => {
        const look = () =>
          document.querySelector("section.present").textContent.includes(text)
            ? resolve()
            : requestAnimationFrame(look);
        look();
      }),
    words,
  );
  const text = readFileSync(file, "utf8").replace(
    /(## 3\. [^\n]*\n\n)(Revision \d+\.\n\n)?/,
    `$1${words}\n\n`,
  );
  const saved = performance.now();
  writeFileSync(file, text);
  await seen;
  return performance.now() - saved;
}

function urlOf(server) {
  return new Promise((resolve, reject) => {
    let said = "";
    server.stdout.on("data", (chunk) => {
      said += chunk;
      const url = /http:\/\/\S+/.exec(said);
      if (url !== null) resolve(url[0]);
    });
    server.on("exit", () => reject(new Error(said)));
  });
}
