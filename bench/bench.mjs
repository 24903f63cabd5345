#!/usr/bin/env node
// Prints how long chronodeck takes, how much memory, and how large its decks are.
//   npm run bench -- [--sizes 20,200,2000] [--rounds 5] [--no-pdf] [--peers] [--skip-shipped]
// --peers runs Marp CLI on the same content in turn with chronodeck, round by round, so that a machine that slows down does so for both.
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeDeck } from "./make-deck.mjs";
import { installMarp } from "./marp.mjs";
import { measure, median } from "./measure.mjs";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "20,200,2000" },
    rounds: { type: "string", default: "5" },
    "no-pdf": { type: "boolean", default: false },
    peers: { type: "boolean", default: false },
    "skip-shipped": { type: "boolean", default: false },
  },
});
const root = join(import.meta.dirname, "..");
const cli = join(root, "dist/cli.js");
const scratch = mkdtempSync(join(tmpdir(), "chronodeck-bench-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

const chronodeck = {
  name: "chronodeck",
  env: {},
  html: (deck, out) => [process.execPath, cli, "build", deck, "--out", out],
  pdf: (deck, out) => [process.execPath, cli, "export", deck, "--to", "pdf", "--out", out],
};

console.log(`node ${process.version}, medians of ${values.rounds} rounds\n`);
console.log("| deck | what | tool | s | MB, node | MB, all | KB out | times the peer |");
console.log("| --- | --- | --- | --- | --- | --- | --- | --- |");

const marp = values.peers ? await installMarp(join(scratch, "marp")) : undefined;
const kinds = values["no-pdf"] ? ["html"] : ["html", "pdf"];
for (const kind of values["skip-shipped"] ? [] : kinds)
  await compare("the shipped deck", kind, [ours(join(root, "content/china-central-asia"), "shipped")]);
for (const size of values.sizes.split(",").map(Number))
  for (const kind of kinds) {
    // Chromium prints thousands of pages in minutes: once is enough there.
    const rounds = kind === "pdf" && size > 500 ? 1 : Number(values.rounds);
    await compare(`${size} slides`, kind, [oursOf(size), ...(marp ? [marpOf(size)] : [])], rounds);
  }

function oursOf(size) {
  const folder = join(scratch, `deck-${size}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "deck.md"), makeDeck(size, "chronodeck"));
  return ours(folder, String(size));
}

function ours(folder, name) {
  const out = join(scratch, `out-${name}`);
  return {
    tool: chronodeck,
    deck: folder,
    out,
    files: { html: join(out, "deck.html"), pdf: join(out, "deck.pdf") },
  };
}

function marpOf(size) {
  const deck = join(scratch, `marp-${size}.md`);
  writeFileSync(deck, makeDeck(size, "marp"));
  const files = { html: join(scratch, `marp-${size}.html`), pdf: join(scratch, `marp-${size}.pdf`) };
  return { tool: marp, deck, files };
}

async function compare(label, kind, runners, rounds = Number(values.rounds)) {
  const runs = runners.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [index, { tool, deck, out, files }] of runners.entries()) {
      rmSync(files[kind], { force: true });
      runs[index].push(await measure(tool[kind](deck, out ?? files[kind]), { cwd: scratch, env: tool.env }));
    }
  const middle = (index, key) => median(runs[index].map((run) => run[key]));
  for (const [index, { tool, files }] of runners.entries()) {
    const ratio =
      runners.length > 1 && index === 0 ? (middle(0, "seconds") / middle(1, "seconds")).toFixed(2) : "";
    const size = Math.round(statSync(files[kind]).size / 1000);
    const figures = [
      middle(index, "seconds").toFixed(2),
      ...["own", "all"].map((key) => Math.round(middle(index, key))),
    ];
    console.log(`| ${[label, kind, tool.name, ...figures, size, ratio].join(" | ")} |`);
  }
}
