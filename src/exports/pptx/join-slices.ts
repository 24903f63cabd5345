import {
  assemble,
  checksum,
  glyphsOf,
  readTables,
  type FontTables,
  type Glyph,
} from "../true-type-glyphs.ts";

/** What a font calls itself, by which programs choose it. */
export interface FontNames {
  /** `Source Sans 3` */
  readonly family: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/**
 * One TrueType font of the slices of a face that are cut by script, under its names. Layout features are those of the first slice, whose
 * glyphs keep their numbers. Undefined where a slice has no TrueType outlines or another grid.
 */
export function joinSlices(slices: readonly Uint8Array[], names: FontNames): Buffer | undefined {
  const fonts = slices.map((slice) => readTables(Buffer.from(slice)));
  const [first] = fonts;
  if (first === undefined) return undefined;
  const glyphs: Glyph[] = [];
  const numbers = new Map<number, number>();
  for (const font of fonts) {
    if (font === undefined || !isAlike(font, first)) return undefined;
    const start = glyphs.length;
    for (const glyph of glyphsOf(font))
      glyphs.push(start === 0 ? glyph : { ...glyph, outline: moveParts(glyph.outline, start) });
    for (const [point, glyph] of readCharacters(font))
      if (!numbers.has(point)) numbers.set(point, start + glyph);
  }
  if (glyphs.length > 0xff_ff) return undefined;
  return writeFont(first, fonts as readonly FontTables[], glyphs, numbers, names);
}

function table(font: FontTables, tag: string): Buffer {
  return font.get(tag) ?? Buffer.alloc(0);
}

function isAlike(font: FontTables, first: FontTables): boolean {
  return table(font, "head").readUInt16BE(18) === table(first, "head").readUInt16BE(18);
}

/** A glyph made of others names them by number. */
function moveParts(outline: Buffer, by: number): Buffer {
  if (outline.length < 10 || outline.readInt16BE(0) >= 0) return outline;
  const moved = Buffer.from(outline);
  let at = 10;
  for (;;) {
    const flags = moved.readUInt16BE(at);
    moved.writeUInt16BE(moved.readUInt16BE(at + 2) + by, at + 2);
    const scale = (flags & 0x08) !== 0 ? 2 : (flags & 0x40) !== 0 ? 4 : (flags & 0x80) !== 0 ? 8 : 0;
    at += 4 + ((flags & 0x01) !== 0 ? 4 : 2) + scale;
    if ((flags & 0x20) === 0) return moved;
  }
}

/** Glyphs by code points of the basic plane, as `cmap` of format 4 has them. */
function readCharacters(font: FontTables): readonly (readonly [number, number])[] {
  const cmap = table(font, "cmap");
  for (let record = 0; record < cmap.readUInt16BE(2); record += 1) {
    const start = cmap.readUInt32BE(4 + record * 8 + 4);
    if (cmap.readUInt16BE(start) === 4) return readSegments(cmap.subarray(start));
  }
  return [];
}

function readSegments(data: Buffer): readonly (readonly [number, number])[] {
  const double = data.readUInt16BE(6);
  const found: (readonly [number, number])[] = [];
  for (let at = 0; at < double; at += 2) {
    const end = data.readUInt16BE(14 + at);
    const start = data.readUInt16BE(16 + double + at);
    const delta = data.readUInt16BE(16 + double * 2 + at);
    const place = 16 + double * 3 + at;
    const offset = data.readUInt16BE(place);
    for (let point = start; point <= end && point < 0xff_ff; point += 1) {
      const listed = offset === 0 ? point : data.readUInt16BE(place + offset + (point - start) * 2);
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xff_ff;
      if (glyph !== 0) found.push([point, glyph]);
    }
  }
  return found;
}

function writeFont(
  first: FontTables,
  fonts: readonly FontTables[],
  glyphs: readonly Glyph[],
  numbers: ReadonlyMap<number, number>,
  names: FontNames,
): Buffer {
  const loca = Buffer.alloc((glyphs.length + 1) * 4);
  const hmtx = Buffer.alloc(glyphs.length * 4);
  const outlines: Buffer[] = [];
  let length = 0;
  for (const [index, { outline, advance, bearing }] of glyphs.entries()) {
    const rest = (4 - (outline.length % 4)) % 4;
    outlines.push(outline);
    if (rest > 0) outlines.push(Buffer.alloc(rest));
    length += outline.length + rest;
    loca.writeUInt32BE(length, (index + 1) * 4);
    hmtx.writeUInt16BE(advance, index * 4);
    hmtx.writeInt16BE(bearing, index * 4 + 2);
  }
  const tables: readonly (readonly [string, Buffer])[] = [
    ["head", writeHead(fonts, names)],
    ["hhea", writeHhea(fonts, glyphs.length)],
    ["maxp", writeMaxp(fonts, glyphs.length)],
    ["OS/2", writeOs2(fonts, numbers, names)],
    ["cmap", writeCmap(numbers)],
    ["hmtx", hmtx],
    ["loca", loca],
    ["glyf", Buffer.concat(outlines)],
    ["name", writeNames(names)],
    ["post", table(first, "post")],
  ];
  const kept = ["GDEF", "GPOS", "GSUB", "gasp"].flatMap((tag) => {
    const data = first.get(tag);
    return data === undefined ? [] : [{ tag, data }];
  });
  const file = assemble([...tables.map(([tag, data]) => ({ tag, data })), ...kept]);
  // `head` says the sum of the whole (OpenType 1.9, “head”).
  const head = readTables(file)?.get("head");
  head?.writeUInt32BE((0xb1_b0_af_ba - checksum(file)) >>> 0, 8);
  return file;
}

function writeHead(fonts: readonly FontTables[], { bold, italic }: FontNames): Buffer {
  const [first, ...others] = fonts.map((font) => table(font, "head"));
  const head = Buffer.from(first ?? Buffer.alloc(54));
  for (const other of others)
    for (const [at, choose] of [
      [36, Math.min],
      [38, Math.min],
      [40, Math.max],
      [42, Math.max],
    ] as const)
      head.writeInt16BE(choose(head.readInt16BE(at), other.readInt16BE(at)), at);
  head.writeUInt32BE(0, 8);
  head.writeUInt16BE((bold ? 1 : 0) + (italic ? 2 : 0), 44);
  head.writeInt16BE(1, 50);
  return head;
}

function writeHhea(fonts: readonly FontTables[], count: number): Buffer {
  const [first, ...others] = fonts.map((font) => table(font, "hhea"));
  const hhea = Buffer.from(first ?? Buffer.alloc(36));
  for (const other of others)
    for (const [at, choose] of [
      [12, Math.min],
      [14, Math.min],
      [16, Math.max],
    ] as const)
      hhea.writeInt16BE(choose(hhea.readInt16BE(at), other.readInt16BE(at)), at);
  hhea.writeUInt16BE(Math.max(hhea.readUInt16BE(10), ...others.map((other) => other.readUInt16BE(10))), 10);
  hhea.writeUInt16BE(count, 34);
  return hhea;
}

/** The most of everything that a glyph has. */
function writeMaxp(fonts: readonly FontTables[], count: number): Buffer {
  const [first, ...others] = fonts.map((font) => table(font, "maxp"));
  const maxp = Buffer.from(first ?? Buffer.alloc(32));
  for (let at = 6; at < maxp.length; at += 2)
    maxp.writeUInt16BE(Math.max(maxp.readUInt16BE(at), ...others.map((other) => other.readUInt16BE(at))), at);
  maxp.writeUInt16BE(count, 4);
  return maxp;
}

function writeOs2(
  fonts: readonly FontTables[],
  numbers: ReadonlyMap<number, number>,
  { bold, italic }: FontNames,
): Buffer {
  const [first, ...others] = fonts.map((font) => table(font, "OS/2"));
  const os2 = Buffer.from(first ?? Buffer.alloc(96));
  for (const other of others)
    for (const at of [42, 46, 50, 54, 78, 82])
      os2.writeUInt32BE((os2.readUInt32BE(at) | other.readUInt32BE(at)) >>> 0, at);
  os2.writeUInt16BE(bold ? 700 : 400, 4);
  os2.writeUInt16BE(0, 8);
  // Bits 0 italic, 5 bold, 6 regular, 7 typographic metrics.
  const style = (italic ? 1 : 0) | (bold ? 32 : 0) | (bold || italic ? 0 : 64);
  os2.writeUInt16BE((os2.readUInt16BE(62) & 0x80) | style, 62);
  const points = [...numbers.keys()];
  os2.writeUInt16BE(Math.min(...points), 64);
  os2.writeUInt16BE(Math.max(...points), 66);
  return os2;
}

/** Format 4 for Windows: neighbours whose glyphs are neighbours are one segment. */
function writeCmap(numbers: ReadonlyMap<number, number>): Buffer {
  const segments: { readonly start: number; end: number; readonly delta: number }[] = [];
  for (const [point, glyph] of [...numbers].toSorted(([one], [other]) => one - other)) {
    const delta = (glyph - point) & 0xff_ff;
    const last = segments.at(-1);
    if (last !== undefined && last.end === point - 1 && last.delta === delta) last.end = point;
    else segments.push({ start: point, end: point, delta });
  }
  segments.push({ start: 0xff_ff, end: 0xff_ff, delta: 1 });
  const count = segments.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const cmap = Buffer.alloc(12 + 16 + count * 8);
  cmap.writeUInt16BE(1, 2);
  cmap.writeUInt16BE(3, 4);
  cmap.writeUInt16BE(1, 6);
  cmap.writeUInt32BE(12, 8);
  const head = [4, 16 + count * 8, 0, count * 2, power * 2, Math.log2(power), (count - power) * 2];
  for (const [index, value] of head.entries()) cmap.writeUInt16BE(value, 12 + index * 2);
  for (const [index, { start, end, delta }] of segments.entries()) {
    cmap.writeUInt16BE(end, 26 + index * 2);
    cmap.writeUInt16BE(start, 28 + count * 2 + index * 2);
    cmap.writeUInt16BE(delta, 28 + count * 4 + index * 2);
  }
  return cmap;
}

/** What the style is called in names: `Bold Italic`. */
export function styleName({ bold, italic }: FontNames): string {
  const words = [...(bold ? ["Bold"] : []), ...(italic ? ["Italic"] : [])];
  return words.length === 0 ? "Regular" : words.join(" ");
}

function writeNames(names: FontNames): Buffer {
  const { family } = names;
  const style = styleName(names);
  const full = style === "Regular" ? family : `${family} ${style}`;
  const plain = `${family.replaceAll(" ", "")}-${style.replaceAll(" ", "")}`;
  const texts = new Map([
    [1, family],
    [2, style],
    [3, `chronodeck: ${plain}`],
    [4, full],
    [5, "Version 1.0"],
    [6, plain],
  ]);
  const records = [...texts].map(([id, text]) => ({ id, text: Buffer.from(text, "utf16le").swap16() }));
  const head = Buffer.alloc(6 + records.length * 12);
  head.writeUInt16BE(records.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  for (const [index, { id, text }] of records.entries()) {
    // Windows, Unicode, English.
    for (const [place, value] of [3, 1, 0x04_09, id, text.length, offset].entries())
      head.writeUInt16BE(value, 6 + index * 12 + place * 2);
    offset += text.length;
  }
  return Buffer.concat([head, ...records.map(({ text }) => text)]);
}
