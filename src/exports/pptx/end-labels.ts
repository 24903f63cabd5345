import type { ChartData } from "../../figures/chart/data.ts";
import { hasNamesAtEnds } from "./chart-series.ts";
import type { Plot } from "./plot.ts";

/** From where to where the axis of values runs, where we say it. */
export interface PlotRange {
  readonly min?: number;
  readonly max?: number;
}

/** The author's limits, zero where bars and areas begin, and, where names stand at the ends of lines, a round number above the highest. */
export function rangeOf(plot: Plot, { y }: ChartData): PlotRange {
  const values = plot.series.flatMap(({ points }) => points.flatMap((point) => point?.value ?? []));
  const isNegative = values.some((value) => value < 0);
  const isFixed = hasNamesAtEnds(plot) && !y.isLog && !isNegative;
  const min = y.min ?? ((y.isFromZero && !isNegative) || isFixed ? 0 : undefined);
  const max = y.max ?? (isFixed ? roundUp(Math.max(...values)) : undefined);
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((known) => known * power >= value * 1.02) ?? 10;
  return Number((step * power).toPrecision(6));
}

/** Moves names at the ends of lines apart: in shares of the chart's height, `room` is the plot and `line` a line of type. */
export function spreadEnds(
  plot: Plot,
  { min = 0, max }: PlotRange,
  { room, line }: { readonly room: number; readonly line: number },
): Plot {
  if (!hasNamesAtEnds(plot) || max === undefined || max === min) return plot;
  const ends = plot.series
    .map(({ points }, series) => {
      const index = points.findLastIndex((point) => point !== undefined);
      const at = (1 - ((points[index]?.value ?? 0) - min) / (max - min)) * room;
      return { series, index, at, to: at };
    })
    .toSorted((one, other) => one.at - other.at);
  for (const [order, end] of ends.entries()) end.to = Math.max(end.at, (ends[order - 1]?.to ?? -line) + line);
  let floor = room + line / 2;
  for (const end of ends.toReversed()) {
    end.to = Math.min(end.to, floor);
    floor = end.to - line;
  }
  return {
    ...plot,
    series: plot.series.map((one, series) => ({
      ...one,
      points: one.points.map((point, index) => {
        const end = ends.find((known) => known.series === series && known.index === index);
        return point === undefined || end === undefined ? point : { ...point, nudge: end.to - end.at };
      }),
    })),
  };
}
