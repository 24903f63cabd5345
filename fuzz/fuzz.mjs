#!/usr/bin/env node
// Tries the program on bad input of every kind: it must neither throw nor hang nor report a problem without a place, nor open a file outside the deck.
//   npm run fuzz -- [--cases 100000] [--seed 1] [--only KIND,KIND] [--limit 1000] [--replay fuzz/failures/NAME]
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { bundleSources } from "./bundle.mjs";
import { readCorpus } from "./corpus.mjs";
import { deckWith } from "./decks.mjs";
import { kinds } from "./kinds/index.mjs";
import { minimise } from "./minimise.mjs";
import { createRandom } from "./random.mjs";
import { createRunner } from "./runner.mjs";

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
    /** Milliseconds that a case may take. */
    limit: { type: "string", default: "1000" },
    /** A saved case, to be run alone. */
    replay: { type: "string" },
    /** Of each fault that differs in its words, so many cases are made small and saved. */
    save: { type: "string", default: "1" },
    /** The index to begin with. */
    from: { type: "string", default: "0" },
  },
});
// The children that try cases read it.
process.env["FUZZ_LIMIT"] = values.limit;
const failureFolder = path.join(import.meta.dirname, "failures");
/** Every so many cases run twice, the second time in a workshop that remembers others. */
const twiceEvery = 10;

const corpus = readCorpus();
const runner = createRunner(await bundleSources(), warmUp());
process.exitCode = values.replay === undefined ? await fuzz() : await replay(values.replay);
await runner.stop();

/** Cases that load what is loaded lazily. */
function warmUp() {
  const { blocks } = corpus;
  const figures = ["timeline", "chart", "map", "stats", "points"].map((name) => {
    const { type, yaml } = blocks.find((block) => block.type === name);
    return `## A\n\n\`\`\`${type}\n${yaml}\`\`\`\n`;
  });
  const markdown = `${figures.join("\n")}\n## B\n\n$x$ [@a]\n\n\`\`\`ts\nlet a = 1;\n\`\`\`\n\n中 ሀ\n`;
  return [deckWith(markdown)].map((files) => ({ files, twice: true }));
}

async function fuzz() {
  corpus.schemas = await runner.schemas();
  const only = values.only?.split(",");
  const chosen = kinds.filter(({ name }) => only?.includes(name) ?? true);
  if (chosen.length === 0) throw new Error(`--only takes ${kinds.map(({ name }) => name).join(", ")}`);
  const total = chosen.reduce((sum, { weight }) => sum + weight, 0);
  const found = new Map();
  const told = new Map();
  const rows = [];
  for (const kind of chosen) {
    const count = Math.max(1, Math.round((Number(values.cases) * kind.weight) / total));
    rows.push(await fuzzKind(kind, count, found, told));
    console.log(formatRow(rows.at(-1)));
  }
  const sum = (key) => rows.reduce((all, row) => all + row[key], 0);
  console.log(
    formatRow({
      name: "all",
      cases: sum("cases"),
      seconds: sum("seconds"),
      failures: sum("failures"),
      slowest: Math.max(...rows.map((row) => row.slowest)),
    }),
  );
  const codes = [...told.keys()];
  console.log(`${codes.length} different problem codes reported; seed ${values.seed}`);
  for (const [fault, { count, saved }] of found)
    console.log(`${count} × ${fault}\n    ${saved.join("\n    ")}`);
  return found.size === 0 ? 0 : 1;
}

function formatRow({ name, cases, seconds, failures, slowest }) {
  return `${name.padEnd(16)}${String(cases).padStart(8)} cases ${seconds.toFixed(0).padStart(6)} s ${String(failures).padStart(6)} failures   slowest ${slowest.toFixed(0)} ms`;
}

async function fuzzKind(kind, count, found, told) {
  const started = performance.now();
  let failures = 0;
  let slowest = 0;
  const first = Number(values.from);
  for (let index = first; index < first + count; index += 1) {
    const made = kind.make(createRandom(values.seed, kind.name, index), corpus, index);
    const work = { ...made, twice: index % twiceEvery === 0 };
    const { faults, told: codes, spent } = await runner.tryCase(work);
    slowest = Math.max(slowest, spent);
    for (const code of codes) told.set(code, (told.get(code) ?? 0) + 1);
    if (faults.length > 0) failures += 1;
    for (const fault of firstOfEach(faults))
      await note(fault, { work, name: `${kind.name}-${values.seed}-${index}` }, found);
    if (process.stderr.isTTY && index % 50 === 0)
      process.stderr.write(`\r${kind.name} ${index} of ${count}, ${failures} failures `);
  }
  if (process.stderr.isTTY) process.stderr.write("\r\u001B[K");
  return { name: kind.name, cases: count, seconds: (performance.now() - started) / 1000, failures, slowest };
}

function firstOfEach(faults) {
  return [...new Map(faults.map((fault) => [fault.fault, fault])).values()];
}

/** Counts a fault; the first of its words is made small and saved. */
async function note({ fault, detail }, { work, name }, found) {
  const known = found.get(fault) ?? { count: 0, saved: [] };
  found.set(fault, known);
  known.count += 1;
  if (known.saved.length >= Number(values.save)) return;
  const isOfTime = /^(?:too slow|hangs|too much memory|the process dies)/.test(fault);
  const fails = async (files) =>
    (await runner.tryCase({ ...work, files })).faults.some((other) => other.fault === fault);
  const files = isOfTime ? work.files : await minimise(work.files, fails, 200);
  const folder = path.join(failureFolder, `${name}-${fault.replaceAll(/[^\w]+/g, "-").slice(0, 40)}`);
  save(folder, { fault, detail, work: { ...work, files } });
  known.saved.push(path.relative(process.cwd(), folder));
  console.log(`${fault}\n    ${known.saved.at(-1)}`);
}

function save(folder, { fault, detail, work }) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = work.files.map(([name, content]) => [
    name,
    content instanceof Uint8Array ? { base64: Buffer.from(content).toString("base64") } : content,
  ]);
  writeFileSync(
    path.join(folder, "case.json"),
    `${JSON.stringify({ fault, detail, via: work.via, twice: work.twice, files }, undefined, 2)}\n`,
  );
}

/** Runs saved cases again: one folder, or all in it. */
async function replay(folder) {
  const names = readdirSync(folder).includes("case.json")
    ? [folder]
    : readdirSync(folder).map((name) => path.join(folder, name));
  let failing = 0;
  for (const name of names) {
    const { files, via, twice } = JSON.parse(readFileSync(path.join(name, "case.json"), "utf8"));
    const restored = files.map(([file, content]) => [
      file,
      content.base64 === undefined ? content : Buffer.from(content.base64, "base64"),
    ]);
    const { faults } = await runner.tryCase({ files: restored, via, twice });
    if (faults.length > 0) failing += 1;
    console.log(`${name}: ${faults.length === 0 ? "sound" : ""}`);
    for (const { fault, detail } of faults) console.log(`  ${fault}\n    ${detail}`);
  }
  return failing === 0 ? 0 : 1;
}
