import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { findEmbeddedChromium } from "../../src/project/embedded-chromium.ts";
import { newSecrets } from "../../src/present/secrets.ts";
import { roomSecrets } from "../../src/project/room-secrets.ts";
import { makeDeck } from "../commands/small-deck.ts";
import { makeFolder } from "../project/deck-folder.ts";

const cli = path.resolve(import.meta.dirname, "../../dist/cli.js");

/** A deck, its output, and caches and temporary files of its own. */
interface Place {
  readonly deck: string;
  readonly out: string;
  readonly cache: string;
  readonly temporary: string;
}

/** The browser's folder in this user's cache: unpacked once, not in every test. */
let chromium: string | undefined;
beforeAll(async () => {
  const browser = await findEmbeddedChromium(() => undefined);
  chromium = browser && path.dirname(browser.executablePath);
});

function makePlace(): Place {
  const folder = makeFolder({}, "place");
  const [cache, temporary] = [path.join(folder, "cache"), path.join(folder, "t")];
  mkdirSync(temporary);
  return { deck: makeDeck(), out: path.join(folder, "out"), cache: withBrowser(cache), temporary };
}

/** Makes a cache folder that has the browser already. */
function withBrowser(cache: string): string {
  mkdirSync(path.join(cache, "chronodeck"), { recursive: true });
  if (chromium !== undefined) symlinkSync(chromium, path.join(cache, "chronodeck", path.basename(chromium)));
  return cache;
}

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function environment({ cache, temporary }: Place): NodeJS.ProcessEnv {
  return { ...process.env, XDG_CACHE_HOME: cache, TMPDIR: temporary };
}

function build(place: Place): Ended {
  const argv = [cli, "build", place.deck, "--out", place.out];
  return spawnSync(process.execPath, argv, { env: environment(place), encoding: "utf8" });
}

function exportPdf(place: Place): Ended {
  const argv = [cli, "export", place.deck, "--out", place.out];
  return spawnSync(process.execPath, argv, { env: environment(place), encoding: "utf8" });
}

function page({ out }: Pick<Place, "out">): Buffer {
  return readFileSync(path.join(out, "deck.html"));
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function edit({ deck }: Place, text: string): void {
  writeFileSync(path.join(deck, "80-more.md"), `## ${text} {#more}\n\nWords.\n`);
}

/** A file system of its own in this folder; false where this process may not make one. */
function mount(folder: string, options: string): boolean {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder], { stdio: "ignore" });
  } catch {
    return false;
  }
  onTestFinished(() => void execFileSync("umount", [folder]));
  return true;
}

test("a full disk below the caches costs time and nothing else", ({ skip }) => {
  const place = makePlace();
  expect(build(place).status).toBe(0);
  const whole = page(place);
  const full = { ...place, cache: path.join(place.temporary, "full") };
  if (!mount(full.cache, "size=96k")) return skip("only root can make a small disk");
  writeFileSync(path.join(place.out, "deck.html"), "old");
  expect(build(full)).toMatchObject({ status: 0, stderr: "" });
  expect(page(full).equals(whole)).toBe(true);
  expect(build(full).status).toBe(0);
  expect(filesOf(full.cache).filter((file) => file.endsWith(".chronodeck"))).toEqual([]);
});

test("a full disk where the browser is to be unpacked is told of, with what it needs", ({ skip }) => {
  if (chromium === undefined) return skip("there is no browser to unpack here");
  const place = makePlace();
  const full = { ...place, cache: path.join(place.temporary, "full") };
  if (!mount(full.cache, "size=2m")) return skip("only root can make a small disk");
  const { status, stderr } = exportPdf(full);
  // Where another browser is installed, that is taken.
  if (status === 0) return;
  expect(status).toBe(3);
  expect(stderr).toContain(
    `could not be unpacked, which takes 205 MB: the disk is full (${full.cache}/chronodeck).`,
  );
  expect(filesOf(full.cache).filter((file) => file.includes("chromium"))).toEqual([]);
});

