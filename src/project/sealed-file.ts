import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { replaceFile } from "./replace-file.ts";

/** The content of a file that `writeSealed` wrote; undefined where there is none, or where it is not whole as it was written. */
export async function readSealed(file: string): Promise<Buffer | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  return bytes && unseal(bytes);
}

/** What is under a seal, or undefined where the seal is of something else. */
export function unseal(bytes: Buffer): Buffer | undefined {
  const content = bytes.subarray(sealLength);
  return sealOf(content).equals(bytes.subarray(0, sealLength)) ? content : undefined;
}

/**
 * Writes a file of a cache under the hash of its content, so that whatever damages it is noticed. What cannot be written costs time later,
 * and is no failure.
 */
export async function writeSealed(file: string, content: string | Uint8Array): Promise<void> {
  const bytes = Buffer.from(content);
  await replaceFile(file, Buffer.concat([sealOf(bytes), bytes])).catch(() => undefined);
}

const sealLength = 32;

function sealOf(content: Uint8Array): Buffer {
  return createHash("sha256").update(content).digest();
}
