import path from "node:path";
import type { Caches } from "./cache-folder.ts";
import { keepNewest } from "./keep-newest.ts";
import { programKey } from "./program-key.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";
import { digest } from "../render/digest.ts";

/** What earlier runs made of a deck's slides, by keys that hold all that it depends on. */
export interface KeptEntries<Entry> {
  readonly known: ReadonlyMap<string, Entry>;
  /** Keeps these and no others; where they are those that are kept already, does nothing. */
  readonly save: (entries: ReadonlyMap<string, Entry>) => Promise<void>;
}

/**
 * Opens what is kept for the deck in a folder. `basis`: what all entries depend on besides their keys, chronodeck itself aside. An entry must
 * be plain data. Of a program that cannot be told from others, nothing is kept.
 */
export async function openKeptEntries<Entry>(
  kind: "slides" | "findings",
  root: string,
  basis: unknown,
  { folder }: Caches,
): Promise<KeptEntries<Entry>> {
  const program = folder === undefined ? undefined : await programKey();
  if (folder === undefined || program === undefined) {
    return { known: new Map(), save: async () => undefined };
  }
  const decks = path.join(folder, kind);
  const place = path.join(decks, `${digest(root)}.json`);
  const seal = digest([program, basis]);
  const known = readEntries<Entry>(await readSealed(place), seal);
  return {
    known,
    save: async (entries) => {
      const isKept = known.size === entries.size && [...entries.keys()].every((key) => known.has(key));
      if (isKept) return;
      const json = JSON.stringify({ seal, entries: [...entries] } satisfies Kept<Entry>);
      if (json.length > mostCharacters) return;
      await writeSealed(place, json);
      await keepNewest(decks, mostDecks);
    },
  };
}

interface Kept<Entry> {
  readonly seal: string;
  readonly entries: readonly (readonly [string, Entry])[];
}

/** Of one deck: beyond it, reading would take as long as making. */
const mostCharacters = 16e6;
const mostDecks = 20;

function readEntries<Entry>(json: Buffer | undefined, seal: string): ReadonlyMap<string, Entry> {
  if (json === undefined) return new Map();
  // The file's own seal vouches that `save` wrote it.
  const kept = JSON.parse(json.toString()) as Kept<Entry>;
  return new Map(kept.seal === seal ? kept.entries : []);
}
