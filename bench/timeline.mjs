#!/usr/bin/env node
// Prints how long timelines take to be placed and drawn: medians in milliseconds, from the sources as they stand.
//   node bench/timeline.mjs [--rounds 5] [--sizes 10,20,36,60,200,1000,10000]
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createServerModuleRunner, createServer } from "vite";
import { median } from "./measure.mjs";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    sizes: { type: "string", default: "10,20,30,36,60,200,1000,10000" },
  },
});
const root = join(import.meta.dirname, "..");
const server = await createServer({
  root,
  configFile: false,
  logLevel: "error",
  server: { middlewareMode: true, watch: null, hmr: false, ws: false },
  optimizeDeps: { noDiscovery: true, include: [] },
});
const runner = createServerModuleRunner(server.environments.ssr, { hmr: false });
const load = (path) => runner.import(join(root, path));
const { timelineFigure } = await load("src/figures/timeline.ts");
const { createTextMeasurer } = await load("src/draw/measure-text.ts");
const { parseDate } = await load("src/parse/dates.ts");
const { latinSansFaces } = await load("tests/support/fonts.ts");
const faces = await latinSansFaces();

const vocabulary =
  "treaty railway congress reform of the founding canal opens harbour parliament elected first war ends telegraph".split(
    " ",
  );
const shapes = { "16:9": { width: 1136, height: 430 }, "4:3": { width: 1136, height: 660 } };
const kinds = {
  events: () => ({}),
  "events and phases": () => ({ phases: phases() }),
  "in five lanes": () => ({ lanes: true }),
};

console.log(`node ${process.version}, medians of ${values.rounds} rounds, milliseconds\n`);
console.log("| timeline | events | shape | prepare | first drawing | drawn again | KB |");
console.log("| --- | --- | --- | --- | --- | --- | --- |");
for (const [name, extra] of Object.entries(kinds))
  for (const count of values.sizes.split(",").map(Number))
    for (const [shape, room] of Object.entries(shapes)) report(name, count, extra(), shape, room);
await server.close();

function report(name, count, extra, shape, room) {
  const spec = { ...extra, events: eventsOf(count) };
  const times = { prepare: [], first: [], again: [] };
  let size = 0;
  for (let round = 0; round < Number(values.rounds); round += 1) {
    // A measurer of its own: the first drawing of a deck knows no width yet.
    const frame = { ...room, lang: "en", id: "bench", sources: new Map(), text: createTextMeasurer(faces) };
    let data;
    times.prepare.push(timed(() => (data = prepare(spec))));
    times.first.push(timed(() => (size = timelineFigure.draw(data, frame).markup.length)));
    times.again.push(timed(() => timelineFigure.draw(data, frame)));
  }
  const figures = [times.prepare, times.first, times.again].map((list) => median(list).toFixed(1));
  console.log(`| ${[name, count, shape, ...figures, Math.round(size / 1000)].join(" | ")} |`);
}

function prepare(spec) {
  const { data, problems } = timelineFigure.prepare(timelineFigure.schema.parse(spec), {
    facts: new Map(),
    sources: new Map(),
    tables: new Map(),
    lang: "en",
    locate: () => ({ file: "", line: 1, column: 1 }),
    parseDate,
    parseCitations: () => ({ citations: [], problems: [] }),
  });
  if (data === undefined) throw new Error(problems.map(({ message }) => message).join(" "));
  return data;
}

function timed(run) {
  const started = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - started) / 1e6;
}

/** The same for ever: dates over two centuries, a third of them intervals, labels of two to seven words. */
function eventsOf(count) {
  const random = pseudoRandom(count);
  const pick = (list) => list[Math.floor(random() * list.length)];
  return Array.from({ length: count }, (_, index) => {
    const year = 1800 + Math.floor(random() * 200);
    const date = pick([
      () => `${year}`,
      () => `${year}-0${1 + Math.floor(random() * 9)}`,
      () => `${year}/${year + 1 + Math.floor(random() * 12)}`,
    ])();
    const words = Array.from({ length: 2 + Math.floor(random() * 6) }, () => pick(vocabulary));
    return { when: date, label: `${words.join(" ")} ${index}`, lane: `Lane ${index % 5}` };
  });
}

function phases() {
  return [
    { when: "1800/1848", label: "Restoration" },
    { when: "1848/1914", label: "Industry and empire" },
    { when: "1914/1999", label: "The short century" },
  ];
}

function pseudoRandom(seed) {
  let state = seed + 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
