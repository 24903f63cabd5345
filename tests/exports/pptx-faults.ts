import type { Document, Element } from "@xmldom/xmldom";
import { findDisorder } from "./ooxml-order.ts";
import { chartValues, elements, openPackage, slidePaths, words, type OpenPackage } from "./read-pptx.ts";

/** What is wrong with a presentation, in words; nothing where PowerPoint opens it without repair, as far as is known what it repairs. */
export function findFaults(file: Uint8Array): readonly string[] {
  const pack = openPackage(file);
  const faults = [...packageFaults(pack), ...findDisorder(pack), ...presentationFaults(pack)];
  for (const path of pack.paths.filter((one) => /^ppt\/.*\.xml$/u.test(one)))
    faults.push(...numberFaults(path, new TextDecoder().decode(pack.bytes(path))));
  for (const path of pack.paths.filter((one) => /^ppt\/charts\/[^/]+\.xml$/u.test(one)))
    faults.push(...chartFaults(pack, path));
  const size = elements(pack.xml("ppt/presentation.xml"), "p:sldSz")[0];
  const stage = { width: numberOf(size, "cx"), height: numberOf(size, "cy") };
  for (const path of slidePaths(pack)) faults.push(...slideFaults(path, pack.xml(path), stage));
  for (const path of pack.paths.filter((one) => one.endsWith(".xlsx")))
    faults.push(...packageFaults(openPackage(pack.bytes(path))).map((fault) => `${path}: ${fault}`));
  return faults;
}

/** Content types, relations and parts, of any package. */
function packageFaults(pack: OpenPackage): readonly string[] {
  const faults: string[] = [];
  for (const path of pack.paths) {
    if (/\.(?:xml|rels)$/u.test(path)) pack.xml(path);
    const type = pack.contentType(path);
    if (path !== "[Content_Types].xml" && (type === undefined || type === "application/xml"))
      faults.push(`${path} has no content type`);
    if (path.endsWith(".rels")) continue;
    const relations = pack.relations(path);
    const known = new Set(relations.map(({ id }) => id));
    if (known.size !== relations.length) faults.push(`${path} has two relations of one id`);
    if (path.endsWith(".xml"))
      for (const [, id = ""] of new TextDecoder()
        .decode(pack.bytes(path))
        .matchAll(/ r:(?:id|embed|link)="([^"]*)"/gu))
        if (!known.has(id)) faults.push(`${path} refers to “${id}”, which it does not list`);
    for (const { id, target, isExternal } of relations) {
      if (!isExternal && !pack.paths.includes(target))
        faults.push(`${path}: ${id} leads to ${target}, which is missing`);
      if (isExternal && !URL.canParse(target))
        faults.push(`${path}: ${id} leads to ${target}, which is no address`);
    }
  }
  const reached = new Set(pack.relations("").map(({ target }) => target));
  for (const path of reached) for (const { target } of pack.relations(path)) reached.add(target);
  for (const path of pack.paths)
    if (!reached.has(path) && !path.endsWith(".rels") && path !== "[Content_Types].xml")
      faults.push(`nothing leads to ${path}`);
  for (const { getAttribute } of elements(pack.xml("[Content_Types].xml"), "Override").map((one) => ({
    getAttribute: (name: string) => one.getAttribute(name) ?? "",
  })))
    if (!pack.paths.includes(getAttribute("PartName").slice(1)))
      faults.push(`a content type is for ${getAttribute("PartName")}, which is missing`);
  return faults;
}

