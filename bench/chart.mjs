#!/usr/bin/env node
// Prints how long a chart takes to draw, apart from reading it.
//   node bench/chart.mjs [--rounds 15]
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runnerImport } from "vite";
import { median } from "./measure.mjs";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "15" } } });
const root = join(import.meta.dirname, "..");
const load = async (path) => (await runnerImport(join(root, path), { root, logLevel: "error" })).module;
const [{ chartFigure }, { createTextMeasurer }, { latinSansFaces }, { parseDate }] = await Promise.all(
  ["src/figures/chart.ts", "src/draw/measure-text.ts", "tests/support/fonts.ts", "src/parse/dates.ts"].map(
    load,
  ),
);
const frame = {
  width: 1136,
  height: 430,
  lang: "en",
  id: "figure-1",
  text: createTextMeasurer(await latinSansFaces()),
  sources: new Map(),
};

console.log("| chart | ms, best | ms, median | KB of SVG |");
console.log("| --- | --- | --- | --- |");
report("line, 20 series × 2,000 points", { type: "line", series: walks(20, 2000) });
report("area, 6 series × 2,000 points, stacked", { type: "area", series: walks(6, 2000) });
report("bar, 4 series × 30 years", { type: "bar", series: walks(4, 30, yearly) });
report("line, 3 series × 30 years, all labelled", {
  type: "line",
  labels: "all",
  series: walks(3, 30, yearly),
});

function report(name, spec) {
  const context = {
    facts: new Map(),
    sources: new Map(),
    tables: new Map(),
    lang: "en",
    locate: () => ({ file: "deck.md", line: 1, column: 1 }),
    parseDate,
    parseCitations: () => ({ citations: [], problems: [] }),
  };
  const { data, problems } = chartFigure.prepare(chartFigure.schema.parse(spec), context);
  if (data === undefined) throw new Error(JSON.stringify(problems[0]));
  const times = Array.from({ length: Number(values.rounds) }, () => {
    const started = process.hrtime.bigint();
    chartFigure.draw(data, frame);
    return Number(process.hrtime.bigint() - started) / 1e6;
  });
  const size = chartFigure.draw(data, frame).markup.length / 1e3;
  const best = Math.min(...times);
  console.log(`| ${name} | ${best.toFixed(1)} | ${median(times).toFixed(1)} | ${size.toFixed(0)} |`);
}

/** Random walks with the same steps in every run. */
function walks(series, points, dateAt = daily) {
  let seed = 1;
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  return Array.from(Array(series).keys(), (index) => {
    let y = 100 + index * 20;
    return {
      label: `Series ${index + 1}`,
      points: Array.from(Array(points).keys(), (place) => {
        y = Math.max(1, y + (random() - 0.5) * 8);
        return { x: dateAt(place), y };
      }),
    };
  });
}

function daily(place) {
  return new Date(Date.UTC(2018, 0, 1 + place)).toISOString().slice(0, 10);
}

function yearly(place) {
  return 1990 + place;
}
