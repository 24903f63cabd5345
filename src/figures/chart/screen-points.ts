import { middleOf, type ChartData, type ChartPlace, type ChartPoint, type ChartSeries } from "./data.ts";
import type { ScreenPoint } from "./marks.ts";
import { shareSlots, type BarSlot } from "./slots.ts";
import { stackParts } from "./stack.ts";

/** Where the marks of a chart stand: `along` runs with the axis of time or categories, `value` with that of printed numbers. */
interface Scales {
  readonly along: (place: number) => number;
  readonly value: (value: number) => number;
  /** The most that a bar may be thick, in pixels. */
  readonly thickest: number;
}

/** Marks whose values rise upwards. Points that a stack leaves out have none. */
export function uprightPoints(data: ChartData, scales: Scales): readonly ScreenPoint[] {
  return placeMarks(data, scales, (point, series, along, end, foot, slot) => {
    if (slot === undefined) return { point, series, x: along, y: end, foot };
    const left = along + slot.start;
    const bar = { x: left, y: Math.min(foot, end), width: slot.size, height: Math.abs(end - foot) };
    return { point, series, x: left + slot.size / 2, y: end, foot, bar };
  });
}

/** Marks whose values run to the right. */
export function lyingPoints(data: ChartData, scales: Scales): readonly ScreenPoint[] {
  return placeMarks(data, scales, (point, series, along, end, foot, slot) => {
    if (slot === undefined) return { point, series, x: end, y: along, foot };
    const top = along + slot.start;
    const bar = { x: Math.min(foot, end), y: top, width: Math.abs(end - foot), height: slot.size };
    return { point, series, x: end, y: top + slot.size / 2, foot, bar };
  });
}

type MakeMark = (
  point: ChartPoint,
  series: ChartSeries,
  along: number,
  end: number,
  foot: number,
  slot: BarSlot | undefined,
) => ScreenPoint;

// A chart may have tens of thousands of points: one object each, and no lists in between.
function placeMarks(
  data: ChartData,
  { along, value, thickest }: Scales,
  make: MakeMark,
): readonly ScreenPoint[] {
  const length = ({ from, to }: ChartPlace): number => along(to) - along(from);
  const slots = data.type === "bar" ? shareSlots(data, length, thickest) : undefined;
  const parts = data.stack === "none" ? undefined : stackParts(data);
  // A logarithmic axis has no zero, and nothing on it begins there.
  const zero = data.y.isLog ? 0 : value(0);
  const marks: ScreenPoint[] = [];
  for (const series of data.series) {
    for (const point of series.points) {
      const part = parts?.get(point);
      if (parts !== undefined && part === undefined) continue;
      const end = value(part?.to ?? point.value / data.y.divide);
      const foot = part === undefined ? zero : value(part.from);
      marks.push(make(point, series, along(middleOf(point.place)), end, foot, slots?.get(point)));
    }
  }
  return marks;
}
