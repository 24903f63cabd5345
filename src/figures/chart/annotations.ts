import type { Segment } from "../../draw/boxes.ts";
import { stroke } from "../../draw/colours.ts";
import { hatch } from "../../draw/hatch.ts";
import { element, pathData, type Markup } from "../../draw/svg.ts";
import { boxOf, lineHeight, setBlock, type Line, type TextBlock } from "../../draw/text-block.ts";
import type { TextStyle } from "../../draw/text.ts";
import { wrapText } from "../../draw/wrap-text.ts";
import { middleOf, type ChartData, type ChartNote } from "./data.ts";
import type { ColumnsPlot, Spot, Wanted } from "./labels.ts";
import { tickSize } from "./layout.ts";
import type { ScreenPoint } from "./marks.ts";
import { spot } from "./value-labels.ts";
import type { Frame } from "../figure.ts";

type Gap = ChartData["gaps"][number];

const style: TextStyle = { family: "sans", weight: 400, size: tickSize };

/** The words of the gaps, inside their hatching where that is wide enough. */
export function gapLabels(chart: ColumnsPlot): readonly Wanted[] {
  const { data, frame, plot } = chart;
  return data.gaps.flatMap((gap): readonly Wanted[] => {
    if (gap.text === "") return [];
    const [left, right] = gapEdges(gap, chart);
    const middle = (left + right) / 2;
    const inside = setWords(gap.text, frame, right - left - 20, "soft");
    const block = inside.width <= right - left - 20 ? inside : setWords(gap.text, frame, 150, "soft");
    const candidates = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9].map((share, index): Spot => {
      const y = plot.y + (plot.height - block.height) * share;
      return spot(block, { x: middle, y, anchor: "middle" }, index);
    });
    return [{ role: "gap", step: 0, request: { candidates, priority: 6 } }];
  });
}

/** Diagonal hairlines over a stretch of time without data. */
export function drawGap(gap: Gap, chart: ColumnsPlot): Markup {
  const [left, right] = gapEdges(gap, chart);
  const box = { x: left, y: chart.plot.y, width: right - left, height: chart.plot.height };
  return element("path", { class: stroke("hairline"), fill: "none", d: hatch(box, 12) });
}

function gapEdges(gap: Gap, { plot, x }: ColumnsPlot): readonly [number, number] {
  const clamp = (value: number): number => Math.min(Math.max(value, plot.x), plot.x + plot.width);
  return [clamp(x(gap.from)), clamp(x(gap.to))];
}

/** Annotations near their points, each with a line to it. */
export function annotationLabels(chart: ColumnsPlot, valueSize: number): readonly Wanted[] {
  return chart.data.annotations.map((note): Wanted => {
    const block = setWords(note.text, chart.frame, 200, "ink");
    return {
      role: "annotation",
      step: chart.steps.ofPlace(note.series ?? 0, note.place),
      request: { candidates: spotsAround(block, note, chart, valueSize), priority: 4 },
    };
  });
}

function spotsAround(
  block: TextBlock,
  note: ChartNote,
  chart: ColumnsPlot,
  valueSize: number,
): readonly Spot[] {
  const target = targetOf(note, chart, valueSize);
  const spots: Spot[] = [];
  for (const rise of [34, 56, 84, 116, 150, 190]) {
    for (const shift of [0, -50, 50, -100, 100, -150, 150]) {
      for (const way of [-1, 1] as const) {
        if (way === 1 && !target.hasRoomBelow) continue;
        const y = way < 0 ? target.top - rise - block.height : target.bottom + rise;
        const place = { x: target.x + shift, y, anchor: "middle" as const };
        const box = boxOf(block, place);
        const end = Math.min(Math.max(target.x, box.x + 8), box.x + box.width - 8);
        const leader: Segment = {
          from: { x: end, y: way < 0 ? y + block.height + 2 : y - 2 },
          to: { x: target.x, y: way < 0 ? target.top - 4 : target.bottom + 4 },
        };
        spots.push({
          block,
          place,
          box,
          leader,
          cost: rise * 0.06 + Math.abs(shift) * 0.05 + (way > 0 ? 1 : 0),
        });
      }
    }
  }
  return spots;
}

interface Target {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly hasRoomBelow: boolean;
}

/** The mark that an annotation speaks of; the foot of the chart where there is none. */
function targetOf(
  { place, series }: ChartNote,
  { points: all, bySeries, plot, radius, data, x }: ColumnsPlot,
  valueSize: number,
): Target {
  const points = series === undefined ? all : (bySeries[series] ?? all);
  const middle = middleOf(place);
  const point =
    topOf(
      points.filter((other) => other.point.place.from <= middle && middle < other.point.place.to),
      data,
    ) ??
    points.find(
      (other) => place.from <= middleOf(other.point.place) && middleOf(other.point.place) < place.to,
    );
  const foot = plot.y + plot.height;
  if (point === undefined) return { x: x(middle), top: foot, bottom: foot, hasRoomBelow: false };
  if (point.bar === undefined) {
    return { x: point.x, top: point.y - radius, bottom: point.y + radius, hasRoomBelow: true };
  }
  const value = data.labels === "none" ? 0 : valueSize * lineHeight + 4;
  return { x: point.x, top: point.y - value, bottom: foot, hasRoomBelow: false };
}

/** The first series' mark; of a stack, its uppermost part. */
function topOf(points: readonly ScreenPoint[], { stack }: ChartData): ScreenPoint | undefined {
  return stack === "none" ? points[0] : points.toSorted((a, b) => a.y - b.y)[0];
}

export function drawLeader({ from, to }: Segment): Markup {
  return element("path", {
    class: stroke("soft"),
    fill: "none",
    d: pathData("M", from.x, from.y, "L", to.x, to.y),
  });
}

function setWords(text: string, frame: Frame, maxWidth: number, colour: "ink" | "soft"): TextBlock {
  const { lines } = wrapText(text, style, frame.text, { maxWidth });
  return setBlock(
    frame.text,
    lines.map((line): Line => ({ text: line, style, fill: colour })),
  );
}