/** Ids of slides, masters and layouts, sections, notes, and what the properties count. */
function presentationFaults(pack: OpenPackage): readonly string[] {
  const faults: string[] = [];
  const root = pack.xml("ppt/presentation.xml");
  const slides = numbers(root, "p:sldId");
  if (slides.some((id) => !(id >= 256 && id < 2 ** 31)) || new Set(slides).size < slides.length)
    faults.push("ids of slides are not of their own, or out of their range");
  const masters = pack.paths.filter((path) => /^ppt\/slideMasters\/[^/]+\.xml$/u.test(path));
  const sheets = [
    ...numbers(root, "p:sldMasterId"),
    ...masters.flatMap((path) => numbers(pack.xml(path), "p:sldLayoutId")),
  ];
  if (sheets.some((id) => !(id >= 2 ** 31 && id < 2 ** 32)) || new Set(sheets).size < sheets.length)
    faults.push("ids of masters and layouts are not of their own, or out of their range");
  const layouts = pack.paths.filter((path) => /^ppt\/slideLayouts\/[^/]+\.xml$/u.test(path));
  if (sheets.length !== masters.length + layouts.length) faults.push("a master or layout is not listed");
  const sections = elements(root, "p14:section").map((one) => one.getAttribute("id") ?? "");
  if (
    new Set(sections).size < sections.length ||
    sections.some((id) => !/^\{[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}\}$/u.test(id))
  )
    faults.push("ids of sections are no GUIDs, or not of their own");
  if (numbers(root, "p14:sldId").join() !== slides.join())
    faults.push("sections do not hold all slides in order");
  for (const path of slidePaths(pack)) {
    const relations = pack.relations(path);
    if (relations.filter(({ type }) => type === "slideLayout").length !== 1)
      faults.push(`${path} has not one layout`);
    const notes = relations.filter(({ type }) => type === "notesSlide");
    for (const { target } of notes) {
      const back = pack.relations(target).map((one) => `${one.type} ${one.target}`);
      if (!back.includes(`slide ${path}`) || !back.some((one) => one.startsWith("notesMaster ")))
        faults.push(`${target} does not lead back to its slide and to the master of notes`);
    }
  }
  const isListed = elements(root, "p:notesMasterId").length === 1;
  if (pack.paths.some((path) => path.startsWith("ppt/notesSlides/")) !== isListed)
    faults.push("notes and their master are not both there");
  const counted = elements(pack.xml("docProps/app.xml"), "Slides")[0]?.textContent;
  if (counted !== String(slides.length)) faults.push(`the properties count ${counted ?? "no"} slides`);
  const language = elements(pack.xml("docProps/core.xml"), "dc:language")[0]?.textContent ?? "";
  if (!/^[a-z]{2,3}(?:-\w+)*$/iu.test(language)) faults.push(`“${language}” is no language`);
  for (const font of pack.paths.filter((path) => path.endsWith(".fntdata")))
    if (!isEmbeddedFont(pack.bytes(font))) faults.push(`${font} is no Embedded OpenType`);
  return faults;
}

function numbers(node: Document, name: string): readonly number[] {
  return elements(node, name).map((one) => numberOf(one, "id"));
}

/** By its own length, its version and its mark. */
function isEmbeddedFont(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const font = bytes.byteLength - view.getUint32(4, true);
  return (
    view.getUint32(0, true) === bytes.byteLength &&
    view.getUint32(8, true) === 0x00_02_00_01 &&
    view.getUint16(34, true) === 0x50_4c &&
    view.getUint32(font) === 0x00_01_00_00
  );
}

/** The most points that a shape may have; PowerPoint opens more, but not in good time. */
const mostPoints = 20_000;

