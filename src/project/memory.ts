import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder } from "./cache-folder.ts";
import { replaceFile } from "./replace-file.ts";

/** Texts that are costly to make again, by key, kept under the user's cache folder from one run to the next. */
export interface Memory {
  /** To be read from and added to. */
  readonly texts: Map<string, string>;
  /** Writes what was added; where nothing was, or nothing can be written, does nothing. */
  readonly save: () => Promise<void>;
}

/**
 * Opens the memory of that name. A key must hold all that its text depends on, the version of what made it included. A file that is missing
 * or damaged is an empty memory.
 */
export async function openMemory(name: string): Promise<Memory> {
  const file = join(cacheFolder(), `${name}.json`);
  const texts = await readFile(file, "utf8").then(readTexts, () => new Map<string, string>());
  let known = texts.size;

  async function save(): Promise<void> {
    if (texts.size === known) return;
    known = texts.size;
    const newest = [...texts].slice(-mostTexts);
    await replaceFile(file, JSON.stringify(newest)).catch(() => undefined);
  }

  return { texts, save };
}

/** Beyond this the oldest are forgotten. */
const mostTexts = 2000;

function readTexts(json: string): Map<string, string> {
  try {
    const entries: unknown = JSON.parse(json);
    return Array.isArray(entries) && entries.every(isEntry) ? new Map(entries) : new Map();
  } catch {
    return new Map();
  }
}

function isEntry(entry: unknown): entry is [string, string] {
  return Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === "string");
}
