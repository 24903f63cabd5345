import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Ranges } from "./code-points.ts";
import type { CutFont } from "./cut-font.ts";
import { replaceFile } from "./replace-file.ts";

/**
 * The cut font under `key` (any text), made by `cut` and kept in `folder` where it is missing or damaged.
 * A folder that cannot be written costs time, never the result. An empty font is remembered as well.
 */
export async function cachedFont(
  folder: string,
  key: string,
  cut: () => Promise<CutFont | undefined>,
): Promise<CutFont | undefined> {
  const file = join(folder, `${createHash("sha256").update(key).digest("hex")}.font`);
  const kept = await readFile(file).then(unpack, () => undefined);
  if (kept !== undefined) return kept.ranges.length === 0 ? undefined : kept;
  const made = await cut();
  await replaceFile(file, pack(made ?? nothing)).catch(() => undefined);
  return made;
}

const nothing: CutFont = { ranges: [], sfnt: new Uint8Array(), woff2: new Uint8Array() };
const digestLength = 32;

/** SHA-256 of the rest, length of the header, header as JSON, TrueType, WOFF2. */
function pack(font: CutFont): Uint8Array {
  const header = Buffer.from(JSON.stringify({ ranges: font.ranges, sfntLength: font.sfnt.byteLength }));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(header.byteLength);
  const rest = Buffer.concat([length, header, font.sfnt, font.woff2]);
  return Buffer.concat([digest(rest), rest]);
}

function unpack(bytes: Buffer): CutFont | undefined {
  const rest = bytes.subarray(digestLength);
  if (!digest(rest).equals(bytes.subarray(0, digestLength))) return undefined;
  const headerEnd = 4 + rest.readUInt32BE(0);
  const header: unknown = JSON.parse(rest.toString("utf8", 4, headerEnd));
  // The digest vouches that `pack` wrote it.
  const { ranges, sfntLength } = header as { ranges: Ranges; sfntLength: number };
  const woff2Start = headerEnd + sfntLength;
  return { ranges, sfnt: rest.subarray(headerEnd, woff2Start), woff2: rest.subarray(woff2Start) };
}

function digest(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
