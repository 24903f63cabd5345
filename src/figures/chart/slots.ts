import { bisectLeft } from "d3-array";
import type { ChartData, ChartPlace, ChartPoint, ChartSeries } from "./data.ts";

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
  const reaches = data.stack === "none" ? data.series.map(reachOf) : [];
  const neighbours = data.series.flatMap((_, index) =>
    (data.series[index]?.points ?? []).map((point) => ({
      point,
      own: index,
      present: data.stack === "none" ? seriesAt(point.place, reaches) : [index],
    })),
  );
  const most = neighbours.reduce((so, { present }) => Math.max(so, present.length), 1);
  return new Map(
    neighbours.map(({ point, own, present }) => {
      const size = Math.min((slotLength(point.place) * shareOfSlot) / most, thickest);
      const start = (present.indexOf(own) - present.length / 2) * size;
      const gap = most > 1 ? size * (1 - shareOfBar) : 0;
      return [point, { start: start + gap / 2, size: size - gap }];
    }),
  );
}

/** Where the points of a series start, in order, and how far they have come by then: both by point. */
interface Reach {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function reachOf({ points }: ChartSeries): Reach {
  let end = -Infinity;
  const ends = points.map(({ place }) => (end = Math.max(end, place.to)));
  return { starts: points.map(({ place }) => place.from), ends };
}

/** The series that have a value somewhere in this place. */
function seriesAt(place: ChartPlace, reaches: readonly Reach[]): readonly number[] {
  return [...reaches.keys()].filter((index) => {
    const { starts, ends } = reaches[index] ?? { starts: [], ends: [] };
    const before = bisectLeft(starts, place.to - 1e-6);
    return (ends[before - 1] ?? -Infinity) > place.from + 1e-6;
  });
}
