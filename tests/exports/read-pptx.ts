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
  const xml = (path: string): Document =>
    new DOMParser({
      onError: (_level, message) => {
        throw new Error(`${path}: ${message}`);
      },
    }).parseFromString(new TextDecoder().decode(bytes(path)), "text/xml");
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

/** What is wrong with a presentation, in words; nothing where programs open it without repair. */
export function findFaults(file: Uint8Array): readonly string[] {
  const pack = openPackage(file);
  const faults: string[] = [];
  for (const path of pack.paths) {
    if (/\.(?:xml|rels)$/u.test(path)) pack.xml(path);
    if (path !== "[Content_Types].xml" && pack.contentType(path) === undefined)
      faults.push(`${path} has no content type`);
    if (path.endsWith(".rels")) continue;
    const known = new Set(pack.relations(path).map(({ id }) => id));
    if (path.endsWith(".xml"))
      for (const [, id = ""] of new TextDecoder()
        .decode(pack.bytes(path))
        .matchAll(/ r:(?:id|embed|link)="([^"]*)"/gu))
        if (!known.has(id)) faults.push(`${path} refers to ${id}, which it does not list`);
    for (const { id, target, isExternal } of pack.relations(path))
      if (!isExternal && !pack.paths.includes(target))
        faults.push(`${path}: ${id} leads to ${target}, which is missing`);
  }
  const reached = new Set(pack.relations("").map(({ target }) => target));
  for (const path of reached) for (const { target } of pack.relations(path)) reached.add(target);
  for (const path of pack.paths)
    if (!reached.has(path) && !path.endsWith(".rels") && path !== "[Content_Types].xml")
      faults.push(`nothing leads to ${path}`);
  const size = elements(pack.xml("ppt/presentation.xml"), "p:sldSz")[0];
  const stage = { width: numberOf(size, "cx"), height: numberOf(size, "cy") };
  for (const path of slidePaths(pack)) faults.push(...slideFaults(path, pack.xml(path), stage));
  return faults;
}

export function slidePaths(pack: OpenPackage): readonly string[] {
  const relations = pack.relations("ppt/presentation.xml");
  return elements(pack.xml("ppt/presentation.xml"), "p:sldId").map(
    (slide) => relations.find(({ id }) => id === slide.getAttribute("r:id"))?.target ?? "",
  );
}

function slideFaults(
  path: string,
  slide: Document,
  stage: { readonly width: number; readonly height: number },
): readonly string[] {
  const faults: string[] = [];
  const ids = elements(slide, "p:cNvPr").map((one) => one.getAttribute("id") ?? "");
  if (new Set(ids).size !== ids.length) faults.push(`${path} has two shapes of one number`);
  const titles = elements(slide, "p:ph").filter((one) => one.getAttribute("type") === "title");
  if (titles.length !== 1) faults.push(`${path} has ${titles.length} titles`);
  for (const shape of elements(slide, "p:sp")) {
    if (words(shape).trim() === "") continue;
    const [offset, extent] = [
      elements(shape, "a:off")[0],
      elements(shape, "a:ext").find((one) => one.hasAttribute("cx")),
    ];
    const [x, y] = [numberOf(offset, "x"), numberOf(offset, "y")];
    const isOutside =
      x < 0 ||
      y < 0 ||
      x + numberOf(extent, "cx") > stage.width + 1 ||
      y + numberOf(extent, "cy") > stage.height + 1;
    const isTurned = elements(shape, "a:xfrm")[0]?.hasAttribute("rot") === true;
    if (isOutside && !isTurned) faults.push(`${path}: “${words(shape)}” stands outside its slide`);
  }
  for (const kind of ["p:pic", "p:graphicFrame", "p:grpSp"])
    for (const shape of elements(slide, kind)) {
      const name = elements(shape, "p:cNvPr")[0];
      const isDecorative = name !== undefined && elements(name, "adec:decorative").length > 0;
      if ((name?.getAttribute("descr") ?? "") === "" && !isDecorative)
        faults.push(`${path}: a ${kind} has no description`);
    }
  return faults;
}

function numberOf(element: Element | undefined, name: string): number {
  return Number(element?.getAttribute(name) ?? Number.NaN);
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