function numberFaults(path: string, text: string): readonly string[] {
  const faults: string[] = [];
  const [odd] = /="(?:NaN|-?Infinity|undefined|null|\[object Object\])"/u.exec(text) ?? [];
  if (odd !== undefined) faults.push(`${path} has ${odd}`);
  const [broken] = / (?:x|y|cx|cy|w|h|sz|marL|indent|pos)="-?\d*\.\d+"/u.exec(text) ?? [];
  if (broken !== undefined && path.startsWith("ppt/slides/")) faults.push(`${path} has a fraction,${broken}`);
  if (/ (?:cx|cy|w|h)="-/u.test(text)) faults.push(`${path} has a length below nothing`);
  // oxlint-disable-next-line no-control-regex -- These are what is looked for.
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|&#(?:x0?[0-8bcef]|[0-8]);/iu.test(text))
    faults.push(`${path} has a control character`);
  for (const [geometry] of text.matchAll(/<a:custGeom>.*?<\/a:custGeom>/gsu)) {
    const points = geometry.split("<a:pt ").length - 1;
    if (points < 2 || points > mostPoints) faults.push(`${path} has a shape of ${points} points`);
    if (!/<a:path [^>]*><a:moveTo>/u.test(geometry)) faults.push(`${path} has a path that begins nowhere`);
  }
  for (const [, size = ""] of text.matchAll(/ sz="(\d+)"/gu))
    if (Number(size) < 100 || Number(size) > 400_000) faults.push(`${path} has letters of size ${size}`);
  return faults;
}

/** A chart remembers what its workbook says, and its axes know each other. */
function chartFaults(pack: OpenPackage, path: string): readonly string[] {
  const chart = pack.xml(path);
  const faults = chartValues(pack, path).flatMap(({ formula, cached, cells }) =>
    cached.join("\n") === cells.join("\n") ? [] : [`${path}: ${formula} is not what the workbook says`],
  );
  for (const cache of ["c:numCache", "c:strCache"].flatMap((name) => elements(chart, name))) {
    const count = Number(elements(cache, "c:ptCount")[0]?.getAttribute("val"));
    const places = elements(cache, "c:pt").map((point) => Number(point.getAttribute("idx")));
    if (places.some((place) => place >= count) || new Set(places).size < places.length)
      faults.push(`${path} has points beyond their count`);
    if (elements(cache, "c:v").some((value) => value.textContent === "" && cache.nodeName === "c:numCache"))
      faults.push(`${path} has a number that is empty`);
  }
  for (const name of ["c:idx", "c:order"]) {
    const own = elements(chart, "c:ser").map((series) => elements(series, name)[0]?.getAttribute("val"));
    if (new Set(own).size < own.length) faults.push(`${path} has two series of one ${name}`);
  }
  const axes = ["c:catAx", "c:valAx"].flatMap((name) => elements(chart, name));
  const ids = new Set(axes.map((axis) => elements(axis, "c:axId")[0]?.getAttribute("val")));
  const named = [...elements(chart, "c:crossAx"), ...elements(chart, "c:axId")];
  if (named.some((one) => !ids.has(one.getAttribute("val")))) faults.push(`${path} has no such axis`);
  return faults;
}

function slideFaults(
  path: string,
  slide: Document,
  stage: { readonly width: number; readonly height: number },
): readonly string[] {
  const faults: string[] = [];
  const ids = elements(slide, "p:cNvPr").map((one) => numberOf(one, "id"));
  if (new Set(ids).size !== ids.length || ids.some((id) => !(id >= 1)) || ids.indexOf(1) !== 0)
    faults.push(`${path} has shapes without a number of their own`);
  const titles = elements(slide, "p:ph").filter((one) => one.getAttribute("type") === "title");
  if (titles.length !== 1) faults.push(`${path} has ${titles.length} titles`);
  const slots = elements(slide, "p:ph").map(
    (one) => `${one.getAttribute("type")} ${one.getAttribute("idx")}`,
  );
  if (new Set(slots).size < slots.length) faults.push(`${path} fills a slot twice`);
  for (const shape of elements(slide, "p:sp")) {
    if (words(shape).trim() === "") continue;
    const [offset, extent] = [
      elements(shape, "a:off")[0],
      elements(shape, "a:ext").find((one) => one.hasAttribute("cx")),
    ];
    const [x, y] = [numberOf(offset, "x"), numberOf(offset, "y")];
    const [width, height] = [numberOf(extent, "cx"), numberOf(extent, "cy")];
    const isInside = x >= 0 && y >= 0 && x + width <= stage.width + 1 && y + height <= stage.height + 1;
    const isTurned = elements(shape, "a:xfrm")[0]?.hasAttribute("rot") === true;
    if (!isInside && !isTurned) faults.push(`${path}: “${words(shape)}” stands outside its slide`);
    if (width <= 0 || height <= 0) faults.push(`${path}: “${words(shape)}” has no room`);
  }
  for (const table of elements(slide, "a:tbl")) {
    const columns = elements(table, "a:gridCol").length;
    if (elements(table, "a:tr").some((row) => elements(row, "a:tc").length !== columns))
      faults.push(`${path} has a table whose rows are not as long as its grid`);
  }
  for (const link of elements(slide, "a:hlinkClick"))
    if ((link.getAttribute("r:id") ?? "") === "") faults.push(`${path} has a link that leads nowhere`);
  for (const blip of elements(slide, "a:blip"))
    if (!/^rId\d+$/u.test(blip.getAttribute("r:embed") ?? ""))
      faults.push(`${path} has a picture without pixels`);
  faults.push(...silentShapes(path, slide));
  return faults;
}

function silentShapes(path: string, slide: Document): readonly string[] {
  return ["p:pic", "p:graphicFrame", "p:grpSp"].flatMap((kind) =>
    elements(slide, kind).flatMap((shape) => {
      const name = elements(shape, "p:cNvPr")[0];
      const isDecorative = name !== undefined && elements(name, "adec:decorative").length > 0;
      const isSaid = (name?.getAttribute("descr") ?? "") !== "";
      return isSaid || isDecorative ? [] : [`${path}: a ${kind} has no description`];
    }),
  );
}

function numberOf(element: Element | undefined, name: string): number {
  return Number(element?.getAttribute(name) ?? Number.NaN);
}
