import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Ranges } from "./code-points.ts";
import type { CutFont } from "./cut-font.ts";
import { keepNewest } from "./keep-newest.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

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
  const packed = await readSealed(file);
  const kept = packed && unpack(packed);
  if (kept !== undefined) return kept.ranges.length === 0 ? undefined : kept;
  const made = await cut();
  await writeSealed(file, pack(made ?? nothing));
  await keepNewest(folder, mostFonts);
  return made;
}

const nothing: CutFont = { ranges: [], sfnt: new Uint8Array(), woff2: new Uint8Array() };
const mostFonts = 500;

/** Length of the header, header as JSON, TrueType, WOFF2. */
function pack(font: CutFont): Uint8Array {
  const header = Buffer.from(JSON.stringify({ ranges: font.ranges, sfntLength: font.sfnt.byteLength }));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(header.byteLength);
  return Buffer.concat([length, header, font.sfnt, font.woff2]);
}

function unpack(bytes: Buffer): CutFont {
  const headerEnd = 4 + bytes.readUInt32BE(0);
  const header: unknown = JSON.parse(bytes.toString("utf8", 4, headerEnd));
  // The seal vouches that `pack` wrote it.
  const { ranges, sfntLength } = header as { ranges: Ranges; sfntLength: number };
  const woff2Start = headerEnd + sfntLength;
  return { ranges, sfnt: bytes.subarray(headerEnd, woff2Start), woff2: bytes.subarray(woff2Start) };
}
