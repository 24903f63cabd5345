import type { Part } from "./package.ts";
import { layoutsFor, placeholders, type PlaceholderName, type SlideLayout } from "./placeholders.ts";
import type { Relation } from "./slide-book.ts";
import { centipoints, transform } from "./units.ts";
import { namespaces, xml, xmlDocument } from "./xml.ts";

const presentationType = "application/vnd.openxmlformats-officedocument.presentationml.";
export const masterPath = "ppt/slideMasters/slideMaster1.xml";

export function layoutPath(index: number): string {
  return `ppt/slideLayouts/slideLayout${index + 1}.xml`;
}

/** The master and its layouts for a stage of a height in pixels, in the deck's language. */
export function masterParts(height: number, lang: string): readonly Part[] {
  const layouts = layoutsFor(height);
  const relations: Relation[] = layouts.map((_, index) =>
    inside(`rId${index + 1}`, "slideLayout", layoutPath(index)),
  );
  relations.push(inside(`rId${layouts.length + 1}`, "theme", "ppt/theme/theme1.xml"));
  const text = layouts.find(({ key }) => key === "text");
  const ids = layouts.map((_, index) =>
    xml("p:sldLayoutId", { id: 2_147_483_649 + index, "r:id": `rId${index + 1}` }),
  );
  const { title, body, number } = text?.slots ?? {};
  const master = xml(
    "p:sldMaster",
    namespaces,
    xml(
      "p:cSld",
      {},
      '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>',
      shapeTree(
        slotShapes(
          { ...(title && { title }), ...(body && { body }), ...(number && { number }) },
          "master",
          lang,
        ),
      ),
    ),
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>',
    xml("p:sldLayoutIdLst", {}, ...ids),
    xml(
      "p:txStyles",
      {},
      xml("p:titleStyle", {}, level("a:lvl1pPr", 40, "+mj-lt", 0)),
      xml("p:bodyStyle", {}, ...bodyLevels()),
      xml("p:otherStyle", {}, level("a:lvl1pPr", 24, "+mn-lt", 0)),
    ),
  );
  return [
    {
      path: masterPath,
      content: xmlDocument(master),
      contentType: `${presentationType}slideMaster+xml`,
      relations,
    },
    ...layouts.map((layout, index) => layoutPart(layout, index, lang)),
  ];
}

function layoutPart({ name, type, slots }: SlideLayout, index: number, lang: string): Part {
  const root = xml(
    "p:sldLayout",
    { ...namespaces, type, preserve: 1, userDrawn: type === undefined ? 1 : undefined },
    xml("p:cSld", { name }, shapeTree(slotShapes(slots, "layout", lang))),
    "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>",
  );
  return {
    path: layoutPath(index),
    content: xmlDocument(root),
    contentType: `${presentationType}slideLayout+xml`,
    relations: [inside("rId1", "slideMaster", masterPath)],
  };
}

export function inside(id: string, type: string, target: string): Relation {
  return { id, type, target, isExternal: false };
}

/** The group that every sheet's shapes lie in. */
export function shapeTree(shapes: readonly string[]): string {
  return xml(
    "p:spTree",
    {},
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>',
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>',
    ...shapes,
  );
}

const prompts: Readonly<Record<PlaceholderName, string>> = {
  title: "Headline",
  body: "Text",
  second: "Text",
  subtitle: "Subtitle",
  kicker: "Kicker",
  sources: "Sources",
  number: "‹#›",
  author: "Author",
};

const looks: Readonly<
  Record<PlaceholderName, { readonly font: string; readonly colour: string; readonly bold: 0 | 1 }>
> = {
  title: { font: "+mj-lt", colour: "tx1", bold: 1 },
  body: { font: "+mn-lt", colour: "tx1", bold: 0 },
  second: { font: "+mn-lt", colour: "tx1", bold: 0 },
  subtitle: { font: "+mj-lt", colour: "tx2", bold: 0 },
  kicker: { font: "+mn-lt", colour: "tx2", bold: 1 },
  sources: { font: "+mn-lt", colour: "tx2", bold: 0 },
  number: { font: "+mn-lt", colour: "tx2", bold: 0 },
  author: { font: "+mn-lt", colour: "tx1", bold: 0 },
};

function slotShapes(
  slots: SlideLayout["slots"],
  sheet: "master" | "layout",
  lang: string,
): readonly string[] {
  // The keys of `slots` are names of placeholders.
  const entries = Object.entries(slots) as readonly [
    PlaceholderName,
    NonNullable<SlideLayout["slots"][PlaceholderName]>,
  ][];
  return entries.map(([name, slot], index) => {
    const { type, index: idx }: { readonly type: string; readonly index?: number } = placeholders[name];
    const { font, colour, bold } = looks[name];
    const prompt =
      name === "number"
        ? xml(
            "a:fld",
            { id: "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", type: "slidenum" },
            xml("a:rPr", { lang }),
            `<a:t>${prompts[name]}</a:t>`,
          )
        : xml("a:r", {}, xml("a:rPr", { lang }), `<a:t>${prompts[name]}</a:t>`);
    const style = xml(
      "a:lvl1pPr",
      { marL: 0, indent: 0, algn: name === "number" ? "r" : "l" },
      "<a:buNone/>",
      xml(
        "a:defRPr",
        { sz: centipoints(slot.size), b: bold },
        xml("a:solidFill", {}, xml("a:schemeClr", { val: colour })),
        xml("a:latin", { typeface: font }),
      ),
    );
    return xml(
      "p:sp",
      {},
      xml(
        "p:nvSpPr",
        {},
        xml("p:cNvPr", {
          id: index + 2,
          name: `${prompts[name].replace("‹#›", "Slide number")} ${index + 2}`,
        }),
        '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>',
        xml(
          "p:nvPr",
          {},
          xml("p:ph", {
            type,
            idx: sheet === "master" ? (name === "body" ? 1 : name === "number" ? 4 : undefined) : idx,
            sz: name === "number" || name === "sources" ? "quarter" : undefined,
          }),
        ),
      ),
      xml("p:spPr", {}, transform("a:xfrm", slot), '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'),
      xml(
        "p:txBody",
        {},
        '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr>',
        xml("a:lstStyle", {}, style),
        xml("a:p", {}, prompt),
      ),
    );
  });
}

function level(name: string, size: number, font: string, indent: number): string {
  return xml(
    name,
    {
      marL: indent * 285_750,
      indent: 0,
      algn: "l",
      defTabSz: 914_400,
      rtl: 0,
      eaLnBrk: 1,
      latinLnBrk: 0,
      hangingPunct: 1,
    },
    '<a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/>',
    xml(
      "a:defRPr",
      { sz: centipoints(size), kern: 1200 },
      '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>',
      xml("a:latin", { typeface: font }),
      '<a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>',
    ),
  );
}

function bodyLevels(): readonly string[] {
  return [1, 2, 3, 4, 5].map((depth) =>
    level(`a:lvl${depth}pPr`, depth === 1 ? 26 : 22, "+mn-lt", depth - 1),
  );
}
