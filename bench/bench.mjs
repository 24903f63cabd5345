#!/usr/bin/env node
// Measures everything, one thing after the other, and prints a table for each. Half an hour on two cores, an hour with the peers.
//   npm run bench -- [--peers] [--only files,opening,…]
// Each measure is a script of its own beside this one and says in its first lines what it does and how it may be told to do less.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";

const measures = {
  files: "Building and exporting",
  opening: "Opening a deck and turning its slides",
  live: "Editing: from a save to the page",
  "live-peers": "The same, beside the peers",
  followers: "Presenting to an audience",
  prose: "Checking prose",
  timeline: "Drawing timelines",
  chart: "Drawing charts",
  map: "Drawing maps",
};
const { values } = parseArgs({
  options: { peers: { type: "boolean", default: false }, only: { type: "string" } },
});
const wanted =
  values.only?.split(",") ?? Object.keys(measures).filter((name) => values.peers || name !== "live-peers");

for (const name of wanted) {
  if (!(name in measures))
    throw new Error(`there is no measure "${name}"; there are ${Object.keys(measures).join(", ")}`);
  console.log(`\n## ${measures[name]}\n`);
  const options = name === "files" && values.peers ? ["--peers"] : [];
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.mjs`), ...options], {
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
}
