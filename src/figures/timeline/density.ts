import type { Box } from "../../draw/boxes.ts";
import type { TimelineData } from "./data.ts";
import type { LaneName } from "./lanes.ts";
import type { Density } from "./layout.ts";
import type { TimeScale } from "./scale.ts";

/** Of one column, in pixels. */
const columnWidth = 3;
const rowGap = 8;
/** A single event among thousands is still seen, in pixels. */
const lowest = 2;

/** How many events there are at a time, in a row for each lane, all rows to one scale; and the highest count of all. */
export function densitiesOf(
  data: TimelineData,
  scale: TimeScale,
  room: Box,
  names: readonly LaneName[],
): { readonly densities: readonly Density[]; readonly highest: number } {
  const lanes = names.length === 0 ? ["all" as const] : names.map(({ name }) => ({ name }));
  const counts = lanes.map((lane) => countsIn(data, scale, room, lane));
  const highest = Math.max(1, ...counts.flat());
  const height = (room.height - rowGap * (lanes.length - 1)) / lanes.length;
  const densities = counts.map((list, index): Density => {
    const box = { ...room, y: room.y + index * (height + rowGap), height };
    const columns = joinEqual(list).map(({ from, to, count }) => ({
      x: room.x + from * columnWidth,
      width: (to - from) * columnWidth,
      height: Math.max(lowest / height, count / highest),
    }));
    return { box, columns };
  });
  return { densities, highest };
}

function countsIn(
  { events }: TimelineData,
  scale: TimeScale,
  { x, width }: Box,
  lane: "all" | { readonly name: string | undefined },
): readonly number[] {
  const size = Math.max(1, Math.floor(width / columnWidth));
  const changes = Array.from({ length: size + 1 }, () => 0);
  const within = (column: number): number => Math.min(size - 1, Math.max(0, column));
  for (const event of events) {
    if (lane !== "all" && event.lane !== lane.name) continue;
    // The columns whose middle it covers; at least the one that it is in.
    const left = (scale(event.from) - x) / columnWidth;
    const right = (scale(event.to) - x) / columnWidth;
    const own = within(Math.floor((left + right) / 2));
    const first = Math.min(own, within(Math.ceil(left - 0.5)));
    const last = Math.max(own, within(Math.ceil(right - 0.5) - 1));
    changes[first] = (changes[first] ?? 0) + 1;
    changes[last + 1] = (changes[last + 1] ?? 0) - 1;
  }
  let running = 0;
  return changes.slice(0, size).map((change) => (running += change));
}

function joinEqual(
  counts: readonly number[],
): readonly { readonly from: number; readonly to: number; readonly count: number }[] {
  const runs: { from: number; to: number; count: number }[] = [];
  for (const [index, count] of counts.entries()) {
    const last = runs.at(-1);
    if (last !== undefined && last.count === count) last.to = index + 1;
    else runs.push({ from: index, to: index + 1, count });
  }
  return runs.filter(({ count }) => count > 0);
}
