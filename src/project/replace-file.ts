import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { draftBeside } from "./abandoned.ts";

/** Writes a file that others may read or write at the same time: they see the old one or the new one, never a part. Makes its folder. `mode` is who may, less the umask. */
export async function replaceFile(file: string, content: string | Uint8Array, mode = 0o666): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const beside = draftBeside(file, randomUUID());
  try {
    await writeFile(beside, content, { mode });
    await rename(beside, file);
  } catch (reason) {
    await rm(beside, { force: true });
    throw reason;
  }
}
