import type { ChartSpec, OriginSpec, SeriesSpec } from "./schema.ts";

type Path = readonly PropertyKey[];

/** A series as the author means it: what it says itself, and below that what the chart says for all. */
export interface SeriesOrigin {
  readonly spec: SeriesSpec;
  /** Of the series, or of the chart where it is the only one. */
  readonly path: Path;
  /** Where the value of a key was written. */
  readonly pathOf: (key: keyof OriginSpec) => Path;
}

const ways = ["facts", "points", "data", "rows"] as const;

/** The series of a chart, each with what it takes from the chart. A chart without `series` is one itself. */
export function seriesOrigins(spec: ChartSpec): readonly SeriesOrigin[] {
  const shared = sharedKeys(spec);
  if (spec.series === undefined) return [{ spec: shared, path: [], pathOf: (key) => [key] }];
  return spec.series.map((own, index) => {
    const path = ["series", index];
    const hasOwnWay = ways.some((way) => own[way] !== undefined);
    const taken: OriginSpec = hasOwnWay ? withoutWays(shared) : shared;
    const where = { ...taken.where, ...own.where };
    const merged = {
      ...taken,
      ...definedKeys(own),
      ...(Object.keys(where).length > 0 && { where }),
    };
    return {
      spec: merged,
      path,
      pathOf: (key) => (own[key] === undefined ? [key] : [...path, key]),
    };
  });
}

/** Where a condition on a column was written: with the series, or for the whole chart. */
export function wherePath(origin: SeriesOrigin, spec: ChartSpec, column: string): Path {
  const [, index] = origin.path;
  const own = typeof index === "number" ? spec.series?.[index]?.where : undefined;
  return own !== undefined && column in own ? [...origin.path, "where", column] : ["where", column];
}

function sharedKeys({ facts, points, data, rows, columns, where, by, multiply }: ChartSpec): OriginSpec {
  return definedKeys({ facts, points, data, rows, columns, where, by, multiply });
}

function withoutWays({ columns, where, by, multiply }: OriginSpec): OriginSpec {
  return definedKeys({ columns, where, by, multiply });
}

function definedKeys<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}
