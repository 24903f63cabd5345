import type { Tone } from "../../draw/colours.ts";
import type { Plot, PlotPoint, PlotSeries } from "./plot.ts";
import { escapeXml, xml } from "./xml.ts";

/** A tone as a place in the theme's colours. */
export const tonePlaces: Readonly<Record<Tone, string>> = {
  accent: "accent1",
  "phase-2": "accent2",
  "phase-1": "accent3",
  muted: "accent4",
  "phase-3": "accent6",
  ink: "tx1",
};

/** Small type of a chart, in hundredths of a point. */
export function chartText(size: number, colour: string, turn: "as fits" | "level" = "as fits"): string {
  return xml(
    "c:txPr",
    {},
    // The least turn there is keeps names level, so that programs leave some out instead of slanting all.
    xml("a:bodyPr", { rot: turn === "level" ? 1 : -60_000_000, vert: "horz" }),
    "<a:lstStyle/>",
    xml(
      "a:p",
      {},
      xml(
        "a:pPr",
        {},
        xml(
          "a:defRPr",
          { sz: size, b: 0 },
          xml("a:solidFill", {}, xml("a:schemeClr", { val: colour })),
          xml("a:latin", { typeface: "+mn-lt" }),
        ),
      ),
      "<a:endParaRPr/>",
    ),
  );
}

const shown = (value: 0 | 1): string =>
  `<c:showLegendKey val="0"/><c:showVal val="${value}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;

/** Labels in words where a point has them; the last of a line has its series' name, too. */
export function printLabels(series: PlotSeries, plot: Plot): string {
  const { kind } = plot;
  const isRound = kind === "pie" || kind === "doughnut";
  const last = series.points.findLastIndex((point) => point !== undefined);
  const isInside =
    kind === "doughnut" || (kind === "bar" && plot.grouping !== "clustered" && series.isSum !== true);
  const isNamed = hasNamesAtEnds(plot) && series.isContinued !== true && series.isNamed;
  const written = series.points.flatMap((point, index) => {
    const ends = index === last && isNamed;
    const label = series.isReference === true ? undefined : point?.label;
    if (point === undefined || (label === undefined && !ends)) return [];
    const words = ends ? [series.name, ...(label === undefined ? [] : [label])].join(" ") : (label ?? "");
    const look = {
      bold: ends || series.isSum === true ? (1 as const) : (0 as const),
      colour: ends ? tonePlaces[series.tone] : isInside && !point.isHollow ? "bg1" : "tx1",
    };
    return xml(
      "c:dLbl",
      {},
      xml("c:idx", { val: index }),
      nudgeOf(point),
      xml("c:tx", {}, richText(words, look)),
      series.isSum === true ? '<c:dLblPos val="t"/>' : positionOf(plot, ends, meetsNext(series, index, plot)),
      shown(1),
    );
  });
  if (written.length === 0) return "";
  return xml("c:dLbls", {}, ...written, shown(0), isRound ? '<c:showLeaderLines val="0"/>' : "");
}

function richText(
  words: string,
  { bold, colour }: { readonly bold: 0 | 1; readonly colour: string },
): string {
  const properties = xml(
    "a:rPr",
    { sz: 1350, b: bold },
    xml("a:solidFill", {}, xml("a:schemeClr", { val: colour })),
    xml("a:latin", { typeface: "+mn-lt" }),
  );
  return xml(
    "c:rich",
    {},
    '<a:bodyPr wrap="none"/><a:lstStyle/>',
    ...words
      .split("\n")
      .map((line) => xml("a:p", {}, xml("a:r", {}, properties, `<a:t>${escapeXml(line)}</a:t>`))),
  );
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
  if (kind === "area" || kind === "doughnut") return "";
  if (kind === "pie") return '<c:dLblPos val="outEnd"/>';
  if (kind === "bar") return xml("c:dLblPos", { val: grouping === "clustered" ? "outEnd" : "ctr" });
  if (isTight && (kind === "line" || kind === "dot")) return '<c:dLblPos val="l"/>';
  return xml("c:dLblPos", { val: isEnd || kind === "scatter" || kind === "bubble" ? "r" : "t" });
}
