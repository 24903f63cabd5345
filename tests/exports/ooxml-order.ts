import type { Element, Node } from "@xmldom/xmldom";
import type { OpenPackage } from "./read-pptx.ts";

const fills = "a:noFill a:solidFill a:gradFill a:blipFill a:pattFill a:grpFill";
const effects = "a:effectLst a:effectDag";
const colour = "a:scrgbClr a:srgbClr a:hslClr a:sysClr a:schemeClr a:prstClr";
const body = "a:bodyPr a:lstStyle a:p*";
const levels = "1 2 3 4 5 6 7 8 9".replaceAll(/\d/g, "a:lvl$&pPr");
const line = `${fills} a:prstDash a:custDash a:round a:bevel a:miter a:headEnd a:tailEnd a:extLst`;
const shape = `a:xfrm a:custGeom a:prstGeom ${fills} a:ln ${effects} a:scene3d a:sp3d a:extLst`;
const letters = `a:ln ${fills} ${effects} a:highlight a:uLnTx a:uLn a:uFillTx a:uFill a:latin a:ea a:cs a:sym a:hlinkClick a:hlinkMouseOver a:rtl a:extLst`;
const paragraph =
  "a:lnSpc a:spcBef a:spcAft a:buClrTx a:buClr a:buSzTx a:buSzPct a:buSzPts a:buFontTx a:buFont a:buNone a:buAutoNum a:buChar a:buBlip a:tabLst a:defRPr a:extLst";
const axis =
  "c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossesAt";
const shown =
  "c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize c:separator";
const tree = "p:nvGrpSpPr p:grpSpPr (p:sp p:grpSp p:graphicFrame p:cxnSp p:pic p:contentPart)* p:extLst";

/**
 * What may stand in the elements that we write, in which order, after ECMA-376 (5th edition, parts 1 and 4, transitional). `*` follows what may
 * stand more than once, brackets hold what may come in any order.
 */
