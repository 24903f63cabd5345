import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCli } from "../commands/run-cli.ts";
import { readPdf } from "../exports/read-pdf.ts";
import { talkDeck } from "./talk-deck.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "chronodeck-backup-"));
  await mkdir(path.join(folder, "talk"));
  for (const [name, text] of Object.entries(talkDeck)) await writeFile(path.join(folder, "talk", name), text);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("the PDF has backup slides behind the sources, each a page", async () => {
  const { status } = await runCli("export", path.join(folder, "talk"), "--to", "pdf", "--out", folder);
  expect(status).toBe(0);
  const pdf = readPdf(await readFile(path.join(folder, "deck.pdf")));
  expect(pdf.pageTexts.length).toBe(9);
  expect(pdf.pageTexts.slice(-3).map((text) => /Apian|Dust counts|The orbit/u.exec(text)?.[0])).toEqual([
    "Apian",
    "Dust counts",
    "The orbit",
  ]);
});

test("check measures backup slides like all others", async () => {
  const crowded = (talkDeck["deck.md"] ?? "").replace(
    "Twelve thousand hits,",
    `${"Far too many words stand here. ".repeat(120)}\n\nTwelve thousand hits,`,
  );
  await writeFile(path.join(folder, "talk", "deck.md"), crowded);
  const { printed } = await runCli("check", path.join(folder, "talk"), "--json");
  const problems = JSON.parse(printed) as readonly { readonly code: string; readonly line: number }[];
  const overflow = problems.filter(({ code }) => code.startsWith("overflow/"));
  const heading = crowded.split("\n").findIndex((line) => line.startsWith("## Dust counts")) + 1;
  expect(overflow.length).toBeGreaterThan(0);
  for (const { line } of overflow) expect(line).toBeGreaterThanOrEqual(heading);
});
