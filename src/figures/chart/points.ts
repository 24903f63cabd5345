import type { Citation, Hedge } from "../../model/fact.ts";
import { error, type Problem } from "../../model/problem.ts";
import type { Span } from "../../model/span.ts";
import type { TimeSpan } from "../../model/time.ts";
import type { SeriesSpec } from "./schema.ts";
import { pointsFromTable } from "./table.ts";
import type { FigureContext } from "../figure.ts";
import { findFact } from "../find-fact.ts";

/** A point before it is known whether the chart's x is time or categories. */
export interface RawPoint {
  /** As written, or the date that a fact already has. */
  readonly x: string | TimeSpan;
  /** The name of the category that a fact would stand for. */
  readonly category?: string;
  /** Where the author wrote x. */
  readonly span: Span;
  readonly value: number;
  readonly unit?: string;
  readonly hedge: Hedge;
  readonly label?: string;
  /** The id of the fact that it shows. */
  readonly fact?: string | undefined;
}

export interface Findings {
  readonly problems: Problem[];
  readonly facts: string[];
  readonly citations: Citation[];
}

/** The points of one series, from facts, by hand, or from a CSV file: exactly one of them. */
export function readPoints(
  spec: SeriesSpec,
  index: number,
  context: FigureContext,
  findings: Findings,
): readonly RawPoint[] {
  const path: readonly PropertyKey[] = ["series", index];
  const { problems } = findings;
  const cited = context.parseCitations(spec.source ?? [], context.locate([...path, "source"]));
  findings.citations.push(...cited.citations);
  problems.push(...cited.problems);
  const given = [spec.facts, spec.points, spec.data].filter((way) => way !== undefined).length;
  if (given !== 1) {
    const message =
      given === 0 ? "This series has no points." : "This series has points from several places.";
    problems.push(
      error(
        "chart/series-points",
        context.locate(path),
        message,
        "Give one of `facts`, `points` and `data`.",
      ),
    );
    return [];
  }
  if (spec.data !== undefined) return pointsFromTable(spec, path, context, problems);
  if (spec.facts !== undefined) {
    return spec.facts.flatMap((id, place) => pointFromFact(id, [...path, "facts", place], context, findings));
  }
  return (spec.points ?? []).map((point, place) =>
    pointByHand(point, context.locate(path.concat("points", place, "x"))),
  );
}

function pointByHand(point: NonNullable<SeriesSpec["points"]>[number], span: Span): RawPoint {
  return {
    x: String(point.x),
    span,
    value: point.y,
    hedge: point.hedge ?? "exact",
    ...(point.label !== undefined && { label: point.label }),
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
  return [
    {
      x: fact.when ?? category,
      category,
      span,
      value: fact.value,
      hedge: fact.hedge,
      fact: fact.id,
      ...(fact.unit !== undefined && { unit: fact.unit }),
    },
  ];
}
