import { formatWhen } from "../../model/format-when.ts";
import { endYear, startYear } from "../../model/time.ts";
import type { Axis } from "./axis.ts";
import type { ChartPoint } from "./data.ts";
import type { RawSeries } from "./points.ts";
import type { ChartSpec } from "./schema.ts";

/** What the values cover, as printed below the chart: the ends of the axis of time, the dates of facts, else what the author says. */
export function periodOf(
  spec: ChartSpec,
  raw: readonly RawSeries[],
  axis: Axis,
  points: readonly ChartPoint[],
  lang: string,
): string {
  if (spec.period !== undefined) return spec.period;
  if (axis.kind === "time") {
    let [first, last] = [points[0], points[0]];
    for (const point of points) {
      if (point.place.from < (first?.place.from ?? Infinity)) first = point;
      if (point.place.to > (last?.place.to ?? -Infinity)) last = point;
    }
    return joined(first?.place.name, last?.place.name);
  }
  const dates = raw.flatMap((series) => series.points.flatMap(({ when }) => when ?? []));
  const first = dates.toSorted((a, b) => startYear(a, 0) - startYear(b, 0))[0];
  const last = dates.toSorted((a, b) => endYear(a, 0) - endYear(b, 0)).at(-1);
  const isDated =
    dates.length > 0 && raw.every((series) => series.points.every(({ when }) => when !== undefined));
  if (!isDated || first === undefined || last === undefined) return "";
  return joined(formatWhen(first, lang, "short"), formatWhen(last, lang, "short"));
}

/** Dates of several words keep their dash apart: “May 2021 – June 2022”. */
function joined(first: string | undefined, last: string | undefined): string {
  const ends = [...new Set([first, last])].filter((end) => end !== undefined);
  return ends.join(ends.some((end) => end.includes(" ")) ? " – " : "–");
}
