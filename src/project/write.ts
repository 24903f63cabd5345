import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { ExitStatus } from "../model/exit-status.ts";
import { Failure } from "../model/failure.ts";
import { draftBeside, draftName, removeAbandoned } from "./abandoned.ts";
import { onDeadlySignal } from "./deadly-signals.ts";
import { systemErrorReason } from "./system-error.ts";

export interface OutputFile {
  /** Relative to the folder that it is written to, with forward slashes. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes files below a folder, making folders as needed: the only place where chronodeck writes. Each file is written beside its target
 * and renamed once all are complete, so a run that fails or is killed leaves the previous files whole. What cannot be written is a
 * `Failure` that says why.
 */
export async function writeFiles(folder: string, files: readonly OutputFile[]): Promise<void> {
  const drafts: { readonly draft: string; readonly target: string }[] = [];
  let current = folder;
  const removeDrafts = async (): Promise<void> => {
    await Promise.all(drafts.map(({ draft }) => rm(draft, { force: true }).catch(() => undefined)));
  };
  const signals = onDeadlySignal(removeDrafts);
  try {
    for (const parent of new Set(files.map((file) => path.dirname(path.join(folder, file.path))))) {
      current = parent;
      await mkdir(parent, { recursive: true });
      await removeAbandoned(parent, draftName);
    }
    for (const file of files) {
      const target = path.join(folder, file.path);
      current = target;
      const draft = draftBeside(target);
      drafts.push({ draft, target });
      await writeDraft(draft, file.content);
    }
    for (const { draft, target } of drafts) {
      current = target;
      await rename(draft, target);
    }
  } catch (thrown) {
    await removeDrafts();
    const hint = "Free it, or name another folder with --out.";
    throw new Failure(
      ExitStatus.machine,
      `${current} could not be written: ${systemErrorReason(thrown)}.`,
      hint,
    );
  } finally {
    signals.forget();
  }
}

/** Removes what earlier runs that were killed left in a folder that needs no new files. */
export function tidyOutput(folder: string): Promise<void> {
  return removeAbandoned(folder, draftName);
}

/** Removes from a folder below `folder` the files of these names that are not among `files`: what an earlier, longer run left there. */
export async function removeOthers(
  folder: string,
  files: readonly { readonly path: string }[],
  series: { readonly folder: string; readonly names: RegExp },
): Promise<void> {
  const kept = new Set(files.map((file) => path.join(folder, file.path)));
  const place = path.join(folder, series.folder);
  for (const name of await readdir(place)) {
    const file = path.join(place, name);
    if (series.names.test(name) && !kept.has(file)) await rm(file, { force: true });
  }
}

async function writeDraft(draft: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(draft, "w");
  try {
    await handle.writeFile(content);
    // Otherwise a power cut after the rename could leave an empty file under the final name.
    await handle.sync();
  } finally {
    await handle.close();
  }
}
