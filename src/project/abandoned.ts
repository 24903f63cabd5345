import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { isProcessAlive } from "./process-alive.ts";

/** Names of what is beside a file while it is written; the first group is the number of the process that writes it. */
export const draftName = /^\..+\.(\d+)\.chronodeck$/u;

/** Where this process writes what is to become `file`, in the same folder. `mark` tells apart what it writes at the same time. */
export function draftBeside(file: string, mark = ""): string {
  const name = mark === "" ? path.basename(file) : `${path.basename(file)}.${mark}`;
  return path.join(path.dirname(file), `.${name}.${process.pid}.chronodeck`);
}

/**
 * Removes from a folder what a process that was killed left there: files and folders of such names, in which the first group is the number of
 * the process that made them. What cannot be removed, or is not there, is passed over.
 */
export async function removeAbandoned(folder: string, names: RegExp): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const maker = names.exec(name)?.[1];
    if (maker === undefined || isProcessAlive(Number(maker))) continue;
    // A browser that has lost its master may still be on its way out.
    await rm(path.join(folder, name), { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  }
}
