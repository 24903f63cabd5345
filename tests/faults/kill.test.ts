import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";

const program = path.resolve(import.meta.dirname, "../../bench/kill.mjs");

test.runIf(process.platform === "linux")(
  "killed at any moment, build and export leave old or new files, and the next run leaves nothing else",
  () => {
    const argv = [program, "--kills", "5", "--only", "build,png", "--seed", "3"];
    const ran = spawnSync(process.execPath, argv, { encoding: "utf8", timeout: 240_000 });
    // Two lines of the head, and one a kind: each fault is another line.
    expect(ran.stdout.trimEnd().split("\n").slice(4)).toEqual([]);
    expect(ran.stdout).toMatch(/^\| build \| [^]*^\| png \| /mu);
    expect([ran.status, ran.stderr]).toEqual([0, ""]);
  },
  300_000,
);
