import type { Citation, Hedge } from "../../model/fact.ts";
import { error, type Problem } from "../../model/problem.ts";
import type { Span } from "../../model/span.ts";
import type { TimeSpan } from "../../model/time.ts";
import { countersOf } from "./counters.ts";
import type { ChartPoint } from "./data.ts";
import type { SeriesOrigin } from "./origin.ts";
import type { ChartSpec, SeriesSpec } from "./schema.ts";
import { seriesFromTable } from "./table.ts";
import type { FigureContext } from "../figure.ts";
import { findFact } from "../find-fact.ts";
import { citationsBehind } from "../reference-numbers.ts";

/** A point before it is known whether the chart's x is time, categories or numbers. */
export interface RawPoint extends Pick<
  ChartPoint,
  "value" | "hedge" | "label" | "fact" | "extra" | "part" | "counters"
> {
  /** As written, or the date that a fact already has. */
  readonly x: string | TimeSpan;
  /** The name of the category that a fact would stand for. */
  readonly category?: string;
  /** What the value covers, where x does not say it. */
  readonly when?: TimeSpan;
  /** Where the author wrote x. */
  readonly span: Span;
  /** Where the author wrote the value. */
  readonly valueSpan: Span;
  readonly unit?: string;
}

/** A series before its points have places: one of the block, or one that `by` makes. */
export interface RawSeries {
  /** What it is called in the table or by its own `label`: the name by which other keys mean it. */
  readonly key?: string;
  readonly facet?: string;
  readonly spec: SeriesSpec;
  readonly points: readonly RawPoint[];
}

export interface Findings {
  readonly problems: Problem[];
  readonly facts: string[];
  readonly citations: Citation[];
}

/** The series that one entry gives, from facts, by hand, or from a table: exactly one of them. */
export function readSeries(
  origin: SeriesOrigin,
  chart: ChartSpec,
  context: FigureContext,
  findings: Findings,
): readonly RawSeries[] {
  const { spec, path } = origin;
  const { problems } = findings;
  const cited = context.parseCitations(spec.source ?? [], context.locate([...path, "source"]));
  findings.citations.push(...cited.citations);
  problems.push(...cited.problems);
  const given = [spec.facts, spec.points, spec.data, spec.rows].filter((way) => way !== undefined).length;
  if (given !== 1) {
    const what = path.length === 0 ? "chart" : "series";
    const message = `This ${what} has ${given === 0 ? "no points" : "points from several places"}.`;
    const hint = "Give one of `facts`, `points`, `data` and `rows`.";
    problems.push(error("chart/series-points", context.locate(path), message, hint));
    return [];
  }
  if (spec.data !== undefined || spec.rows !== undefined)
    return seriesFromTable(origin, chart, context, findings);
  const facts = (spec.facts ?? []).flatMap((id, place) =>
    pointFromFact(id, [...origin.pathOf("facts"), place], context, findings),
  );
  const byHand = (spec.points ?? []).map((point, place) =>
    pointByHand(point, origin.pathOf("points").concat(place), context),
  );
  return [
    {
      spec,
      points: facts.concat(byHand),
      ...(spec.label !== undefined && { key: spec.label }),
      ...(spec.facet !== undefined && { facet: spec.facet }),
    },
  ];
}

function pointByHand(
  point: NonNullable<SeriesSpec["points"]>[number],
  path: readonly PropertyKey[],
  { locate }: FigureContext,
): RawPoint {
  const { to, size, label, total } = point;
  return {
    x: String(point.x),
    span: locate(path.concat("x")),
    valueSpan: locate(path.concat("y")),
    value: point.y,
    hedge: point.hedge ?? "exact",
    counters: [],
    ...(label !== undefined && { label }),
    ...(total === true && { part: "total" as const }),
    ...((to ?? size) !== undefined && {
      extra: { ...(to !== undefined && { to }), ...(size !== undefined && { size }) },
    }),
  };
}

function pointFromFact(
  id: string,
  path: readonly PropertyKey[],
  context: FigureContext,
  { problems, facts }: Findings,
): readonly RawPoint[] {
  const fact = findFact(id, path, context, problems);
  if (fact === undefined) return [];
  facts.push(fact.id);
  const span = context.locate(path);
  if (fact.value === undefined) {
    const message = `The fact “${id}” has no value, so a chart cannot show it.`;
    problems.push(
      error("chart/fact-without-value", span, message, "Give it `value` in facts.yaml, or take it out."),
    );
    return [];
  }
  const category = fact.scope ?? fact.short ?? fact.what;
  const hedge: Hedge = fact.hedge;
  return [
    {
      x: fact.when ?? category,
      category,
      span,
      valueSpan: span,
      value: fact.value,
      hedge,
      fact: fact.id,
      counters: countersOf(citationsBehind(fact, context.facts), context),
      ...(fact.when !== undefined && { when: fact.when }),
      ...(fact.unit !== undefined && { unit: fact.unit }),
    },
  ];
}
