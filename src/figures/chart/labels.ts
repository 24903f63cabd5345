import type { Box, Segment } from "../../draw/boxes.ts";
import { placeLabels, type Candidate, type LabelRequest } from "../../draw/labels.ts";
import type { Markup } from "../../draw/svg.ts";
import type { BlockPlace, TextBlock } from "../../draw/text-block.ts";
import { annotationLabels, drawLeader, drawGap, gapLabels } from "./annotations.ts";
import { hedgeLook, type ChartData } from "./data.ts";
import { placeText, type ChartText } from "./layout.ts";
import { arrowLength, lineSegments, type ScreenPoint } from "./marks.ts";
import { nameLabels, valueLabels } from "./value-labels.ts";
import type { Frame } from "../figure.ts";

/** An upright chart with its marks in place. */
export interface ColumnsPlot {
  readonly data: ChartData;
  readonly frame: Frame;
  readonly plot: Box;
  readonly points: readonly ScreenPoint[];
  readonly radius: number;
  /** Room that the axis's own labels take. */
  readonly taken: readonly Box[];
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

/** A label, and the places where it may stand. */
export interface Wanted {
  readonly role: ChartText["role"];
  readonly request: LabelRequest<Spot>;
}

export interface Spot extends Candidate {
  /** The label as it is set at this place. */
  readonly block: TextBlock;
  readonly place: BlockPlace;
}

export interface PlacedLabels {
  readonly texts: readonly ChartText[];
  /** Hatching and leaders. */
  readonly back: readonly Markup[];
  /** Labels without room. */
  readonly missing: number;
  /** Those of them that the author asked for. */
  readonly lost: number;
}

/** Puts values, names, gaps and annotations on an upright chart, none on another: the largest type and most digits that fit. */
export function labelColumns(chart: ColumnsPlot): PlacedLabels {
  const count = Math.max(...chart.data.series.map((series) => series.points.length));
  const sizes = count <= 4 ? [24, 20, 18] : count <= 8 ? [20, 18] : [18];
  let best: PlacedLabels | undefined;
  for (const digits of ["as given", "few"] as const) {
    for (const size of sizes) {
      const placed = tryLabels(chart, size, digits);
      if (placed.missing === 0) return placed;
      if (best === undefined || placed.missing < best.missing) best = placed;
    }
  }
  return best ?? { texts: [], back: [], missing: 0, lost: 0 };
}

function tryLabels(chart: ColumnsPlot, size: number, digits: "as given" | "few"): PlacedLabels {
  const { plot, frame, data } = chart;
  const wanted = [
    ...gapLabels(chart),
    ...nameLabels(chart, digits),
    ...annotationLabels(chart, size),
    ...valueLabels(chart, size, digits),
  ];
  const top = Math.max(0, plot.y - 4);
  const spots = placeLabels(
    wanted.map(({ request }) => request),
    {
      frame: { x: 0, y: top, width: frame.width, height: plot.y + plot.height - 2 - top },
      obstacles: [...chart.taken, ...obstaclesOf(chart)],
      lines: linesOf(chart),
    },
  );
  const texts: ChartText[] = [];
  const back: Markup[] = data.gaps.map((gap) => drawGap(gap, chart));
  for (const [index, spot] of spots.entries()) {
    const label = wanted[index];
    if (label === undefined || spot === undefined) continue;
    const text = placeText(label.role, spot.block, { ...spot.place, halo: "halo" });
    texts.push(text);
    if (spot.leader !== undefined) back.push(drawLeader(spot.leader));
  }
  const isLost = (role: ChartText["role"]): boolean => role !== "value" || data.labelsAsked;
  const lost = wanted.filter(({ role }, index) => spots[index] === undefined && isLost(role)).length;
  return { texts, back, lost, missing: spots.filter((spot) => spot === undefined).length };
}

function obstaclesOf({ points, radius }: ColumnsPlot): readonly Box[] {
  return points.flatMap(({ point, x, y, bar }): readonly Box[] => {
    const look = hedgeLook(point.hedge);
    const arrow =
      look === "up" ? [{ x: x - 5, y: y - radius - arrowLength, width: 10, height: arrowLength }] : [];
    const down = look === "down" ? [{ x: x - 5, y: y + radius, width: 10, height: arrowLength }] : [];
    if (bar !== undefined) {
      const isHedged = look === "up" || look === "down";
      return isHedged ? [bar, { x: x - 5, y: y - 4 - arrowLength, width: 10, height: arrowLength }] : [bar];
    }
    return [{ x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 }, ...arrow, ...down];
  });
}

function linesOf({ data, points }: ColumnsPlot): readonly Segment[] {
  if (data.type !== "line") return [];
  return data.series.flatMap((series) => lineSegments(points.filter((point) => point.series === series)));
}
