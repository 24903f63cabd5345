import type { PDFObject } from "mupdf";
import { PDFDocument } from "mupdf";

/** A rule that a document breaks, numbered as in veraPDF's profile for PDF/UA-1, and what breaks it. */
export interface Breach {
  readonly rule: string;
  readonly what: string;
}

interface Element {
  readonly object: PDFObject;
  readonly role: string;
  readonly parent: string;
  /** Roles of those below it. */
  readonly kids: readonly string[];
}

/**
 * The rules of veraPDF's profile for PDF/UA-1 (veraPDF-validation-profiles, revision 6f2a87f of August 2025) that a document printed by Chromium can
 * break, each by the profile's own test. Not looked at: forms, media, layers, attachments, encryption, Type 1 and Type 3 fonts, which such documents do
 * not have, and glyph by glyph 7.21.4.1-2, 7.21.5-1 and 7.21.8-1.
 */
export function checkPdfUa(bytes: Uint8Array): readonly Breach[] {
  const document = new PDFDocument(bytes);
  const root = document.getTrailer().get("Root");
  const elements = elementsBelow(root.get("StructTreeRoot"), "");
  const objects = [...Array(document.countObjects()).keys()]
    .slice(1)
    .map((number) => document.newIndirect(number).resolve());
  const pages = [...Array(document.countPages()).keys()].map((index) => document.loadPage(index).getObject());
  return [
    ...checkDocument(bytes, root),
    ...elements.flatMap((element) => checkElement(element, root)),
    ...checkHeadings(elements),
    ...pages.flatMap((page, index) => checkPage(page, index)),
    ...objects.flatMap(checkFont),
  ];
}

function elementsBelow(object: PDFObject, parent: string): readonly Element[] {
  const role = object.get("S").isName() ? object.get("S").asName() : "";
  const kids = listOf(object.get("K")).filter((kid) => kid.isDictionary() && kid.get("S").isName());
  const own: readonly Element[] =
    role === "" ? [] : [{ object, role, parent, kids: kids.map((kid) => kid.get("S").asName()) }];
  // What groups without meaning is looked through, as the profile's tests do.
  return [...own, ...kids.flatMap((kid) => elementsBelow(kid, role === "NonStruct" ? parent : role))];
}

function listOf(object: PDFObject): readonly PDFObject[] {
  if (!object.isArray()) return object.isNull() ? [] : [object];
  const list: PDFObject[] = [];
  object.forEach((item) => list.push(item));
  return list;
}

function breach(rule: string, isBroken: boolean, what: string): readonly Breach[] {
  return isBroken ? [{ rule, what }] : [];
}

function checkDocument(bytes: Uint8Array, root: PDFObject): readonly Breach[] {
  const claims = root.get("Metadata").isStream() ? root.get("Metadata").readStream().asString() : "";
  const language = root.get("Lang").isString() ? root.get("Lang").asString() : "";
  return [
    ...breach("5-1", !/<pdfuaid:part>1</.test(claims), "the claim"),
    ...breach(
      "6.1-1",
      !/^%PDF-1\.[0-7]\n/.test(Buffer.from(bytes.slice(0, 12)).toString("latin1")),
      "the first line",
    ),
    ...breach("6.2-1", !root.get("MarkInfo", "Marked").asBoolean(), "MarkInfo"),
    ...breach("7.1-4", root.get("MarkInfo", "Suspects").asBoolean(), "Suspects"),
    ...breach("7.1-8", claims === "", "the metadata"),
    ...breach("7.1-9", !claims.includes("<dc:title>"), "the title"),
    ...breach("7.1-10", !root.get("ViewerPreferences", "DisplayDocTitle").asBoolean(), "DisplayDocTitle"),
    ...breach("7.1-11", !root.get("StructTreeRoot").isDictionary(), "the tree of tags"),
    ...breach("7.2-29", !/^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(language), `the language ${language}`),
  ];
}

