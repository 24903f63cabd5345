import { fill, stroke, tintOf } from "../../draw/colours.ts";
import { element, join, pathData, px, type Markup } from "../../draw/svg.ts";
import { areJoined, type ChartPoint } from "./data.ts";
import { isExpected } from "./lines.ts";
import type { ScreenPoint } from "./marks.ts";

/** Points in a row, between which the area is filled; `look` as for lines. */
interface AreaRun {
  readonly look: "solid" | "dashed";
  readonly step: number;
  readonly points: readonly ScreenPoint[];
}

/** The filled stretches of one series; a year that stands alone is a run of one. */
export function areaRuns(
  points: readonly ScreenPoint[],
  stepOf: (point: ChartPoint) => number,
): readonly AreaRun[] {
  const runs: { look: AreaRun["look"]; step: number; points: ScreenPoint[] }[] = [];
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    const step = stepOf(to.point);
    const look = isExpected(to.point) ? "dashed" : "solid";
    const run = runs.at(-1);
    if (from === undefined || !areJoined(from.point, to.point)) {
      runs.push({ look, step, points: [to] });
    } else if (run !== undefined && (run.look === look || run.points.length === 1) && run.step === step) {
      run.points.push(to);
      run.look = look;
    } else runs.push({ look, step, points: [from, to] });
  }
  return runs;
}

/** An area from its foot to its edge: of one series pale with a firm edge, in a stack full, and pale with a dashed edge where it is expected. */
export function drawAreaRun({ look, points }: AreaRun, setting: "alone" | "stacked"): Markup {
  const [first] = points;
  if (first === undefined) return join([]);
  const { tone } = first.series;
  if (points.length === 1) return drawLone(first);
  const isPale = setting === "alone" || look === "dashed";
  const top = points.map(({ x, y }) => `${px(x)} ${px(y)}`);
  const foot = points.toReversed().map(({ x, foot: base = 0 }) => `${px(x)} ${px(base)}`);
  const edge = {
    fill: "none",
    "stroke-linejoin": "round" as const,
    d: `M${top.join("L")}`,
  };
  return join([
    element("path", { class: fill(isPale ? tintOf(tone) : tone), d: `M${top.join("L")}L${foot.join("L")}Z` }),
    setting === "alone" || look === "dashed"
      ? element("path", {
          ...edge,
          class: stroke(tone),
          "stroke-width": 3,
          "stroke-dasharray": look === "dashed" ? "7 5" : undefined,
        })
      : element("path", { ...edge, class: stroke("paper"), "stroke-width": 1.5 }),
  ]);
}

/** One year between years without a value has a width of its own: a thin bar. */
function drawLone({ series, x, y, foot = y }: ScreenPoint): Markup {
  return element("path", {
    class: stroke(series.tone),
    fill: "none",
    "stroke-width": 4,
    d: pathData("M", x, foot, "V", y),
  });
}
