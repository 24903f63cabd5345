// How long maps take to draw, and how heavy they are: node bench/map.mjs [rounds]. Prints a table in Markdown.
import { readFileSync } from "node:fs";
import { runnerImport } from "vite";
import { median } from "./measure.mjs";

const rounds = Number(process.argv[2] ?? 9);
const root = new URL("..", import.meta.url).pathname;

const five = "[Kazakhstan, Uzbekistan, Kyrgyzstan, Tajikistan, Turkmenistan]";
const blocks = {
  "five countries": `{highlight: ${five}, context: [China]}`,
  "a region with places, routes and a key": `
highlight: ${five}
bounds: [46, 34, 90, 56]
places: [${Array.from({ length: 12 }, (_, index) => `{name: Place ${index}, at: [${38 + (index % 4) * 4}, ${50 + index * 3}], number: ${index + 1}}`).join(", ")}]
routes: [{label: Road, through: [[40, 50], [44, 70], [48, 88]], arrow: true}, {label: Rail, through: [[52, 56], [42, 82]]}]
key: true`,
  "forty places": `
bounds: [-11, 35, 32, 62]
places: [${Array.from({ length: 40 }, (_, index) => `{name: Town ${index}, at: [${37 + ((index * 7) % 24)}, ${-9 + ((index * 11) % 40)}]}`).join(", ")}]`,
  Europe:
    "{bounds: [-11, 35, 32, 62], highlight: [DE, FR, IT, NL, BE, LU], context: [DK, IE, UK, GR, ES, PT, AT]}",
  "Europe with an inset": `
highlight: [Belgium, Netherlands, Luxembourg]
bounds: [-11, 36, 30, 60]
inset: {bounds: [2, 48.3, 8.4, 53.7]}`,
  "the world": "{}",
  "the world in five shades": "choropleth: {data: data/values.csv, columns: {code: iso, value: value}}",
  "the world in five shades, values printed": `
choropleth: {data: data/values.csv, columns: {code: iso, value: value}, print: true}`,
  "the Pacific":
    "{bounds: [120, -45, -70, 60], routes: [{label: Cable, through: [[35, 140], [-33, -71.6]]}]}",
};
const sizes = { "16:9": { width: 1136, height: 430 }, "4:3": { width: 1136, height: 660 } };

// One entry, so that all of it shares one atlas.
const { module: map } = await runnerImport(`${root}tests/figures/map/fixture.ts`, {
  root,
  configFile: false,
  logLevel: "error",
});
const codes = readFileSync(`${root}src/figures/map/countries.ts`, "utf8").match(
  /^[A-Z]{2} [A-Z]{3} (?=\d{3} )/gm,
);
const values = codes.slice(0, 185).map((code, index) => [code.slice(3, 6), String((index * 37) % 997)]);
const tables = [map.tableOf("data/values.csv", [["iso", "value"], ...values])];

console.log("| map | shape | first | again | SVG |\n|---|---|---|---|---|");
for (const [name, yaml] of Object.entries(blocks)) {
  for (const [shape, { width, height }] of Object.entries(sizes)) {
    const [first, again] = [[], []];
    let bytes = 0;
    for (let round = 0; round < rounds; round += 1) {
      // Another width is another map: nothing of it is remembered.
      const size = { width: width - round, height };
      first.push(timed(() => map.drawGiven(yaml, { tables }, size)).milliseconds);
      const { milliseconds, result } = timed(() => map.drawGiven(yaml, { tables }, size));
      again.push(milliseconds);
      bytes = Math.max(bytes, Buffer.byteLength(result.markup));
    }
    const row = [
      name,
      shape,
      `${Math.round(median(first))} ms`,
      `${Math.round(median(again))} ms`,
      `${Math.round(bytes / 1000)} KB`,
    ];
    console.log(`| ${row.join(" | ")} |`);
  }
}

/** In processor time, which other work on the machine disturbs less than the clock. */
function timed(run) {
  const started = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(started);
  return { milliseconds: (user + system) / 1e3, result };
}
