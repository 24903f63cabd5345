import { group } from "d3-array";
import type { Box } from "../../draw/boxes.ts";
import { textTone } from "../../draw/colours.ts";
import { placeLabels } from "../../draw/labels.ts";
import { setBlock, type Line, type TextBlock } from "../../draw/text-block.ts";
import type { TextStyle } from "../../draw/text.ts";
import { wrapText } from "../../draw/wrap-text.ts";
import { hedgeLook, type ChartData } from "./data.ts";
import type { Spot, Wanted } from "./labels.ts";
import { noteSize, placeText, tickSize, type ChartText } from "./layout.ts";
import { arrowLength, toneOfMark, type ScreenPoint } from "./marks.ts";
import { setInside, sumOf } from "./stack-labels.ts";
import type { Steps } from "./steps.ts";
import { spot, valueLines } from "./value-labels.ts";
import type { Frame } from "../figure.ts";

const valueGap = 8;
const noteStyle: TextStyle = { family: "sans", weight: 400, size: noteSize };

interface LyingPlot {
  readonly data: ChartData;
  readonly frame: Frame;
  readonly points: readonly ScreenPoint[];
  readonly radius: number;
  readonly steps: Steps;
  readonly taken: readonly Box[];
  /** Labels besides those of the marks. */
  readonly further: readonly Wanted[];
}

interface LyingLabels {
  readonly texts: readonly ChartText[];
  readonly lost: number;
}

/** Each value beyond its mark, or inside its part of a stack with the sum beyond; annotations where the row leaves room. */
export function placeLyingLabels(plot: LyingPlot): LyingLabels {
  const { data, frame, points, radius, taken, further } = plot;
  const isStacked = data.stack !== "none" && data.series.length > 1;
  const inside = isStacked ? insideTexts(plot) : [];
  const wanted = [...further, ...(isStacked ? sumLabels(plot) : valueLabels(plot)), ...noteLabels(plot)];
  const spots = placeLabels(
    wanted.map(({ request }) => request),
    {
      frame: { x: 0, y: 0, width: frame.width, height: frame.height },
      obstacles: [...taken, ...points.map((point) => markBox(point, radius))],
    },
  );
  const texts = spots.flatMap((found, index): readonly ChartText[] => {
    const label = wanted[index];
    if (found === undefined || label === undefined) return [];
    const text = placeText(label.role, found.block, { ...found.place, halo: "halo" });
    return [{ ...text, step: label.step }];
  });
  const lost = wanted.filter(
    ({ role }, index) => spots[index] === undefined && (role !== "value" || data.labelsAsked),
  ).length;
  return { texts: [...inside, ...texts], lost };
}

/** What the longest value needs beside its mark, in pixels. */
export function roomBesideMarks(data: ChartData, frame: Frame): number {
  if (data.labels === "none" || (data.stack === "share" && data.series.length > 1)) return 20;
  const all = data.series.flatMap(({ points }) => points);
  const size = sizeOfValues(data);
  const isStacked = data.stack === "sum" && data.series.length > 1;
  const widths = isStacked
    ? [sumWidth(data, frame, size)]
    : all.map(
        (point) => setBlock(frame.text, valueLines(point, data, frame.lang, size, "as given", "ink")).width,
      );
  const hasArrow = all.some(({ hedge }) => ["up", "down"].includes(hedgeLook(hedge)));
  return Math.max(0, ...widths) + valueGap * 2 + (hasArrow ? arrowLength + 4 : 0);
}

/** Of the widest sum of a stack. */
function sumWidth(data: ChartData, frame: Frame, size: number): number {
  const stacks = group(
    data.series.flatMap(({ points }) => points),
    ({ place }) => place.from,
  );
  const widths = [...stacks.values()].flatMap((points) => {
    const total = sumOf(points, data);
    if (total === undefined) return [];
    return [setBlock(frame.text, valueLines(total, data, frame.lang, size, "as given", "ink")).width];
  });
  return Math.max(0, ...widths);
}

/** A few bars have large numbers. */
function sizeOfValues(data: ChartData): number {
  const count = data.series.reduce((sum, { points }) => sum + points.length, 0);
  return count <= 4 ? 24 : count <= 8 ? 20 : tickSize;
}

function stepOf({ data, steps }: LyingPlot, { series, point }: ScreenPoint): number {
  return steps.ofPlace(data.series.indexOf(series), point.place);
}

