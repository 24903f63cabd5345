import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { runCli } from "../commands/run-cli.ts";
import { checkPdfUa } from "../exports/check-pdf-ua.ts";

const root = path.join(import.meta.dirname, "../..");
const out = mkdtempSync(path.join(tmpdir(), "chronodeck-test-"));
afterAll(() => rmSync(out, { recursive: true, force: true }));

test.each([
  ["content/china-central-asia", "deck.pdf", []],
  ["content/china-central-asia", "deck.pdf", ["--steps"]],
  ["content/china-central-asia", "handout.pdf", []],
  ["content/gallery", "deck.pdf", ["--variant", "dark"]],
  ["content/gallery", "handout.pdf", []],
])(
  "%s as %s %s breaks none of the rules of PDF/UA-1 that a program can judge",
  async (deck, file, options) => {
    const to = file === "deck.pdf" ? "pdf" : "handout";
    const folder = path.join(out, [deck, file, ...options].join("-"));
    const { status } = await runCli("export", path.join(root, deck), "--to", to, "--out", folder, ...options);
    expect(status).toBe(0);
    expect(checkPdfUa(readFileSync(path.join(folder, file)))).toEqual([]);
  },
);
