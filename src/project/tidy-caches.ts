import { readdir } from "node:fs/promises";
import path from "node:path";
import { draftName, removeAbandoned } from "./abandoned.ts";
import type { Caches } from "./cache-folder.ts";

/** Removes from the caches what runs that were killed had half written. */
export async function tidyCaches({ folder }: Caches): Promise<void> {
  if (folder !== undefined) await tidy(folder, deepest);
}

/** Folders in folders: `program/<version>/`. */
const deepest = 2;

async function tidy(folder: string, levels: number): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory() && !/^\.|^chromium-/u.test(entry.name));
  await Promise.all([
    entries.some(({ name }) => draftName.test(name)) ? removeAbandoned(folder, draftName) : undefined,
    ...(levels > 0 ? folders.map(({ name }) => tidy(path.join(folder, name), levels - 1)) : []),
  ]);
}
