import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { RoomSecrets } from "../model/room.ts";
import { replaceFile } from "./replace-file.ts";
import { writableCacheFolder } from "./writable-cache-folder.ts";

/**
 * The secrets of a deck's links. Those of the last twelve hours are kept, so that a server that had to be started again finds its phones; after that
 * `make` makes others. Only this user may read them; where nothing can be written, they last as long as the run.
 */
export async function roomSecrets(deckRoot: string, make: () => RoomSecrets): Promise<RoomSecrets> {
  const name = createHash("sha256").update(path.resolve(deckRoot)).digest("hex").slice(0, 16);
  try {
    const file = path.join(await writableCacheFolder(), `room-${name}.json`);
    const kept = await keptSecrets(file).catch(() => undefined);
    if (kept !== undefined) return kept;
    const fresh = make();
    await replaceFile(file, JSON.stringify(fresh), 0o600);
    return fresh;
  } catch {
    return make();
  }
}

const keptFor = 12 * 3_600_000;

async function keptSecrets(file: string): Promise<RoomSecrets | undefined> {
  const { mtimeMs } = await stat(file);
  // A file of the future is from before the clock was set back, who knows how long ago.
  if (Math.abs(Date.now() - mtimeMs) > keptFor) return undefined;
  const { speaker, remote }: Partial<Record<keyof RoomSecrets, unknown>> = JSON.parse(
    await readFile(file, "utf8"),
  );
  return isSecret(speaker) && isSecret(remote) ? { speaker, remote } : undefined;
}

function isSecret(value: unknown): value is string {
  return typeof value === "string" && value.length >= 32;
}
