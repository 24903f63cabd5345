/** What a PDF says about itself. */
export interface PdfMetadata {
  readonly title: string;
  readonly author?: string;
  readonly subject?: string;
  /** Of the talk: year, month and day as far as known, `2026-11`. */
  readonly date?: string;
}

/**
 * Puts a document's metadata in place of what the browser wrote, and takes its dates out, so that the same deck gives the same bytes.
 * Viewers then show the title instead of the file's name. Works by an incremental update (ISO 32000-1, 7.5.6): the browser's bytes stay as
 * they are, new versions of two objects and a table of where they stand follow them. A file of another build comes back unchanged.
 */
export function writeMetadata(pdf: Uint8Array, metadata: PdfMetadata): Uint8Array {
  const source = Buffer.from(pdf);
  const text = source.toString("latin1");
  const structure = readStructure(text);
  if (structure === undefined) return pdf;
  renumberNodes(source, text);
  const { info, root, size, tableAt } = structure;
  blankDates(source, info);

  const xmpNumber = size;
  const xmp = Buffer.from(xmpPacket(metadata));
  const objects = [
    { number: info.number, bytes: Buffer.from(infoDictionary(info.text, metadata), "latin1") },
    { number: root.number, bytes: Buffer.from(catalog(root.text, xmpNumber), "latin1") },
    {
      number: xmpNumber,
      bytes: Buffer.concat([
        Buffer.from(`<</Type /Metadata\n/Subtype /XML\n/Length ${xmp.length}>> stream\n`),
        xmp,
        Buffer.from("\nendstream"),
      ]),
    },
  ];
  const parts: Buffer[] = [source, Buffer.from("\n")];
  let length = source.length + 1;
  const entries = objects.map(({ number, bytes }) => {
    const object = Buffer.concat([Buffer.from(`${number} 0 obj\n`), bytes, Buffer.from("\nendobj\n")]);
    const offset = length;
    parts.push(object);
    length += object.length;
    return { number, offset };
  });
  parts.push(Buffer.from(table(entries, { size: size + 1, info, root, tableAt, startsAt: length })));
  return Buffer.concat(parts);
}

interface PdfObject {
  readonly number: number;
  readonly offset: number;
  /** Its dictionary. */
  readonly text: string;
}

interface Structure {
  readonly info: PdfObject;
  readonly root: PdfObject;
  /** One more than the highest object number. */
  readonly size: number;
  /** Where the table of objects begins. */
  readonly tableAt: number;
  /** The object of this number, where it is a dictionary. */
  readonly read: (number: number) => PdfObject | undefined;
}

/** What a PDF is made of (ISO 32000-1, 7.5), given as Latin-1; undefined for one that is built otherwise than the browser's. */
export function readStructure(text: string): Structure | undefined {
  const tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? Number.NaN);
  const trailer = Number.isNaN(tableAt) ? undefined : text.slice(tableAt);
  const head = trailer && /^xref\s+0 (\d+)\s+(?=\d{10} )/.exec(trailer);
  const size = trailer && /\/Size (\d+)/.exec(trailer)?.[1];
  const info = trailer && /\/Info (\d+) 0 R/.exec(trailer)?.[1];
  const root = trailer && /\/Root (\d+) 0 R/.exec(trailer)?.[1];
  if (!trailer || !head || !size || !info || !root) return undefined;

  function read(number: number): PdfObject | undefined {
    const entry = text.slice(tableAt + (head?.[0].length ?? 0) + number * 20).slice(0, 20);
    const offset = Number.parseInt(entry, 10);
    const found = /^\d+ 0 obj\s+(<<[^]*?>>)\s*endobj/.exec(text.slice(offset, offset + 400_000));
    return found?.[1] === undefined ? undefined : { number, offset, text: found[1] };
  }
  const infoObject = read(Number(info));
  const rootObject = read(Number(root));
  if (infoObject === undefined || rootObject === undefined) return undefined;
  return { info: infoObject, root: rootObject, size: Number(size), tableAt, read };
}

/**
 * Table cells have ids by which they name their headings. The browser counts with them all that it has ever looked at, which differs from run
 * to run; here they count from 1, in the same order.
 */
function renumberNodes(pdf: Buffer, text: string): void {
  const places = [...text.matchAll(/\(node(\d{8})\)/g)];
  const numbers = [...new Set(places.map(([, number = ""]) => number))].toSorted();
  const renumbered = new Map(numbers.map((number, index) => [number, String(index + 1).padStart(8, "0")]));
  for (const { 1: number = "", index } of places)
    pdf.write(renumbered.get(number) ?? number, index + "(node".length, "latin1");
}

/** In the browser's own version of the dictionary, which the update replaces but does not remove. */
function blankDates(pdf: Buffer, info: PdfObject): void {
  const end = info.offset + info.text.length + 20;
  const blanked = pdf.toString("latin1", info.offset, end).replaceAll(/\(D:\d{14}/g, `(D:${"0".repeat(14)}`);
  pdf.write(blanked, info.offset, "latin1");
}

function infoDictionary(original: string, { title, author, subject, date }: PdfMetadata): string {
  const producer = /\/Producer \(([^()\\]*)\)/.exec(original)?.[1] ?? "";
  const entries = [
    `/Title ${hexString(title)}`,
    ...(author === undefined ? [] : [`/Author ${hexString(author)}`]),
    ...(subject === undefined ? [] : [`/Subject ${hexString(subject)}`]),
    ...(date === undefined ? [] : [`/CreationDate (D:${date.replaceAll("-", "")})`]),
    "/Creator (chronodeck)",
    `/Producer (${producer})`,
  ];
  return `<<${entries.join("\n")}>>`;
}

function catalog(original: string, xmpNumber: number): string {
  const kept = original.slice(2, -2).replace(/\/ViewerPreferences\s*<<[^<>]*>>/, "");
  return `<<${kept}\n/ViewerPreferences <</DisplayDocTitle true>>\n/PageLayout /SinglePage\n/Metadata ${xmpNumber} 0 R>>`;
}

function hexString(text: string): string {
  const units = [...Array(text.length).keys()].map((index) =>
    text.charCodeAt(index).toString(16).padStart(4, "0"),
  );
  return `<feff${units.join("")}>`;
}

function xmpPacket({ title, author, subject, date }: PdfMetadata): string {
  const alternative = (name: string, text: string): string =>
    `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></dc:${name}>`;
  const creator =
    author === undefined
      ? ""
      : `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`;
  const when = date === undefined ? "" : `<dc:date><rdf:Seq><rdf:li>${date}</rdf:li></rdf:Seq></dc:date>`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
${alternative("title", title)}${creator}${subject === undefined ? "" : alternative("description", subject)}${when}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

interface TableEntry {
  readonly number: number;
  readonly offset: number;
}

function table(
  entries: readonly TableEntry[],
  place: Omit<Structure, "read"> & { readonly startsAt: number },
): string {
  const sections = entries
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, offset }) => `${number} 1\n${String(offset).padStart(10, "0")} 00000 n \n`);
  const { size, root, info, tableAt, startsAt } = place;
  const trailer = `<</Size ${size}\n/Root ${root.number} 0 R\n/Info ${info.number} 0 R\n/Prev ${tableAt}>>`;
  return `xref\n${sections.join("")}trailer\n${trailer}\nstartxref\n${startsAt}\n%%EOF\n`;
}
