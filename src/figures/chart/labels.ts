import { crosses, type Box, type Segment } from "../../draw/boxes.ts";
import { placeLabels, type Candidate, type LabelRequest } from "../../draw/labels.ts";
import type { Markup } from "../../draw/svg.ts";
import type { BlockPlace, TextBlock } from "../../draw/text-block.ts";
import { annotationLabels, drawLeader, drawGap, gapLabels } from "./annotations.ts";
import { referenceLabels } from "./background.ts";
import { hedgeLook, type ChartData } from "./data.ts";
import { placeText, type ChartText } from "./layout.ts";
import { lineRuns, segmentsOf, type LineRun } from "./lines.ts";
import { arrowLength, type ScreenPoint } from "./marks.ts";
import { insideLabels, totalLabels } from "./stack-labels.ts";
import { inStep, type Steps } from "./steps.ts";
import { nameLabels, valueLabels } from "./value-labels.ts";
import type { Frame } from "../figure.ts";

/** An upright chart with its marks in place. */
export interface ColumnsPlot {
  readonly data: ChartData;
  readonly frame: Frame;
  readonly plot: Box;
  readonly points: readonly ScreenPoint[];
  /** The same, for each series. */
  readonly bySeries: readonly (readonly ScreenPoint[])[];
  /** The lines of each series; none of areas and bars. */
  readonly runs: readonly (readonly LineRun[])[];
  /** The points of each series that have dots. */
  readonly dots: readonly (readonly ScreenPoint[])[];
  readonly radius: number;
  /** Room that the axis's own labels take. */
  readonly taken: readonly Box[];
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly steps: Steps;
}

/** A label, and the places where it may stand. */
export interface Wanted {
  readonly role: ChartText["role"];
  /** When it appears. */
  readonly step: number;
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
  const isDense = chart.points.length > manyPoints;
  for (const digits of isDense ? (["few"] as const) : (["as given", "few"] as const)) {
    for (const size of sizes) {
      const placed = tryLabels(chart, size, digits);
      if (placed.missing === 0) return placed;
      if (best === undefined || placed.missing < best.missing) best = placed;
    }
  }
  return best ?? { texts: [], back: [], missing: 0, lost: 0 };
}

/** Of so many values a tenth more or less cannot be seen, and is not worth a second try. */
const manyPoints = 2000;

function tryLabels(chart: ColumnsPlot, size: number, digits: "as given" | "few"): PlacedLabels {
  const { plot, frame, data } = chart;
  const isStacked = data.stack !== "none" && data.series.length > 1;
  const wanted = [
    ...gapLabels(chart),
    ...referenceLabels(chart),
    ...nameLabels(chart, digits),
    ...annotationLabels(chart, size),
    ...(isStacked ? totalLabels(chart, size, digits) : valueLabels(chart, size, digits)),
  ];
  const inside = isStacked ? insideLabels(chart, digits) : [];
  const top = Math.max(0, plot.y - 4);
  const requests = wanted.map(({ request }) => request);
  const spots = placeLabels(requests, {
    frame: { x: 0, y: top, width: frame.width, height: plot.y + plot.height - 2 - top },
    obstacles: [...chart.taken, ...obstaclesOf(chart)],
    lines: linesOf(chart, requests),
  });
  const texts: ChartText[] = [...inside];
  const back: Markup[] = data.gaps.map((gap) => drawGap(gap, chart));
  for (const [index, spot] of spots.entries()) {
    const label = wanted[index];
    if (label === undefined || spot === undefined) continue;
    const text = placeText(label.role, spot.block, { ...spot.place, halo: "halo" });
    texts.push({ ...text, step: label.step });
    if (spot.leader !== undefined) back.push(inStep(label.step, drawLeader(spot.leader)));
  }
  const isLost = (role: ChartText["role"]): boolean => role !== "value" || data.labelsAsked;
  const lost = wanted.filter(({ role }, index) => spots[index] === undefined && isLost(role)).length;
  return { texts, back, lost, missing: spots.filter((spot) => spot === undefined).length };
}

function obstaclesOf(chart: ColumnsPlot): readonly Box[] {
  const { data, radius } = chart;
  const shown = data.type === "bar" ? chart.points : chart.dots.flat();
  return shown.flatMap(({ point, x, y, bar }): readonly Box[] => {
    const look = hedgeLook(point.hedge);
    const isBound = look === "up" || look === "down";
    if (bar !== undefined) {
      return isBound ? [bar, { x: x - 5, y: y - 4 - arrowLength, width: 10, height: arrowLength }] : [bar];
    }
    const dot = { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 };
    const start = look === "up" ? y - radius - arrowLength : y + radius;
    return isBound ? [dot, { x: x - 5, y: start, width: 10, height: arrowLength }] : [dot];
  });
}

/** The lines that a label could stand on: of thousands of pieces, those that come near one of its places. */
function linesOf(chart: ColumnsPlot, requests: readonly LabelRequest<Spot>[]): readonly Segment[] {
  const { data, bySeries, plot, x, y } = chart;
  const runs = data.type === "area" ? bySeries.map((own) => lineRuns(own)) : chart.runs;
  const edges = runs.flatMap((own) => segmentsOf(own));
  const references = data.lines.map(({ at, value }): Segment =>
    at === "y"
      ? { from: { x: plot.x, y: y(value) }, to: { x: plot.x + plot.width, y: y(value) } }
      : { from: { x: x(value), y: plot.y }, to: { x: x(value), y: plot.y + plot.height } },
  );
  const all = edges.concat(references);
  if (all.length < manySegments) return all;
  const areas = requests.map(({ candidates }) => boundsOf(candidates));
  return all.filter((segment) => areas.some((area) => crosses(segment, area)));
}

const manySegments = 400;

function boundsOf(candidates: readonly Candidate[]): Box {
  const left = Math.min(...candidates.map(({ box }) => box.x));
  const top = Math.min(...candidates.map(({ box }) => box.y));
  const right = Math.max(...candidates.map(({ box }) => box.x + box.width));
  const bottom = Math.max(...candidates.map(({ box }) => box.y + box.height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}
