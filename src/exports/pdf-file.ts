import { deflateSync, inflateSync } from "node:zlib";

/** One object of a PDF, in the syntax of ISO 32000-1, as Latin-1. */
export interface PdfObject {
  /** All of it, or the dictionary of its stream. */
  readonly text: string;
  /** Its stream as it stands in the file. */
  readonly data?: Uint8Array;
}

/** A PDF's objects by their numbers, and which of them are the catalog and the information about the document. */
export interface PdfFile {
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly root: number;
  readonly info: number;
}

/**
 * Reads a PDF with a table of objects (7.5.4) in which each object's stream says its own length, as Chromium writes them. Undefined for one
 * that is built otherwise.
 */
export function readPdfFile(pdf: Uint8Array): PdfFile | undefined {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const text = bytes.toString("latin1");
  const tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-100))?.[1] ?? Number.NaN);
  if (Number.isNaN(tableAt)) return undefined;
  const table = text.slice(tableAt);
  const head = /^xref\s+0 (\d+)\s+(?=\d{10} )/.exec(table);
  const root = /\/Root (\d+) 0 R/.exec(table)?.[1];
  const info = /\/Info (\d+) 0 R/.exec(table)?.[1];
  if (head === null || root === undefined || info === undefined) return undefined;

  const places = [...Array(Number(head[1])).keys()]
    .map((number) => {
      const entry = table.slice(head[0].length + number * 20, head[0].length + number * 20 + 20);
      return { number, offset: Number.parseInt(entry, 10), isUsed: entry[17] === "n" };
    })
    .filter(({ isUsed }) => isUsed)
    .toSorted((one, other) => one.offset - other.offset);
  const objects = new Map<number, PdfObject>();
  for (const [index, { number, offset }] of places.entries()) {
    const object = readObject(bytes, text, offset, places[index + 1]?.offset ?? tableAt);
    if (object === undefined) return undefined;
    objects.set(number, object);
  }
  return { objects, root: Number(root), info: Number(info) };
}

function readObject(bytes: Buffer, text: string, from: number, to: number): PdfObject | undefined {
  const start = text.indexOf(" obj", from) + " obj".length;
  const end = text.lastIndexOf("endobj", to);
  if (start < from || end < start) return undefined;
  const body = text.slice(start, end).trim();
  if (!body.endsWith("endstream")) return { text: body };
  const dictionary = /^<<[^]*?>>(?=\s*stream\r?\n)/.exec(body)?.[0];
  const length = /\/Length (\d+)(?! \d+ R)/.exec(dictionary ?? "")?.[1];
  if (dictionary === undefined || length === undefined) return undefined;
  const dataAt = text.indexOf("stream", text.indexOf(dictionary, start) + dictionary.length);
  const dataStart = text.indexOf("\n", dataAt) + 1;
  return { text: dictionary, data: bytes.subarray(dataStart, dataStart + Number(length)) };
}

/** What is in a stream, unpacked where it is packed in the one way that Chromium knows. */
export function unpack({ text, data }: PdfObject): Buffer {
  if (data === undefined) return Buffer.alloc(0);
  return text.includes("/FlateDecode") ? inflateSync(data) : Buffer.from(data);
}

/** A stream of this content, packed, with these entries in its dictionary. */
export function pack(entries: string, content: Uint8Array): PdfObject {
  const data = deflateSync(content);
  return {
    text: `<<${entries}${entries === "" ? "" : "\n"}/Filter /FlateDecode\n/Length ${data.length}>>`,
    data,
  };
}

const objectsInAStream = 500;

/** Writes a PDF, the objects without streams packed together (7.5.7), which makes tags and links a tenth as large. Numbers may have gaps. */
export function writePdfFile({ objects, root, info }: PdfFile): Buffer {
  const plain = [...objects].filter(([, { data }]) => data === undefined);
  const groups = [...Array(Math.ceil(plain.length / objectsInAStream)).keys()].map((index) =>
    plain.slice(index * objectsInAStream, (index + 1) * objectsInAStream),
  );
  const first = Math.max(0, ...objects.keys()) + 1;
  const tableNumber = first + groups.length;
  const table = Buffer.alloc((tableNumber + 1) * entryLength);
  table.writeUInt16BE(0xff_ff, 5);

  const chunks: Buffer[] = [Buffer.from("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n", "latin1")];
  let length = chunks[0]?.length ?? 0;
  const put = (number: number, { text, data }: PdfObject): void => {
    const head = Buffer.from(`${number} 0 obj\n${text} stream\n`, "latin1");
    const object = Buffer.concat([head, data ?? Buffer.alloc(0), Buffer.from("\nendstream\nendobj\n")]);
    enter(table, number, { kind: 1, place: length, index: 0 });
    chunks.push(object);
    length += object.length;
  };
  for (const [number, object] of objects) if (object.data !== undefined) put(number, object);
  for (const [at, group] of groups.entries()) {
    let offset = 0;
    const offsets = group.map(([number, { text }], index) => {
      enter(table, number, { kind: 2, place: first + at, index });
      const entry = `${number} ${offset}`;
      offset += text.length + 1;
      return entry;
    });
    const heads = `${offsets.join(" ")}\n`;
    const content = Buffer.from(heads + group.map(([, { text }]) => `${text}\n`).join(""), "latin1");
    put(first + at, pack(`/Type /ObjStm\n/N ${group.length}\n/First ${heads.length}`, content));
  }
  const startsAt = length;
  enter(table, tableNumber, { kind: 1, place: startsAt, index: 0 });
  const entries = [
    "/Type /XRef",
    `/Size ${tableNumber + 1}`,
    "/W [1 4 2]",
    `/DecodeParms <</Predictor 12 /Columns ${entryLength}>>`,
    `/Root ${root} 0 R`,
    `/Info ${info} 0 R`,
  ];
  put(tableNumber, pack(entries.join("\n"), differences(table)));
  chunks.push(Buffer.from(`startxref\n${startsAt}\n%%EOF\n`));
  return Buffer.concat(chunks);
}

/** Each entry of the table as what it differs by from the one before (7.4.4.4), which packs into a quarter of the bytes. */
function differences(table: Buffer): Buffer {
  const up = 2;
  const count = table.length / entryLength;
  const rows = Buffer.alloc(count * (entryLength + 1));
  for (let row = 0; row < count; row += 1) {
    rows[row * (entryLength + 1)] = up;
    for (let column = 0; column < entryLength; column += 1) {
      const at = row * entryLength + column;
      const above = row === 0 ? 0 : (table[at - entryLength] ?? 0);
      rows[row * (entryLength + 1) + 1 + column] = ((table[at] ?? 0) - above) & 0xff;
    }
  }
  return rows;
}

/** Of the table of objects (7.5.8): what kind of entry, where, and the place there. */
const entryLength = 7;

function enter(
  table: Buffer,
  number: number,
  { kind, place, index }: { readonly kind: 1 | 2; readonly place: number; readonly index: number },
): void {
  table.writeUInt8(kind, number * entryLength);
  table.writeUInt32BE(place, number * entryLength + 1);
  table.writeUInt16BE(index, number * entryLength + 5);
}
