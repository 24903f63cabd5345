// What bench/prose.mjs measures, in one bundle.
export { judgeProse } from "../src/checks/prose/check-prose.ts";
export { parseDeck } from "../src/parse/deck.ts";
export { loadProject } from "../src/project/load.ts";
