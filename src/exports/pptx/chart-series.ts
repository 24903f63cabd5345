import type { Tone } from "../../draw/colours.ts";
import type { Plot, PlotPoint, PlotSeries } from "./plot.ts";
import { columnName, type Sheet } from "./workbook.ts";
import { escapeXml, xml } from "./xml.ts";

/** With more points than this, a line goes without dots. */
const manyPoints = 40;

/** A tone as a place in the theme's colours. */
const places: Readonly<Record<Tone, string>> = {
  accent: "accent1",
  "phase-2": "accent2",
  "phase-1": "accent3",
  muted: "accent4",
  "phase-3": "accent6",
  ink: "tx1",
};

function solid(tone: Tone): string {
  return xml("a:solidFill", {}, xml("a:schemeClr", { val: places[tone] }));
}

/** Small type of a chart, in hundredths of a point. */
export function chartText(size: number, colour: string, bold: 0 | 1 = 0): string {
  return xml(
    "c:txPr",
    {},
    '<a:bodyPr rot="-60000000" vert="horz"/><a:lstStyle/>',
    xml(
      "a:p",
      {},
      xml(
        "a:pPr",
        {},
        xml(
          "a:defRPr",
          { sz: size, b: bold },
          xml("a:solidFill", {}, xml("a:schemeClr", { val: colour })),
          xml("a:latin", { typeface: "+mn-lt" }),
        ),
      ),
      "<a:endParaRPr/>",
    ),
  );
}

/** The series of a chart, its values as the sheet has them. `shape` is what of the plot they are. */
export function printSeries(series: PlotSeries, order: number, plot: Plot, sheet: Sheet): string {
  const { kind } = plot;
  const width = kind === "bubble" ? 3 : kind === "scatter" ? 2 : 0;
  const column = width === 0 ? order + 1 : order * width + 1;
  const name = xml("c:tx", {}, textReference(`Sheet1!$${columnName(column)}$1`, [series.name]));
  const isLine = kind === "line" || kind === "dot" || series.isReference === true;
  const head = xml("c:idx", { val: order }) + xml("c:order", { val: order }) + name;
  const points = series.points
    .map((point, index) => (point === undefined ? "" : printPoint(point, index, series, plot)))
    .join("");
  const labels = printLabels(series, plot);
  if (width > 0) {
    const values = (offset: number): string => numberReference(sheet, order * width + offset);
    return xml(
      "c:ser",
      {},
      head,
      lookOf(series, plot),
      kind === "scatter" ? marker(series.tone, "exact") : '<c:invertIfNegative val="0"/>',
      points,
      labels,
      xml("c:xVal", {}, values(0)),
      xml("c:yVal", {}, values(1)),
      kind === "bubble"
        ? xml("c:bubbleSize", {}, values(2)) + '<c:bubble3D val="0"/>'
        : '<c:smooth val="0"/>',
    );
  }
  const names = sheet.slice(1).map(([first]) => String(first ?? ""));
  const between = isLine
    ? series.isReference === true || (kind === "line" && series.points.length > manyPoints)
      ? '<c:marker><c:symbol val="none"/></c:marker>'
      : marker(series.tone, "exact")
    : kind === "bar"
      ? '<c:invertIfNegative val="0"/>'
      : "";
  return xml(
    "c:ser",
    {},
    head,
    lookOf(series, plot),
    between,
    kind === "area" ? "" : points,
    labels,
    xml("c:cat", {}, textReference(`Sheet1!$A$2:$A$${sheet.length}`, names)),
    xml("c:val", {}, numberReference(sheet, column)),
    isLine ? '<c:smooth val="0"/>' : "",
  );
}

function lookOf({ tone, isReference }: PlotSeries, { kind }: Plot): string {
  const none = "<a:ln><a:noFill/></a:ln>";
  if (isReference === true)
    return xml("c:spPr", {}, xml("a:ln", { w: 12_700 }, solid(tone), '<a:prstDash val="dash"/>'));
  if (kind === "line")
    return xml("c:spPr", {}, xml("a:ln", { w: 28_575, cap: "rnd" }, solid(tone), "<a:round/>"));
  if (kind === "dot" || kind === "scatter") return xml("c:spPr", {}, none);
  return xml("c:spPr", {}, solid(tone), kind === "pie" || kind === "doughnut" ? edge : none);
}

const edge = '<a:ln w="28575"><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:ln>';
const paper = '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>';

function marker(tone: Tone, look: "exact" | "hollow"): string {
  return xml(
    "c:marker",
    {},
    '<c:symbol val="circle"/><c:size val="7"/>',
    xml(
      "c:spPr",
      {},
      look === "hollow" ? paper : solid(tone),
      xml("a:ln", { w: look === "hollow" ? 19_050 : 9525 }, look === "hollow" ? solid(tone) : paper),
    ),
  );
}

/** What a point has that its series has not: a colour, a hollow mark, another line. */
function printPoint(point: PlotPoint, index: number, series: PlotSeries, { kind }: Plot): string {
  if (series.isReference === true) return "";
  const tone = point.tone ?? series.tone;
  const isPart = kind === "pie" || kind === "doughnut";
  if (!point.isHollow && point.joint === "line" && point.tone === undefined && !isPart) return "";
  const start = xml("c:idx", { val: index });
  if (kind === "line" || kind === "dot" || kind === "scatter") {
    const line =
      kind !== "line" || point.joint === "none"
        ? "<a:ln><a:noFill/></a:ln>"
        : xml(
            "a:ln",
            { w: 28_575, cap: "rnd" },
            solid(tone),
            point.joint === "dashed" ? '<a:prstDash val="sysDash"/>' : "",
            "<a:round/>",
          );
    return xml(
      "c:dPt",
      {},
      start,
      marker(tone, point.isHollow ? "hollow" : "exact"),
      '<c:bubble3D val="0"/>',
      xml("c:spPr", {}, line),
    );
  }
  const look = point.isHollow
    ? xml(
        "c:spPr",
        {},
        xml("a:solidFill", {}, xml("a:schemeClr", { val: places[tone] }, '<a:alpha val="20000"/>')),
        xml("a:ln", { w: 19_050 }, solid(tone)),
      )
    : xml("c:spPr", {}, solid(tone), isPart ? edge : "");
  return xml(
    "c:dPt",
    {},
    start,
    kind === "bar" ? '<c:invertIfNegative val="0"/>' : "",
    '<c:bubble3D val="0"/>',
    look,
  );
}

