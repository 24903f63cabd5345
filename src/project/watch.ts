import type { FSWatcher } from "node:fs";
import { readdirSync, watch } from "node:fs";
import path from "node:path";
import { kindOfFile } from "./deck-file.ts";
import { isPassedOver } from "./list-files.ts";

/**
 * Calls back with the paths (below the folder) of a deck's files that were written, came or went, and of folders that went; at once, and
 * together for one turn of the event loop. Folders are watched rather than files, for editors save by renaming.
 */
export function watchProject(
  root: string,
  onChange: (paths: readonly string[]) => void,
): { readonly close: () => void } {
  const watchers = new Map<string, FSWatcher>();
  const changed = new Set<string>();

  function note(file: string): void {
    if (changed.size === 0) setImmediate(tell);
    changed.add(file);
  }
  function tell(): void {
    const paths = [...changed];
    changed.clear();
    if (watchers.size > 0) onChange(paths);
  }

  /** Watches a folder and those below it that are not watched yet. Returns the files in them. */
  function enter(folder: string): readonly string[] {
    const entries = listFolder(path.join(root, folder));
    if (entries === undefined) return [];
    if (!watchers.has(folder)) watchers.set(folder, watchFolder(folder));
    return entries.flatMap((entry) => {
      if (isPassedOver(entry.name)) return [];
      const name = path.posix.join(folder, entry.name);
      if (!entry.isDirectory()) return [name];
      return watchers.has(name) ? [] : enter(name);
    });
  }

  function watchFolder(folder: string): FSWatcher {
    const watcher = watch(path.join(root, folder), (_event, name) => {
      if (name === null || isPassedOver(name)) return;
      const file = path.posix.join(folder, name);
      if (kindOfFile(file) !== undefined) {
        note(file);
        return;
      }
      // Perhaps a folder that has come or gone with all that is in it, or both.
      if (leave(file)) note(file);
      for (const inside of enter(file)) if (kindOfFile(inside) !== undefined) note(inside);
    });
    watcher.on("error", () => leave(folder));
    return watcher;
  }

  /** Stops watching a folder and those below it. Returns whether it was watched. */
  function leave(folder: string): boolean {
    const isWatched = watchers.has(folder);
    for (const [name, watcher] of watchers) {
      if (name !== folder && !name.startsWith(`${folder}/`)) continue;
      watcher.close();
      watchers.delete(name);
    }
    return isWatched;
  }

  enter("");
  const close = (): void => {
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
  };
  return { close };
}

function listFolder(folder: string): ReturnType<typeof readEntries> | undefined {
  try {
    return readEntries(folder);
  } catch {
    // Not a folder, or gone again.
    return undefined;
  }
}

function readEntries(folder: string): { readonly name: string; readonly isDirectory: () => boolean }[] {
  return readdirSync(folder, { withFileTypes: true });
}
