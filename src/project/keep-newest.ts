import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";

/**
 * Keeps a folder of a cache small: removes its oldest entries (files or folders, by the time of their last change) until at most `most` are
 * left. A change in the future, from before the clock was set back, counts as the oldest of all. Another run may remove some at the same time.
 */
export async function keepNewest(folder: string, most: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  if (names.length <= most) return;
  const entries = await Promise.all(names.map((name) => ageOf(path.join(folder, name))));
  const oldest = entries.toSorted((a, b) => b.changed - a.changed).slice(most);
  for (const { place } of oldest) await rm(place, { recursive: true, force: true }).catch(() => undefined);
}

async function ageOf(place: string): Promise<{ readonly place: string; readonly changed: number }> {
  const found = await stat(place).catch(() => undefined);
  const changed = found?.mtimeMs ?? 0;
  return { place, changed: changed > Date.now() + clockSteps ? 0 : changed };
}

/** Milliseconds by which file systems' clocks differ from ours. */
const clockSteps = 60_000;
