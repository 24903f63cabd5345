import { readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { ExitStatus } from "../model/exit-status.ts";
import { Failure } from "../model/failure.ts";

/** The real, absolute path of a deck's folder; a `Failure` that names the likely one when there is none at `folder`. */
export async function findDeckFolder(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory()) return realpath(folder);
  if (found !== undefined) {
    const hint =
      path.basename(folder) === "deck.md"
        ? `Did you mean ${path.dirname(folder)}?`
        : "Name the folder that holds deck.md.";
    throw new Failure(ExitStatus.usage, `${folder} is a file, not a deck's folder.`, hint);
  }
  const nearest = await findNearestFolder(folder);
  const hint =
    nearest === undefined
      ? `\`chronodeck init ${folder}\` makes a new deck there.`
      : `Did you mean ${nearest}?`;
  throw new Failure(ExitStatus.usage, `There is no folder ${folder}.`, hint);
}

async function findNearestFolder(folder: string): Promise<string | undefined> {
  const parent = path.dirname(folder);
  const wanted = path.basename(folder);
  const entries = await readdir(parent, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  if (names.length === 0) return undefined;
  // Only a mistaken path needs the library.
  const { closest, distance } = await import("fastest-levenshtein");
  const nearest = closest(wanted, names);
  return distance(wanted, nearest) <= Math.max(2, wanted.length / 3) ? path.join(parent, nearest) : undefined;
}
