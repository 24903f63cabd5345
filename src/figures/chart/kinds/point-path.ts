import type { ChartSpec } from "../schema.ts";

/** Where the author wrote a point: the block's path to it, or to the table that it comes from. `index` counts facts first, as the chart does. */
export function pathOfPoint(
  spec: ChartSpec,
  series: number,
  index: number,
  key: "x" | "y",
): readonly PropertyKey[] {
  const own = spec.series?.[series];
  const given = [
    { path: ["series", series] as readonly PropertyKey[], origin: own },
    { path: [] as readonly PropertyKey[], origin: spec },
  ].find(({ origin }) =>
    [origin?.facts, origin?.points, origin?.data, origin?.rows].some((way) => way !== undefined),
  );
  if (given?.origin === undefined) return ["type"];
  const { path, origin } = given;
  if (origin.data !== undefined) return [...path, "data"];
  if (origin.rows !== undefined) return [...path, "rows", index];
  const facts = origin.facts?.length ?? 0;
  return index < facts ? [...path, "facts", index] : [...path, "points", index - facts, key];
}
