import { error, type Problem } from "../../../model/problem.ts";
import type { FigureContext } from "../../figure.ts";
import type { ChartData, ChartPoint } from "../data.ts";

/** The rank of each point among those of its date or category: its value where that is a rank, else by value, the greatest first; equals share a rank. */
export function ranksOf(data: ChartData): ReadonlyMap<ChartPoint, number> {
  const all = data.series.flatMap(({ points }) => points);
  if (data.unit === "rank") return new Map(all.map((point) => [point, point.value]));
  return new Map(
    all.map((point) => {
      const rivals = all.filter(({ place }) => place.name === point.place.name);
      return [point, 1 + rivals.filter(({ value }) => value > point.value).length];
    }),
  );
}

/** Ranks count 1, 2, 3, and end where the author says that they end. */
export function checkRanks(data: ChartData, context: FigureContext): readonly Problem[] {
  if (data.unit !== "rank") return [];
  const all = data.series.flatMap((series) => series.points.map((point) => ({ series, point })));
  const wrong = all.find(({ point }) => !Number.isInteger(point.value) || point.value < 1);
  const at = context.locate(["series"]);
  if (wrong !== undefined) {
    const message = `Ranks count 1, 2, 3, …; ${nameOf(wrong.series.label, wrong.point)} has ${wrong.point.value}.`;
    return [error("chart/bad-rank", at, message, "Give whole numbers from 1 on, or take `unit: rank` out.")];
  }
  const { max } = data.y;
  const beyond = max === undefined ? undefined : all.find(({ point }) => point.value > max);
  if (beyond === undefined) return [];
  const message = `The ranks end at ${max}, and ${nameOf(beyond.series.label, beyond.point)} has ${beyond.point.value}.`;
  return [
    error("chart/bad-rank", context.locate(["y", "max"]), message, "Give the number of all who are ranked."),
  ];
}

function nameOf(series: string | undefined, { place }: ChartPoint): string {
  return series === undefined ? place.name : `${series} (${place.name})`;
}
