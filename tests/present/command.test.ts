import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { makeDeck } from "../commands/small-deck.ts";
import { makeFolder } from "../project/deck-folder.ts";

const cli = path.resolve(import.meta.dirname, "../../dist/cli.js");

interface Started {
  readonly printed: string;
  readonly process: ChildProcess;
}

/** Starts the command and waits until it serves. */
async function present(folder: string, cache: string, ...argv: readonly string[]): Promise<Started> {
  const env = { ...process.env, XDG_CACHE_HOME: cache };
  const started = spawn(process.execPath, [cli, "present", folder, "--port", "0", ...argv], { env });
  onTestFinished(() => void started.kill("SIGKILL"));
  let printed = "";
  await new Promise<void>((resolve, reject) => {
    started.stdout.on("data", (chunk) => {
      printed += chunk;
      if (printed.includes("Ctrl-C ends.")) resolve();
    });
    started.stderr.on("data", (chunk) => (printed += chunk));
    started.on("exit", () => reject(new Error(printed)));
  });
  return { printed, process: started };
}

const remoteIn = (printed: string): string => /\/remote#([\w-]+)/u.exec(printed)?.[1] ?? "";

test("present prints the deck's address, links and codes for phones, and ends with Ctrl-C", async () => {
  const { printed, process: server } = await present(makeDeck(), makeFolder({}, "cache"));
  expect(printed).toMatch(/^Deck {6}http:\/\/127\.0\.0\.1:\d+\/$/mu);
  expect(printed).toMatch(/^Audience {2}http:\/\/127\.0\.0\.1:\d+\/audience$/mu);
  expect(printed).toContain("▀");
  // 24 bytes of chance.
  expect(remoteIn(printed)).toHaveLength(32);
  const url = /http:\S+/u.exec(printed)?.[0] ?? "";
  expect(await (await fetch(url)).text()).toContain("Lighthouses were built");
  server.kill("SIGINT");
  expect(await once(server, "exit")).toEqual([0, null]);
});

test("started again it keeps the links, in a file for this user alone; another deck has others", async () => {
  const [deck, cache] = [makeDeck(), makeFolder({}, "cache")];
  const first = await present(deck, cache);
  first.process.kill("SIGKILL");
  const second = await present(deck, cache);
  const other = await present(makeDeck(), cache);
  expect(remoteIn(second.printed)).toBe(remoteIn(first.printed));
  expect(remoteIn(other.printed)).not.toBe(remoteIn(first.printed));
  const kept = readdirSync(path.join(cache, "chronodeck")).filter((name) => name.startsWith("room-"));
  expect(kept).toHaveLength(2);
  // Windows has no such bits.
  const others = process.platform === "win32" ? 0 : 0o077;
  for (const name of kept) expect(statSync(path.join(cache, "chronodeck", name)).mode & others).toBe(0);
});

test("a deck with errors is not presented", () => {
  const deck = makeDeck({ "10-x.md": "## X\n\n{{nothing}}\n" });
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, "present", deck], {
    encoding: "utf8",
  });
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("facts/unknown");
});

test("a port that is no port is wrong usage", () => {
  const { status, stderr } = spawnSync(process.execPath, [cli, "present", "x", "--port", "many"], {
    encoding: "utf8",
  });
  expect(status).toBe(2);
  expect(stderr).toContain("--port takes a number");
});