test.for([
  ["full", "size=64k", /has 0 MB left, and a browser needs 64/u],
  ["read-only", "size=64k,ro", /the file system is read-only/u],
] as const)("a temporary folder that is %s is told of by its name", ([_how, options, reason], { skip }) => {
  const place = makePlace();
  const small = { ...place, temporary: path.join(place.temporary, "small") };
  if (!mount(small.temporary, options)) return skip("only root can make a small disk");
  const { status, stderr } = exportPdf(small);
  expect(status).toBe(3);
  expect(stderr).toContain(`The temporary folder ${small.temporary} cannot hold a browser's files: `);
  expect(stderr).toMatch(reason);
  expect(stderr).toContain("TMPDIR");
  expect([existsSync(place.out), readdirSync(small.temporary)]).toEqual([false, []]);
  expect(build(small).status).toBe(0);
});

test("a temporary folder that is not there is told of by its name", () => {
  const place = makePlace();
  rmSync(place.temporary, { recursive: true });
  const { status, stderr } = exportPdf(place);
  expect([status, stderr]).toEqual([3, expect.stringContaining(`${place.temporary} cannot hold`)]);
  expect(stderr).toContain("it does not exist");
});

test("caches whose files are garbage, links to nothing, not to be read or folders are passed over", () => {
  const place = makePlace();
  expect(build(place).status).toBe(0);
  const before = page(place);
  for (const damage of [intoGarbage, intoLink, lock, intoFolder]) {
    const files = filesOf(place.cache);
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) damage(file);
    writeFileSync(path.join(place.out, "deck.html"), "old");
    expect(build(place)).toMatchObject({ status: 0, stderr: "" });
    expect(page(place).equals(before)).toBe(true);
  }
});

function intoGarbage(file: string): void {
  writeFileSync(file, Buffer.alloc(5000, "\0\u00FF{[\"'"));
}

function lock(file: string): void {
  chmodSync(file, 0);
}

function intoFolder(file: string): void {
  rmSync(file);
  mkdirSync(path.join(file, "in", "the way"), { recursive: true });
}

function intoLink(file: string): void {
  rmSync(file);
  symlinkSync("/nowhere/at/all", file);
}

test("files where the caches' folders should be are passed over", () => {
  const place = makePlace();
  build(place);
  const before = page(place);
  const caches = path.join(place.cache, "chronodeck");
  for (const entry of readdirSync(caches, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    rmSync(path.join(caches, entry.name), { recursive: true });
    writeFileSync(path.join(caches, entry.name), "in the way");
  }
  writeFileSync(path.join(place.out, "deck.html"), "old");
  expect(build(place)).toMatchObject({ status: 0, stderr: "" });
  expect(page(place).equals(before)).toBe(true);
});

function date(folder: string, time: Date): void {
  for (const file of filesOf(folder)) utimesSync(file, time, time);
}

test("what changed is built although clocks say that nothing did", () => {
  const place = makePlace();
  const [past, future] = [new Date("2001-01-01"), new Date("2099-01-01")];
  edit(place, "First");
  build(place);
  date(place.cache, future);
  date(place.out, future);
  edit(place, "Other");
  date(place.deck, past);
  expect(build(place).stdout).not.toContain("up to date");
  expect(page(place).toString()).toContain("Other");
  // The same length, and older than all that was made of it.
  const other = page(place);
  writeFileSync(path.join(place.out, "deck.html"), other.toString().replace("Other", "Bther"));
  date(place.out, future);
  expect(build(place).stdout).not.toContain("up to date");
  expect(page(place).equals(other)).toBe(true);
  date(place.deck, future);
  expect(build(place).stdout).toContain("up to date");
});

test("caches of the future make room for those of today", () => {
  const place = makePlace();
  const builds = path.join(place.cache, "chronodeck", "builds");
  mkdirSync(builds);
  const future = new Date("2099-01-01");
  for (let index = 0; index < 250; index += 1) {
    writeFileSync(path.join(builds, `${index}.json`), "x");
    utimesSync(path.join(builds, `${index}.json`), future, future);
  }
  build(place);
  expect(readdirSync(builds)).toHaveLength(200);
  expect(build(place).stdout).toContain("up to date");
});

test("secrets of a room that are kept from the future are made anew", async () => {
  const { cache, deck } = makePlace();
  vi.stubEnv("XDG_CACHE_HOME", cache);
  onTestFinished(() => void vi.unstubAllEnvs());
  const first = await roomSecrets(deck, newSecrets);
  expect(await roomSecrets(deck, newSecrets)).toEqual(first);
  date(path.join(cache, "chronodeck"), new Date("2099-01-01"));
  expect(await roomSecrets(deck, newSecrets)).not.toEqual(first);
});

test("what a run that was killed had half written goes with the next, even where that writes nothing", () => {
  const place = makePlace();
  build(place);
  const neverRunning = 2 ** 22 + 1;
  const caches = path.join(place.cache, "chronodeck");
  const abandoned = [
    path.join(place.out, `.deck.html.${neverRunning}.chronodeck`),
    path.join(caches, `.code.json.abc.${neverRunning}.chronodeck`),
    path.join(caches, "builds", `.x.json.abc.${neverRunning}.chronodeck`),
    path.join(
      caches,
      "program",
      readdirSync(path.join(caches, "program"))[0] ?? "",
      `.x.${neverRunning}.chronodeck`,
    ),
    path.join(caches, `.chromium-1.abc.${neverRunning}.chronodeck`, "chromium"),
  ];
  for (const file of abandoned) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, "half");
  }
  const inUse = path.join(caches, `.code.json.abc.${process.pid}.chronodeck`);
  writeFileSync(inUse, "half");
  expect(build(place).stdout).toContain("up to date");
  expect([...abandoned.filter((file) => existsSync(file)), existsSync(inUse)]).toEqual([true]);
});

