import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { createBuilder } from "vite";

const root = join(import.meta.dirname, "../..");

/** What `npm run prepare` makes its files from. */
const sources = ["src", "slides", "vite.config.ts", "package-lock.json"];
/** The last of them that it writes. */
const product = join(root, "dist/cli.js");

/** Before all tests: compiles the browser side, the command and the fonts, unless they are newer than all that they are made from. */
export async function setup(): Promise<void> {
  const newest = Math.max(...sources.map((source) => lastChange(join(root, source))));
  if (existsSync(product) && lastChange(product) > newest) return;
  const builder = await createBuilder({ root, logLevel: "warn" });
  await builder.buildApp();
}

/** In milliseconds, of a file or of all in a folder. */
function lastChange(path: string): number {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}
