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
  read: ["dist", "templates", "slides", "content/starter", "node_modules", "package.json"].map((name) =>
    path.join(root, name),
  ),
  written: [caches],
};
const bench = createBench(program, base, own);

const noteBroken = (thrown) => {
  // A case that waits for what has thrown would wait for ever.
  process.send({ thrown: String(thrown?.stack ?? thrown) });
};
process.on("uncaughtException", noteBroken);
process.on("unhandledRejection", noteBroken);

let done = 0;
process.on("message", (message) => void answer(message));

async function answer({ id, work, warmUp }) {
  if (warmUp !== undefined) {
    // What is loaded lazily is loaded now, so that no case pays for it.
    const faults = [];
    for (const first of warmUp) faults.push(...(await bench.tryCase(first)).faults);
    // Slow as long as nothing is warm.
    const fault = faults.find((one) => one.fault !== "too slow" && one.fault !== "too much memory");
    if (fault === undefined) process.send({ id, result: await program.editorSchemas() });
    else process.send({ thrown: `${fault.fault}\n${fault.detail}` });
    return;
  }
  const result = await bench.tryCase(work);
  done += 1;
  // What a workshop remembers must not become the next case's memory.
  if (done % 200 === 0) bench.forget();
  process.send({ id, result });
}
process.on("disconnect", () => process.exit(0));
