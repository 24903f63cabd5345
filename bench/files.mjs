#!/usr/bin/env node
// Prints how long chronodeck takes, how much memory, and how large its decks are.
//   node bench/files.mjs [--sizes 20,200,2000,10000] [--rounds 5] [--no-pdf] [--peers] [--skip-shipped]
// A deck is built in three states: with an empty cache folder (cold), with one slide edited since the last build (edited), and as it was at
// the last build (unchanged). --peers runs Marp CLI on the same content in turn with all three, round by round, so that a machine that
// slows down does so for all. Before the rounds, each deck is built three times: by then V8's code is kept.
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeDeck } from "./make-deck.mjs";
import { installMarp } from "./marp.mjs";
import { measure, median } from "./measure.mjs";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "20,200,2000,10000" },
    rounds: { type: "string", default: "5" },
    "no-pdf": { type: "boolean", default: false },
    peers: { type: "boolean", default: false },
    "skip-shipped": { type: "boolean", default: false },
  },
});
/** Beyond it neither Marp nor a browser that prints is waited for. */
const mostForOthers = 2000;
/** Sentences for the notes of a slide. */
const edits = ["Say it clearly.", "Say it slowly.", "Say it again.", "Say it and wait."];
const root = join(import.meta.dirname, "..");
const cli = join(root, "dist/cli.js");
const scratch = mkdtempSync(join(tmpdir(), "chronodeck-bench-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

console.log(`node ${process.version}, medians of ${values.rounds} rounds\n`);
console.log("| deck | what | tool | s | MB, node | MB, all | KB out | times the peer |");
console.log("| --- | --- | --- | --- | --- | --- | --- | --- |");

await compare("bare node", "start", [program("node -e 0", ["-e", "0"]), program("--help", [cli, "--help"])]);

const marp = values.peers ? await installMarp(join(scratch, "marp")) : undefined;
if (!values["skip-shipped"]) {
  const deck = copyOf(join(root, "content/china-central-asia"));
  await compare("the shipped deck", "build", await builds(deck));
  if (!values["no-pdf"]) {
    await compare("the shipped deck", "PDF", [exported(deck, "pdf")]);
    await compare("the shipped deck", "PPTX", [exported(deck, "pptx")]);
  }
}
for (const size of values.sizes.split(",").map(Number)) {
  const deck = join(scratch, `deck-${size}`);
  mkdirSync(deck);
  writeFileSync(join(deck, "deck.md"), makeDeck(size, "chronodeck"));
  const withMarp = marp !== undefined && size <= mostForOthers;
  await compare(`${size} slides`, "build", [
    ...(await builds(deck)),
    ...(withMarp ? [marpOf(size, "html")] : []),
  ]);
  if (values["no-pdf"] || size > mostForOthers) continue;
  // Chromium prints thousands of pages in minutes: once is enough there.
  const rounds = size > 500 ? 1 : Number(values.rounds);
  await compare(
    `${size} slides`,
    "PDF",
    [exported(deck, "pdf"), ...(withMarp ? [marpOf(size, "pdf")] : [])],
    rounds,
  );
}

function program(tool, argv) {
  return { tool, command: [process.execPath, ...argv] };
}

function copyOf(folder) {
  const copy = join(scratch, "shipped");
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** The three states of a deck, in the order in which they follow from one another. */
async function builds(deck) {
  const out = `${deck}-out`;
  const kept = `${deck}-cache`;
  const empty = `${deck}-empty-cache`;
  const file = join(out, "deck.html");
  const coldOut = `${deck}-cold-out`;
  const command = [process.execPath, cli, "build", deck, "--out", out];
  const env = { XDG_CACHE_HOME: kept };
  for (let time = 0; time < 3; time++) {
    edit(deck, time);
    await measure(command, { cwd: scratch, env });
  }
  return [
    {
      tool: "chronodeck, cold",
      command: [...command.slice(0, -1), coldOut],
      file: join(coldOut, "deck.html"),
      env: { XDG_CACHE_HOME: empty },
      before: () => rmSync(empty, { recursive: true, force: true }),
    },
    {
      tool: "chronodeck, edited",
      command,
      file,
      env,
      before: (round) => edit(deck, round + 1),
    },
    { tool: "chronodeck, unchanged", command, file, env },
  ];
}

/** Changes a word in the notes of a slide in the middle of the deck. */
function edit(deck, round) {
  const files = readdirSync(deck).filter((name) => name.endsWith(".md") && name !== "README.md");
  const file = join(deck, files[Math.floor(files.length / 2)]);
  const text = edits.reduce(
    (left, sentence) => left.replace(`${sentence}\n\n`, ""),
    readFileSync(file, "utf8"),
  );
  const notes = [...text.matchAll(/^::: notes\n/gm)];
  const { index, 0: mark } = notes[Math.floor(notes.length / 2)];
  const at = index + mark.length;
  writeFileSync(file, `${text.slice(0, at)}${edits[round % edits.length]}\n\n${text.slice(at)}`);
}

function exported(deck, format) {
  const out = `${deck}-${format}`;
  const command = [process.execPath, cli, "export", deck, "--to", format, "--out", out];
  return { tool: "chronodeck", command, file: join(out, `deck.${format}`) };
}

function marpOf(size, kind) {
  const deck = join(scratch, `marp-${size}.md`);
  writeFileSync(deck, makeDeck(size, "marp"));
  const file = join(scratch, `marp-${size}.${kind}`);
  return { tool: marp.name, command: marp[kind](deck, file), file, env: marp.env, isPeer: true };
}

async function compare(label, what, runners, rounds = Number(values.rounds)) {
  const runs = runners.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [index, { command, env, before }] of runners.entries()) {
      before?.(round);
      runs[index].push(await measure(command, { cwd: scratch, env }));
    }
  const middle = (index, key) => median(runs[index].map((run) => run[key]));
  const peer = runners.findIndex(({ isPeer }) => isPeer);
  for (const [index, { tool, file }] of runners.entries()) {
    const seconds = middle(index, "seconds");
    const ratio = peer < 0 || index === peer ? "" : (seconds / middle(peer, "seconds")).toFixed(2);
    const size = file === undefined ? "" : Math.round(statSync(file).size / 1000);
    const memory = ["own", "all"].map((key) => Math.round(middle(index, key)));
    const row = [label, what, tool, seconds.toFixed(seconds < 1 ? 3 : 2), ...memory, size, ratio];
    console.log(`| ${row.join(" | ")} |`);
  }
}
