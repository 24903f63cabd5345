import { readFile } from "node:fs/promises";
import path from "node:path";
import { packageRoot } from "../project/package-root.ts";

/** chronodeck's own version, from its package.json. */
export async function version(): Promise<string> {
  const manifest = JSON.parse(await readFile(path.join(packageRoot(), "package.json"), "utf8")) as {
    version: string;
  };
  return manifest.version;
}
