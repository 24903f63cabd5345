import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { ExitStatus } from "../model/exit-status.ts";
import { Failure } from "../model/failure.ts";
import { cacheFolder } from "./cache-folder.ts";
import { systemErrorReason } from "./system-error.ts";

/**
 * Removes the cache folder with all in it, the unpacked browser included, but for the secrets of rooms that are open: the phones in them would
 * be locked out. Says how much that was. What cannot be removed is a `Failure`.
 */
export async function clearCacheFolder(): Promise<{ readonly folder: string; readonly bytes: number }> {
  const folder = cacheFolder();
  const names = (await readdir(folder).catch(() => [])).filter((name) => !/^room-\w+\.json/u.test(name));
  let bytes = 0;
  for (const name of names) {
    const place = path.join(folder, name);
    bytes += await sizeOf(place);
    await rm(place, { recursive: true, force: true }).catch((thrown: unknown) => {
      throw new Failure(ExitStatus.machine, `${place} could not be removed: ${systemErrorReason(thrown)}.`);
    });
  }
  return { folder, bytes };
}

async function sizeOf(folder: string): Promise<number> {
  const own = await stat(folder).catch(() => undefined);
  if (own?.isDirectory() !== true) return own?.size ?? 0;
  const names = await readdir(folder);
  const sizes = await Promise.all(names.map((name) => sizeOf(path.join(folder, name))));
  return sizes.reduce((sum, size) => sum + size, 0);
}