/** Rules 7.2-3 to 7.2-20, 7.2-26, 7.2-27 and 7.2-36 to 7.2-38. */
const mayHold: Readonly<Record<string, readonly [rule: string, roles: readonly string[]]>> = {
  Table: ["7.2-3", ["TR", "THead", "TBody", "TFoot", "Caption"]],
  TR: ["7.2-10", ["TH", "TD"]],
  L: ["7.2-19", ["L", "LI", "Caption"]],
  LI: ["7.2-20", ["Lbl", "LBody"]],
  TOC: ["7.2-27", ["TOC", "TOCI", "Caption"]],
  THead: ["7.2-36", ["TR"]],
  TBody: ["7.2-37", ["TR"]],
  TFoot: ["7.2-38", ["TR"]],
};
const mustStandIn: Readonly<Record<string, readonly [rule: string, roles: readonly string[]]>> = {
  TR: ["7.2-4", ["Table", "THead", "TBody", "TFoot"]],
  THead: ["7.2-5", ["Table"]],
  TBody: ["7.2-6", ["Table"]],
  TFoot: ["7.2-7", ["Table"]],
  TH: ["7.2-8", ["TR"]],
  TD: ["7.2-9", ["TR"]],
  LI: ["7.2-17", ["L"]],
  LBody: ["7.2-18", ["LI"]],
  TOCI: ["7.2-26", ["TOC"]],
};

const standardRoles = new Set(
  (
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody " +
    "Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form"
  ).split(" "),
);

function checkElement({ object, role, parent, kids }: Element, root: PDFObject): readonly Breach[] {
  const [holdRule = "", held = []] = mayHold[role] ?? [];
  const [standRule = "", around = []] = mustStandIn[role] ?? [];
  const text = (key: string): string => (object.get(key).isString() ? object.get(key).asString() : "");
  const hasText = text("Alt") !== "" || text("ActualText") !== "";
  const isMapped = root.get("StructTreeRoot", "RoleMap", role).isName();
  const heads = listOf(object.get("A")).some((attributes) => !attributes.get("Headers").isNull());
  return [
    ...breach("7.1-5", !standardRoles.has(role) && !isMapped, role),
    ...breach("7.1-7", standardRoles.has(role) && isMapped, role),
    ...breach("7.1-12", !object.get("P").isDictionary(), role),
    ...breach(
      holdRule,
      holdRule !== "" && kids.some((kid) => !held.includes(kid)),
      `${role} holds ${kids.join(" ")}`,
    ),
    ...breach(standRule, standRule !== "" && !around.includes(parent), `${role} stands in ${parent}`),
    ...breach("7.2-11", kids.filter((kid) => kid === "THead").length > 1, role),
    ...breach("7.2-14", role === "Table" && kids.includes("THead") && !kids.includes("TBody"), role),
    ...breach("7.2-16", role === "Table" && kids.slice(1, -1).includes("Caption"), role),
    ...breach("7.2-39", role === "Table" && kids.filter((kid) => kid === "Caption").length > 1, role),
    ...breach("7.2-42", role === "Table" && !isEven(object), "rows of a table"),
    ...breach("7.3-1", role === "Figure" && !hasText, "a figure"),
    ...breach("7.5-1", role === "TD" && !heads && !hasScopes(object), "a cell"),
    ...breach("7.7-1", role === "Formula" && !hasText, "a formula"),
    ...breach("7.9-1", role === "Note" && text("ID") === "", "a note"),
  ];
}

/** Whether each row of a table spans as many columns as the others. */
function isEven(table: PDFObject): boolean {
  const rows = elementsBelow(table, "").filter(({ role }) => role === "TR");
  const widths = rows.map(({ object }) =>
    listOf(object.get("K"))
      .filter((cell) => cell.isDictionary())
      .reduce((sum, cell) => sum + spanOf(cell, "ColSpan"), 0),
  );
  const hasTall = rows.some(({ object }) =>
    listOf(object.get("K")).some((cell) => spanOf(cell, "RowSpan") > 1),
  );
  return hasTall || new Set(widths).size <= 1;
}