function insideTexts(plot: LyingPlot): readonly ChartText[] {
  const { data, frame, points } = plot;
  if (data.labels === "none") return [];
  return points.flatMap((screen) => {
    const text = setInside(screen, data, frame, "as given");
    return text === undefined ? [] : [{ ...text, step: stepOf(plot, screen) }];
  });
}

function sumLabels(plot: LyingPlot): readonly Wanted[] {
  const { data, frame, points } = plot;
  if (data.labels === "none" || data.stack !== "sum") return [];
  return [...group(points, ({ point }) => point.place.from).values()].flatMap((stack): readonly Wanted[] => {
    const total = sumOf(
      stack.map(({ point }) => point),
      data,
    );
    const [outer] = stack.toSorted((a, b) => b.x - a.x);
    if (total === undefined || outer === undefined) return [];
    const lines = valueLines(total, data, frame.lang, sizeOfValues(data), "as given", "ink");
    const block = setBlock(frame.text, lines);
    const candidates = [spot(block, { x: outer.x + valueGap, y: outer.y - block.height / 2 }, 0)];
    const step = Math.max(...stack.map((screen) => stepOf(plot, screen)));
    return [{ role: "value", step, request: { candidates, priority: 2 } }];
  });
}

function valueLabels(plot: LyingPlot): readonly Wanted[] {
  const { data, frame, points, radius } = plot;
  if (data.labels === "none") return [];
  return points.map((screen): Wanted => {
    const fill = data.series.length > 1 ? textTone(toneOfMark(screen)) : "ink";
    const lines = valueLines(screen.point, data, frame.lang, sizeOfValues(data), "as given", fill);
    const block = { ...setBlock(frame.text, lines), fact: screen.point.fact };
    const candidates = spotsBeside(screen, block, points, radius);
    return { role: "value", step: stepOf(plot, screen), request: { candidates, priority: 2 } };
  });
}

/** An annotation stands in the row of its category, right of the mark and its value. */
function noteLabels(plot: LyingPlot): readonly Wanted[] {
  const { data, frame, points } = plot;
  return data.annotations.flatMap((note): readonly Wanted[] => {
    const own = points.filter(({ point, series }) => {
      const isMeant = note.series === undefined || series === data.series[note.series];
      return isMeant && point.place.from === note.place.from;
    });
    const outer = own.toSorted((a, b) => b.x - a.x)[0];
    if (outer === undefined) return [];
    const candidates = [1, 0.6, 0.35].flatMap((share, index): readonly Spot[] => {
      const room = (frame.width - outer.x) * share;
      const { lines, fits } = wrapText(note.text, noteStyle, frame.text, { maxWidth: room, maxLines: 3 });
      if (!fits) return [];
      const block = setBlock(
        frame.text,
        lines.map((text): Line => ({ text, style: noteStyle, fill: "ink" })),
      );
      const most = frame.width - outer.x - block.width;
      const shifts = Array.from({ length: 30 }, (_, at) => valueGap + at * 16).filter(
        (shift) => shift <= most,
      );
      return shifts.map((shift) =>
        spot(block, { x: outer.x + shift, y: outer.y - block.height / 2 }, shift / 16 + index * 3),
      );
    });
    return [{ role: "annotation", step: stepOf(plot, outer), request: { candidates, priority: 1 } }];
  });
}

function spotsBeside(
  { point, x, y, bar }: ScreenPoint,
  block: TextBlock,
  points: readonly ScreenPoint[],
  radius: number,
): readonly Spot[] {
  const look = hedgeLook(point.hedge);
  const hasArrow = look === "up" || (look === "down" && bar !== undefined);
  const start = (bar === undefined ? radius : 0) + (hasArrow ? arrowLength + 4 : 0) + valueGap;
  const middle = y - block.height / 2;
  const right = spot(block, { x: x + start, y: middle }, 0);
  const left = spot(block, { x: x - start, y: middle, anchor: "end" }, 0);
  if (bar !== undefined) return [point.value < 0 ? left : right];
  const isOutdone = points.some((other) => other.point.place.from === point.place.from && other.x > x);
  return [
    { ...right, cost: isOutdone ? 2 : 0 },
    { ...left, cost: isOutdone ? 0 : 2 },
    spot(block, { x, y: y - radius - 3 - block.height, anchor: "middle" }, 4),
    spot(block, { x, y: y + radius + 3, anchor: "middle" }, 5),
  ];
}

function markBox({ bar, x, y }: ScreenPoint, radius: number): Box {
  return bar ?? { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 };
}
