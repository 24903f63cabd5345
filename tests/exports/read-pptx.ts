import { posix } from "node:path";
import { DOMParser, type Document, type Element } from "@xmldom/xmldom";
import { unzipSync } from "fflate";

/** A package of Office Open XML, read. */
export interface OpenPackage {
  readonly paths: readonly string[];
  readonly bytes: (path: string) => Uint8Array;
  /** Throws where the part is not well-formed. */
  readonly xml: (path: string) => Document;
  readonly relations: (path: string) => readonly Relationship[];
  /** By the path of a part; what [Content_Types].xml says. */
  readonly contentType: (path: string) => string | undefined;
}

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** From the root; a web address where it leads out. */
  readonly target: string;
  readonly isExternal: boolean;
}

export function openPackage(file: Uint8Array): OpenPackage {
  const entries = unzipSync(file);
  const bytes = (path: string): Uint8Array => {
    const found = entries[path];
    if (found === undefined) throw new Error(`the package has no ${path}`);
    return found;
  };
  const parsed = new Map<string, Document>();
  const xml = (path: string): Document => {
    const known = parsed.get(path);
    if (known !== undefined) return known;
    const parser = new DOMParser({
      onError: (_level, message) => {
        throw new Error(`${path}: ${message}`);
      },
    });
    const document = parser.parseFromString(new TextDecoder().decode(bytes(path)), "text/xml");
    parsed.set(path, document);
    return document;
  };
  const relations = (path: string): readonly Relationship[] => {
    const folder = path === "" ? "" : posix.dirname(path);
    const name = posix.join(folder, "_rels", `${posix.basename(path)}.rels`);
    if (entries[name] === undefined) return [];
    return elements(xml(name), "Relationship").map((one) => {
      const isExternal = one.getAttribute("TargetMode") === "External";
      const target = one.getAttribute("Target") ?? "";
      return {
        id: one.getAttribute("Id") ?? "",
        type: (one.getAttribute("Type") ?? "").split("/").at(-1) ?? "",
        target: isExternal ? target : posix.join(folder, target),
        isExternal,
      };
    });
  };
  const types = xml("[Content_Types].xml");
  const overrides = new Map(
    elements(types, "Override").map((one) => [one.getAttribute("PartName"), one.getAttribute("ContentType")]),
  );
  const defaults = new Map(
    elements(types, "Default").map((one) => [one.getAttribute("Extension"), one.getAttribute("ContentType")]),
  );
  return {
    paths: Object.keys(entries),
    bytes,
    xml,
    relations,
    contentType: (path) =>
      overrides.get(`/${path}`) ?? defaults.get(path.split(".").at(-1) ?? "") ?? undefined,
  };
}

/** All elements of a qualified name, in document order. */
export function elements(node: Document | Element, name: string): readonly Element[] {
  return [...node.getElementsByTagName(name)];
}

/** What an element says in letters. */
export function words(node: Element): string {
  return elements(node, "a:t")
    .map((text) => text.textContent ?? "")
    .join("");
}

/** The parts of the slides, in their order. */
export function slidePaths(pack: OpenPackage): readonly string[] {
  const relations = pack.relations("ppt/presentation.xml");
  return elements(pack.xml("ppt/presentation.xml"), "p:sldId").map(
    (slide) => relations.find(({ id }) => id === slide.getAttribute("r:id"))?.target ?? "",
  );
}

/** A chart's numbers as it remembers them, and as the cells of its workbook have them, by formula. */
export function chartValues(
  pack: OpenPackage,
  path: string,
): readonly {
  readonly formula: string;
  readonly cached: readonly string[];
  readonly cells: readonly string[];
}[] {
  const workbook = pack.relations(path).find(({ type }) => type === "package");
  if (workbook === undefined) throw new Error(`${path} has no workbook`);
  const sheet = openPackage(pack.bytes(workbook.target)).xml("xl/worksheets/sheet1.xml");
  const cells = new Map(elements(sheet, "c").map((cell) => [cell.getAttribute("r"), cell.textContent ?? ""]));
  return ["c:numRef", "c:strRef"].flatMap((kind) =>
    elements(pack.xml(path), kind).map((reference) => {
      const formula = elements(reference, "c:f")[0]?.textContent ?? "";
      const [, column = "", first = "", last = first] =
        /^Sheet1!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/u.exec(formula) ?? [];
      const cached: string[] = [];
      for (const point of elements(reference, "c:pt"))
        cached[Number(point.getAttribute("idx"))] = point.textContent ?? "";
      const rows = Array.from(
        { length: Number(last) - Number(first) + 1 },
        (_, index) => cells.get(`${column}${Number(first) + index}`) ?? "",
      );
      return { formula, cached: rows.map((_, index) => cached[index] ?? ""), cells: rows };
    }),
  );
}
