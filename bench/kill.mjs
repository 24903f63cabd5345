#!/usr/bin/env node
// Kills the command (SIGKILL, to its node process alone) at random moments of building, exporting and serving, and looks at what is left.
//   node bench/kill.mjs [--kills 200] [--seed 1] [--only build,pdf,pptx,handout,png,web,dev,unpack]
// Each kind has temporary and cache folders of its own, and every fourth kill cold ones; each kill follows an edit. Every third comes while files are written: up to 20 ms after
// the first draft is seen. After it, every file of the output must be the old or the new one, by hash, of those that whole runs write. Then the same command runs to its end: its
// output must be the new one, with nothing beside it, no draft in the caches, nothing in the temporary folder, and no process of either run. Linux only: it reads /proc.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  watch,
  writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { createRandom } from "../fuzz/random.mjs";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
  },
});
const root = join(import.meta.dirname, "..");
const cli = join(root, "dist/cli.js");
const scratch = mkdtempSync(join(tmpdir(), "cdk-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

/** What is killed, how it is called, and its part of all kills. */
const kinds = [
  { name: "build", argv: ["build"], share: 50 },
  { name: "pdf", argv: ["export", "--to", "pdf"], share: 35 },
  { name: "pptx", argv: ["export", "--to", "pptx"], share: 25 },
  { name: "handout", argv: ["export", "--to", "handout"], share: 25 },
  { name: "png", argv: ["export", "--to", "png"], share: 25 },
  { name: "web", argv: ["export", "--to", "html", "--split"], share: 15 },
  { name: "dev", argv: ["dev", "--port", "0"], share: 20 },
  // The first export of all, which unpacks the browser.
  { name: "unpack", argv: ["export", "--to", "pdf"], share: 5 },
];
const chosen = kinds.filter(({ name }) => values.only?.split(",").includes(name) ?? true);
const total = chosen.reduce((sum, { share }) => sum + share, 0);
const faults = [];
let counts;
let places = 0;

const deck = join(scratch, "deck");
cpSync(join(root, "content/starter"), deck, { recursive: true });
const first = readFileSync(join(deck, "deck.md"), "utf8");
const versions = [first, first.replace("three clocks", "three very different clocks")];
const browser = await unpackedBrowser();

console.log(
  "| command | kills | before its end | with a draft left | output still old | already new | both | a process left for, ms at most | faults |",
);
console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
for (const kind of chosen)
  await killAll(kind, Math.max(1, Math.round((Number(values.kills) * kind.share) / total)));
for (const fault of faults) console.log(fault);
// Some watchers may still wait for a draft that was never begun.
process.exit(faults.length === 0 ? 0 : 1);

async function killAll(kind, kills) {
  counts = { ended: 0, drafts: 0, old: 0, fresh: 0, mixed: 0, lasting: 0 };
  const known = faults.length;
  // What whole runs write, and how long they take with caches and without.
  const good = [];
  let place = newPlace(kind);
  const times = [];
  for (const version of [0, 1, 0]) {
    save(version);
    const begun = performance.now();
    await runWhole(kind, place);
    times.push(performance.now() - begun);
    good[version] ??= hashes(place.out);
    if (JSON.stringify(good[version]) !== JSON.stringify(hashes(place.out)))
      faults.push(`${kind.name}: two whole runs write different files`);
  }
  let shown = 0;
  for (let index = 0; index < kills; index += 1) {
    const random = createRandom(values.seed, kind.name, index);
    const isCold = kind.name === "unpack" || index % 4 === 3;
    if (isCold) {
      const before = place;
      place = newPlace(kind);
      rmSync(place.out, { recursive: true });
      cpSync(before.out, place.out, { recursive: true });
    }
    const next = 1 - shown;
    save(next);
    // A little beyond the end: the last moments count too.
    const delay = random.next() * 1.05 * (isCold ? times[0] : Math.max(times[1], times[2]));
    const isAimed = index % 3 === 1 && kind.name !== "dev" && kind.name !== "unpack";
    const at = `${kind.name} ${index}, killed ${isAimed ? "while writing" : `after ${Math.round(delay)} ms`}`;
    await killOnce(kind, place, isAimed ? draftIn(place).then(() => wait(random.next() * 20)) : wait(delay));
    look(at, place, good[shown], good[next]);
    await runWhole(kind, place).catch((reason) => faults.push(`${at}: the next run: ${reason.message}`));
    lookAgain(at, place, good[next]);
    shown = next;
  }
  const { ended, drafts, old, fresh, mixed, lasting } = counts;
  console.log(
    `| ${[kind.name, kills, kills - ended, drafts, old, fresh, mixed, lasting, faults.length - known].join(" | ")} |`,
  );
}

function newPlace(kind) {
  places += 1;
  // Short, as temporary folders are: paths of sockets have a limit.
  const folder = join(scratch, String(places));
  const place = { out: join(folder, "out"), temporary: join(folder, "t"), cache: join(folder, "cache") };
  for (const path of [place.out, place.temporary, join(place.cache, "chronodeck")])
    mkdirSync(path, { recursive: true });
  // Unpacking takes longer than all else, and is tried by itself.
  if (browser !== undefined && kind.name !== "unpack")
    symlinkSync(browser.folder, join(place.cache, "chronodeck", browser.name));
  return place;
}

/** The browser in this user's cache, put there if need be. */
async function unpackedBrowser() {
  const cache = join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "chronodeck");
  mkdirSync(cache, { recursive: true });
  const find = () => readdirSync(cache).find((entry) => entry.startsWith("chromium-"));
  if (find() === undefined)
    await run(["export", deck, "--to", "pdf", "--out", join(scratch, "first")], {}).ended;
  const name = find();
  return name === undefined ? undefined : { name, folder: join(cache, name) };
}

function save(version) {
  writeFileSync(join(deck, "deck.md"), versions[version]);
}

function run([command, folder, ...more], { temporary, cache }) {
  const env = { ...process.env, ...(temporary && { TMPDIR: temporary, XDG_CACHE_HOME: cache }) };
  const child = spawn(process.execPath, [cli, command, folder, ...more], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  const ended = new Promise((resolve) => child.on("exit", (status, signal) => resolve({ status, signal })));
  return { child, ended, said: () => said };
}

function start({ argv: [command, ...options], name }, place) {
  const out = name === "dev" ? [] : ["--out", place.out];
  return run([command, deck, ...options, ...out], place);
}

async function runWhole(kind, place) {
  const running = start(kind, place);
  if (kind.name === "dev") {
    const url = await addressOf(running);
    const page = await (await fetch(url)).text();
    // As an output that the others write; its numbers of versions are of this server.
    writeFileSync(join(place.out, "page"), page.replaceAll(url, ""));
    running.child.kill("SIGINT");
  }
  const { status } = await running.ended;
  if (status !== 0) throw new Error(`status ${status}: ${running.said()}`);
}

async function addressOf(running) {
  for (;;) {
    const url = /Deck\s+(http:\S+)/.exec(running.said())?.[1];
    if (url !== undefined) return url;
    if (running.child.exitCode !== null) throw new Error(running.said());
    await wait(5);
  }
}

/** Comes when a file of the output begins to be written. */
function draftIn({ out }) {
  return new Promise((resolve) => {
    const folders = [out, ...list(out).map((name) => join(out, name))].filter((name) =>
      statSync(name).isDirectory(),
    );
    const watchers = folders.map((folder) =>
      watch(folder, (_event, name) => name.endsWith(".chronodeck") && seen()),
    );
    const seen = () => {
      for (const watcher of watchers) watcher.close();
      resolve();
    };
  });
}

async function killOnce(kind, place, moment) {
  const running = start(kind, place);
  await Promise.race([moment, running.ended]);
  running.child.kill("SIGKILL");
  const { signal } = await running.ended;
  if (signal === null) counts.ended += 1;
  const begun = performance.now();
  while (strays(place).length > 0 && performance.now() - begun < 5000) await wait(5);
  counts.lasting = Math.max(counts.lasting, Math.round(performance.now() - begun));
}

/** Right after the kill: all files are old or new, drafts aside. */
function look(at, { out }, old, fresh) {
  const found = hashes(out);
  const files = Object.entries(found).filter(([name]) => !isDraft(name));
  if (files.length < Object.keys(found).length) counts.drafts += 1;
  for (const [name, hash] of files)
    if (hash !== old[name] && hash !== fresh[name])
      faults.push(`${at}: ${name} is neither the old one nor the new one`);
  for (const name of Object.keys(old))
    if (!(name in found) && name in fresh) faults.push(`${at}: ${name} is gone`);
  const isOld = files.every(([name, hash]) => old[name] === hash);
  const isFresh = files.every(([name, hash]) => fresh[name] === hash);
  counts[isOld ? "old" : isFresh ? "fresh" : "mixed"] += 1;
}

/** After the next run: all new, and nothing else anywhere. */
function lookAgain(at, place, fresh) {
  const found = hashes(place.out);
  if (JSON.stringify(found) !== JSON.stringify(fresh)) {
    const names = new Set([...Object.keys(found), ...Object.keys(fresh)]);
    faults.push(
      `${at}: after the next run: ${[...names].filter((name) => found[name] !== fresh[name]).join(", ")}`,
    );
  }
  const left = readdirSync(place.temporary);
  if (left.length > 0) faults.push(`${at}: left in the temporary folder: ${left.join(", ")}`);
  const drafts = list(join(place.cache, "chronodeck")).filter(isDraft);
  if (drafts.length > 0) faults.push(`${at}: left in the caches: ${drafts.join(", ")}`);
  const running = strays(place);
  if (running.length > 0) faults.push(`${at}: still running: ${running.join(", ")}`);
}

function isDraft(name) {
  return /(?:^|\/)\.[^/]+\.chronodeck(?:$|\/)/.test(name);
}

function list(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function hashes(folder) {
  const found = {};
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const name of entries.map((entry) => join(entry.parentPath, entry.name)).toSorted())
    found[name.slice(folder.length + 1)] = createHash("sha256").update(readFileSync(name)).digest("hex");
  return found;
}

/** Processes that were started with this place's temporary folder, zombies aside. */
function strays({ temporary }) {
  return readdirSync("/proc").filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      return readFileSync(`/proc/${pid}/environ`, "latin1").includes(`TMPDIR=${temporary}\0`);
    } catch {
      return false;
    }
  });
}
