import { access, constants, lstat, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { cacheFolder } from "./cache-folder.ts";

/** The cache folder, or where that cannot be written a private one below the system's temporary folder; rejects without either. */
export async function writableCacheFolder(): Promise<string> {
  const preferred = cacheFolder();
  try {
    await mkdir(preferred, { recursive: true });
    await access(preferred, constants.W_OK);
    return preferred;
  } catch {
    return privateTemporaryFolder();
  }
}

async function privateTemporaryFolder(): Promise<string> {
  const user = process.getuid?.() ?? "user";
  const folder = path.join(tmpdir(), `chronodeck-${user}`);
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => {
    throw new Error(`neither ${cacheFolder()} nor ${folder} can be written`);
  });
  const found = await lstat(folder);
  // In a folder that everybody may write to, somebody else may have put a program of theirs under this name.
  if (!found.isDirectory() || (typeof user === "number" && found.uid !== user)) {
    throw new Error(`${folder} belongs to somebody else`);
  }
  return folder;
}
