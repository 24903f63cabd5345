import type { PDFObject } from "mupdf";
import { PDFDocument } from "mupdf";

/** A structure element of a tagged PDF. */
export interface Tag {
  readonly role: string;
  /** The alternative text of a figure. */
  readonly alt: string;
  /** Where on its page it stands, in points from the lower left: left, bottom, right, top; empty where it does not say. */
  readonly box: readonly number[];
  readonly children: readonly Tag[];
}

export interface ReadPdf {
  /** Width and height of each page in points. */
  readonly pageSizes: readonly (readonly [number, number])[];
  readonly pageTexts: readonly string[];
  /** Every bookmark in order; pages count from 0. */
  readonly bookmarks: readonly { readonly title: string; readonly level: number; readonly page: number }[];
  readonly tags: readonly Tag[];
  /** Pages on which links inside the document stand, and to which they lead, from 0; -1 where to nowhere. */
  readonly internalLinks: readonly { readonly from: number; readonly to: number }[];
  readonly externalLinks: readonly string[];
  /** `CIDFontType2`, `Type3`, … */
  readonly fontKinds: ReadonlySet<string>;
  readonly fontNames: ReadonlySet<string>;
  /** How many font files are inside. */
  readonly fontPrograms: number;
  /** Of those in the file, as they are stored. */
  readonly fontBytes: number;
  /** What links say about themselves. */
  readonly linkWords: readonly string[];
  /** How many drawing operators on the pages are neither tagged nor artifacts. */
  readonly untagged: number;
  /** The document's XMP. */
  readonly claims: string;
  readonly info: Readonly<Record<string, string>>;
  readonly language: string;
  readonly isTagged: boolean;
}

/** Reads what the checks of an exported PDF look at. Throws on a damaged file. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const document = new PDFDocument(bytes);
  if (document.wasRepaired()) throw new Error("the file is damaged");
  const root = document.getTrailer().get("Root");
  const pages = [...Array(document.countPages()).keys()].map((index) => document.loadPage(index));
  const links = pages.flatMap((page, from) => page.getLinks().map((link) => ({ from, link })));
  const fonts = findFonts(document);
  const programs = new Set(
    findAll(document, "FontDescriptor").map((font) => font.get("FontFile2").asIndirect()),
  );
  return {
    pageSizes: pages.map((page) => {
      const [left, top, right, bottom] = page.getBounds();
      return [right - left, bottom - top];
    }),
    pageTexts: pages.map((page) => page.toStructuredText("preserve-whitespace").asText()),
    bookmarks: flatten(document.loadOutline() ?? [], 1, document),
    tags: childTags(root.get("StructTreeRoot")),
    internalLinks: links
      .filter(({ link }) => !link.isExternal())
      .map(({ from, link }) => ({ from, to: document.resolveLink(link) })),
    externalLinks: links.filter(({ link }) => link.isExternal()).map(({ link }) => link.getURI()),
    fontKinds: new Set(fonts.map((font) => font.get("Subtype").asName())),
    fontNames: new Set(fonts.map((font) => font.get("BaseFont").asName())),
    fontPrograms: programs.size,
    fontBytes: [...programs].reduce(
      (sum, program) => sum + document.newIndirect(program).get("Length").asNumber(),
      0,
    ),
    linkWords: pages.flatMap((page) => annotationsOf(page.getObject())),
    untagged: pages.reduce((sum, page) => sum + untaggedIn(page.getObject().get("Contents")), 0),
    claims: root.get("Metadata").isNull() ? "" : root.get("Metadata").readStream().asString(),
    info: entriesOf(document.getTrailer().get("Info")),
    language: root.get("Lang").asString(),
    isTagged: root.get("MarkInfo", "Marked").asBoolean(),
  };
}

/** Every tag below these, in reading order, with a given role: `H1`, `Figure`. */
export function tagsNamed(role: string, tags: readonly Tag[]): readonly Tag[] {
  return tags.flatMap((tag) => [...(tag.role === role ? [tag] : []), ...tagsNamed(role, tag.children)]);
}

type Outline = NonNullable<ReturnType<PDFDocument["loadOutline"]>>;

function flatten(items: Outline, level: number, document: PDFDocument): ReadPdf["bookmarks"] {
  return items.flatMap((item) => [
    { title: item.title ?? "", level, page: item.page ?? document.resolveLink(item.uri ?? "") },
    ...flatten(item.down ?? [], level + 1, document),
  ]);
}

function childTags(parent: PDFObject): readonly Tag[] {
  const kids = parent.get("K");
  const list: PDFObject[] = [];
  if (kids.isArray()) kids.forEach((kid) => list.push(kid));
  else if (!kids.isNull()) list.push(kids);
  return list
    .filter((kid) => kid.isDictionary() && kid.get("S").isName())
    .map((kid) => ({
      role: kid.get("S").asName(),
      alt: kid.get("Alt").isString() ? kid.get("Alt").asString() : "",
      box: numbersIn(kid.get("A", "BBox")),
      children: childTags(kid),
    }));
}

function numbersIn(array: PDFObject): readonly number[] {
  const numbers: number[] = [];
  if (array.isArray()) array.forEach((number) => numbers.push(number.asNumber()));
  return numbers;
}

function findFonts(document: PDFDocument): readonly PDFObject[] {
  return findAll(document, "Font").filter((font) => font.get("DescendantFonts").isNull());
}

function findAll(document: PDFDocument, type: string): readonly PDFObject[] {
  const found: PDFObject[] = [];
  for (let number = 1; number < document.countObjects(); number += 1) {
    const object = document.newIndirect(number).resolve();
    if (object.isDictionary() && object.get("Type").asName() === type) found.push(object);
  }
  return found;
}

function annotationsOf(page: PDFObject): readonly string[] {
  const words: string[] = [];
  const annotations = page.get("Annots");
  if (annotations.isArray())
    annotations.forEach((annotation) => words.push(annotation.get("Contents").asString()));
  return words;
}

/** Of a stream with one operator a line. */
function untaggedIn(contents: PDFObject): number {
  if (!contents.isStream()) return 0;
  let depth = 0;
  let count = 0;
  for (const line of contents.readStream().asString().split("\n")) {
    if (/\b(?:BDC|BMC)$/.test(line)) depth += 1;
    if (line.endsWith("EMC")) depth -= 1;
    if (depth === 0 && /(?:^|\s)(?:f\*?|F|S|s|B\*?|b\*?|Do|sh|Tj|TJ)$/.test(line)) count += 1;
  }
  return count + Math.abs(depth);
}

function entriesOf(dictionary: PDFObject): Readonly<Record<string, string>> {
  const entries: Record<string, string> = {};
  dictionary.forEach((value, key) => {
    entries[String(key)] = value.asString();
  });
  return entries;
}