const children: Readonly<Record<string, string>> = {
  "a:bodyPr": "a:prstTxWarp a:noAutofit a:normAutofit a:spAutoFit a:scene3d a:sp3d a:flatTx a:extLst",
  "a:blip": "(a:alphaModFix a:duotone a:lum)* a:extLst",
  "a:clrScheme":
    "a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:hlink a:folHlink a:extLst",
  "a:custDash": "a:ds*",
  "a:custGeom": "a:avLst a:gdLst a:ahLst a:cxnLst a:rect a:pathLst",
  "a:defRPr": letters,
  "a:endParaRPr": letters,
  "a:fld": "a:rPr a:pPr a:t",
  "a:fmtScheme": "a:fillStyleLst a:lnStyleLst a:effectStyleLst a:bgFillStyleLst",
  "a:fontScheme": "a:majorFont a:minorFont a:extLst",
  "a:gradFill": "a:gsLst a:lin a:path a:tileRect",
  "a:gs": colour,
  "a:ln": line,
  "a:lnB": line,
  "a:lnL": line,
  "a:lnR": line,
  "a:lnT": line,
  ...Object.fromEntries(levels.split(" ").map((name) => [name, paragraph])),
  "a:majorFont": "a:latin a:ea a:cs a:font* a:extLst",
  "a:minorFont": "a:latin a:ea a:cs a:font* a:extLst",
  "a:p": "a:pPr (a:r a:br a:fld)* a:endParaRPr",
  "a:pPr": paragraph,
  "a:path": "(a:close a:moveTo a:lnTo a:arcTo a:quadBezTo a:cubicBezTo)*",
  "a:r": "a:rPr a:t",
  "a:rPr": letters,
  "a:solidFill": colour,
  "a:tbl": "a:tblPr a:tblGrid a:tr*",
  "a:tblGrid": "a:gridCol*",
  "a:tblPr": `${fills} ${effects} a:tableStyle a:tableStyleId a:extLst`,
  "a:tc": "a:txBody a:tcPr a:extLst",
  "a:tcPr": `a:lnL a:lnR a:lnT a:lnB a:lnTlToBr a:lnBlToTr a:cell3D ${fills} a:headers a:extLst`,
  "a:theme": "a:themeElements a:objectDefaults a:extraClrSchemeLst a:custClrLst a:extLst",
  "a:themeElements": "a:clrScheme a:fontScheme a:fmtScheme a:extLst",
  "a:tr": "a:tc* a:extLst",
  "a:txBody": body,
  "a:xfrm": "a:off a:ext a:chOff a:chExt",
  "c:areaChart": "c:grouping c:varyColors c:ser* c:dLbls c:dropLines c:axId* c:extLst",
  "c:barChart":
    "c:barDir c:grouping c:varyColors c:ser* c:dLbls c:gapWidth c:overlap c:serLines c:axId* c:extLst",
  "c:bubbleChart":
    "c:varyColors c:ser* c:dLbls c:bubble3D c:bubbleScale c:showNegBubbles c:sizeRepresents c:axId* c:extLst",
  "c:catAx": `${axis} c:auto c:lblAlgn c:lblOffset c:tickLblSkip c:tickMarkSkip c:noMultiLvlLbl c:extLst`,
  "c:chart":
    "c:title c:autoTitleDeleted c:pivotFmts c:view3D c:floor c:sideWall c:backWall c:plotArea c:legend c:plotVisOnly c:dispBlanksAs c:extLst",
  "c:chartSpace":
    "c:date1904 c:lang c:roundedCorners c:style c:clrMapOvr c:pivotSource c:protection c:chart c:spPr c:txPr c:externalData c:printSettings c:userShapes c:extLst",
  "c:dLbl": `c:idx c:delete c:layout c:tx c:numFmt c:spPr c:txPr c:dLblPos ${shown} c:extLst`,
  "c:dLbls": `c:dLbl* c:delete c:numFmt c:spPr c:txPr c:dLblPos ${shown} c:showLeaderLines c:leaderLines c:extLst`,
  "c:dPt": "c:idx c:invertIfNegative c:marker c:bubble3D c:explosion c:spPr c:pictureOptions c:extLst",
  "c:doughnutChart": "c:varyColors c:ser* c:dLbls c:firstSliceAng c:holeSize c:extLst",
  "c:legend": "c:legendPos c:legendEntry* c:layout c:overlay c:spPr c:txPr c:extLst",
  "c:legendEntry": "c:idx c:delete c:txPr c:extLst",
  "c:lineChart":
    "c:grouping c:varyColors c:ser* c:dLbls c:dropLines c:hiLowLines c:upDownBars c:marker c:smooth c:axId* c:extLst",
  "c:manualLayout": "c:layoutTarget c:xMode c:yMode c:wMode c:hMode c:x c:y c:w c:h c:extLst",
  "c:marker": "c:symbol c:size c:spPr c:extLst",
  "c:numCache": "c:formatCode c:ptCount c:pt* c:extLst",
  "c:numRef": "c:f c:numCache c:extLst",
  "c:pieChart": "c:varyColors c:ser* c:dLbls c:firstSliceAng c:extLst",
  "c:plotArea":
    "c:layout (c:areaChart c:lineChart c:scatterChart c:pieChart c:doughnutChart c:barChart c:bubbleChart)* (c:valAx c:catAx c:dateAx)* c:dTable c:spPr c:extLst",
  "c:rich": body,
  "c:scaling": "c:logBase c:orientation c:max c:min c:extLst",
  "c:scatterChart": "c:scatterStyle c:varyColors c:ser* c:dLbls c:axId* c:extLst",
  // What kinds of charts give their series besides stands in the same places.
  "c:ser":
    "c:idx c:order c:tx c:spPr c:invertIfNegative c:marker c:dPt* c:dLbls c:trendline c:errBars c:cat c:val c:xVal c:yVal c:bubbleSize c:bubble3D c:smooth c:shape c:extLst",
  "c:spPr": shape,
  "c:strCache": "c:ptCount c:pt* c:extLst",
  "c:strRef": "c:f c:strCache c:extLst",
  "c:title": "c:tx c:layout c:overlay c:spPr c:txPr c:extLst",
  "c:txPr": body,
  "c:valAx": `${axis} c:crossBetween c:majorUnit c:minorUnit c:dispUnits c:extLst`,
  "p:bg": "p:bgPr p:bgRef",
  "p:bgPr": `${fills} ${effects} p:extLst`,
  "p:blipFill": "a:blip a:srcRect a:tile a:stretch",
  "p:bodyStyle": levels,
  "p:cNvPr": "a:hlinkClick a:hlinkHover a:extLst",
  "p:cSld": "p:bg p:spTree p:custDataLst p:controls p:extLst",
  "p:embeddedFont": "p:font p:regular p:bold p:italic p:boldItalic",
  "p:graphicFrame": "p:nvGraphicFramePr p:xfrm a:graphic p:extLst",
  "p:grpSp": tree,
  "p:grpSpPr": `a:xfrm ${fills} ${effects} a:scene3d a:extLst`,
  "p:notes": "p:cSld p:clrMapOvr p:extLst",
  "p:notesMaster": "p:cSld p:clrMap p:hf p:notesStyle p:extLst",
  "p:nvGraphicFramePr": "p:cNvPr p:cNvGraphicFramePr p:nvPr",
  "p:nvGrpSpPr": "p:cNvPr p:cNvGrpSpPr p:nvPr",
  "p:nvPicPr": "p:cNvPr p:cNvPicPr p:nvPr",
  "p:nvSpPr": "p:cNvPr p:cNvSpPr p:nvPr",
  "p:pic": "p:nvPicPr p:blipFill p:spPr p:style p:extLst",
  "p:presentation":
    "p:sldMasterIdLst p:notesMasterIdLst p:handoutMasterIdLst p:sldIdLst p:sldSz p:notesSz p:smartTags p:embeddedFontLst p:custShowLst p:photoAlbum p:custDataLst p:kinsoku p:defaultTextStyle p:modifyVerifier p:extLst",
  "p:sld": "p:cSld p:clrMapOvr p:transition p:timing p:extLst",
  "p:sldLayout": "p:cSld p:clrMapOvr p:transition p:timing p:hf p:extLst",
  "p:sldMaster": "p:cSld p:clrMap p:sldLayoutIdLst p:transition p:timing p:hf p:txStyles p:extLst",
  "p:sp": "p:nvSpPr p:spPr p:style p:txBody p:extLst",
  "p:spPr": shape,
  "p:spTree": tree,
  "p:txBody": body,
  "p:txStyles": "p:titleStyle p:bodyStyle p:otherStyle p:extLst",
  "p:xfrm": "a:off a:ext",
};

