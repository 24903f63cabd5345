import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { makeFolder } from "../project/deck-folder.ts";
import { deckMd, makeDeck } from "./small-deck.ts";

const root = path.resolve(import.meta.dirname, "../..");
const cli = path.join(root, "dist/cli.js");

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command as a shell would, in a folder. */
function chronodeck(cwd: string, ...argv: readonly string[]): Ended {
  return spawnSync(process.execPath, [cli, ...argv], { cwd, encoding: "utf8" });
}

test("paths are given and printed as seen from where the command runs, and out/ is made there", () => {
  const deck = makeDeck();
  const here = path.dirname(deck);
  expect(chronodeck(here, "build", "lights")).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^out\/lights\/deck\.html {2}\d+ KB {2}4 slides\n$/) as string,
    stderr: "",
  });
  const inside = chronodeck(deck, "build", ".");
  expect(inside.stdout).toMatch(/^out\/lights\/deck\.html/);
});

test("problems are printed without colours and progress where nobody watches", () => {
  const deck = makeDeck({ "10-x.md": "## X\n\n{{nothing}}\n" });
  const { status, stdout, stderr } = chronodeck(path.dirname(deck), "check", "lights", "--no-browser");
  expect([status, stderr]).toEqual([1, ""]);
  expect(stdout).toMatch(/^lights\/10-x\.md:3:\d+ {2}error {2}facts\/unknown/);
  expect(stdout).not.toContain("\u001B");
});

test("the command runs through a link to it, as npm makes one", () => {
  const folder = makeFolder({});
  const link = path.join(folder, "chronodeck");
  symlinkSync(cli, link);
  const { status, stdout } = spawnSync(process.execPath, [link, "--version"], { encoding: "utf8" });
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^\d/)]);
});

test("a reader that has seen enough is no bug", () => {
  const { status, stderr } = spawnSync("sh", ["-c", `"${process.execPath}" "${cli}" --help | head -1`], {
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([0, ""]);
});

/** The modules that a run loads, as node tells. */
function trace(...argv: readonly string[]): string {
  const env = { ...process.env, NODE_DEBUG: "module,esm" };
  const cwd = path.dirname(makeDeck());
  return spawnSync(process.execPath, [cli, ...argv], { cwd, env, encoding: "utf8", maxBuffer: 1e9 }).stderr;
}

test("build loads no bundler, and help nothing but our own code", () => {
  const built = trace("build", "lights", "--no-cache");
  expect(/node_modules\/harfbuzzjs/.test(built)).toBe(true);
  expect(/node_modules\/vite/.test(built)).toBe(false);
  expect(/node_modules/.test(trace("--help"))).toBe(false);
});

test.skipIf(process.platform === "win32")(
  "a run that is killed leaves the previous file, no draft and no browser",
  async () => {
    const deck = makeDeck();
    const here = path.dirname(deck);
    mkdirSync(path.join(here, "out"));
    expect(chronodeck(here, "export", "lights", "--out", "out").status).toBe(0);
    const before = readFileSync(path.join(here, "out/deck.pdf"));

    for (const [signal, delay] of [
      ["SIGTERM", 300],
      ["SIGINT", 600],
      ["SIGTERM", 900],
    ] as const) {
      const running = spawn(process.execPath, [cli, "export", "lights", "--out", "out"], {
        cwd: here,
        detached: true,
      });
      const ended = new Promise<NodeJS.Signals | null>((resolve) =>
        running.on("exit", (_code, by) => resolve(by)),
      );
      await wait(delay);
      running.kill(signal);
      const by = await ended;
      // It may have been done already.
      expect([signal, null]).toContain(by);
      expect(readFileSync(path.join(here, "out/deck.pdf")).equals(before)).toBe(true);
      expect(readdirSync(path.join(here, "out"))).toEqual(["deck.pdf"]);
      await expect.poll(() => isGroupAlive(running.pid)).toBe(false);
    }
  },
);

/** Whether anything that a detached process started is still there. */
function isGroupAlive(leader: number | undefined): boolean {
  if (leader === undefined || !existsSync("/proc")) return false;
  return readdirSync("/proc").some((entry) => /^\d+$/.test(entry) && sessionOf(entry) === leader);
}

function sessionOf(pid: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[3]);
  } catch {
    return 0;
  }
}

test("dev serves the deck, follows what is saved, says what is wrong and ends with Ctrl-C", async () => {
  const deck = makeDeck();
  const running = spawn(process.execPath, [cli, "dev", deck, "--port=0"]);
  onTestFinished(() => void running.kill("SIGKILL"));
  let stdout = "";
  let stderr = "";
  running.stdout.on("data", (text: Buffer) => (stdout += text.toString()));
  running.stderr.on("data", (text: Buffer) => (stderr += text.toString()));
  const patience = { timeout: 20_000 };
  await expect.poll(() => stdout, patience).toMatch(/Presenter {2}http\S+\n/);
  const url = /Deck\s+(http\S+)/.exec(stdout)?.[1] ?? "";
  const page = (): Promise<string> => fetch(url).then((response) => response.text());
  expect((await page()).includes("Lighthouses were built for centuries")).toBe(true);

  writeFileSync(path.join(deck, "deck.md"), deckMd.replace("for centuries", "for millennia"));
  await expect.poll(async () => (await page()).includes("built for millennia"), patience).toBe(true);

  writeFileSync(path.join(deck, "deck.md"), deckMd.replace("{{height}}", "{{hight}}"));
  await expect.poll(() => stderr, patience).toContain("facts/unknown");
  expect((await page()).includes("built for millennia")).toBe(true);

  writeFileSync(path.join(deck, "deck.md"), deckMd);
  await expect.poll(() => stderr, patience).toContain("No problems left.");
  running.kill("SIGINT");
  expect(await once(running, "exit")).toEqual([0, null]);
});
