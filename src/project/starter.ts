import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { listFiles } from "./list-files.ts";
import { packageRoot } from "./package-root.ts";
import { systemErrorCode } from "./system-error.ts";
import type { OutputFile } from "./write.ts";

/** The files of the deck that `chronodeck init` begins with. */
export async function loadStarter(): Promise<readonly OutputFile[]> {
  const folder = path.join(packageRoot(), "content", "starter");
  const { files } = await listFiles(folder);
  return Promise.all(
    files.map(async (file) => ({ path: file, content: await readFile(path.join(folder, file)) })),
  );
}

/** What stands at a path: nothing, a folder with nothing in it, or something that must not be overwritten. */
export async function whatStandsAt(folder: string): Promise<"nothing" | "empty folder" | "folder" | "file"> {
  try {
    return (await readdir(folder)).length === 0 ? "empty folder" : "folder";
  } catch (thrown) {
    return systemErrorCode(thrown) === "ENOENT" ? "nothing" : "file";
  }
}
