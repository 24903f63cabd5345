import type { PdfFile, PdfObject } from "./pdf-file.ts";
import { pagesBelow } from "./pdf-join.ts";
import { mapReferences, referenceIn, referencesIn, withEntries } from "./pdf-syntax.ts";

/**
 * Brings a tagged document nearer to PDF/UA-1 (ISO 14289-1): what stands in an item of a list is its body (7.6), tables and lists hold nothing
 * but their parts (7.5), and each link says in words where it leads (7.18.5).
 */
export function completeTags(file: PdfFile): PdfFile {
  const objects = new Map<number, PdfObject>(file.objects);
  const structural = new Set<number>();
  const items: number[] = [];
  for (const [number, { text }] of file.objects) {
    if (!text.startsWith("<</Type /StructElem")) continue;
    const role = /\/S \/(\w+)/.exec(text)?.[1] ?? "";
    const known = inPdf17.get(role);
    if (known !== undefined) objects.set(number, { text: text.replace(/\/S \/\w+/, `/S /${known}`) });
    if (role === "LI") items.push(number);
    if (!holders.has(role)) continue;
    structural.add(number);
    objects.set(number, { text: text.replace(/\/K (?:\d+\b(?! \d+ R)|\[[^\]]*\])/, withoutMarks) });
  }
  forgetMarks(objects, structural);
  wrapItems(objects, items);
  describeLinks(objects, file.root);
  return { ...file, objects };
}

/** Roles of PDF 2.0 that Chromium writes, and the nearest that PDF 1.7 has (7.1). */
const inPdf17: ReadonlyMap<string, string> = new Map([
  ["Aside", "Div"],
  ["Em", "Span"],
  ["FENote", "Div"],
  ["Strong", "Span"],
  ["Sub", "Span"],
  ["Title", "P"],
]);

/** Their own marks, such as lines between rows, are decoration: `rewriteContent` makes them that. */
const holders = new Set(["Table", "TR", "THead", "TBody", "TFoot", "L"]);

function withoutMarks(kids: string): string {
  return `/K [${referencesIn(kids)
    .map((kid) => `${kid} 0 R`)
    .join(" ")}]`;
}

/** The lists of which mark on a page belongs to which tag (ISO 32000-1, 14.7.4.4). */
function forgetMarks(objects: Map<number, PdfObject>, owners: ReadonlySet<number>): void {
  for (const [number, { text }] of objects) {
    if (!text.startsWith("[") || !referencesIn(text).some((owner) => owners.has(owner))) continue;
    const kept = text.replaceAll(/(\d+) 0 R/g, (owner, of: string) =>
      owners.has(Number(of)) ? "null" : owner,
    );
    objects.set(number, { text: kept });
  }
}

/** The item's own tag becomes its body, so that all that belongs to it still does; a new one stands around it. */
function wrapItems(objects: Map<number, PdfObject>, items: readonly number[]): void {
  let next = Math.max(0, ...objects.keys()) + 1;
  const wrapped = new Map<number, number>();
  const parents = new Set<number>();
  for (const item of items) {
    const text = objects.get(item)?.text ?? "";
    const parent = referenceIn(text, "P") ?? 0;
    const around = next;
    next += 1;
    wrapped.set(item, around);
    parents.add(parent);
    objects.set(around, { text: `<</Type /StructElem\n/S /LI\n/P ${parent} 0 R\n/K [${item} 0 R]>>` });
    const body = text.replace("/S /LI", "/S /LBody").replace(/\/P \d+ 0 R/, `/P ${around} 0 R`);
    objects.set(item, { text: body });
  }
  for (const parent of parents) {
    const text = objects.get(parent)?.text ?? "";
    const kids = /\/K (?:\d+ 0 R|\[[^\]]*\])/.exec(text)?.[0];
    if (kids === undefined) continue;
    objects.set(parent, {
      text: text.replace(
        kids,
        mapReferences(kids, (kid) => wrapped.get(kid) ?? kid),
      ),
    });
  }
}

/** A link inside the document says the headline of what it leads to, another its address. */
function describeLinks(objects: Map<number, PdfObject>, root: number): void {
  const headlines = new Map<number, string>();
  for (const { text } of objects.values()) {
    const bookmark = /^<<\/Title (\((?:\\[^]|[^\\)])*\)|<[^>]*>)\s*\/Dest \[(\d+) 0 R/.exec(text);
    if (bookmark === null) continue;
    const [, title = "", page] = bookmark;
    if (!headlines.has(Number(page))) headlines.set(Number(page), title);
  }
  const catalog = objects.get(root)?.text ?? "";
  const pages = pagesBelow(referenceIn(catalog, "Pages") ?? 0, (number) => objects.get(number)?.text ?? "");
  // Where none begins on a page, what is there stands below the last one before it.
  let last: string | undefined;
  for (const page of pages) {
    last = headlines.get(page) ?? last;
    if (last !== undefined) headlines.set(page, last);
  }
  const names = objects.get(referenceIn(catalog, "Dests") ?? 0)?.text ?? "";
  const places = new Map(
    Array.from(names.matchAll(/\/([^\s[\]<>()/]+) \[(\d+) 0 R/g), ([, name = "", page]) => [
      name,
      Number(page),
    ]),
  );
  for (const [number, { text }] of objects) {
    if (!text.startsWith("<</Type /Annot\n/Subtype /Link") || text.includes("/Contents ")) continue;
    const name = /\/Dest \/(\S+)/.exec(text)?.[1];
    const address = /\/URI (\((?:\\[^]|[^\\)])*\)|<[^>]*>)/.exec(text)?.[1];
    const words = name === undefined ? address : headlines.get(places.get(name) ?? 0);
    if (words !== undefined) objects.set(number, { text: withEntries(text, `/Contents ${words}`) });
  }
}

/** Only the objects that are reachable from the document's catalog and information. */
export function withoutLeftovers({ objects, root, info }: PdfFile): PdfFile {
  const reached = new Set<number>([root, info]);
  for (const number of reached)
    for (const next of referencesIn(objects.get(number)?.text ?? ""))
      if (objects.has(next)) reached.add(next);
  return { objects: new Map([...objects].filter(([number]) => reached.has(number))), root, info };
}
