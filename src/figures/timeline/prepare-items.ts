import { phaseTone, type Tone } from "../../draw/colours.ts";
import type { Citation, Fact, FactKind, Hedge } from "../../model/fact.ts";
import { formatValue } from "../../model/format-value.ts";
import { error, type Problem } from "../../model/problem.ts";
import type { TimeSpan } from "../../model/time.ts";
import type { FigureContext } from "../figure.ts";
import { findFact, readDate } from "../find-fact.ts";
import type { TimelineEvent, TimelinePhase } from "./data.ts";
import type { EventSpec, PhaseSpec } from "./schema.ts";

export interface Findings {
  readonly problems: Problem[];
  readonly facts: string[];
  readonly citations: Citation[];
}

type Placed = "from" | "to" | "start" | "end";

/** A phase before it is joined to its neighbours and cut to the range. */
export type LoosePhase = Omit<TimelinePhase, Placed> & { readonly hedge: Hedge };

/** An event before it is cut to the range, with what its fact says of it. */
export type LooseEvent = Omit<TimelineEvent, Placed> & {
  readonly path: readonly PropertyKey[];
  readonly kind?: FactKind;
  readonly scope?: string;
};

/** A phase with the words and dates of its fact; none, and a problem, where it has no interval. */
export function preparePhase(
  entry: string | PhaseSpec,
  index: number,
  context: FigureContext,
  findings: Findings,
): readonly LoosePhase[] {
  const path = ["phases", index];
  const spec: PhaseSpec = typeof entry === "string" ? { fact: entry } : entry;
  const found = resolve(spec, path, factPath(entry, path), context, findings, "phase");
  if (found === undefined) return [];
  const { fact, when } = found;
  if (!when.isInterval) {
    const message = `A phase lasts from one date to another; “${when.edtf}” is a single date.`;
    findings.problems.push(
      error(
        "timeline/phase-without-end",
        context.locate([...path, "when"]),
        message,
        "Write an interval, for instance “2001/2013”.",
      ),
    );
    return [];
  }
  const name = spec.label ?? fact?.short ?? fact?.what ?? "";
  const text = spec.text ?? (fact !== undefined && fact.what !== name ? fact.what : undefined);
  const short = spec.short ?? fact?.short;
  return [
    {
      key: `phase-${index + 1}`,
      fact: fact?.id,
      when,
      hedge: hedgeOfDate(fact),
      name,
      tone: spec.tone ?? phaseTone(index),
      ...(short !== undefined && short !== name && { short }),
      ...(text !== undefined && { text }),
    },
  ];
}

/** An event with the words, date and value of its fact; none, and a problem, where it has no date. */
export function prepareEvent(
  entry: string | EventSpec,
  index: number,
  context: FigureContext,
  findings: Findings,
): readonly LooseEvent[] {
  const path = ["events", index];
  const spec: EventSpec = typeof entry === "string" ? { fact: entry } : entry;
  const found = resolve(spec, path, factPath(entry, path), context, findings, "event");
  if (found === undefined) return [];
  const { fact, when } = found;
  const cited = context.parseCitations(spec.source ?? [], context.locate([...path, "source"]));
  findings.citations.push(...cited.citations);
  findings.problems.push(...cited.problems);
  const tone: Tone = spec.tone ?? (spec.highlight === true ? "accent" : "ink");
  const ofFact = fact?.short !== undefined && spec.label === undefined;
  const short = spec.short ?? (ofFact ? withValue(fact, fact.short, context.lang) : undefined);
  return [
    {
      key: `event-${index + 1}`,
      path,
      fact: fact?.id,
      when,
      hedge: spec.when === undefined ? hedgeOfDate(fact) : "exact",
      label: spec.label ?? withValue(fact, fact?.what, context.lang),
      highlight: spec.highlight ?? false,
      tone,
      ...(short !== undefined && { short }),
      ...(spec.text !== undefined && { text: spec.text }),
      ...(spec.lane !== undefined && { lane: spec.lane }),
      ...(fact !== undefined && { kind: fact.kind }),
      ...(fact?.scope !== undefined && { scope: fact.scope }),
    },
  ];
}

/** The hedge of a value is the value's; of a fact without one, it is the date's. */
function hedgeOfDate(fact: Fact | undefined): Hedge {
  return fact === undefined || fact.value !== undefined ? "exact" : fact.hedge;
}

/** The fact and date of a phase or event, or undefined and the problem. */
function resolve(
  spec: {
    readonly fact?: string | undefined;
    readonly when?: string | undefined;
    readonly label?: string | undefined;
  },
  path: readonly PropertyKey[],
  pathOfFact: readonly PropertyKey[],
  context: FigureContext,
  { problems, facts }: Findings,
  kind: "phase" | "event",
): { readonly fact: Fact | undefined; readonly when: TimeSpan } | undefined {
  if (spec.fact === undefined && (spec.when === undefined || spec.label === undefined)) {
    const message = `This ${kind} needs a fact, or both “when” and “label”.`;
    problems.push(
      error(
        `timeline/incomplete-${kind}`,
        context.locate(path),
        message,
        "Write `fact: an-id`, or `when:` and `label:`.",
      ),
    );
    return undefined;
  }
  const fact = spec.fact === undefined ? undefined : findFact(spec.fact, pathOfFact, context, problems);
  if (spec.fact !== undefined && fact === undefined) return undefined;
  if (fact !== undefined) facts.push(fact.id);
  const when =
    spec.when === undefined ? fact?.when : readDate(spec.when, [...path, "when"], context, problems);
  if (when === undefined && spec.when === undefined) {
    const message = `The fact “${spec.fact}” has no date, so it has no place on a timeline.`;
    problems.push(
      error(
        "timeline/fact-without-date",
        context.locate(pathOfFact),
        message,
        "Give it `when` in facts.yaml, or give `when` here.",
      ),
    );
  }
  return when === undefined ? undefined : { fact, when };
}

function factPath(entry: unknown, path: readonly PropertyKey[]): readonly PropertyKey[] {
  return typeof entry === "string" ? path : [...path, "fact"];
}

function withValue(fact: Fact | undefined, words: string | undefined, lang: string): string {
  const value = fact === undefined ? "" : formatValue(fact, { lang });
  return value === "" ? (words ?? "") : `${words ?? ""}: ${value}`;
}
