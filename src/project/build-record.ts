import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Problem } from "../model/problem.ts";
import type { Project } from "../model/project.ts";
import { digest } from "../render/digest.ts";
import type { Caches } from "./cache-folder.ts";
import { keepNewest } from "./keep-newest.ts";
import { programKey } from "./program-key.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";
import { loadTemplates } from "./templates.ts";

/** What a build told about the file that it wrote. */
export interface Built {
  readonly bytes: number;
  readonly slides: number;
  readonly problems: readonly Problem[];
}

/** What is known of the last build into one file. */
export interface BuildRecord {
  /** What that build told, if another would write the same bytes again and they still stand there; else undefined. */
  readonly last: Built | undefined;
  /** Remembers a build of the same project that has just written this content. */
  readonly save: (content: Uint8Array, told: Omit<Built, "bytes">) => Promise<void>;
}

/**
 * Reads the record of the last build into `file`, and compares by hash all that it depends on: everything that was read of the deck, the
 * templates, the program; and the file itself.
 */
export async function openBuildRecord(
  project: Project,
  file: string,
  { folder }: Caches,
): Promise<BuildRecord> {
  const program = folder === undefined ? undefined : await programKey();
  if (folder === undefined || program === undefined) return forgetful;
  const records = path.join(folder, "builds");
  const place = path.join(records, `${digest(path.resolve(file))}.json`);
  const [templates, kept] = await Promise.all([loadTemplates(project), readSealed(place)]);
  const key = digest([program, templates, project]);
  return {
    last: kept && (await stillTrue(kept, key, file)),
    save: async (content, { slides, problems }) => {
      const told = { bytes: content.byteLength, slides, problems };
      const record: Kept = { key, output: hashOf(content), told };
      await writeSealed(place, JSON.stringify(record));
      await keepNewest(records, mostRecords);
    },
  };
}

interface Kept {
  readonly key: string;
  readonly output: string;
  readonly told: Built;
}

const mostRecords = 200;
const forgetful: BuildRecord = { last: undefined, save: async () => undefined };

async function stillTrue(kept: Buffer, key: string, file: string): Promise<Built | undefined> {
  // The seal vouches that `save` wrote it.
  const record = JSON.parse(kept.toString()) as Kept;
  if (record.key !== key) return undefined;
  const output = await readFile(file).catch(() => undefined);
  return output !== undefined && hashOf(output) === record.output ? record.told : undefined;
}

function hashOf(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("base64url");
}
