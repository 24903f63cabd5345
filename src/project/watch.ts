import type { Dirent, FSWatcher } from "node:fs";
import { readdirSync, lstatSync, watch } from "node:fs";
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
  let identity = identityOf(root);
  let waiting: NodeJS.Timeout | undefined;
  let isClosed = false;

  function note(file: string): void {
    if (changed.size === 0) setImmediate(tell);
    changed.add(file);
  }
  function tell(): void {
    const paths = [...changed];
    changed.clear();
    if (!isClosed) onChange(paths);
  }

  /** Watches a folder and those below it that are not watched yet. Returns the files in them. */
  function enter(folder: string): readonly string[] {
    if (identityOf(path.join(root, folder)) === undefined) return [];
    // Watched first and read afterwards: what comes in between is noted twice rather than missed.
    const watcher = watchers.get(folder) ?? watchFolder(folder);
    if (watcher === undefined) return [];
    watchers.set(folder, watcher);
    return listFolder(path.join(root, folder)).flatMap((entry) => {
      if (isPassedOver(entry.name)) return [];
      const name = path.posix.join(folder, entry.name);
      if (!entry.isDirectory()) return [name];
      return watchers.has(name) ? [] : enter(name);
    });
  }

  /** Undefined where the folder has just gone. */
  function watchFolder(folder: string): FSWatcher | undefined {
    const listen = (event: string, name: string | null): void => {
      if (event === "rename" && folder === "" && identityOf(root) !== identity) awaitRoot();
      if (name === null || isPassedOver(name)) return;
      const file = path.posix.join(folder, name);
      if (kindOfFile(file) !== undefined) {
        note(file);
        return;
      }
      // Perhaps a folder that has come or gone with all that is in it, or both.
      if (leave(file)) note(file);
      for (const inside of enter(file)) if (kindOfFile(inside) !== undefined) note(inside);
    };
    try {
      const watcher = watch(path.join(root, folder), listen);
      watcher.on("error", () => leave(folder));
      return watcher;
    } catch {
      return undefined;
    }
  }

  /** The deck's own folder is gone, or another has taken its place: nothing tells of its return. */
  function awaitRoot(): void {
    if (waiting !== undefined) return;
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
    note("deck.md");
    const look = (): void => {
      identity = identityOf(root);
      if (identity === undefined) return;
      clearInterval(waiting);
      waiting = undefined;
      for (const inside of enter("")) if (kindOfFile(inside) !== undefined) note(inside);
      note("deck.md");
    };
    waiting = setInterval(look, rootPause);
    look();
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
    isClosed = true;
    clearInterval(waiting);
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
  };
  return { close };
}

/** Milliseconds. */
const rootPause = 100;

/** What tells a folder from another of the same name; undefined where there is none, or a link to one. */
function identityOf(folder: string): string | undefined {
  try {
    const found = lstatSync(folder);
    return found.isDirectory() ? `${found.dev} ${found.ino}` : undefined;
  } catch {
    return undefined;
  }
}

function listFolder(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // Gone again.
    return [];
  }
}
