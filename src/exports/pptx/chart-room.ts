import type { PlotPlace } from "./chart-part.ts";
import { hasNamesAtEnds } from "./chart-labels.ts";
import type { PlotRange } from "./end-labels.ts";
import type { Plot, PlotSeries } from "./plot.ts";
import type { SceneBox } from "./scene.ts";

/** Room for ticks and the unit at the left, years below, a legend or the names of spans above, and names of series at the right. */
export function placeOf(plot: Plot, { width, height }: SceneBox): PlotPlace | undefined {
  if (plot.kind === "pie" || plot.isLying) return undefined;
  // The ring at the left, so that its middle is known; its legend beside it.
  if (plot.kind === "doughnut") return { x: 0.06, y: 0.05, w: 0.56, h: 0.9 };
  const left = 84;
  // A legend of many names has two lines.
  const top = plot.series.filter(({ isSum }) => isSum !== true).length > 3 && !hasNamesAtEnds(plot) ? 62 : 36;
  const right = hasNamesAtEnds(plot) ? Math.min(210, width * 0.24) : 20;
  // Names that do not fit side by side are slanted by some programs, which leave them out where they have no room for that.
  const isCrowded = plot.categories.join("").length * 10 + plot.categories.length * 6 > width - left - right;
  const bottom = isCrowded || plot.kind === "scatter" || plot.kind === "bubble" ? 66 : 38;
  return {
    x: left / width,
    y: top / height,
    w: (width - left - right) / width,
    h: (height - top - bottom) / height,
  };
}

/** How much wider than half its size a letter is, on the whole, in pixels; labels are 18 px. */
const letter = 9.2;

/** Without labels that stacked bars have no room for inside them. `room` is the plot in pixels. */
export function dropTightLabels(
  plot: Plot,
  { min = 0, max }: PlotRange,
  room: { readonly width: number; readonly height: number },
): Plot {
  const { kind, grouping, isLying, series, categories } = plot;
  if (kind === "doughnut") return dropSmallParts(plot);
  if (kind !== "bar" || grouping === "clustered") return plot;
  const along = isLying ? room.width : room.height;
  const across = ((isLying ? room.height : room.width) / categories.length) * 0.75;
  const sums = categories.map((_, place) =>
    series.reduce((sum, { points, isSum }) => sum + (isSum === true ? 0 : (points[place]?.value ?? 0)), 0),
  );
  return {
    ...plot,
    series: series.map((one) => {
      if (one.isSum === true || one.isReference === true) return one;
      const points = one.points.map((point, place) => {
        if (point?.label === undefined) return point;
        const whole = grouping === "percentStacked" ? (sums[place] ?? 1) : (max ?? Math.max(...sums)) - min;
        const length = (point.value / whole) * along;
        const width = point.label.length * letter;
        const fits = isLying ? width < length - 4 && across > 20 : length > 21 && width < across;
        return fits ? point : { ...point, label: undefined };
      });
      return withPoints(one, points);
    }),
  };
}

/** A number in a ring needs a twelfth of it. */
function dropSmallParts(plot: Plot): Plot {
  return {
    ...plot,
    series: plot.series.map((one) => {
      const sum = one.points.reduce((total, point) => total + (point?.value ?? 0), 0);
      const points = one.points.map((point) =>
        point === undefined || point.value / sum > 1 / 12 ? point : { ...point, label: undefined },
      );
      return withPoints(one, points);
    }),
  };
}

/**
 * The size of the names of years or categories, in hundredths of a point. Beside lying bars each has its line. Years that would just stand
 * side by side are a little larger: programs that choose themselves then leave some out.
 */
export function sizeOfNames(
  plot: Plot,
  room: { readonly width: number; readonly height: number },
): number | undefined {
  const { categories, isLying, firstYear } = plot;
  if (isLying) {
    const line = (room.height / categories.length) * 0.75 * 100;
    // Names get about a fifth of the chart's width.
    const widest = Math.max(...categories.map((name) => name.length)) * 0.5;
    const across = ((room.width * 0.75 * 0.25) / widest) * 100;
    return Math.round(Math.min(1350, Math.max(900, Math.min(line / 1.35, across))));
  }
  if (firstYear === undefined) return undefined;
  const points = (room.width / categories.length) * 0.75;
  const widest = Math.max(...categories.map((name) => name.length)) * 0.5;
  const size = (points / widest) * 1.12;
  return size > 13.5 && size < 16.5 ? Math.round(size * 100) : undefined;
}

function withPoints(one: PlotSeries, points: PlotSeries["points"]): PlotSeries {
  return { ...one, points };
}
