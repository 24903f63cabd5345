// Runs cases that its parent sends, in a process of its own, so that one that hangs can be killed.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { watchFiles } from "./watch-files.mjs";

watchFiles();
const [bundle, base] = process.argv.slice(2);
const caches = path.join(base, "cache");
mkdirSync(caches, { recursive: true });
process.env.XDG_CACHE_HOME = caches;

const { createBench } = await import("./try-case.mjs");
const program = await import(pathToFileURL(bundle).href);
const root = path.join(import.meta.dirname, "../..");
const own = {
  read: ["dist", "templates", "slides", "content/starter", "node_modules", "package.json"].map((name) => path.join(root, name)),
  written: [caches],
};
const bench = createBench(program, base, own);

let broken;
process.on("uncaughtException", (thrown) => (broken = thrown));
process.on("unhandledRejection", (thrown) => (broken = thrown));

let done = 0;
process.on("message", async ({ id, work }) => {
  broken = undefined;
  const result = await bench.tryCase(work);
  if (broken !== undefined)
    result.faults.push({ fault: "throws outside of any promise", detail: String(broken?.stack ?? broken) });
  done += 1;
  // What a workshop remembers must not become the next case's memory.
  if (done % 200 === 0) bench.forget();
  process.send({ id, result });
});
process.on("disconnect", () => process.exit(0));

// What is loaded lazily is loaded now, so that no case pays for it.
for (const work of JSON.parse(process.env.FUZZ_WARM_UP ?? "[]")) await bench.tryCase(work);
process.send({ ready: true, schemas: process.env.FUZZ_SCHEMAS ? await program.editorSchemas() : [] });
