import type { ChartData } from "../../figures/chart/data.ts";
import { chartText, hasNamesAtEnds } from "./chart-labels.ts";
import { isLineAbove, printSeries } from "./chart-series.ts";
import type { PlotRange } from "./end-labels.ts";
import type { Plot } from "./plot.ts";
import type { Sheet } from "./workbook.ts";
import { escapeXml, xml, xmlDocument } from "./xml.ts";

/** Where the plot itself stands in its chart, as shares of it. */
export interface PlotPlace {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const small = 1350;

/** A chart's part; its workbook is `rId1`. */
export function printChart(
  plot: Plot,
  {
    data,
    sheet,
    place,
    range,
    namesSize = small,
  }: {
    readonly data: ChartData;
    readonly sheet: Sheet;
    readonly place: PlotPlace | undefined;
    readonly range: PlotRange;
    /** Of the type of years or categories, in hundredths of a point. */
    readonly namesSize?: number;
  },
): string {
  const manual =
    place === undefined
      ? "<c:layout/>"
      : xml(
          "c:layout",
          {},
          xml(
            "c:manualLayout",
            {},
            '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>',
            ...(["x", "y", "w", "h"] as const).map((side) =>
              xml(`c:${side}`, { val: place[side].toFixed(4) }),
            ),
          ),
        );
  const isRound = plot.kind === "pie" || plot.kind === "doughnut";
  const root = xml(
    "c:chartSpace",
    {
      "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
      "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
      "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    },
    '<c:date1904 val="0"/><c:roundedCorners val="0"/>',
    xml(
      "c:chart",
      {},
      '<c:autoTitleDeleted val="1"/>',
      xml(
        "c:plotArea",
        {},
        manual,
        ...printPlots(plot, sheet),
        ...(isRound ? [] : printAxes(plot, data, { range, namesSize })),
        "<c:spPr><a:noFill/></c:spPr>",
      ),
      printLegend(plot),
      '<c:plotVisOnly val="1"/>',
      xml("c:dispBlanksAs", { val: plot.connectsGaps && plot.kind === "line" ? "span" : "gap" }),
    ),
    "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>",
    chartText(small, "tx2"),
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>',
  );
  return xmlDocument(root);
}

/** What stands for what: beside a ring, above other charts of several series that have not their names at their ends. */
function printLegend(plot: Plot): string {
  const isRing = plot.kind === "doughnut";
  const named = plot.series.filter(({ isSum }) => isSum !== true);
  if (!isRing && (hasNamesAtEnds(plot) || named.length < 2 || plot.kind === "pie")) return "";
  const hidden = plot.series.flatMap(({ isSum }, index) =>
    isSum === true ? xml("c:legendEntry", {}, xml("c:idx", { val: index }), '<c:delete val="1"/>') : [],
  );
  const place = xml("c:legendPos", { val: isRing ? "r" : "t" });
  return xml("c:legend", {}, place, ...hidden, '<c:overlay val="0"/>', chartText(small, "tx1"));
}

const axes = '<c:axId val="111111111"/><c:axId val="222222222"/>';

function printPlots(plot: Plot, sheet: Sheet): readonly string[] {
  const written = plot.series.map((series, order) => ({
    series,
    text: printSeries(series, order, plot, sheet),
  }));
  const own = written.flatMap(({ series, text }) => (isLineAbove(series) ? [] : text)).join("");
  const lines = written.flatMap(({ series, text }) => (isLineAbove(series) ? text : [])).join("");
  const varied = '<c:varyColors val="0"/>';
  const grouping = xml("c:grouping", { val: plot.grouping });
  const lineChart = (series: string): string =>
    xml("c:lineChart", {}, '<c:grouping val="standard"/>', varied, series, '<c:marker val="1"/>', axes);
  const reference = lines === "" ? [] : [lineChart(lines)];
  switch (plot.kind) {
    case "bar": {
      const overlap = plot.grouping === "clustered" ? 0 : 100;
      const gap = plot.firstYear === undefined ? 60 : 30;
      return [
        xml(
          "c:barChart",
          {},
          xml("c:barDir", { val: plot.isLying ? "bar" : "col" }),
          grouping,
          varied,
          own,
          xml("c:gapWidth", { val: gap }),
          xml("c:overlap", { val: overlap }),
          axes,
        ),
        ...reference,
      ];
    }
    case "line":
    case "dot":
      return [lineChart(own + lines)];
    case "area":
      return [xml("c:areaChart", {}, grouping, varied, own, axes), ...reference];
    case "pie":
      return [xml("c:pieChart", {}, '<c:varyColors val="1"/>', own, '<c:firstSliceAng val="0"/>')];
    case "doughnut":
      return [
        xml(
          "c:doughnutChart",
          {},
          '<c:varyColors val="1"/>',
          own,
          '<c:firstSliceAng val="0"/><c:holeSize val="60"/>',
        ),
      ];
    case "scatter":
      return [xml("c:scatterChart", {}, '<c:scatterStyle val="lineMarker"/>', varied, own, axes)];
    case "bubble":
      return [
        xml(
          "c:bubbleChart",
          {},
          varied,
          own,
          '<c:bubbleScale val="60"/><c:showNegBubbles val="0"/><c:sizeRepresents val="area"/>',
          axes,
        ),
      ];
  }
}

const hairline =
  '<c:spPr><a:ln w="9525"><a:solidFill><a:schemeClr val="bg1"><a:lumMod val="85000"/></a:schemeClr></a:solidFill></a:ln></c:spPr>';
const axisLine =
  '<c:spPr><a:ln w="12700"><a:solidFill><a:schemeClr val="accent4"/></a:solidFill></a:ln></c:spPr>';
const noLine = "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>";

function printAxes(
  plot: Plot,
  { x, y, unit }: ChartData,
  { range, namesSize }: { readonly range: PlotRange; readonly namesSize: number },
): readonly string[] {
  const isPercent = unit === "percent" && y.divide === 1;
  const isScatter = plot.kind === "scatter" || plot.kind === "bubble";
  const across = plot.isLying ? "l" : "b";
  const first = isScatter
    ? xml(
        "c:valAx",
        {},
        '<c:axId val="111111111"/>',
        xml("c:scaling", {}, '<c:orientation val="minMax"/>'),
        '<c:delete val="0"/><c:axPos val="b"/>',
        titleOf(x.label ?? "", 0),
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
        axisLine,
        chartText(small, "tx2"),
        '<c:crossAx val="222222222"/><c:crosses val="min"/><c:crossBetween val="midCat"/>',
      )
    : xml(
        "c:catAx",
        {},
        '<c:axId val="111111111"/>',
        xml("c:scaling", {}, xml("c:orientation", { val: plot.isLying ? "maxMin" : "minMax" })),
        '<c:delete val="0"/>',
        xml("c:axPos", { val: across }),
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
        axisLine,
        chartText(namesSize, "tx2", plot.firstYear === undefined ? "as fits" : "level"),
        '<c:crossAx val="222222222"/>',
        '<c:crosses val="autoZero"/>',
        '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>',
        plot.firstYear === undefined ? '<c:tickLblSkip val="1"/>' : skip(plot),
        '<c:noMultiLvlLbl val="1"/>',
      );
  const second = xml(
    "c:valAx",
    {},
    '<c:axId val="222222222"/>',
    xml(
      "c:scaling",
      {},
      y.isLog ? '<c:logBase val="10"/>' : "",
      '<c:orientation val="minMax"/>',
      range.max === undefined ? "" : xml("c:max", { val: range.max }),
      range.min === undefined ? "" : xml("c:min", { val: range.min }),
    ),
    '<c:delete val="0"/>',
    xml("c:axPos", { val: plot.isLying ? "b" : "l" }),
    xml("c:majorGridlines", {}, hairline),
    titleOf(y.label, plot.isLying ? 0 : -5_400_000),
    xml("c:numFmt", {
      formatCode:
        plot.grouping === "percentStacked"
          ? "0%"
          : range.step === undefined
            ? y.isLog
              ? "[>=1]#,##0;General"
              : "General"
            : `#,##0${fraction(range)}${isPercent ? '"%"' : ""}`,
      sourceLinked: 0,
    }),
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    noLine,
    chartText(small, "tx2"),
    '<c:crossAx val="111111111"/>',
    xml("c:crosses", { val: plot.isLying ? "max" : isScatter ? "min" : "autoZero" }),
    xml("c:crossBetween", { val: isScatter || plot.kind === "area" ? "midCat" : "between" }),
    range.step === undefined ? "" : xml("c:majorUnit", { val: range.step }),
  );
  return [first, second];
}

function skip({ categories }: Plot): string {
  const every = [1, 2, 5, 10, 20, 25, 50, 100].find((step) => categories.length / step <= 14) ?? 200;
  return xml("c:tickLblSkip", { val: every }) + xml("c:tickMarkSkip", { val: every });
}

/** Places after the point on the axis, as many as its step has. */
function fraction({ step = 1 }: PlotRange): string {
  const places = step >= 1 ? 0 : Math.min(6, Math.ceil(-Math.log10(step) - 1e-9));
  return places === 0 ? "" : `.${"0".repeat(places)}`;
}

function titleOf(text: string, turn: number): string {
  if (text === "") return "";
  return xml(
    "c:title",
    {},
    xml(
      "c:tx",
      {},
      xml(
        "c:rich",
        {},
        xml("a:bodyPr", { rot: turn, vert: "horz" }),
        "<a:lstStyle/>",
        xml(
          "a:p",
          {},
          xml(
            "a:r",
            {},
            xml(
              "a:rPr",
              { sz: small, b: 0 },
              '<a:solidFill><a:schemeClr val="tx2"/></a:solidFill>',
              xml("a:latin", { typeface: "+mn-lt" }),
            ),
            `<a:t>${escapeXml(text)}</a:t>`,
          ),
        ),
      ),
    ),
    '<c:overlay val="0"/>',
  );
}
