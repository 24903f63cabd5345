import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../project/deck-folder.ts";
import { makeDeck } from "./small-deck.ts";

const root = path.resolve(import.meta.dirname, "../..");
const cli = path.join(root, "dist/cli.js");

/** The built program, a deck with figures, facts and code, and a cache folder of their own. */
interface Place {
  readonly cache: string;
  readonly deck: string;
  readonly out: string;
}

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function makePlace(): Place {
  const deck = makeDeck({ "90-more.md": moreMd, "data/more.csv": "year,lights\n1900,12\n1950,30\n2000,3\n" });
  const folder = path.dirname(deck);
  return { cache: path.join(folder, "cache"), deck, out: path.join(folder, "out") };
}

const moreMd = `## More lights were lit {#more}

\`\`\`chart
type: line
data: data/more.csv
columns: {x: year, y: lights}
unit: lights
title: Lights
source: [survey]
\`\`\`

## Code is kept as well {#code}

\`\`\`klingon
Qapla'
\`\`\`
`;

function write(folder: string, file: string, content: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), content);
}

function run({ cache }: Pick<Place, "cache">, ...argv: readonly string[]): Ended {
  const env = { ...process.env, XDG_CACHE_HOME: cache };
  return spawnSync(process.execPath, [cli, ...argv], { env, encoding: "utf8" });
}

function build(place: Place, ...more: readonly string[]): Ended {
  return run(place, "build", place.deck, "--out", place.out, ...more);
}

function page({ out }: Place): Buffer {
  return readFileSync(path.join(out, "deck.html"));
}

/** What a run that remembers nothing makes of the deck as it stands now. */
function pageWithoutCache(place: Place): Buffer {
  const fresh = { ...place, out: path.join(makeFolder({}), "fresh") };
  expect(build(fresh, "--no-cache")).toMatchObject({ status: 0 });
  return page(fresh);
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());
}

test("an unchanged deck is not built again, and its warnings are said again", () => {
  const place = makePlace();
  const first = build(place);
  const { mtimeMs } = statSync(path.join(place.out, "deck.html"));
  const second = build(place);
  expect([first.status, second.status]).toEqual([0, 0]);
  expect(first.stderr).toContain("klingon");
  expect(second.stderr).toBe(first.stderr);
  expect(second.stdout).toBe(first.stdout.replace(/\n$/, ", up to date\n"));
  expect(statSync(path.join(place.out, "deck.html")).mtimeMs).toBe(mtimeMs);
});

test("whatever a page depends on has it built again, with the same bytes as without caches", () => {
  const place = makePlace();
  build(place);
  const edits: readonly (readonly [string, string])[] = [
    ["90-more.md", `## One that was not there {#new}\n\nText.\n\n${moreMd}`],
    ["data/more.csv", "year,lights\n1900,12\n1950,30\n2000,99\n"],
    ["theme.css", ".mine { color: rebeccapurple }"],
    ["templates/partials/kicker.hbs", "<p>{{kicker}}!</p>"],
    ["91-greek.md", "## Φάρος {#pharos}\n\nText ☄.\n"],
  ];
  for (const [file, content] of edits) {
    write(place.deck, file, content);
    const { status, stdout } = build(place);
    expect([file, status]).toEqual([file, 0]);
    expect(stdout).not.toContain("up to date");
    expect(page(place).equals(pageWithoutCache(place))).toBe(true);
  }
}, 120_000);

test("a page that was changed or removed is written again", () => {
  const place = makePlace();
  build(place);
  const before = page(place);
  write(place.out, "deck.html", "by hand");
  expect(build(place).stdout).not.toContain("up to date");
  expect(page(place).equals(before)).toBe(true);
});

test("a warning moves with its slide", () => {
  const place = makePlace();
  build(place);
  write(place.deck, "90-more.md", `## Above {#above}\n\nText.\n\n${moreMd}`);
  const kept = run(place, "check", place.deck, "--json", "--no-browser");
  const fresh = run(place, "check", place.deck, "--json", "--no-browser", "--no-cache");
  expect(kept.stdout).toContain("klingon");
  expect(kept.stdout).toBe(fresh.stdout);
});

test("a warning goes along with its slide to another file", () => {
  const place = makePlace();
  build(place);
  renameSync(path.join(place.deck, "90-more.md"), path.join(place.deck, "80-more.md"));
  const kept = build(place);
  const fresh = build({ ...place, out: path.join(place.out, "fresh") }, "--no-cache");
  expect(kept.stderr).toContain("80-more.md");
  expect(kept.stderr).toBe(fresh.stderr);
});

test.each([
  ["cut short", (file: string): void => truncateSync(file, Math.floor(statSync(file).size / 2))],
  ["empty", (file: string): void => writeFileSync(file, "")],
  ["changed", (file: string): void => overwrite(file)],
] as const)("files of the cache that are %s are passed over and written anew", (_how, damage) => {
  const place = makePlace();
  build(place);
  const before = page(place);
  const files = filesOf(place.cache);
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) damage(file);
  const again = build(place);
  expect([again.status, again.stdout.includes("up to date")]).toEqual([0, false]);
  expect(page(place).equals(before)).toBe(true);
  expect(build(place).stdout).toContain("up to date");
});

/** Other bytes where it says what it keeps. */
function overwrite(file: string): void {
  const bytes = readFileSync(file);
  bytes.fill("x", Math.floor(bytes.length / 2));
  writeFileSync(file, bytes);
}

test("two runs at once leave one whole page and a cache that serves", async () => {
  const place = makePlace();
  const env = { ...process.env, XDG_CACHE_HOME: place.cache };
  const argv = [cli, "build", place.deck, "--out", place.out];
  const runs = [0, 1].map(() => spawn(process.execPath, argv, { env, stdio: "ignore" }));
  const ended = await Promise.all(runs.map((child) => once(child, "exit")));
  expect(ended.map(([status]) => status as unknown)).toEqual([0, 0]);
  expect(page(place).equals(pageWithoutCache(place))).toBe(true);
  expect(build(place).stdout).toContain("up to date");
  expect(filesOf(place.cache).filter((file) => file.endsWith(".chronodeck"))).toEqual([]);
});

test("--no-cache reads and writes nothing of it", () => {
  const place = makePlace();
  expect(build(place, "--no-cache").status).toBe(0);
  expect(existsSync(place.cache)).toBe(false);
});

test("a cache folder that cannot be written costs nothing but time", () => {
  const place = makePlace();
  writeFileSync(place.cache, "in the way");
  expect(build(place)).toMatchObject({ status: 0 });
  expect(build(place)).toMatchObject({ status: 0 });
});

test("--clear-cache removes all but the secrets of open rooms, and says how much", () => {
  const folder = makeFolder({ "chronodeck/room-0123456789abcdef.json": "{}" });
  const place = { cache: folder, deck: makeDeck(), out: path.join(folder, "out") };
  build(place);
  const cleared = run(place, "--clear-cache");
  expect(cleared.stdout).toMatch(/chronodeck {2}[\d.]+ [KM]B removed\n$/);
  // Running it, node compiled the program, which is worth keeping.
  expect(readdirSync(path.join(folder, "chronodeck")).filter((name) => name !== "program")).toEqual([
    "room-0123456789abcdef.json",
  ]);
});
