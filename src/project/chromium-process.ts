import { spawn, type ChildProcess } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable, Writable } from "node:stream";
import { removeAbandoned } from "./abandoned.ts";
import type { BrowserProgram } from "./browser-program.ts";
import { openPipe, type ChromiumPipe } from "./chromium-pipe.ts";
import { temporaryFolderFailure } from "./temporary-room.ts";

/** A browser's process and the pipe to it. */
export interface ChromiumProcess {
  readonly pipe: ChromiumPipe;
  /** When it has ended, in whatever way. */
  readonly ended: Promise<void>;
  /** Ends it and removes its files. */
  readonly close: () => Promise<void>;
}

/**
 * Starts a browser with a blank page, a pipe to speak to it, and a new folder for its own files, and waits until it answers. Rejects with what
 * it said where it ends before, and with a `Failure` where there is no place for its files.
 */
export async function startChromium(
  program: BrowserProgram,
  sandbox: "sandbox" | "no sandbox",
): Promise<ChromiumProcess> {
  const profile = await makeProfile();
  // Their browsers end by themselves when the pipe to them breaks.
  const tidied = removeAbandoned(tmpdir(), abandonedProfile);
  const without = sandbox === "sandbox" ? [] : ["--no-sandbox"];
  const child = spawn(
    program.executablePath,
    [...flags, ...without, `--user-data-dir=${profile}`, "about:blank"],
    {
      env: { ...process.env, ...program.env, ...(isShort(profile) && { TMPDIR: profile }) },
      stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
      // In a group of its own it can be ended with all its processes, and Ctrl-C reaches us first.
      detached: process.platform !== "win32",
    },
  );
  let failure: string | undefined;
  const ended = new Promise<void>((resolve) => {
    child.once("close", () => resolve());
    child.once("error", ({ message }) => {
      failure = message;
      resolve();
    });
  });
  const removeAtExit = (): void => {
    kill(child);
    rmSync(profile, { recursive: true, force: true });
  };
  process.once("exit", removeAtExit);
  const close = async (): Promise<void> => {
    kill(child);
    await ended;
    process.off("exit", removeAtExit);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    await tidied;
  };

  const said = collect(child.stderr);
  // What the flag for pipes asks for: the browser reads from the first and writes to the second.
  const pipe = openPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const tooLate = setTimeout(() => {
    failure = `it did not answer within ${longestStart / 1000} seconds`;
    kill(child);
  }, longestStart);
  try {
    await pipe.send("Browser.getVersion", undefined);
  } catch {
    await close();
    throw new Error(failure ?? (said() || `it ended at once, with exit status ${child.exitCode}`));
  } finally {
    clearTimeout(tooLate);
  }
  return { pipe, ended, close };
}

const longestStart = 60_000;
async function makeProfile(): Promise<string> {
  try {
    return await mkdtemp(path.join(tmpdir(), `${profilePrefix}${process.pid}-`));
  } catch (thrown) {
    throw temporaryFolderFailure(thrown);
  }
}

/** Whether a browser that keeps its temporary files in this folder, too, could still make a socket there: their paths may have 108 bytes. */
function isShort(folder: string): boolean {
  return Buffer.byteLength(folder) + "/org.chromium.Chromium.XXXXXX/SingletonSocket".length < 104;
}

const profilePrefix = "chronodeck-browser-";
const abandonedProfile = /^chronodeck-browser-(\d+)-/u;

/** Of those that browsers' drivers commonly give: no calls home, nothing put off in the background, no questions, colours as they are. */
const flags = [
  "--headless",
  "--remote-debugging-pipe",
  "--disable-background-networking",
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "--disable-breakpad",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-dev-shm-usage",
  "--disable-extensions",
  "--disable-features=MediaRouter,OptimizationHints,Translate",
  "--disable-gpu",
  "--disable-hang-monitor",
  "--disable-renderer-backgrounding",
  "--disable-search-engine-choice-screen",
  "--disable-sync",
  "--edge-skip-compat-layer-relaunch",
  "--font-render-hinting=none",
  "--force-color-profile=srgb",
  "--hide-scrollbars",
  "--metrics-recording-only",
  "--mute-audio",
  "--no-default-browser-check",
  "--no-first-run",
  "--password-store=basic",
  "--use-mock-keychain",
];

function kill(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === "win32") child.kill();
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    // It has ended meanwhile.
  }
}

const enough = 2000;

/** The end of what a program says. */
function collect(stream: Readable | null): () => string {
  let text = "";
  stream?.on("data", (data: Buffer) => {
    text = (text + data.toString("utf8")).slice(-enough);
  });
  return () => text.trim();
}