const patterns = new Map(
  Object.entries(children).map(([name, model]) => {
    const written = model
      .replaceAll(/\(([^)]*)\)\*/g, (_, names: string) => `<any ${names.trim().split(/\s+/).join("|")}>`)
      .match(/<any [^>]*>|\S+/g);
    const parts = (written ?? []).map((part) => {
      const any = /^<any (.*)>$/.exec(part)?.[1];
      if (any !== undefined) return `(?:(?:${any}) )*`;
      return part.endsWith("*") ? `(?:${part.slice(0, -1)} )*` : `(?:${part} )?`;
    });
    return [name, new RegExp(`^${parts.join("")}$`, "u")] as const;
  }),
);

/** Elements of a package whose children stand in another order than the schemas say, or are none of theirs. */
export function findDisorder(pack: OpenPackage): readonly string[] {
  return pack.paths
    .filter((path) => path.endsWith(".xml") && path.startsWith("ppt/"))
    .flatMap((path) => {
      const root = pack.xml(path).documentElement;
      return root === null ? [] : disorderIn(root).map((fault) => `${path}: ${fault}`);
    });
}

function disorderIn(element: Element): readonly string[] {
  const own = [...element.childNodes].filter(isElement);
  const order = own.map(({ nodeName }) => `${nodeName} `).join("");
  const pattern = patterns.get(element.nodeName);
  const fault =
    pattern === undefined || pattern.test(order) ? [] : [`${element.nodeName} holds ${order.slice(0, 200)}`];
  return [...fault, ...own.flatMap(disorderIn)];
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
