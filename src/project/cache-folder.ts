import { homedir } from "node:os";
import path from "node:path";

/** Where this user's programs keep what is costly to make again: `$XDG_CACHE_HOME/chronodeck`, else `~/.cache/chronodeck`. It may not exist. */
export function cacheFolder(): string {
  const base = process.env["XDG_CACHE_HOME"] ?? "";
  return path.join(path.isAbsolute(base) ? base : path.join(homedir(), ".cache"), "chronodeck");
}

/** What a run may keep from one time to the next. Without a folder it neither reads nor writes any of it. */
export interface Caches {
  readonly folder: string | undefined;
}

/** Those of this user. */
export function userCaches(): Caches {
  return { folder: cacheFolder() };
}

/** A run that remembers nothing. */
export const noCaches: Caches = { folder: undefined };
