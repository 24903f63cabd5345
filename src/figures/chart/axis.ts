import { formatWhen } from "../../model/format-when.ts";
import { error, type Problem } from "../../model/problem.ts";
import { endYear, startYear, type TimeSpan } from "../../model/time.ts";
import type { ChartNote, ChartPlace, ChartPoint } from "./data.ts";
import type { AxisKind, ChartKind } from "./kind.ts";
import { numberOnAxis } from "./numbers.ts";
import type { RawPoint, RawSeries } from "./points.ts";
import type { ChartSpec } from "./schema.ts";
import type { FigureContext } from "../figure.ts";
import { readDate, toEdtf } from "../find-fact.ts";
import { suggestName } from "../nearest-name.ts";

/** What runs along x. */
export interface Axis {
  readonly kind: AxisKind;
  /** Of the categories as they are written, in order of first use. */
  readonly names: readonly string[];
}

/** Time when every x is a date and the kind allows it. Where x can only be time, what is no date is a mistake; elsewhere it makes the x categories. */
export function chooseAxis(kind: ChartKind, raw: readonly RawSeries[], context: FigureContext): Axis {
  const all = raw.flatMap(({ points }) => points);
  if (kind.axes[0] === "number") return { kind: "number", names: [] };
  const isTime = all.every(({ x }) => typeof x !== "string" || context.parseDate(toEdtf(x)).ok);
  const canBeTime = kind.axes.includes("time");
  if (canBeTime && (isTime || !kind.axes.includes("category"))) return { kind: "time", names: [] };
  return { kind: "category", names: [...new Set(all.map(categoryOf))] };
}

/** The name of a point's category; of a point in time, its date. */
export function categoryOf({ x, category }: RawPoint): string {
  return category ?? (typeof x === "string" ? x : x.edtf);
}

/** The points with their places, in order; one that has none, or a place twice, is reported. */
export function placePoints(
  raw: readonly RawPoint[],
  axis: Axis,
  spec: ChartSpec,
  context: FigureContext,
  problems: Problem[],
): readonly ChartPoint[] {
  const seen = new Set<string>();
  const points = raw.flatMap((point): readonly ChartPoint[] => {
    const place = placeOf(point, axis, spec, context, problems);
    if (place === undefined) return [];
    if (axis.kind !== "number" && seen.has(place.key ?? place.name)) {
      const message = `This series has ${place.name} twice.`;
      problems.push(
        error("chart/duplicate-x", point.span, message, "Narrow it with `where`, or take one out."),
      );
      return [];
    }
    seen.add(place.key ?? place.name);
    const { value, hedge, fact, label, extra, part, counters } = point;
    return [
      {
        place,
        value,
        hedge,
        span: point.valueSpan,
        fact,
        counters,
        ...(label !== undefined && { label }),
        ...(extra !== undefined && { extra }),
        ...(part !== undefined && { part }),
      },
    ];
  });
  return points.toSorted((a, b) => a.place.from - b.place.from);
}

function placeOf(
  point: RawPoint,
  axis: Axis,
  spec: ChartSpec,
  context: FigureContext,
  problems: Problem[],
): ChartPlace | undefined {
  if (axis.kind === "category") return placeCategory(categoryOf(point), axis, spec);
  if (axis.kind === "number") return placeNumber(point, spec, context, problems);
  const { x } = point;
  if (typeof x !== "string") return placeTime(x, context.lang);
  const parsed = context.parseDate(toEdtf(x));
  if (parsed.ok) return placeTime(parsed.span, context.lang);
  problems.push(error("chart/bad-x", point.span, parsed.message, parsed.hint));
  return undefined;
}

/** `written` is the name in the data, or the one that `names` gives it. */
function placeCategory(written: string, axis: Axis, { names }: ChartSpec): ChartPlace | undefined {
  const found = axis.names.indexOf(written);
  const index = found >= 0 ? found : axis.names.findIndex((name) => names?.[name] === written);
  const key = axis.names[index];
  return key === undefined ? undefined : { from: index, to: index + 1, name: names?.[key] ?? key, key };
}

function placeNumber(
  { x, span }: RawPoint,
  spec: ChartSpec,
  context: FigureContext,
  problems: Problem[],
): ChartPlace | undefined {
  const value = typeof x === "string" ? Number(x) : Number.NaN;
  if (Number.isFinite(value) && x !== "") {
    if (spec.x?.log !== true || value > 0) {
      return { from: value, to: value, name: numberOnAxis(value, spec.x?.unit, context.lang) };
    }
    const message = `A logarithmic scale has no place for ${value}.`;
    problems.push(error("chart/log-zero", span, message, "Leave the point out, or take `log` out."));
    return undefined;
  }
  const message = `This axis holds numbers, but here stands “${typeof x === "string" ? x : x.edtf}”.`;
  problems.push(error("chart/bad-x", span, message, "Write digits with a decimal point."));
  return undefined;
}

function placeTime(span: TimeSpan, lang: string): ChartPlace | undefined {
  const from = startYear(span, endYear(span, Number.NaN) - 1);
  const to = endYear(span, from + 1);
  return { from, to, name: formatWhen(span, lang, "short") };
}

type NoteSpec = NonNullable<ChartSpec["annotations"]>[number];

/** An annotation with its place, or a problem. */
export function placeNote(
  note: NoteSpec,
  path: readonly PropertyKey[],
  axis: Axis,
  spec: ChartSpec,
  context: FigureContext,
  problems: Problem[],
): readonly ChartNote[] {
  const { text } = note;
  if (axis.kind === "category") {
    const place = placeCategory(String(note.x), axis, spec);
    if (place !== undefined) return [{ place, text }];
    problems.push(
      error(
        "chart/unknown-category",
        context.locate(path),
        `No point stands at “${note.x}”.`,
        suggestName(String(note.x), axis.names, `The categories are ${axis.names.join(", ")}.`),
      ),
    );
    return [];
  }
  if (axis.kind === "number") {
    const value = Number(note.x);
    if (Number.isFinite(value)) return [{ place: { from: value, to: value, name: String(value) }, text }];
    problems.push(error("chart/bad-x", context.locate(path), `“${note.x}” is no number.`, "Write digits."));
    return [];
  }
  const span = readDate(String(note.x), path, context, problems);
  const place = span === undefined ? undefined : placeTime(span, context.lang);
  return place === undefined ? [] : [{ place, text }];
}
