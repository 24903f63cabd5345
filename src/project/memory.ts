import { join } from "node:path";
import type { Caches } from "./cache-folder.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

/** Texts that are costly to make again, by key, kept under the user's cache folder from one run to the next. */
export interface Memory {
  /** To be read from and added to. */
  readonly texts: Map<string, string>;
  /** Writes what was added; where nothing was, or nothing can be written, does nothing. */
  readonly save: () => Promise<void>;
}

/**
 * Opens the memory of that name. A key must hold all that its text depends on, the version of what made it included. A file that is missing
 * or damaged is an empty memory. Beyond `most` texts the oldest are forgotten.
 */
export async function openMemory(name: string, { folder }: Caches, most = mostTexts): Promise<Memory> {
  if (folder === undefined) return { texts: new Map(), save: async () => undefined };
  const file = join(folder, `${name}.json`);
  const texts = readTexts(await readSealed(file));
  let known = texts.size;

  async function save(): Promise<void> {
    if (texts.size === known) return;
    known = texts.size;
    await writeSealed(file, JSON.stringify([...texts].slice(-most)));
  }

  return { texts, save };
}

const mostTexts = 2000;

function readTexts(json: Buffer | undefined): Map<string, string> {
  // The seal vouches that `save` wrote it.
  return new Map(json === undefined ? [] : (JSON.parse(json.toString()) as [string, string][]));
}
