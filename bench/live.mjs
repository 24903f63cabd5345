#!/usr/bin/env node
// Prints how long the live preview takes: from the command to the first slide in a browser that is open already, and from a save to the
// changed page, where the file is written in place and where it is replaced by another, as editors do.
//   node bench/live.mjs [--sizes 20,200,2000] [--edits 30] [--pause 150]
// The pause is before each save, in milliseconds; from 300 the checks run in it, up to the next save.
// The slide that is edited is on screen. The time ends when the page has the new words (a MutationObserver sees them); the next frame shows
// them. Both clocks are the machine's.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeDeck } from "./make-deck.mjs";
import { median } from "./measure.mjs";
import { startBrowser } from "./start-browser.mjs";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "20,200,2000" },
    edits: { type: "string", default: "30" },
    pause: { type: "string", default: "150" },
  },
});
const root = join(import.meta.dirname, "..");
const scratch = mkdtempSync(join(tmpdir(), "chronodeck-live-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
const browser = await startBrowser();

console.log(
  "| slides | command to first slide, ms | in place: median | 95 of 100 | by rename: median | 95 of 100 | page loaded anew |",
);
console.log("| --- | --- | --- | --- | --- | --- | --- |");
for (const size of values.sizes.split(",").map(Number)) await measureDeck(size);
await browser.close();

async function measureDeck(size) {
  const folder = join(scratch, String(size));
  mkdirSync(folder);
  const file = join(folder, "deck.md");
  writeFileSync(file, makeDeck(size, "chronodeck"));
  const page = await browser.newPage();
  await page.goto("about:blank");
  const started = performance.now();
  const server = spawn(process.execPath, [join(root, "dist/cli.js"), "dev", folder]);
  await page.goto(`${await urlOf(server)}#/s3`);
  await page.waitForSelector("section.present h2");
  const startUp = performance.now() - started;
  await page.waitForFunction(() => document.documentElement.dataset.live === "connected");
  await page.evaluate(() => (window.isSamePage = true));
  const cells = [];
  for (const save of [saveInPlace, saveByRename]) {
    const times = [];
    for (let edit = 0; edit < Number(values.edits); edit++)
      times.push(await timeEdit(page, file, `Revision ${save.name} ${edit}.`, save));
    const sorted = times.toSorted((a, b) => a - b);
    cells.push(median(times), sorted[Math.floor(sorted.length * 0.95)]);
  }
  const isSame = await page.evaluate(() => window.isSamePage === true);
  console.log(
    `| ${[size, Math.round(startUp), ...cells.map((time) => time.toFixed(1)), isSame ? "no" : "yes"].join(" | ")} |`,
  );
  await page.close();
  server.kill("SIGINT");
}

function saveInPlace(file, text) {
  writeFileSync(file, text);
}

function saveByRename(file, text) {
  writeFileSync(`${file}~`, text);
  renameSync(`${file}~`, file);
}

async function timeEdit(page, file, words, save) {
  const seen = page.evaluate(
    (text) =>
      new Promise((resolve) => {
        const look = () => {
          if (!document.querySelector("section.present").textContent.includes(text)) return;
          observer.disconnect();
          resolve(performance.timeOrigin + performance.now());
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
    words,
  );
  // Hands are slower than programs: the last edit has settled before the next.
  await new Promise((resolve) => setTimeout(resolve, Number(values.pause)));
  const text = readFileSync(file, "utf8").replace(
    /(## 3\. [^\n]*\n\n)(Revision \w+ \d+\.\n\n)?/,
    `$1${words}\n\n`,
  );
  const saved = performance.timeOrigin + performance.now();
  save(file, text);
  return (await seen) - saved;
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
