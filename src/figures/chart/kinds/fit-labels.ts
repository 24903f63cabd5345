/** A value on an axis, and the pixels that its label needs beyond its mark. */
export interface Reaching {
  readonly value: number;
  /** Towards the end and towards the start of the axis. */
  readonly after: number;
  readonly before: number;
}

/**
 * The pixels at which an axis from `min` to `max` begins and ends, as far apart as can be, so that no label leaves [from, to]. A value in the
 * middle may have a long label without costing the axis any of its length.
 */
export function fitAxis(
  things: readonly Reaching[],
  { min, max }: { readonly min: number; readonly max: number },
  from: number,
  to: number,
): readonly [number, number] {
  const share = (value: number): number => (value - min) / (max - min);
  let [start, end] = [from, to];
  // Each end moves in by what the labels beyond it lack; to move one shifts the others a little, so a few rounds settle it.
  for (let round = 0; round < rounds; round += 1) {
    for (const { value, before, after } of things) {
      const at = share(value);
      const x = start + (end - start) * at;
      if (x - before < from && at < 1) start = Math.max(start, (from + before - end * at) / (1 - at));
      if (x + after > to && at > 0) end = Math.min(end, (to - after - start * (1 - at)) / at);
    }
  }
  // Where labels leave no room for marks, marks go first, and the labels find other places or none.
  return end - start >= (to - from) * 0.2 ? [start, end] : [from, to];
}

const rounds = 6;
