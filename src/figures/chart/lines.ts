import type { Segment } from "../../draw/boxes.ts";
import { stroke, type Tone } from "../../draw/colours.ts";
import { element, join, px, type Markup } from "../../draw/svg.ts";
import { isForecast } from "../../model/fact.ts";
import { areJoined, shareCounter, type ChartPoint } from "./data.ts";
import type { ScreenPoint } from "./marks.ts";
import { simplifyLine } from "./simplify.ts";

/** Neighbouring points that one line joins, all in one look and at one step. */
export interface LineRun {
  readonly look: "solid" | "dashed" | "dotted";
  readonly step: number;
  readonly points: readonly ScreenPoint[];
}

/** The lines of a series: solid between neighbours, dashed towards a forecast, dotted over gaps where the author wants that. */
export function lineRuns(
  points: readonly ScreenPoint[],
  stepOf: (point: ChartPoint) => number = () => 0,
): readonly LineRun[] {
  const runs: { look: LineRun["look"]; step: number; points: ScreenPoint[] }[] = [];
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    const look = from === undefined ? undefined : lookBetween(from, to);
    if (from === undefined || look === undefined) continue;
    const step = stepOf(to.point);
    const run = runs.at(-1);
    if (run !== undefined && run.look === look && run.step === step && run.points.at(-1) === from) {
      run.points.push(to);
    } else runs.push({ look, step, points: [from, to] });
  }
  return runs;
}

function lookBetween(from: ScreenPoint, to: ScreenPoint): LineRun["look"] | undefined {
  if (areJoined(from.point, to.point)) return isExpected(to.point) ? "dashed" : "solid";
  return to.series.connectsGaps && shareCounter(from.point, to.point) ? "dotted" : undefined;
}

/** What is not counted: forecasts and estimates. */
export function isExpected({ hedge }: ChartPoint): boolean {
  return isForecast(hedge) || hedge === "estimate";
}

const dashes = {
  solid: { width: 3 },
  dashed: { width: 3, dash: "7 5" },
  dotted: { width: 2, dash: "0.1 6" },
} as const;

/** Runs of one tone, as one path for each look. */
export function drawRuns(runs: readonly LineRun[], tone: Tone): Markup {
  const paths = (["dotted", "solid", "dashed"] as const).flatMap((look) => {
    const own = runs.filter((run) => run.look === look);
    if (own.length === 0) return [];
    const style = dashes[look];
    // Where a step begins, its first point is the last of the step before.
    const d = own.map(({ points }) => polyline(simplifyLine(points))).join("");
    const isDense = own.some(({ points }) => points.length > densePoints);
    return [
      element("path", {
        class: stroke(tone),
        fill: "none",
        "stroke-width": isDense || tone === "muted" ? 2 : style.width,
        "stroke-dasharray": "dash" in style ? style.dash : undefined,
        "stroke-linecap": look === "dashed" ? undefined : "round",
        "stroke-linejoin": "round",
        d,
      }),
    ];
  });
  return join(paths);
}

/** A line that turns this often would be a smear in full width. */
const densePoints = 200;

/** A path's data through points, without the care that `pathData` takes of each part: lines may have thousands. */
function polyline(points: readonly { readonly x: number; readonly y: number }[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${px(x)} ${px(y)}`).join("");
}

/** What labels should keep clear of: the lines, no finer than needed for that. */
export function segmentsOf(runs: readonly LineRun[]): readonly Segment[] {
  return runs.flatMap(({ points }) => {
    const coarse = simplifyLine(points, points.length > densePoints ? 12 : 4);
    return coarse.flatMap((to, index) => {
      const from = coarse[index - 1];
      return from === undefined ? [] : [{ from, to }];
    });
  });
}
