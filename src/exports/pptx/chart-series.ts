import type { Tone } from "../../draw/colours.ts";
import { printLabels, tonePlaces } from "./chart-labels.ts";
import type { Plot, PlotPoint, PlotSeries } from "./plot.ts";
import { columnName, type Sheet } from "./workbook.ts";
import { escapeXml, xml } from "./xml.ts";

/** With more points than this, a line goes without dots. */
const manyPoints = 40;

function solid(tone: Tone): string {
  return xml("a:solidFill", {}, xml("a:schemeClr", { val: tonePlaces[tone] }));
}

/** The series of a chart, its values as the sheet has them. `shape` is what of the plot they are. */
export function printSeries(series: PlotSeries, order: number, plot: Plot, sheet: Sheet): string {
  const { kind } = plot;
  const width = kind === "bubble" ? 3 : kind === "scatter" ? 2 : 0;
  const column = width === 0 ? order + 1 : order * width + 1;
  const name = xml("c:tx", {}, textReference(`Sheet1!$${columnName(column)}$1`, [series.name]));
  const isLine = kind === "line" || kind === "dot" || isLineAbove(series);
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
    ? isLineAbove(series) || (kind === "line" && series.points.length > manyPoints)
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

/** Whether a series is a line over whatever kind the chart is of. */
export function isLineAbove({ isReference, isSum }: PlotSeries): boolean {
  return isReference === true || isSum === true;
}

function lookOf({ tone, isReference, isSum }: PlotSeries, { kind, series }: Plot): string {
  const none = "<a:ln><a:noFill/></a:ln>";
  if (isSum === true) return xml("c:spPr", {}, none);
  if (isReference === true)
    return xml("c:spPr", {}, xml("a:ln", { w: 12_700 }, solid(tone), '<a:prstDash val="dash"/>'));
  if (kind === "line")
    return xml("c:spPr", {}, xml("a:ln", { w: 28_575, cap: "rnd" }, solid(tone), "<a:round/>"));
  if (kind === "dot" || kind === "scatter") return xml("c:spPr", {}, none);
  if (kind === "area" && series.length === 1)
    return xml(
      "c:spPr",
      {},
      xml("a:solidFill", {}, xml("a:schemeClr", { val: tonePlaces[tone] }, '<a:alpha val="18000"/>')),
      xml("a:ln", { w: 28_575 }, solid(tone)),
    );
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
  if (isLineAbove(series)) return "";
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
        xml("a:solidFill", {}, xml("a:schemeClr", { val: tonePlaces[tone] }, '<a:alpha val="20000"/>')),
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
