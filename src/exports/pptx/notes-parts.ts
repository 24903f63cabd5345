import { inside, shapeTree } from "./master.ts";
import type { Part } from "./package.ts";
import { escapeXml, namespaces, xml, xmlDocument } from "./xml.ts";

const type = "application/vnd.openxmlformats-officedocument.presentationml.";
const notesMasterPath = "ppt/notesMasters/notesMaster1.xml";

/** The sheet that all notes share: the slide above, what is said below. It needs `ppt/theme/theme2.xml`. */
export function notesMaster(): Part {
  const root = xml(
    "p:notesMaster",
    namespaces,
    xml(
      "p:cSld",
      {},
      '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>',
      shapeTree([picture("master"), words("master", "<a:p/>")]),
    ),
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>',
    '<p:notesStyle><a:lvl1pPr algn="l"><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:notesStyle>',
  );
  return {
    path: notesMasterPath,
    content: xmlDocument(root),
    contentType: `${type}notesMaster+xml`,
    relations: [inside("rId1", "theme", "ppt/theme/theme2.xml")],
  };
}

/** What is said to one slide, a string a paragraph. */
export function notesPart(path: string, slide: string, notes: readonly string[], lang: string): Part {
  const paragraphs = notes.map((text) =>
    xml("a:p", {}, xml("a:r", {}, xml("a:rPr", { lang }), `<a:t>${escapeXml(text)}</a:t>`)),
  );
  const root = xml(
    "p:notes",
    namespaces,
    xml("p:cSld", {}, shapeTree([picture("sheet"), words("sheet", paragraphs.join(""))])),
    "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>",
  );
  return {
    path,
    content: xmlDocument(root),
    contentType: `${type}notesSlide+xml`,
    relations: [inside("rId1", "notesMaster", notesMasterPath), inside("rId2", "slide", slide)],
  };
}

function picture(sheet: "master" | "sheet"): string {
  const place =
    '<a:xfrm><a:off x="685800" y="685800"/><a:ext cx="5486400" cy="3086100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>';
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide 2"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr>${sheet === "master" ? place : ""}</p:spPr></p:sp>`;
}

function words(sheet: "master" | "sheet", paragraphs: string): string {
  const place =
    '<a:xfrm><a:off x="685800" y="4000500"/><a:ext cx="5486400" cy="4572000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
  return `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes 3"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr>${sheet === "master" ? place : ""}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`;
}
