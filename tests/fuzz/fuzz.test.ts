import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const kinds =
  "examples,signs,repeats,bytes,encodings,yaml,front-matter,csv,images,templates,themes,styles,paths,dates,expressions,figures";
const program = join(import.meta.dirname, "../../fuzz/fuzz.mjs");

test("a fixed sample of bad input is told kindly: no crash, no hang, no problem without a place, no file outside the deck", () => {
  // Cases that hang are killed by the program itself. How long the others take is for `npm run fuzz` on a quiet machine.
  const ran = spawnSync(
    process.execPath,
    [program, "--cases", "100", "--seed", "7", "--save", "0", "--limit", "4000", "--only", kinds],
    {
      encoding: "utf8",
      timeout: 240_000,
    },
  );
  expect(ran.stderr).not.toContain("Error");
  expect(ran.stdout).toMatch(/^all +\d+ cases .* 0 failures/m);
  expect(ran.status).toBe(0);
}, 300_000);
