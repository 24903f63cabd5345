import type { PdfFile, PdfObject } from "./pdf-file.ts";
import { hexString, withEntries } from "./pdf-syntax.ts";

/** What a PDF says about itself. */
export interface PdfMetadata {
  readonly title: string;
  readonly author?: string;
  readonly subject?: string;
  /** Of the talk: year, month and day as far as known, `2026-11`. */
  readonly date?: string;
}

/**
 * Puts a document's metadata (ISO 32000-1, 14.3) in place of what the browser wrote, and leaves its dates out, so that the same deck gives the
 * same bytes. Viewers then show the title instead of the file's name. Says also that the document keeps to PDF/UA-1 where it has tags.
 */
export function writeMetadata({ objects, root, info }: PdfFile, metadata: PdfMetadata): PdfFile {
  const changed = new Map<number, PdfObject>(objects);
  const packet = Math.max(...objects.keys()) + 1;
  const own = objects.get(root)?.text ?? "";
  const xmp = Buffer.from(xmpPacket(metadata, own.includes("/StructTreeRoot ") ? "tagged" : "untagged"));
  changed.set(packet, { text: `<</Type /Metadata\n/Subtype /XML\n/Length ${xmp.length}>>`, data: xmp });
  changed.set(info, { text: infoDictionary(objects.get(info)?.text ?? "", metadata) });
  changed.set(root, { text: catalog(own, packet) });
  return { objects: changed, root, info };
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
  const kept = original.replace(/\/ViewerPreferences\s*<<[^<>]*>>\s*/, "");
  return withEntries(
    kept,
    `/ViewerPreferences <</DisplayDocTitle true>>\n/PageLayout /SinglePage\n/Metadata ${xmpNumber} 0 R`,
  );
}

function xmpPacket({ title, author, subject, date }: PdfMetadata, state: "tagged" | "untagged"): string {
  const alternative = (name: string, text: string): string =>
    `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></dc:${name}>`;
  const creator =
    author === undefined
      ? ""
      : `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`;
  const when = date === undefined ? "" : `<dc:date><rdf:Seq><rdf:li>${date}</rdf:li></rdf:Seq></dc:date>`;
  const claim =
    state === "tagged"
      ? '\n<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>'
      : "";
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
${alternative("title", title)}${creator}${subject === undefined ? "" : alternative("description", subject)}${when}
</rdf:Description>${claim}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
