#!/usr/bin/env node
// Prints how long `check` takes to read the prose of a deck beyond parsing it: in fresh processes, whose first run is cold, and in one that has
// read it before.
//   node bench/prose.mjs [--slides 200] [--facts 1000] [--rounds 9] [--deck content/…]
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "vite";
import { makeLedgerDeck } from "./make-ledger-deck.mjs";
import { median } from "./measure.mjs";

const { values } = parseArgs({
  options: {
    slides: { type: "string", default: "200" },
    facts: { type: "string", default: "1000" },
    rounds: { type: "string", default: "9" },
    deck: { type: "string" },
    /** The bundle to measure in this process: how the script calls itself. */
    measure: { type: "string" },
  },
});
const rounds = Number(values.rounds);

if (values.measure === undefined) await measureInProcesses();
else console.log(JSON.stringify(await measureHere(values.measure)));

async function measureInProcesses() {
  const root = join(import.meta.dirname, "..");
  // Inside node_modules, so that what is not bundled is found.
  const scratch = mkdtempSync(join(root, "node_modules/.bench-prose-"));
  process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
  await build({
    configFile: false,
    logLevel: "error",
    root,
    build: {
      ssr: join(root, "bench/prose-entry.mjs"),
      outDir: scratch,
      rolldownOptions: { output: { entryFileNames: "prose.mjs" } },
    },
  });
  const folder = values.deck ?? writeDeck(scratch);
  const runs = Array.from({ length: rounds }, () => {
    const args = [import.meta.filename, "--deck", folder, "--measure", join(scratch, "prose.mjs")];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  });
  const [first] = runs;
  const cold = median(runs.map((run) => run.cold));
  const warm = median(runs.map((run) => run.warm));
  console.log(
    `${first.slides} slides, ${first.facts} facts, ${first.quantities} quantities, ${first.problems} problems`,
  );
  console.log(`cold ${cold.toFixed(0)} ms, warm ${warm.toFixed(0)} ms (medians of ${rounds} processes)`);
}

function writeDeck(folder) {
  const files = makeLedgerDeck(Number(values.slides), Number(values.facts));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** Milliseconds of the first run in this process, and the median of those after it. */
async function measureHere(bundle) {
  const { loadProject, parseDeck, judgeProse } = await import(bundle);
  const project = await loadProject(values.deck);
  const { deck } = await parseDeck(project);
  const times = Array.from({ length: 8 }, () => {
    const started = performance.now();
    judgeProse(deck, project.markdown);
    return performance.now() - started;
  });
  const { problems, coverage } = judgeProse(deck, project.markdown);
  return {
    cold: times[0],
    warm: median(times.slice(1)),
    slides: deck.slides.length,
    facts: deck.facts.size,
    quantities: coverage.quantities.length,
    problems: problems.length,
  };
}