const shown = (value: 0 | 1, category: 0 | 1 = 0): string =>
  `<c:showLegendKey val="0"/><c:showVal val="${value}"/><c:showCatName val="${category}"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;

/** Labels in words where a point has them; the last of a line has its series' name, too. */
function printLabels(series: PlotSeries, plot: Plot): string {
  const { kind } = plot;
  if (kind === "pie" || kind === "doughnut") {
    const place = kind === "pie" ? '<c:dLblPos val="outEnd"/>' : "";
    return xml(
      "c:dLbls",
      {},
      chartText(1350, kind === "pie" ? "tx1" : "bg1"),
      place,
      shown(1, 1),
      '<c:separator>: </c:separator><c:showLeaderLines val="0"/>',
    );
  }
  const last = series.points.findLastIndex((point) => point !== undefined);
  const isInside = kind === "bar" && plot.grouping !== "clustered";
  const isNamed = hasNamesAtEnds(plot) && series.isContinued !== true;
  const written = series.points.flatMap((point, index) => {
    const ends = index === last && isNamed;
    const label = series.isReference === true ? undefined : point?.label;
    if (point === undefined || (label === undefined && !ends)) return [];
    const words = ends ? [series.name, ...(label === undefined ? [] : [label])].join(" ") : (label ?? "");
    return xml(
      "c:dLbl",
      {},
      xml("c:idx", { val: index }),
      nudgeOf(point),
      xml(
        "c:tx",
        {},
        xml(
          "c:rich",
          {},
          '<a:bodyPr wrap="none"/><a:lstStyle/>',
          xml(
            "a:p",
            {},
            xml(
              "a:r",
              {},
              xml(
                "a:rPr",
                { sz: 1350, b: ends ? 1 : 0 },
                xml(
                  "a:solidFill",
                  {},
                  xml("a:schemeClr", {
                    val: ends ? places[series.tone] : isInside && !point.isHollow ? "bg1" : "tx1",
                  }),
                ),
                xml("a:latin", { typeface: "+mn-lt" }),
              ),
              `<a:t>${escapeXml(words)}</a:t>`,
            ),
          ),
        ),
      ),
      positionOf(plot, ends, meetsNext(series, index, plot)),
      shown(1),
    );
  });
  return written.length === 0 ? "" : xml("c:dLbls", {}, ...written, shown(0));
}

function nudgeOf({ nudge = 0 }: PlotPoint): string {
  if (nudge === 0) return "";
  return xml(
    "c:layout",
    {},
    xml("c:manualLayout", {}, '<c:x val="0"/>', xml("c:y", { val: nudge.toFixed(4) })),
  );
}

/** Whether the names of series stand at the ends of their lines, so that no legend is needed. */
export function hasNamesAtEnds({ kind, series }: Plot): boolean {
  return (
    (kind === "line" && series.length > 1) ||
    series.some(({ isReference }) => isReference === true && kind === "line")
  );
}

/** Whether a label would run into that of the next point. */
function meetsNext({ points }: PlotSeries, index: number, { categories }: Plot): boolean {
  const next = points.findIndex((point, place) => place > index && point?.label !== undefined);
  const letters = ((points[index]?.label ?? "") + (points[next]?.label ?? "")).length;
  // On a chart of usual width, with letters of usual width.
  return next > 0 && (next - index) * (900 / categories.length) < letters * 4.5;
}

function positionOf({ kind, grouping }: Plot, isEnd: boolean, isTight: boolean): string {
  if (kind === "area") return "";
  if (kind === "bar") return xml("c:dLblPos", { val: grouping === "clustered" ? "outEnd" : "ctr" });
  if (isTight && (kind === "line" || kind === "dot")) return '<c:dLblPos val="l"/>';
  return xml("c:dLblPos", { val: isEnd || kind === "scatter" || kind === "bubble" ? "r" : "t" });
}

function textReference(formula: string, texts: readonly string[]): string {
  const points = texts.map((text, index) => xml("c:pt", { idx: index }, `<c:v>${escapeXml(text)}</c:v>`));
  return xml(
    "c:strRef",
    {},
    `<c:f>${formula}</c:f>`,
    xml("c:strCache", {}, xml("c:ptCount", { val: texts.length }), ...points),
  );
}

/** The numbers of a column, from the second row on; empty cells have no point. */
function numberReference(sheet: Sheet, column: number): string {
  const name = columnName(column);
  const points = sheet.slice(1).flatMap((cells, index) => {
    const value = cells[column];
    return value === undefined ? [] : xml("c:pt", { idx: index }, `<c:v>${value}</c:v>`);
  });
  const cache = xml(
    "c:numCache",
    {},
    "<c:formatCode>General</c:formatCode>",
    xml("c:ptCount", { val: sheet.length - 1 }),
    ...points,
  );
  return xml("c:numRef", {}, `<c:f>Sheet1!$${name}$2:$${name}$${sheet.length}</c:f>`, cache);
}