test("four builds, an export and a server at once, from cold caches, are as good as one after another", async () => {
  const place = makePlace();
  const alone = makePlace();
  const same = { ...alone, deck: place.deck };
  build(same);
  exportPdf(same);
  const start = (...argv: readonly string[]) =>
    spawn(process.execPath, [cli, ...argv], { env: environment(place), stdio: ["ignore", "pipe", "ignore"] });
  const dev = start("dev", place.deck, "--port", "0");
  onTestFinished(() => void dev.kill("SIGKILL"));
  const runs = [
    ...Array.from({ length: 4 }, () => start("build", place.deck, "--out", place.out)),
    start("export", place.deck, "--out", place.out),
    start("export", place.deck, "--out", place.out),
  ];
  const statuses = await Promise.all(runs.map(async (run) => ((await once(run, "close")) as [number])[0]));
  expect(statuses).toEqual([0, 0, 0, 0, 0, 0]);
  dev.kill("SIGINT");
  await once(dev, "exit");
  expect(readdirSync(place.out).toSorted()).toEqual(["deck.html", "deck.pdf"]);
  for (const name of ["deck.html", "deck.pdf"])
    expect(readFileSync(path.join(place.out, name)).equals(readFileSync(path.join(same.out, name)))).toBe(
      true,
    );
  expect(build(place).stdout).toContain("up to date");
  expect(filesOf(place.cache).filter((file) => file.endsWith(".chronodeck"))).toEqual([]);
  expect(readdirSync(place.temporary)).toEqual([]);
});

test("a deck that is replaced while it is built is the old one or the new one", async () => {
  const place = makePlace();
  const pages = new Set<string>();
  for (const words of ["First", "Other"]) {
    edit(place, words);
    build(place);
    pages.add(page(place).toString("base64"));
  }
  for (let round = 0; round < 3; round += 1) {
    const run = spawn(process.execPath, [cli, "build", place.deck, "--out", place.out], {
      env: environment(place),
      stdio: "ignore",
    });
    const ended = once(run, "exit");
    for (let save = 0; run.exitCode === null; save += 1) {
      const draft = path.join(place.deck, "80-more.md~");
      writeFileSync(draft, `## ${save % 2 === 0 ? "First" : "Other"} {#more}\n\nWords.\n`);
      renameSync(draft, path.join(place.deck, "80-more.md"));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await ended;
    expect(pages.has(page(place).toString("base64"))).toBe(true);
  }
});
