/** Tables of a TrueType font by their tags (OpenType 1.9, “Organization of an OpenType Font”). */
export type FontTables = ReadonlyMap<string, Buffer>;

/** The tables of a font whose glyphs are TrueType outlines; undefined for another. */
export function readTables(font: Buffer): FontTables | undefined {
  if (font.length < 12 || font.readUInt32BE(0) !== 0x00_01_00_00) return undefined;
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const at = 12 + index * 16;
    const offset = font.readUInt32BE(at + 8);
    tables.set(
      font.toString("latin1", at, at + 4),
      font.subarray(offset, offset + font.readUInt32BE(at + 12)),
    );
  }
  return ["head", "hhea", "maxp", "hmtx", "loca", "glyf"].every((tag) => tables.has(tag))
    ? tables
    : undefined;
}

/**
 * One font with the glyphs of two that are cut from the same one without renumbering; undefined where a glyph or anything else shows that they
 * are not.
 */
export function joinGlyphs(one: FontTables, other: FontTables): Buffer | undefined {
  if (instructions.some((tag) => !isSame(one.get(tag), other.get(tag)))) return undefined;
  if (unitsPerEm(one) !== unitsPerEm(other)) return undefined;
  const [a, b] = [glyphsOf(one), glyphsOf(other)];
  const glyphs: Glyph[] = [];
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const [left, right] = [a[index], b[index]];
    const isBoth =
      left !== undefined && right !== undefined && left.outline.length > 0 && right.outline.length > 0;
    if (isBoth && !isSameOutline(left.outline, right.outline)) return undefined;
    const kept =
      left !== undefined && (left.outline.length > 0 || right === undefined) ? left : (right ?? left);
    // A glyph that one of them lacks may be an empty one in it, without a width.
    const advance = Math.max(left?.advance ?? 0, right?.advance ?? 0);
    if (kept !== undefined) glyphs.push({ ...kept, advance });
  }
  return writeFont(one, glyphs);
}

/** Beside the outlines, what a viewer needs to draw them: the program that fits them to pixels. */
const instructions = ["cvt ", "fpgm", "prep", "gasp"];

function isSame(one: Buffer | undefined, other: Buffer | undefined): boolean {
  return one === undefined || other === undefined ? one === other : one.equals(other);
}

/** Up to bytes that fill an outline up to a round length. */
function isSameOutline(one: Buffer, other: Buffer): boolean {
  const length = Math.min(one.length, other.length);
  const rest = Buffer.concat([one.subarray(length), other.subarray(length)]);
  return (
    one.subarray(0, length).equals(other.subarray(0, length)) &&
    rest.length < 4 &&
    rest.every((byte) => byte === 0)
  );
}

export interface Glyph {
  readonly outline: Buffer;
  readonly advance: number;
  readonly bearing: number;
}

function table(tables: FontTables, tag: string): Buffer {
  return tables.get(tag) ?? Buffer.alloc(0);
}

function unitsPerEm(tables: FontTables): number {
  return table(tables, "head").readUInt16BE(18);
}

/** A font's glyphs by their numbers. */
export function glyphsOf(tables: FontTables): readonly Glyph[] {
  const [loca, glyf, hmtx] = [table(tables, "loca"), table(tables, "glyf"), table(tables, "hmtx")];
  const isLong = table(tables, "head").readInt16BE(50) === 1;
  const metrics = table(tables, "hhea").readUInt16BE(34);
  const offset = (index: number): number =>
    isLong ? loca.readUInt32BE(index * 4) : loca.readUInt16BE(index * 2) * 2;
  return [...Array(table(tables, "maxp").readUInt16BE(4)).keys()].map((index) => {
    const measured = Math.min(index, metrics - 1);
    const bearingAt = index < metrics ? index * 4 + 2 : metrics * 4 + (index - metrics) * 2;
    return {
      outline: glyf.subarray(offset(index), offset(index + 1)),
      advance: hmtx.readUInt16BE(measured * 4),
      bearing: bearingAt + 2 <= hmtx.length ? hmtx.readInt16BE(bearingAt) : 0,
    };
  });
}

function writeFont(like: FontTables, glyphs: readonly Glyph[]): Buffer {
  const loca = Buffer.alloc((glyphs.length + 1) * 4);
  const hmtx = Buffer.alloc(glyphs.length * 4);
  const outlines: Buffer[] = [];
  let length = 0;
  for (const [index, { outline, advance, bearing }] of glyphs.entries()) {
    outlines.push(outline);
    length += outline.length;
    loca.writeUInt32BE(length, (index + 1) * 4);
    hmtx.writeUInt16BE(advance, index * 4);
    hmtx.writeInt16BE(bearing, index * 4 + 2);
  }
  const [head, hhea, maxp] = ["head", "hhea", "maxp"].map((tag) => Buffer.from(table(like, tag)));
  head?.writeInt16BE(1, 50);
  head?.writeUInt32BE(0, 8);
  hhea?.writeUInt16BE(glyphs.length, 34);
  maxp?.writeUInt16BE(glyphs.length, 4);
  const made: readonly (readonly [string, Buffer | undefined])[] = [
    ["head", head],
    ["hhea", hhea],
    ["maxp", maxp],
    ["hmtx", hmtx],
    ["loca", loca],
    ["glyf", Buffer.concat(outlines)],
  ];
  const kept = [...like].filter(([tag]) => instructions.includes(tag));
  return assemble([...kept, ...made].flatMap(([tag, data]) => (data === undefined ? [] : [{ tag, data }])));
}

/** A font file of its tables; the check sum in `head` is the caller's. */
export function assemble(tables: readonly { readonly tag: string; readonly data: Buffer }[]): Buffer {
  const sorted = tables.toSorted((one, other) => (one.tag < other.tag ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  const head = Buffer.alloc(12 + sorted.length * 16);
  head.writeUInt32BE(0x00_01_00_00, 0);
  head.writeUInt16BE(sorted.length, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((sorted.length - power) * 16, 10);
  const chunks: Buffer[] = [head];
  let offset = head.length;
  for (const [index, { tag, data }] of sorted.entries()) {
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    const at = 12 + index * 16;
    head.write(tag, at, "latin1");
    head.writeUInt32BE(checksum(padded), at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(data.length, at + 12);
    chunks.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(chunks);
}

/** The sum of a table whose length is a multiple of four, as 32 bits. */
export function checksum(padded: Buffer): number {
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}
