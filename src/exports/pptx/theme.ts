import { schemePlaces, type ColourScheme } from "./colour.ts";
import type { Part } from "./package.ts";
import { xml, xmlDocument } from "./xml.ts";

/** What letters are set in, by the names under which programs know them. */
export const typefaceNames = {
  serif: "Source Serif 4",
  sans: "Source Sans 3",
  mono: "Source Code Pro",
} as const;

/**
 * The theme's colours and fonts. Where Source Serif and Source Sans are not installed, PANOSE and pitch (2 variable, 16 serif, 32 sans) let
 * programs choose what is most like them.
 */
export function themePart(path: string, name: string, scheme: ColourScheme): Part {
  const colours = schemePlaces.map((place) =>
    xml(`a:${place}`, {}, xml("a:srgbClr", { val: scheme[place] })),
  );
  const root = xml(
    "a:theme",
    { "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main", name },
    xml(
      "a:themeElements",
      {},
      xml("a:clrScheme", { name }, ...colours),
      xml(
        "a:fontScheme",
        { name },
        font("a:majorFont", typefaceNames.serif, "02040603050405020204", "SC", "Noto Serif"),
        font("a:minorFont", typefaceNames.sans, "020B0503030403020204", "SC", "Noto Sans"),
      ),
      formats,
    ),
    "<a:objectDefaults/><a:extraClrSchemeLst/>",
  );
  return {
    path,
    content: xmlDocument(root),
    contentType: "application/vnd.openxmlformats-officedocument.theme+xml",
  };
}

function font(element: string, typeface: string, panose: string, script: string, east: string): string {
  return xml(
    element,
    {},
    xml("a:latin", { typeface, panose }),
    '<a:ea typeface=""/><a:cs typeface=""/>',
    xml("a:font", { script: "Hans", typeface: `${east} ${script}` }),
  );
}

const plain = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = `<a:ln w="9525" cap="flat" cmpd="sng" algn="ctr">${plain}<a:prstDash val="solid"/></a:ln>`;
const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
/** Flat: no shadows, no gradients. */
const formats = `<a:fmtScheme name="Flat"><a:fillStyleLst>${plain.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${plain.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`;
