import { group } from "d3-array";
import { stroke } from "../../draw/colours.ts";
import { element, join, pathData, type Markup } from "../../draw/svg.ts";
import { areaRuns, drawAreaRun } from "./areas.ts";
import { areJoined, type ChartData, type ChartPoint } from "./data.ts";
import { namesAtMarks } from "./header.ts";
import type { ColumnsPlot } from "./labels.ts";
import { drawRuns } from "./lines.ts";
import { drawBar, drawDot, toneOfMark, type ScreenPoint } from "./marks.ts";
import { inStep } from "./steps.ts";

/** The marks of an upright chart, each at its step; the first series, which is the one to look at, lies on top, and grey ones at the back. */
export function drawColumnMarks(chart: ColumnsPlot): readonly Markup[] {
  const drawSeries = { line: drawLineSeries, area: drawAreaSeries, bar: drawBarSeries, dot: drawDotSeries };
  const draw = drawSeries[chart.data.type as keyof typeof drawSeries];
  const { series } = chart.data;
  const isGrey = (index: number): number => (series[index]?.tone === "muted" ? 0 : 1);
  const order = [...series.keys()].toReversed().toSorted((a, b) => isGrey(a) - isGrey(b));
  return order.map((index) => draw(chart.bySeries[index] ?? [], index, chart));
}

function drawLineSeries(own: readonly ScreenPoint[], index: number, chart: ColumnsPlot): Markup {
  const [first] = own;
  const lines = [...group(chart.runs[index] ?? [], ({ step }) => step)].map(([step, parts]) =>
    inStep(step, first === undefined ? join([]) : drawRuns(parts, first.series.tone)),
  );
  return join([...lines, drawDots(index, chart)]);
}

function drawAreaSeries(own: readonly ScreenPoint[], index: number, chart: ColumnsPlot): Markup {
  const { data, steps } = chart;
  const setting = data.series.length > 1 ? "stacked" : "alone";
  const runs = areaRuns(own, ({ place }) => steps.ofPlace(index, place));
  const areas = runs.map((run) => inStep(run.step, drawAreaRun(run, setting)));
  return join([...areas, drawDots(index, chart)]);
}

function drawBarSeries(own: readonly ScreenPoint[], index: number, { data, steps }: ColumnsPlot): Markup {
  const barFill = data.series.length > 2 && !namesAtMarks(data) ? "patterned" : "plain";
  return join(
    own.map((screen) => {
      const bar = drawBar(screen, "upright", barFill);
      const seam = data.stack === "none" ? join([]) : drawSeam(screen);
      return inStep(steps.ofPlace(index, screen.point.place), join([bar, seam]));
    }),
  );
}

/** A hair of paper between the parts of a stack. */
function drawSeam({ bar, y, point }: ScreenPoint): Markup {
  if (bar === undefined || bar.height < 3 || point.value === 0) return join([]);
  const d = pathData("M", bar.x, y, "h", bar.width);
  return element("path", { class: stroke("paper"), fill: "none", "stroke-width": 1.5, d });
}

function drawDotSeries(_: readonly ScreenPoint[], index: number, chart: ColumnsPlot): Markup {
  return drawDots(index, chart);
}

function drawDots(index: number, { dots, radius, steps }: ColumnsPlot): Markup {
  return join(
    (dots[index] ?? []).map((screen) =>
      inStep(steps.ofPlace(index, screen.point.place), drawDot(screen, radius, "upright")),
    ),
  );
}

/** The points of a line that have dots: all where these stand apart, else those that no line joins, that are hedged, or have a colour of their own. */
export function dotsOf(own: readonly ScreenPoint[], data: ChartData, width: number): readonly ScreenPoint[] {
  if (data.type === "bar") return [];
  // An area has no dots but where its edge is vague or a bound.
  if (data.type === "area") return own.filter(({ point }) => point.hedge !== "exact");
  const most = Math.max(...data.series.map(({ points }) => points.length));
  const areFew = data.series.length <= mostDotted && most * roomOfDot <= width;
  if (data.type !== "line" || areFew) return own;
  return own.filter((screen, index) => {
    const isMarked = screen.point.hedge !== "exact" || toneOfMark(screen) !== screen.series.tone;
    return isMarked || !isInLine(screen.point, own[index - 1]?.point, own[index + 1]?.point);
  });
}

const roomOfDot = 12;
/** The dots of more lines than this would be a crowd. */
const mostDotted = 5;

function isInLine(point: ChartPoint, before: ChartPoint | undefined, after: ChartPoint | undefined): boolean {
  return (
    (before !== undefined && areJoined(before, point)) || (after !== undefined && areJoined(point, after))
  );
}
