import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { runCli } from "../commands/run-cli.ts";
import { makeDeck } from "../commands/small-deck.ts";
import { makeFolder } from "../project/deck-folder.ts";

const cli = path.resolve(import.meta.dirname, "../../dist/cli.js");
const isLinux = process.platform === "linux";

/** A deck that takes seconds to print. */
function largeDeck(): string {
  const slides = [...Array(1500).keys()].map(
    (index) => `## Slide number ${["one", "two", "three"][index % 3] ?? ""}\n\nWords.\n`,
  );
  return makeDeck({ "90-many.md": slides.join("\n") });
}

interface Run {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<{ readonly status: number | null; readonly signal: NodeJS.Signals | null }>;
}

/** Starts an export in a process of its own, with temporary files in a folder of its own. */
function startExport(deck: string, out: string, temporary: string): Run {
  const child = spawn(process.execPath, [cli, "export", deck, "--to", "pdf", "--out", out], {
    env: { ...process.env, TMPDIR: temporary },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, "close").then(([status, signal]) => ({
    status: status as number | null,
    signal: signal as NodeJS.Signals | null,
  }));
  return { child, said: () => said, ended };
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

function processes(): readonly Process[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, "utf8");
        if (/^State:\s+Z/m.test(status)) return [];
        const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ");
        return [{ pid: Number(name), parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]), command }];
      } catch {
        return [];
      }
    });
}

function descendants(of: number): readonly Process[] {
  const all = processes();
  const family = new Set([of]);
  for (const pid of family) for (const one of all) if (one.parent === pid) family.add(one.pid);
  return all.filter(({ pid }) => pid !== of && family.has(pid));
}

/** Waits until a process below this one has such a command line. */
async function findProcess(of: number, command: RegExp): Promise<Process> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const found = descendants(of).find((one) => command.test(one.command));
    if (found !== undefined) return found;
    await wait(50);
  }
  throw new Error("no such process came");
}

const before = "the previous export";

/** Nothing but the previous export may be in the folder. */
function expectUntouched(out: string): void {
  expect(readdirSync(out)).toEqual(["deck.pdf"]);
  expect(readFileSync(path.join(out, "deck.pdf"), "utf8")).toBe(before);
}

describe.runIf(isLinux)("an export that is broken off", () => {
  test.each([
    ["the browser", /chrom[^ ]* (?!.*--type=).*--remote-debugging/],
    ["a page of the browser", /--type=renderer/],
  ])(
    "because %s is killed says so, and leaves the previous export whole and nothing behind",
    async (_, command) => {
      const out = makeFolder({ "deck.pdf": before });
      const temporary = makeFolder({});
      const run = startExport(largeDeck(), out, temporary);
      await findProcess(run.child.pid ?? 0, /--type=renderer/);
      const victim = await findProcess(run.child.pid ?? 0, command);
      await wait(300);
      const others = descendants(run.child.pid ?? 0);
      process.kill(victim.pid, "SIGKILL");
      expect((await run.ended).status).toBe(3);
      expect(run.said()).toMatch(
        /^The browser crashed or was ended from outside before its work was done\.\nRun the command again/,
      );
      expectUntouched(out);
      expect(readdirSync(temporary)).toEqual([]);
      await wait(200);
      const left = processes().filter(({ pid, command: own }) =>
        others.some((one) => one.pid === pid && one.command === own),
      );
      expect(left).toEqual([]);
    },
  );

  test.each(["SIGINT", "SIGTERM"] as const)(
    "by %s ends with it and says nothing; no process, file or folder is left",
    async (signal) => {
      const out = makeFolder({ "deck.pdf": before });
      const temporary = makeFolder({});
      const run = startExport(largeDeck(), out, temporary);
      await findProcess(run.child.pid ?? 0, /--type=renderer/);
      await wait(500);
      const others = descendants(run.child.pid ?? 0);
      run.child.kill(signal);
      // A shell reports that as 128 and the signal's number: 130 for Ctrl-C.
      expect(await run.ended).toEqual({ status: null, signal });
      expect(run.said()).toBe("");
      expectUntouched(out);
      expect(readdirSync(temporary)).toEqual([]);
      await wait(200);
      const left = processes().filter(({ pid, command }) =>
        others.some((one) => one.pid === pid && one.command === command),
      );
      expect(left).toEqual([]);
    },
  );
});

test("a browser that does not start is told of as a lack of the machine", async () => {
  const out = makeFolder({ "deck.pdf": before });
  const { status, said } = await runCli("export", makeDeck(), "--browser", "/bin/false", "--out", out);
  expect([status, said]).toEqual([3, expect.stringContaining("/bin/false did not start")]);
  expectUntouched(out);
});

/** A folder on a file system of its own; undefined where this process may not make one. */
function mount(options: string): string | undefined {
  const folder = path.join(tmpdir(), `chronodeck-mount-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder], { stdio: "ignore" });
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  onTestFinished(() => {
    execFileSync("umount", [folder]);
    rmSync(folder, { recursive: true });
  });
  return folder;
}

test("a full disk is told of by its name, and the previous export stays whole", async ({ skip }) => {
  const out = mount("size=16k");
  if (out === undefined) return skip("only root can make a small disk");
  execFileSync("sh", ["-c", `printf '%s' '${before}' > '${out}/deck.pdf'`]);
  const { status, said } = await runCli("export", makeDeck(), "--out", out);
  expect([status, said]).toEqual([
    3,
    `${out}/deck.pdf could not be written: the disk is full.\nFree it, or name another folder with --out.\n`,
  ]);
  expectUntouched(out);
});

test("a folder that cannot be written to is told of by its name", async ({ skip }) => {
  const out = mount("size=64k");
  if (out === undefined) return skip("only root can make a disk that root cannot write to");
  execFileSync("sh", ["-c", `printf '%s' '${before}' > '${out}/deck.pdf'`]);
  execFileSync("mount", ["-o", "remount,ro", out]);
  const { status, said } = await runCli("export", makeDeck(), "--out", out);
  expect([status, said]).toEqual([
    3,
    expect.stringContaining("deck.pdf could not be written: the file system is read-only."),
  ]);
  expectUntouched(out);
});

/** A large picture without its end. */
function brokenPicture(): Buffer {
  const whole = readFileSync(path.resolve(import.meta.dirname, "../../docs/contact-sheet.png"));
  return whole.subarray(0, 2000);
}

test("a picture that is cut short is an error at its slide, and nothing is written", async () => {
  const out = makeFolder({ "deck.pdf": before });
  const deck = makeDeck({
    "images/lamp.png": brokenPicture(),
    "95-picture.md": "## The lamp {#lamp}\n\n![A lamp](images/lamp.png)\n",
  });
  const { status, said } = await runCli("export", deck, "--out", out);
  expect(status).toBe(1);
  expect(said).toMatch(
    /95-picture\.md:1:1 {2}error {2}images\/broken {2}The picture “A lamp” cannot be shown/,
  );
  expectUntouched(out);
});

test("a font that fails is an error, and nothing is written", async () => {
  const out = makeFolder({ "deck.pdf": before });
  const css =
    "@font-face { font-family: Own; src: url(data:font/woff2;base64,AAAA) } .reveal p { font-family: Own }";
  const { status, said } = await runCli("export", makeDeck({ "theme.css": css }), "--out", out);
  expect(status).toBe(1);
  expect(said).toMatch(/theme\.css:1:1 {2}error {2}theme\/broken-font {2}The font “Own” cannot be loaded/);
  expectUntouched(out);
});