function spanOf(cell: PDFObject, key: string): number {
  if (!cell.isDictionary()) return 0;
  const spans = listOf(cell.get("A")).map((attributes) => attributes.get(key));
  return spans.find((span) => span.isNumber())?.asNumber() ?? 1;
}

/** Whether the heads of the cell's table say what they head. */
function hasScopes(cell: PDFObject): boolean {
  let table = cell;
  while (table.isDictionary() && table.get("S").isName() && table.get("S").asName() !== "Table")
    table = table.get("P");
  const heads = elementsBelow(table, "").filter(({ role }) => role === "TH");
  return (
    heads.length > 0 &&
    heads.every(({ object }) =>
      listOf(object.get("A")).some((attributes) => attributes.get("Scope").isName()),
    )
  );
}

/** Rule 7.4.2-1: the first is of the first level, and none skips one on the way down. */
function checkHeadings(elements: readonly Element[]): readonly Breach[] {
  const levels = elements.flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role[1])] : []));
  return levels.flatMap((level, index) =>
    breach("7.4.2-1", level > (levels[index - 1] ?? 0) + 1, `H${level}`),
  );
}

function checkPage(page: PDFObject, index: number): readonly Breach[] {
  const annotations = listOf(page.get("Annots"));
  const where = `page ${index + 1}`;
  return [
    ...breach("7.18.3-1", annotations.length > 0 && page.get("Tabs").asName() !== "S", where),
    ...annotations.flatMap((annotation) =>
      breach("7.18.5-1", annotation.get("StructParent").isNull(), where),
    ),
    ...annotations.flatMap((annotation) => breach("7.18.5-2", !hasWords(annotation.get("Contents")), where)),
    ...checkMarks(page, where),
  ];
}

function hasWords(text: PDFObject): boolean {
  return text.isString() && text.asString() !== "";
}

/** Rules 7.1-1 to 7.1-3, for a stream with one operator a line. */
function checkMarks(page: PDFObject, where: string): readonly Breach[] {
  const open: ("tag" | "artifact" | "neither")[] = [];
  const found: Breach[] = [];
  for (const line of page.get("Contents").readStream().asString().split("\n")) {
    if (/\b(?:BDC|BMC)$/.test(line)) {
      const kind = line.startsWith("/Artifact") ? "artifact" : line.includes("/MCID") ? "tag" : "neither";
      found.push(...breach("7.1-1", kind === "artifact" && open.includes("tag"), where));
      found.push(...breach("7.1-2", kind === "tag" && open.includes("artifact"), where));
      open.push(kind);
    }
    if (line.endsWith("EMC")) open.pop();
    const paints = /(?:^|\s)(?:f\*?|F|S|s|B\*?|b\*?|Do|sh|Tj|TJ)$/.test(line);
    found.push(...breach("7.1-3", paints && !open.some((kind) => kind !== "neither"), `${where}: ${line}`));
  }
  return found;
}

function checkFont(object: PDFObject): readonly Breach[] {
  if (!object.isDictionary() || !object.get("Type").isName() || object.get("Type").asName() !== "Font")
    return [];
  const kind = object.get("Subtype").asName();
  const name = object.get("BaseFont").isName() ? object.get("BaseFont").asName() : "a font without a name";
  if (kind === "CIDFontType2")
    return [
      ...breach("7.21.3.2-1", object.get("CIDToGIDMap").isNull(), name),
      ...breach("7.21.4.1-1", object.get("FontDescriptor", "FontFile2").isNull(), name),
    ];
  return [
    ...breach(
      "7.21.3.1-1",
      kind === "Type0" && !/^Identity-[HV]$/.test(object.get("Encoding").asName()),
      name,
    ),
    ...breach("7.21.7-1", object.get("ToUnicode").isNull(), name),
  ];
}
