#!/usr/bin/env node
// How long a deck takes from its file to its first slide in a browser, and to turn to the next slide once it is open.
//   node bench/opening.mjs [--sizes 20,2000] [--rounds 9] [--turns 40]
// Each size is opened in turn with an empty reveal.js page of as many slides, in a fresh context each time.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { makeDeck } from "./make-deck.mjs";
import { median } from "./measure.mjs";
import { startBrowser } from "./start-browser.mjs";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "20,2000" },
    rounds: { type: "string", default: "9" },
    turns: { type: "string", default: "40" },
  },
});
const root = join(import.meta.dirname, "..");
const scratch = mkdtempSync(join(tmpdir(), "chronodeck-opening-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
const browser = await startBrowser();

console.log(
  "| slides | empty reveal.js page, ms | deck.html, ms | ratio | turning, ms: median, 95 of 100 | frames late |",
);
console.log("|---|---|---|---|---|---|");
for (const size of values.sizes.split(",").map(Number)) {
  const pages = { empty: emptyPage(size), deck: builtDeck(size) };
  const times = { empty: [], deck: [] };
  for (let round = 0; round < Number(values.rounds); round += 1)
    for (const name of ["empty", "deck"]) times[name].push(await openingTime(pages[name]));
  const [empty, deck] = [median(times.empty), median(times.deck)];
  const { each, late } = await turningTimes(pages.deck, Math.min(Number(values.turns), size - 2));
  const sorted = each.toSorted((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)];
  console.log(
    `| ${size} | ${empty.toFixed(0)} | ${deck.toFixed(0)} | ${(deck / empty).toFixed(2)} | ${median(each).toFixed(1)}, ${p95.toFixed(1)} | ${late} of ${each.length} |`,
  );
}
await browser.close();

function builtDeck(size) {
  const folder = join(scratch, `deck-${size}`);
  mkdirSync(folder);
  writeFileSync(join(folder, "deck.md"), makeDeck(size, "chronodeck"));
  const out = join(scratch, `out-${size}`);
  const { status, stderr } = spawnSync(process.execPath, [
    join(root, "dist/cli.js"),
    "build",
    folder,
    "--out",
    out,
  ]);
  if (status !== 0) throw new Error(String(stderr));
  return join(out, "deck.html");
}

function partOfReveal(file) {
  return readFileSync(join(root, "node_modules/reveal.js/dist", file), "utf8");
}

/** reveal.js as it comes, its white theme without fonts, and slides of one heading each. */
function emptyPage(size) {
  const sections = Array.from({ length: size }, (_, index) => `<section><h2>${index + 1}</h2></section>`);
  const file = join(scratch, `empty-${size}.html`);
  writeFileSync(
    file,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Empty</title><style>${partOfReveal("reset.css")}${partOfReveal("reveal.css")}</style></head>
<body class="reveal-viewport"><div class="reveal"><div class="slides">${sections.join("\n")}</div></div>
<script>${partOfReveal("reveal.js").replaceAll("</script", String.raw`\x3C/script`)}</script><script>Reveal.initialize({ hash: true, transition: "none" })</script></body></html>`,
  );
  return file;
}

/** Milliseconds from the start of navigation to the end of the frame in which the present slide's heading is first visible. */
async function openingTime(file) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const look = () => {
      const heading = document.querySelector(".reveal.ready section.present :is(h1, h2)");
      const isSeen = heading !== null && heading.getClientRects().length > 0;
      // After the frame: what is painted in it has been laid out.
      if (isSeen) setTimeout(() => (window.firstSlideAt = performance.now()));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(pathToFileURL(file).href);
  await page.waitForFunction(() => window.firstSlideAt !== undefined, undefined, { timeout: 60_000 });
  const time = await page.evaluate(() => window.firstSlideAt);
  await context.close();
  return time;
}

/** For turns in the middle of the deck: milliseconds of script, style and layout, and how many missed the next frame of a screen of 60 Hz. */
async function turningTimes(file, turns) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector(".reveal.ready");
  const result = await page.evaluate(async (count) => {
    const deck = window.Reveal;
    deck.slide(Math.max(0, Math.floor(deck.getTotalSlides() / 2) - count), 0);
    for (let settling = 0; settling < 30; settling += 1) await new Promise(requestAnimationFrame);
    const each = [];
    let late = 0;
    for (let turn = 0; turn < count; turn += 1) {
      const shown = await new Promise(requestAnimationFrame);
      const before = performance.now();
      deck.next();
      void document.body.offsetHeight;
      each.push(performance.now() - before);
      if ((await new Promise(requestAnimationFrame)) - shown > 25) late += 1;
      for (let pause = 0; pause < 6; pause += 1) await new Promise(requestAnimationFrame);
    }
    return { each, late };
  }, turns);
  await page.close();
  return result;
}
