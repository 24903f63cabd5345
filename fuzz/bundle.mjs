import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

const root = join(import.meta.dirname, "..");

/** Bundles the sources as they stand for the time of this process, and returns the path of the module. */
export async function bundleSources() {
  // Inside node_modules, so that what is not bundled is found.
  const folder = mkdtempSync(join(root, "node_modules/.fuzz-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  await build({
    configFile: false,
    logLevel: "error",
    root,
    json: { stringify: true },
    build: {
      ssr: join(root, "fuzz/entry.mjs"),
      outDir: folder,
      rolldownOptions: { output: { entryFileNames: "chronodeck.mjs" } },
    },
  });
  return join(folder, "chronodeck.mjs");
}
