import { formatWhen } from "../../model/format-when.ts";
import { error, type Problem } from "../../model/problem.ts";
import { endYear, startYear, type TimeSpan } from "../../model/time.ts";
import type { ChartNote, ChartPlace, ChartPoint } from "./data.ts";
import type { RawPoint } from "./points.ts";
import type { ChartSpec } from "./schema.ts";
import type { FigureContext } from "../figure.ts";
import { readDate, toEdtf } from "../find-fact.ts";

/** What runs along x. */
export interface Axis {
  readonly kind: "time" | "category";
  /** Of the categories, in order of first use. */
  readonly names: readonly string[];
}

/** Time when every x is a date. Lines need time: there, what is no date is a mistake; elsewhere it makes the x categories. */
export function chooseAxis(
  spec: ChartSpec,
  raw: readonly (readonly RawPoint[])[],
  context: FigureContext,
): Axis {
  const all = raw.flat();
  const isTime = all.every(({ x }) => typeof x !== "string" || context.parseDate(toEdtf(x)).ok);
  if (isTime || spec.type === "line") return { kind: "time", names: [] };
  return { kind: "category", names: [...new Set(all.map(categoryOf))] };
}

function categoryOf({ x, category }: RawPoint): string {
  return category ?? (typeof x === "string" ? x : x.edtf);
}

/** The points with their places, in order; one that has none, or a place twice, is reported. */
export function placePoints(
  raw: readonly RawPoint[],
  axis: Axis,
  context: FigureContext,
  problems: Problem[],
): readonly ChartPoint[] {
  const seen = new Set<string>();
  const points = raw.flatMap((point): readonly ChartPoint[] => {
    const place = placeOf(point, axis, context, problems);
    if (place === undefined) return [];
    if (seen.has(place.name)) {
      const message = `This series has ${place.name} twice.`;
      problems.push(
        error("chart/duplicate-x", point.span, message, "Narrow it with `where`, or take one out."),
      );
      return [];
    }
    seen.add(place.name);
    return [
      {
        place,
        value: point.value,
        hedge: point.hedge,
        fact: point.fact,
        ...(point.label !== undefined && { label: point.label }),
      },
    ];
  });
  return points.toSorted((a, b) => a.place.from - b.place.from);
}

function placeOf(
  point: RawPoint,
  axis: Axis,
  context: FigureContext,
  problems: Problem[],
): ChartPlace | undefined {
  if (axis.kind === "category") return placeCategory(categoryOf(point), axis);
  const { x } = point;
  if (typeof x !== "string") return placeTime(x, context.lang);
  const parsed = context.parseDate(toEdtf(x));
  if (parsed.ok) return placeTime(parsed.span, context.lang);
  problems.push(error("chart/bad-x", point.span, parsed.message, parsed.hint));
  return undefined;
}

function placeCategory(name: string, axis: Axis): ChartPlace | undefined {
  const index = axis.names.indexOf(name);
  return index < 0 ? undefined : { from: index, to: index + 1, name };
}

function placeTime(span: TimeSpan, lang: string): ChartPlace | undefined {
  const from = startYear(span, endYear(span, Number.NaN) - 1);
  const to = endYear(span, from + 1);
  return { from, to, name: formatWhen(span, lang, "short") };
}

/** An annotation with its place, or a problem. */
export function placeNote(
  note: { readonly x: number | string; readonly text: string },
  path: readonly PropertyKey[],
  axis: Axis,
  context: FigureContext,
  problems: Problem[],
): readonly ChartNote[] {
  const { text } = note;
  if (axis.kind === "category") {
    const place = placeCategory(String(note.x), axis);
    if (place !== undefined) return [{ place, text }];
    problems.push(
      error(
        "chart/unknown-category",
        context.locate(path),
        `No point stands at “${note.x}”.`,
        `The categories are ${axis.names.join(", ")}.`,
      ),
    );
    return [];
  }
  const span = readDate(String(note.x), path, context, problems);
  const place = span === undefined ? undefined : placeTime(span, context.lang);
  return place === undefined ? [] : [{ place, text }];
}
