#!/usr/bin/env node
// Prints how long a save takes to the changed page, and the command to the first slide, for chronodeck beside Marp CLI, reveal-md and Slidev, which
// are fetched by npm into a temporary folder. The tools take turns, edit by edit, so that a machine that slows down does so for all.
//   node bench/live-peers.mjs [--sizes 20,200] [--edits 15]
// The page stands on slide 3. The time ends when its document has the new words; a page that is loaded anew counts until then.
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeDeck } from "./make-deck.mjs";
import { median } from "./measure.mjs";
import { startBrowser } from "./start-browser.mjs";

const { values } = parseArgs({
  options: { sizes: { type: "string", default: "20,200" }, edits: { type: "string", default: "15" } },
});
const root = join(import.meta.dirname, "..");
const scratch = mkdtempSync(join(tmpdir(), "chronodeck-live-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
const browser = await startBrowser();

const marp = fetchTool("@marp-team/marp-cli@4.5.1", "marp");
const revealMd = fetchTool("reveal-md@6.1.4", "reveal-md");
// Of what Slidev asks for, later versions need packages that the registry does not have.
const slidev = fetchTool("@slidev/cli@53.0.0", "slidev", ["@slidev/theme-default@0.25.0"], {
  "@shikijs/vitepress-twoslash": "4.4.3",
  "@unocss/extractor-mdc": "66.10.5",
  "@unocss/reset": "66.10.5",
  unocss: "66.10.5",
});
const tools = [
  {
    name: "chronodeck",
    start: (folder, port) => [process.execPath, join(root, "dist/cli.js"), "dev", folder, "--port", port],
    address: (port) => `http://127.0.0.1:${port}/#/s3`,
  },
  {
    name: "Marp CLI 4.5.1",
    dialect: "marp",
    start: (folder) => [marp, "--no-stdin", "--html", "-s", folder],
    address: (port) => `http://localhost:${port}/deck.md#3`,
  },
  {
    name: "reveal-md 6.1.4",
    dialect: "reveal-md",
    start: (folder, port) => [revealMd, join(folder, "deck.md"), "-w", "--disable-auto-open", "--port", port],
    address: (port) => `http://localhost:${port}/deck.md#/2`,
  },
  {
    name: "Slidev 53.0.0",
    dialect: "slidev",
    // It looks for its theme above the deck.
    room: join(scratch, "slidev"),
    start: (folder, port) => [slidev, join(folder, "deck.md"), "--port", port],
    address: (port) => `http://localhost:${port}/3`,
  },
];

console.log(
  "| slides | tool | command to first slide, ms | save to page, ms: median | 95 of 100 | reloads |",
);
console.log("| --- | --- | --- | --- | --- | --- |");
let port = 4300;
for (const size of values.sizes.split(",").map(Number)) await compare(size);
await browser.close();

async function compare(size) {
  const rooms = [];
  for (const tool of tools) rooms.push(await open(tool, size));
  for (let edit = 0; edit < Number(values.edits); edit++)
    for (const room of rooms) room.times.push(await timeEdit(room, `Revision number ${edit}.`));
  for (const { tool, startUp, times, loads, server, page } of rooms) {
    const sorted = times.toSorted((a, b) => a - b);
    const late = sorted[Math.floor(sorted.length * 0.95)];
    const cells = [
      size,
      tool.name,
      ...[startUp, median(times), late].map(Math.round),
      loads() > 0 ? "yes" : "no",
    ];
    console.log(`| ${cells.join(" | ")} |`);
    await page.close();
    server.kill("SIGINT");
  }
}

async function open(tool, size) {
  const folder = join(tool.room ?? scratch, `${tool.name}-${size}`.replaceAll(" ", "-"));
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "deck.md");
  writeFileSync(file, makeDeck(size, tool.dialect ?? "chronodeck"));
  port += 1;
  const page = await browser.newPage();
  const seen = new Map();
  await page.exposeFunction("tellSeen", (words, at) => seen.set(words, seen.get(words) ?? at));
  await page.addInitScript(watchWords);
  await page.goto("about:blank");
  const started = performance.now();
  const [program, ...args] = tool.start(folder, String(port));
  const server = spawn(program, args, { env: { ...process.env, PORT: String(port) }, stdio: "ignore" });
  const address = tool.address(port);
  for (;;) {
    const response = await page.goto(address).catch(() => undefined);
    if (response?.ok() === true) break;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  await page.waitForSelector("section h2, .slidev-page h2", { state: "attached" });
  const startUp = performance.now() - started;
  await new Promise((resolve) => setTimeout(resolve, 2000));
  let loads = 0;
  page.on("load", () => (loads += 1));
  return { tool, file, page, server, seen, startUp, times: [], loads: () => loads };
}

/** Runs in the page, before anything else in it: tells of each revision that the document comes to show. */
function watchWords() {
  const told = new Set();
  const look = () => {
    for (const [words] of document.body?.textContent.matchAll(/Revision number \d+\./g) ?? []) {
      if (told.has(words)) continue;
      told.add(words);
      window.tellSeen(words, performance.timeOrigin + performance.now());
    }
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
}

async function timeEdit({ file, seen }, words) {
  await new Promise((resolve) => setTimeout(resolve, 400));
  const text = readFileSync(file, "utf8").replace(
    /(## 3\. [^\n]*\n\n)(Revision number \d+\.\n\n)?/,
    `$1${words}\n\n`,
  );
  const saved = performance.timeOrigin + performance.now();
  writeFileSync(file, text);
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    if (seen.has(words)) return seen.get(words) - saved;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error(`${file}: the page never showed “${words}”`);
}

function fetchTool(name, program, others = [], overrides = {}) {
  const folder = join(scratch, program);
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, overrides }));
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", name, ...others], {
    cwd: folder,
    env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: "1", PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return join(folder, "node_modules/.bin", program);
}
