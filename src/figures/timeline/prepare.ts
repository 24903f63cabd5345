import { phaseTone, type Tone } from "../../draw/colours.ts";
import type { Citation, Fact } from "../../model/fact.ts";
import { formatValue } from "../../model/format-value.ts";
import { formatWhen } from "../../model/format-when.ts";
import { error, warning, type Problem } from "../../model/problem.ts";
import { endYear, startYear, type TimeSpan } from "../../model/time.ts";
import { prepareChrome } from "../common.ts";
import type { FigureContext, Prepared } from "../figure.ts";
import { findFact, readDate } from "../find-fact.ts";
import type { TimelineData, TimelineEvent, TimelinePhase } from "./data.ts";
import { defaultRange, type Range } from "./range.ts";
import type { EventSpec, PhaseSpec, TimelineSpec } from "./schema.ts";

/** Resolves facts and dates. There is nothing to draw without a date, or when the range is wrong. */
export function prepareTimeline(
  spec: TimelineSpec,
  context: FigureContext,
): Prepared<TimelineData | undefined> {
  const { chrome, citations, problems: chromeProblems } = prepareChrome(spec, context);
  const findings: Findings = { problems: [...chromeProblems], facts: [], citations: [...citations] };
  const phases = (spec.phases ?? []).flatMap((entry, index) => preparePhase(entry, index, context, findings));
  const events = (spec.events ?? []).flatMap((entry, index) =>
    prepareEvent(entry, ["events", index], context, findings),
  );
  const now = spec.now === undefined ? undefined : readDate(spec.now, ["now"], context, findings.problems);
  const range = prepareRange(spec.range, phases, events, now, context, findings.problems);
  const { problems, facts } = findings;
  const rest = { facts, citations: findings.citations, problems };
  if (range === undefined) {
    if (problems.length === 0) problems.push(nothingToShow(context));
    return { data: undefined, ...rest };
  }
  warnOfHidden(events, range, context, problems);
  const shown = events
    .filter(({ when }) => endYear(when, range.to) > range.from && startYear(when, range.from) < range.to)
    .toSorted((a, b) => startYear(a.when, range.from) - startYear(b.when, range.from));
  const data: TimelineData = {
    chrome,
    from: range.from,
    to: range.to,
    phases: joinPhases(phases, range),
    events: shown.map(({ path: _path, ...event }) => cutToRange(event, range)),
    lanes: spec.lanes === true ? [...new Set(events.flatMap((event) => event.lane ?? []))] : [],
    ...(now !== undefined && { now }),
  };
  return { data, ...rest };
}

interface Findings {
  readonly problems: Problem[];
  readonly facts: string[];
  readonly citations: Citation[];
}

type LoosePhase = Omit<TimelinePhase, "from" | "to" | "isOpen">;
type LooseEvent = Omit<TimelineEvent, "from" | "to" | "isOpen"> & { readonly path: readonly PropertyKey[] };

function preparePhase(
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
  return [
    {
      fact: fact?.id,
      when,
      name,
      tone: spec.tone ?? phaseTone(index),
      ...(fact?.short !== undefined && fact.short !== name && { short: fact.short }),
      ...(text !== undefined && { text }),
    },
  ];
}

function prepareEvent(
  entry: string | EventSpec,
  path: readonly PropertyKey[],
  context: FigureContext,
  findings: Findings,
): readonly LooseEvent[] {
  const spec: EventSpec = typeof entry === "string" ? { fact: entry } : entry;
  const found = resolve(spec, path, factPath(entry, path), context, findings, "event");
  if (found === undefined) return [];
  const { fact, when } = found;
  const cited = context.parseCitations(spec.source ?? [], context.locate([...path, "source"]));
  findings.citations.push(...cited.citations);
  findings.problems.push(...cited.problems);
  const tone: Tone = spec.tone ?? (spec.highlight === true ? "accent" : "ink");
  return [
    {
      path,
      fact: fact?.id,
      when,
      label: spec.label ?? withValue(fact, fact?.what, context.lang),
      highlight: spec.highlight ?? false,
      tone,
      ...(fact?.short !== undefined &&
        spec.label === undefined && { short: withValue(fact, fact.short, context.lang) }),
      ...(spec.text !== undefined && { text: spec.text }),
      ...(spec.lane !== undefined && { lane: spec.lane }),
    },
  ];
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

function prepareRange(
  written: string | undefined,
  phases: readonly LoosePhase[],
  events: readonly LooseEvent[],
  now: TimeSpan | undefined,
  context: FigureContext,
  problems: Problem[],
): Range | undefined {
  const others = [...events.map((event) => event.when), ...(now === undefined ? [] : [now])];
  const byContent = defaultRange(
    phases.map((phase) => phase.when),
    others,
  );
  if (written === undefined) return byContent;
  const span = readDate(written, ["range"], context, problems);
  if (span === undefined) return undefined;
  const from = startYear(span, byContent?.from ?? Number.NaN);
  const to = endYear(span, byContent?.to ?? Number.NaN);
  if (to > from) return { from, to };
  problems.push(
    error(
      "timeline/bad-range",
      context.locate(["range"]),
      `The range “${written}” spans no time.`,
      "Write both ends: “1990/2024”.",
    ),
  );
  return undefined;
}

function nothingToShow(context: FigureContext): Problem {
  return error(
    "timeline/empty",
    context.locate([]),
    "This timeline has neither phases nor events.",
    "Add `events:` with ids of facts.",
  );
}

function warnOfHidden(
  events: readonly LooseEvent[],
  range: Range,
  context: FigureContext,
  problems: Problem[],
): void {
  for (const { when, label, path } of events) {
    if (endYear(when, range.to) > range.from && startYear(when, range.from) < range.to) continue;
    const message = `“${label}” (${formatWhen(when, context.lang)}) lies outside the timeline's range and is not shown.`;
    problems.push(
      warning(
        "timeline/outside-range",
        context.locate(path),
        message,
        "Widen `range:`, or take the event out.",
      ),
    );
  }
}

/** Where a phase still runs in the year in which the next begins, the next takes over at its own start: one joint. */
function joinPhases(phases: readonly LoosePhase[], range: Range): readonly TimelinePhase[] {
  const ordered = phases.toSorted((a, b) => startYear(a.when, range.from) - startYear(b.when, range.from));
  return ordered.flatMap((phase, index) => {
    const next = ordered[index + 1];
    const nextStart = next === undefined ? Infinity : startYear(next.when, range.from);
    const end = endYear(phase.when, range.to);
    const lastUnit = typeof phase.when.end === "string" ? end : phase.when.end.from;
    const isJoined = nextStart < end && nextStart >= lastUnit;
    const from = Math.max(range.from, startYear(phase.when, range.from));
    const to = Math.min(range.to, isJoined ? nextStart : end);
    return to > from ? [{ ...phase, from, to, isOpen: phase.when.end === "open" && to === range.to }] : [];
  });
}

function cutToRange(event: Omit<LooseEvent, "path">, range: Range): TimelineEvent {
  return {
    ...event,
    from: Math.max(range.from, startYear(event.when, range.from)),
    to: Math.min(range.to, endYear(event.when, range.to)),
    isOpen: event.when.end === "open",
  };
}
