import type { ChartData } from "../../figures/chart/data.ts";
import { axisTicks, valueDomain } from "../../figures/chart/value-axis.ts";
import { hasNamesAtEnds } from "./chart-labels.ts";
import type { Plot } from "./plot.ts";

/** From where to where the axis of values runs, where we say it. */
export interface PlotRange {
  readonly min?: number;
  readonly max?: number;
  /** From one tick to the next. */
  readonly step?: number;
}

/** The limits of the deck's own axis, out to its next round number; none where PowerPoint's own rule does better. `length` is the axis in pixels. */
export function rangeOf(
  plot: Plot,
  data: ChartData,
  { length, lang }: { readonly length: number; readonly lang: string },
): PlotRange {
  if (plot.grouping === "percentStacked") return { min: 0, max: 1, step: 0.2 };
  const isRound = plot.kind === "pie" || plot.kind === "doughnut";
  if (isRound || plot.kind === "scatter" || plot.kind === "bubble") return {};
  const { min, max } = data.y;
  if (data.y.isLog) return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  const domain = valueDomain(data);
  const [one, two] = axisTicks(data, domain.min, domain.max, length, lang);
  if (one === undefined || two === undefined) return { min: domain.min, max: domain.max };
  const step = tidy(two.value - one.value);
  const top = tidy(Math.ceil(domain.max / step - 1e-9) * step);
  // The highest label stands above its mark.
  const hasRoom =
    data.labels === "none" || plot.kind === "area" || top - domain.max > (top - domain.min) * 0.06;
  return {
    min: min !== undefined && min === domain.min ? min : tidy(Math.floor(domain.min / step + 1e-9) * step),
    max: max !== undefined && max === domain.max ? max : tidy(hasRoom || plot.isLying ? top : top + step),
    step,
  };
}

/** Without what division adds. */
function tidy(value: number): number {
  return Number(value.toPrecision(9));
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
