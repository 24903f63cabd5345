import type { ChartData, ChartPlace, ChartPoint } from "./data.ts";

/** A bar's extent across its slot, in pixels from the slot's middle. */
export interface BarSlot {
  readonly start: number;
  readonly size: number;
}

const shareOfSlot = 0.74;
const shareOfBar = 0.94;

/**
 * How the bars of several series share their slots: side by side in the order of the series, all equally thick, and centred where some series
 * have no value. `slotLength` gives a place's length in pixels, `thickest` the most that a bar may have.
 */
export function shareSlots(
  data: ChartData,
  slotLength: (place: ChartPlace) => number,
  thickest: number,
): ReadonlyMap<ChartPoint, BarSlot> {
  const neighbours = data.series.flatMap((_, index) =>
    (data.series[index]?.points ?? []).map((point) => ({
      point,
      own: index,
      present: data.stack === "none" ? seriesAt(point.place, data) : [index],
    })),
  );
  const most = Math.max(1, ...neighbours.map(({ present }) => present.length));
  return new Map(
    neighbours.map(({ point, own, present }) => {
      const size = Math.min((slotLength(point.place) * shareOfSlot) / most, thickest);
      const start = (present.indexOf(own) - present.length / 2) * size;
      const gap = most > 1 ? size * (1 - shareOfBar) : 0;
      return [point, { start: start + gap / 2, size: size - gap }];
    }),
  );
}

/** The series that have a value somewhere in this place. */
function seriesAt(place: ChartPlace, data: ChartData): readonly number[] {
  return [...data.series.keys()].filter((index) =>
    data.series[index]?.points.some(
      (point) => point.place.from < place.to - 1e-6 && point.place.to > place.from + 1e-6,
    ),
  );
}
