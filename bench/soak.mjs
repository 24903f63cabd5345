#!/usr/bin/env node
// Whether the servers' memory stays bounded: `dev` while its deck is saved several times a second, with a browser's page and many other pages connected; `present`
// while slides turn, lines are drawn and listeners come and go. Both at once, each in a process of its own.
//   node bench/soak.mjs [--minutes 4] [--warm-up 1] [--followers 200] [--edits 4] [--slides 200]
// `--edits` is a second. RSS is the process's resident memory, read every five seconds after the warm-up; its slope is that of the straight line through
// them. “Live” is what is left of V8's heap and of buffers after a collection, before and after. Linux only: it reads /proc.
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { makeDeck } from "./make-deck.mjs";
import { median } from "./measure.mjs";
import { startBrowser } from "./start-browser.mjs";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "4" },
    "warm-up": { type: "string", default: "1" },
    followers: { type: "string", default: "200" },
    edits: { type: "string", default: "4" },
    slides: { type: "string", default: "200" },
  },
});
const [minutes, warmUp, followers, edits, slides] = [
  values.minutes,
  values["warm-up"],
  values.followers,
  values.edits,
  values.slides,
].map(Number);
const { WebSocket } = createRequire(import.meta.url)("ws");
const root = join(import.meta.dirname, "..");
const scratch = mkdtempSync(join(tmpdir(), "chronodeck-soak-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

const folder = join(scratch, "deck");
mkdirSync(folder);
cpSync(join(root, "content/starter"), folder, { recursive: true });
const many = join(folder, "50-many.md");
writeFileSync(many, makeDeck(slides, "chronodeck").replace(/^---\n.*?\n---\n/s, ""));
const room = join(scratch, "room");
cpSync(folder, room, { recursive: true });

const servers = [await startServer("dev", folder), await startServer("present", room)];
const [dev, present] = servers;
const over = new AbortController();
const counts = { edits: 0, updates: 0, turns: 0, states: 0, came: 0 };
const browser = await startBrowser();
const page = await browser.newPage();
await page.goto(dev.url);
await page.waitForFunction(() => document.documentElement.dataset.live === "connected");
for (let index = 0; index < followers; index += 1) await openPage();
const speaker = await openSpeaker();
const audience = [];
for (let index = 0; index < followers; index += 1) audience.push(await openFollower());

const work = [edit(), turn(), churn()];
await wait(warmUp * 60_000);
for (const server of servers) server.before = await server.live();
const begun = performance.now();
while (performance.now() - begun < minutes * 60_000) {
  for (const server of servers)
    server.samples.push([(performance.now() - begun) / 60_000, rssOf(server.pid)]);
  await wait(5000);
}
over.abort();
await Promise.all(work);
// The page has followed to the end.
const isShown = await page
  .waitForFunction((text) => document.body.textContent.includes(text), `Edit ${counts.edits}.`, {
    timeout: 20_000,
  })
  .then(
    () => true,
    () => false,
  );
for (const server of servers) server.after = await server.live();

console.log(
  "| server | minutes | RSS after warm-up, MB | median | highest | at the end | slope, MB a minute | live, MB: before | after | RSS once collected, MB: before | after |",
);
console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
for (const { name, samples, before, after } of servers) {
  const sizes = samples.map(([, size]) => size);
  const cells = [sizes[0], median(sizes), Math.max(...sizes), sizes.at(-1)].map(Math.round);
  console.log(
    `| ${[name, minutes, ...cells, slopeOf(samples).toFixed(1), before.live, after.live, before.rss, after.rss].join(" | ")} |`,
  );
}
console.log(
  `${counts.edits} edits saved, ${counts.updates} messages to ${followers} pages; ${counts.turns} slides turned, ${counts.states} messages to ${followers} followers, ${counts.came} of which came anew; the browser's page ${isShown ? "shows" : "does not show"} the last edit`,
);
await browser.close();
for (const { child } of servers) child.kill("SIGINT");
process.exit(isShown && servers.every(({ before, after }) => after.live < before.live * 1.25 + 10) ? 0 : 1);

/** Starts the command; on SIGUSR2 it collects and says what is left. */
async function startServer(name, deck) {
  const teller = `process.on("SIGUSR2", () => { gc(); gc(); const m = process.memoryUsage(); process.stderr.write("live " + Math.round((m.heapUsed + m.arrayBuffers) / 1e6) + "\\n"); })`;
  const child = spawn(
    process.execPath,
    [
      "--expose-gc",
      "--import",
      `data:text/javascript,${encodeURIComponent(teller)}`,
      join(root, "dist/cli.js"),
      name,
      deck,
      "--port",
      "0",
    ],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  process.on("exit", () => child.kill("SIGKILL"));
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => (said = (said + chunk).slice(-20_000)));
  child.on("exit", (status) => {
    if (!over.signal.aborted) throw new Error(`${name} ended with ${status}: ${said}`);
  });
  let url;
  while ((url = /http:\/\/\S+/.exec(said)?.[0]) === undefined) await wait(20);
  const live = async () => {
    said = "";
    child.kill("SIGUSR2");
    let found;
    while ((found = /live (\d+)/.exec(said)) === null) await wait(20);
    await wait(1000);
    return { live: Number(found[1]), rss: Math.round(rssOf(child.pid)) };
  };
  return { name, child, pid: child.pid, url, live, samples: [] };
}

function rssOf(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1000;
}

/** Least squares. */
function slopeOf(samples) {
  const mean = (index) => samples.reduce((sum, sample) => sum + sample[index], 0) / samples.length;
  const [time, size] = [mean(0), mean(1)];
  const covariance = samples.reduce((sum, [x, y]) => sum + (x - time) * (y - size), 0);
  return covariance / samples.reduce((sum, [x]) => sum + (x - time) ** 2, 0);
}

/** Saves: mostly a slide's words, in place or by renaming; also a new slide, facts, a table, the theme, and mistakes that are put right. */
async function edit() {
  const facts = join(folder, "facts.yaml");
  const whole = { many: readFileSync(many, "utf8"), facts: readFileSync(facts, "utf8") };
  const heads = [...whole.many.matchAll(/^## .*$/gm)];
  while (!over.signal.aborted) {
    const number = (counts.edits += 1);
    const head = heads[(number * 7) % heads.length];
    const at = head.index + head[0].length;
    const edited = `${whole.many.slice(0, at)}\n\nEdit ${number}.${whole.many.slice(at)}`;
    if (number % 10 === 3) save(many, `${edited}\n\n## A new slide ${number} {#new}\n\nWords.\n`, number);
    else if (number % 10 === 5) save(many, `${edited}\n\n## A mistake\n\n{{nothing-${number}}}\n`, number);
    else save(many, edited, number);
    if (number % 10 === 7)
      save(
        facts,
        `${whole.facts}\nsoak-${number}:\n  what: A fact\n  value: ${number}\n  source: []\n`,
        number,
      );
    if (number % 10 === 8) save(facts, whole.facts, number);
    if (number % 10 === 9) save(join(folder, "theme.css"), `.soak { order: ${number} }\n`, number);
    if (number % 20 === 0) await wait(1500);
    await wait(1000 / edits);
  }
  counts.edits += 1;
  save(many, `${whole.many}\n\n## The end\n\nEdit ${counts.edits}.\n`, 0);
}

function save(file, text, number) {
  if (number % 2 === 0) return writeFileSync(file, text);
  writeFileSync(`${file}~`, text);
  renameSync(`${file}~`, file);
}

/** One more page of the live preview, without a browser. */
async function openPage() {
  const client = await (await fetch(new URL("/@vite/client", dev.url))).text();
  const token = /wsToken = "([^"]+)"/.exec(client)[1];
  const socket = new WebSocket(`${dev.url.replace("http", "ws")}?token=${token}`, "vite-hmr", {
    origin: new URL(dev.url).origin,
  });
  await new Promise((resolve, reject) => socket.on("open", resolve).on("error", reject));
  socket.on("message", () => (counts.updates += 1));
  socket.send(JSON.stringify({ type: "custom", event: "chronodeck:hello", data: { version: 1 } }));
}

async function openLine(hello) {
  const socket = new WebSocket(new URL("/room", present.url.replace("http", "ws")), {
    origin: new URL(present.url).origin,
  });
  await new Promise((resolve, reject) => socket.on("open", resolve).on("error", reject));
  socket.send(JSON.stringify(hello));
  return socket;
}

async function openFollower() {
  const socket = await openLine({ kind: "hello", role: "audience" });
  socket.on("message", () => (counts.states += 1));
  return socket;
}

async function openSpeaker() {
  const html = await (await fetch(present.url)).text();
  const dataOf = (id) =>
    JSON.parse(new RegExp(`<script type="application/json" id="${id}">(.*?)</script>`, "s").exec(html)[1]);
  const ids = dataOf("deck-data").slides.map(({ id }) => id);
  const report = { number: 0, place: { slide: ids[0], step: -1 }, isBlack: false };
  const socket = await openLine({
    kind: "hello",
    role: "speaker",
    secret: dataOf("room").secret,
    report,
    hasMoved: false,
  });
  return { socket, ids };
}

/** Turns two slides a second, points, and draws a line on each. */
async function turn() {
  while (!over.signal.aborted) {
    const number = (counts.turns += 1);
    const slide = speaker.ids[number % speaker.ids.length];
    speaker.socket.send(
      JSON.stringify({ kind: "report", number, place: { slide, step: -1 }, isBlack: false }),
    );
    const steps = Array.from({ length: 300 }, (_, index) => (index < 2 ? 200 : ((index * 7) % 9) - 4));
    const added = [{ id: number.toString(36), brush: "pen", colour: "accent", steps }];
    speaker.socket.send(
      JSON.stringify({ kind: "ink", slide, aspect: "16:9", isAll: false, removed: [], added }),
    );
    for (let index = 0; index < 5; index += 1) {
      speaker.socket.send(JSON.stringify({ kind: "pointer", at: [number % 1000, index] }));
      await wait(100);
    }
  }
}

/** Five listeners a second go, some without a word, and others come. */
async function churn() {
  while (!over.signal.aborted) {
    for (let index = 0; index < 5; index += 1) {
      const gone = audience.shift();
      if (index % 2 === 0) gone.terminate();
      else gone.close();
      audience.push(await openFollower());
      counts.came += 1;
    }
    await wait(1000);
  }
}
