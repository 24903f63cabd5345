import type { Tone } from "../../draw/colours.ts";
import { error, type Problem } from "../../model/problem.ts";
import type { ChartPoint, ChartSeries } from "./data.ts";
import type { RawSeries } from "./points.ts";
import type { ChartSpec } from "./schema.ts";
import type { FigureContext } from "../figure.ts";
import { suggestName } from "../nearest-name.ts";

/** In the order in which series get them: as far apart as can be for eyes that see no red, no green, no blue, or no colour. */
export const seriesTones: readonly Tone[] = ["accent", "ink", "phase-2", "phase-1", "muted"];

/** The series with their colours and names; where `highlight` and `tones` name categories, their marks have colours of their own. */
export function paintSeries(
  spec: ChartSpec,
  raw: readonly RawSeries[],
  points: readonly (readonly ChartPoint[])[],
): readonly ChartSeries[] {
  const isChosen =
    raw.length > 1 && raw.some(({ key }) => key !== undefined && spec.highlight?.includes(key));
  let inside = 0;
  return raw.map((one, index): ChartSeries => {
    const outside = one.spec.outside ?? false;
    const fallback = outside ? "muted" : (seriesTones[inside % seriesTones.length] ?? "ink");
    if (!outside) inside += 1;
    const label = one.key === undefined ? one.spec.label : (spec.names?.[one.key] ?? one.key);
    return {
      tone: toneOf(one, spec, isChosen ? "some are highlighted" : "all alike") ?? fallback,
      outside,
      connectsGaps: one.spec.connect === "gaps",
      points: (points[index] ?? []).map((point) => withTone(point, spec, isChosen)),
      ...(label !== undefined && { label }),
      ...(one.facet !== undefined && { facet: one.facet }),
    };
  });
}

function toneOf(
  { key, spec }: RawSeries,
  chart: ChartSpec,
  emphasis: "some are highlighted" | "all alike",
): Tone | undefined {
  const own = (key === undefined ? undefined : chart.tones?.[key]) ?? spec.tone;
  if (own !== undefined || emphasis === "all alike") return own;
  return key !== undefined && chart.highlight?.includes(key) === true ? "accent" : "muted";
}

function withTone(point: ChartPoint, chart: ChartSpec, isSeriesChosen: boolean): ChartPoint {
  if (isSeriesChosen) return point;
  const { key } = point.place;
  const own = key === undefined ? undefined : chart.tones?.[key];
  if (own !== undefined) return { ...point, tone: own };
  if (chart.highlight === undefined || key === undefined) return point;
  return { ...point, tone: chart.highlight.includes(key) ? "accent" : "muted" };
}

/** Names in `names`, `tones` and `highlight` that no series or category has. */
export function findUnknownNames(
  spec: ChartSpec,
  raw: readonly RawSeries[],
  categories: readonly string[],
  context: FigureContext,
): readonly Problem[] {
  const known = new Set([...raw.flatMap(({ key }) => key ?? []), ...categories]);
  const used: readonly (readonly [string, readonly PropertyKey[]])[] = [
    ...Object.keys(spec.names ?? {}).map((name) => [name, ["names", name]] as const),
    ...Object.keys(spec.tones ?? {}).map((name) => [name, ["tones", name]] as const),
    ...(spec.highlight ?? []).map((name, index) => [name, ["highlight", index]] as const),
  ];
  return used.flatMap(([name, path]) => {
    if (known.has(name)) return [];
    const hint = suggestName(name, known, `There are ${[...known].slice(0, 8).join(", ")}.`);
    const message = `No series or category is called “${name}”.`;
    return [error("chart/unknown-name", context.locate(path), message, hint)];
  });
}
