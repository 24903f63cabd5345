import type { ChartData } from "../data.ts";

/** A chart as one for each of its panels, in order of first use; a chart without facets is its own only one. */
export function splitFacets(data: ChartData): readonly ChartData[] {
  if (!hasFacets(data)) return [data];
  const names = [...new Set(data.series.map(({ facet }) => facet ?? ""))];
  return names.map((name) => {
    const series = data.series.filter(({ facet }) => (facet ?? "") === name);
    return Object.assign({}, data, { series });
  });
}

/** Whether a chart is to be drawn as small multiples. */
export function hasFacets(data: ChartData): boolean {
  return data.series.some(({ facet }) => facet !== undefined);
}
