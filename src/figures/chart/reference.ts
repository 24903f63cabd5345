import { phaseTone } from "../../draw/colours.ts";
import { error, type Problem } from "../../model/problem.ts";
import { endYear, startYear, type TimeSpan } from "../../model/time.ts";
import type { Axis } from "./axis.ts";
import type { ChartLine, ChartSpan } from "./data.ts";
import type { Findings } from "./points.ts";
import type { Range } from "./range.ts";
import type { ChartSpec } from "./schema.ts";
import type { FigureContext } from "../figure.ts";
import { findFact, readDate } from "../find-fact.ts";

type LineSpec = NonNullable<ChartSpec["lines"]>[number];
type SpanSpec = NonNullable<ChartSpec["spans"]>[number];

/** A line of reference, or a problem: it stands at one value or one date. */
export function prepareLine(
  line: LineSpec,
  index: number,
  axis: Axis,
  context: FigureContext,
  problems: Problem[],
): readonly ChartLine[] {
  const path = ["lines", index];
  const label = line.label ?? "";
  if ((line.x === undefined) === (line.y === undefined)) {
    const message = "A line of reference stands at one value or at one date.";
    problems.push(error("chart/bad-line", context.locate(path), message, "Give it either `y` or `x`."));
    return [];
  }
  if (line.y !== undefined) return [{ at: "y", value: line.y, label }];
  if (axis.kind === "number" && typeof line.x === "number") return [{ at: "x", value: line.x, label }];
  if (axis.kind !== "time") {
    const message = "A line at `x` needs an axis of time or numbers.";
    problems.push(error("chart/bad-line", context.locate([...path, "x"]), message, "Give it `y`."));
    return [];
  }
  const date = readDate(String(line.x), [...path, "x"], context, problems);
  return date === undefined ? [] : [{ at: "x", value: startYear(date, 0), label }];
}

/** A shaded stretch of time, cut to the axis, or a problem. */
export function prepareSpan(
  span: SpanSpec,
  index: number,
  { axis, range }: { readonly axis: Axis; readonly range: Range },
  context: FigureContext,
  findings: Findings,
): readonly ChartSpan[] {
  const path: readonly PropertyKey[] = ["spans", index];
  if (axis.kind !== "time") {
    const message = "A span shades a stretch of time, and this chart has no axis of time.";
    findings.problems.push(error("chart/bad-span", context.locate(path), message, "Take it out."));
    return [];
  }
  const fact = typeof span === "string" ? findFact(span, path, context, findings.problems) : undefined;
  if (fact !== undefined) findings.facts.push(fact.id);
  const when: TimeSpan | undefined =
    typeof span === "string"
      ? fact?.when
      : readDate(span.when, [...path, "when"], context, findings.problems);
  if (when === undefined) {
    if (fact !== undefined) {
      const message = `The fact “${fact.id}” has no date, so it cannot be shaded.`;
      findings.problems.push(error("chart/bad-span", context.locate(path), message, "Give it `when`."));
    }
    return [];
  }
  const from = Math.max(range.from, startYear(when, -Infinity));
  const to = Math.min(range.to, endYear(when, Infinity));
  if (to <= from) {
    const at = context.locate(typeof span === "string" ? path : [...path, "when"]);
    const message = "This span lies outside the axis.";
    findings.problems.push(
      error("chart/bad-span", at, message, "Widen `x.from` and `x.to`, or take it out."),
    );
    return [];
  }
  const label = typeof span === "string" ? (fact?.short ?? fact?.what ?? "") : (span.label ?? "");
  const tone = (typeof span === "string" ? undefined : span.tone) ?? phaseTone(index);
  return [{ from, to, label, tone, ...(fact !== undefined && { fact: fact.id }) }];
}

/** A span ends where the next begins, as phases do: `1992/2001` and `2001/2013` both name the year of the turn. */
export function joinSpans(spans: readonly ChartSpan[]): readonly ChartSpan[] {
  return spans.map((span) => {
    const starts = spans.map(({ from }) => from).filter((from) => from > span.from);
    return { ...span, to: Math.min(span.to, ...starts) };
  });
}
