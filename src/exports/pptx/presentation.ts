import type { DeckMeta } from "../../model/deck.ts";
import type { EmbeddedFamily } from "./embedded-fonts.ts";
import type { Part } from "./package.ts";
import { inside, masterPath } from "./master.ts";
import { emu } from "./units.ts";
import { escapeXml, namespaces, xml, xmlDocument } from "./xml.ts";

export const presentationPath = "ppt/presentation.xml";

/** What the presentation's own part says of a slide. */
export interface ListedSlide {
  readonly path: string;
  /** The section that it belongs to; empty before the first. */
  readonly section: string;
}

/** The list of slides in their sections, the size of a slide, and the properties of the document. */
export function presentationParts(
  slides: readonly ListedSlide[],
  size: { readonly width: number; readonly height: number },
  meta: DeckMeta,
  { hasNotes, fonts }: { readonly hasNotes: boolean; readonly fonts: readonly EmbeddedFamily[] },
): readonly Part[] {
  const first = 4;
  const relations = [
    inside("rId1", "slideMaster", masterPath),
    inside("rId2", "theme", "ppt/theme/theme1.xml"),
    ...(hasNotes ? [inside("rId3", "notesMaster", "ppt/notesMasters/notesMaster1.xml")] : []),
    ...slides.map(({ path }, index) => inside(`rId${first + index}`, "slide", path)),
    inside(`rId${first + slides.length}`, "presProps", "ppt/presProps.xml"),
    inside(`rId${first + slides.length + 1}`, "viewProps", "ppt/viewProps.xml"),
    inside(`rId${first + slides.length + 2}`, "tableStyles", "ppt/tableStyles.xml"),
    ...fonts.flatMap(({ faces }) => faces.map(({ path }) => inside(fontId(path), "font", path))),
  ];
  const list = slides.map((_, index) => xml("p:sldId", { id: 256 + index, "r:id": `rId${first + index}` }));
  const root = xml(
    "p:presentation",
    {
      ...namespaces,
      embedTrueTypeFonts: fonts.length > 0 ? 1 : undefined,
      saveSubsetFonts: 1,
      autoCompressPictures: 0,
    },
    xml("p:sldMasterIdLst", {}, xml("p:sldMasterId", { id: 2_147_483_648, "r:id": "rId1" })),
    hasNotes ? xml("p:notesMasterIdLst", {}, xml("p:notesMasterId", { "r:id": "rId3" })) : "",
    xml("p:sldIdLst", {}, ...list),
    xml("p:sldSz", { cx: emu(size.width), cy: emu(size.height) }),
    xml("p:notesSz", { cx: 6_858_000, cy: 9_144_000 }),
    fonts.length === 0 ? "" : xml("p:embeddedFontLst", {}, ...fonts.map(printFamily)),
    xml("p:defaultTextStyle", {}, xml("a:defPPr", {}, xml("a:defRPr", { lang: meta.lang }))),
    xml(
      "p:extLst",
      {},
      xml("p:ext", { uri: "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}" }, sectionList(slides, meta)),
    ),
  );
  const type = "application/vnd.openxmlformats-officedocument.presentationml.";
  const small = (name: string, content: string): Part => ({
    path: `ppt/${name}.xml`,
    content: xmlDocument(content),
    contentType: `${type}${name}+xml`,
  });
  return [
    {
      path: presentationPath,
      content: xmlDocument(root),
      contentType: `${type}presentation.main+xml`,
      relations,
    },
    small("presProps", xml("p:presentationPr", namespaces)),
    small("viewProps", xml("p:viewPr", namespaces)),
    small(
      "tableStyles",
      xml("a:tblStyleLst", {
        "xmlns:a": namespaces["xmlns:a"],
        def: "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}",
      }),
    ),
    ...properties(slides.length, meta),
  ];
}

function fontId(path: string): string {
  return `rIdFont${/\d+/u.exec(path)?.[0] ?? ""}`;
}

function printFamily({ name, faces }: EmbeddedFamily): string {
  const written = faces.map(({ style, path }) => xml(`p:${style}`, { "r:id": fontId(path) }));
  return xml("p:embeddedFont", {}, xml("p:font", { typeface: name }), ...written);
}

/** Neighbours of one section. Slides before the first are in one by the deck's title. */
function sectionList(slides: readonly ListedSlide[], meta: DeckMeta): string {
  const sections: { readonly name: string; readonly ids: number[] }[] = [];
  for (const [index, { section }] of slides.entries()) {
    const last = sections.at(-1);
    const name = section === "" ? (last === undefined ? meta.title : "") : section;
    if (last === undefined || (name !== "" && name !== last.name))
      sections.push({ name: name === "" ? meta.title : name, ids: [256 + index] });
    else last.ids.push(256 + index);
  }
  const written = sections.map(({ name, ids }, index) =>
    xml(
      "p14:section",
      { name, id: `{00000000-0000-4000-8000-${(index + 1).toString(16).toUpperCase().padStart(12, "0")}}` },
      xml("p14:sldIdLst", {}, ...ids.map((id) => xml("p14:sldId", { id }))),
    ),
  );
  return xml(
    "p14:sectionLst",
    { "xmlns:p14": "http://schemas.microsoft.com/office/powerpoint/2010/main" },
    ...written,
  );
}

function properties(
  count: number,
  { title, author, subtitle, description, lang, date = "" }: DeckMeta,
): readonly Part[] {
  const day = /^\d{4}(?:-\d{2}){0,2}$/u.test(date)
    ? `${date}${"-01".repeat(2 - (date.length - 4) / 3)}`
    : undefined;
  const time = (name: string): string =>
    day === undefined ? "" : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  const core = xml(
    "cp:coreProperties",
    {
      "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:dcterms": "http://purl.org/dc/terms/",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    },
    textElement("dc:title", title),
    textElement("dc:subject", description ?? subtitle),
    textElement("dc:creator", author),
    textElement("dc:language", lang),
    time("created"),
    time("modified"),
  );
  const app = xml(
    "Properties",
    { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
    "<Application>chronodeck</Application>",
    `<Slides>${count}</Slides>`,
  );
  return [
    {
      path: "docProps/core.xml",
      content: xmlDocument(core),
      contentType: "application/vnd.openxmlformats-package.core-properties+xml",
    },
    {
      path: "docProps/app.xml",
      content: xmlDocument(app),
      contentType: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    },
  ];
}

function textElement(name: string, value: string | undefined): string {
  return value === undefined ? "" : `<${name}>${escapeXml(value)}</${name}>`;
}
