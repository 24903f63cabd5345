import { readdir } from "node:fs/promises";
import path from "node:path";
import { systemErrorReason } from "./system-error.ts";

export interface FileListing {
  /** Paths relative to the folder, with forward slashes, in name order. */
  readonly files: readonly string[];
  /** What was left out, with the reason in words for the author. */
  readonly unreadable: ReadonlyMap<string, string>;
}

/** Whether a file or folder of this name is none of the deck's: dot files, `node_modules`, and `out`, where chronodeck writes. */
export function isPassedOver(name: string): boolean {
  return name.startsWith(".") || name === "node_modules" || name === "out";
}

/**
 * Lists the plain files below a folder. Symbolic links are named as unreadable and never followed, so nothing outside the folder
 * gets in; what is none of the deck's is passed over.
 */
export async function listFiles(root: string): Promise<FileListing> {
  const files: string[] = [];
  const unreadable = new Map<string, string>();

  async function visit(folder: string): Promise<void> {
    const entries = await readdir(path.join(root, folder), { withFileTypes: true });
    for (const entry of entries) {
      if (isPassedOver(entry.name)) continue;
      const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isSymbolicLink()) {
        unreadable.set(name, "is a symbolic link; put a copy of the file itself into the deck's folder");
      } else if (entry.isDirectory()) {
        await visit(name).catch((thrown: unknown) => {
          unreadable.set(name, `could not be read: ${systemErrorReason(thrown)}`);
        });
      } else if (entry.isFile()) {
        files.push(name);
      }
    }
  }

  await visit("");
  return { files: files.toSorted(compareNames), unreadable };
}

const collator = new Intl.Collator("en", { numeric: true });

/** Name order as people count: `2-b` before `10-a`. The same on every machine. */
function compareNames(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : Number(a > b));
}
