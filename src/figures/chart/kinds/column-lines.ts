import { stroke } from "../../../draw/colours.ts";
import { element, pathData, type Markup } from "../../../draw/svg.ts";
import { isForecast } from "../../../model/fact.ts";
import { shareCounter, type ChartData } from "../data.ts";
import { chartPhrases } from "../phrases.ts";
import { placesOf, type ColumnPoint } from "./places.ts";

/** The curve from one column to the next: straight, or leaving and arriving level. */
export type ColumnCurve = "straight" | "level";

/**
 * The line that ends at this point, from its series' point in the column before; none over a column without a value, where the author does
 * not want a dotted one, and none between two statisticians.
 */
export function drawColumnLine(
  to: ColumnPoint,
  own: readonly ColumnPoint[],
  curve: ColumnCurve,
  width: number,
): readonly Markup[] {
  const from = own.findLast(({ column }) => column < to.column);
  if (from === undefined || !shareCounter(from.point, to.point)) return [];
  const leaps = to.column - from.column > 1;
  if (leaps && !to.series.connectsGaps) return [];
  const isDashed = isForecast(to.point.hedge) || to.point.hedge === "estimate";
  const middle = (from.x + to.x) / 2;
  const way = curve === "straight" ? ["L"] : ["C", middle, from.y, middle, to.y];
  return [
    element("path", {
      class: stroke(to.series.tone),
      fill: "none",
      "stroke-width": leaps ? 2 : width,
      "stroke-dasharray": leaps ? "0.1 6" : isDashed ? "7 5" : undefined,
      "stroke-linecap": isDashed && !leaps ? undefined : "round",
      d: pathData("M", from.x, from.y, ...way, to.x, to.y),
    }),
  ];
}

/** What a dotted line means, where one crosses a column without a value. */
export function leapNotes(data: ChartData, lang: string): readonly string[] {
  const order = new Map(placesOf(data).map(({ name }, index) => [name, index]));
  const leaps = data.series.some(({ connectsGaps, points }) => {
    const columns = points.map(({ place }) => order.get(place.name) ?? 0);
    return (
      connectsGaps && columns.some((column, index) => index > 0 && column - (columns[index - 1] ?? 0) > 1)
    );
  });
  return leaps ? [chartPhrases(lang).gapNote] : [];
}
