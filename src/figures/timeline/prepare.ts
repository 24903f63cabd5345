import { formatWhen } from "../../model/format-when.ts";
import { error, warning, type Problem } from "../../model/problem.ts";
import { prepareChrome } from "../common.ts";
import type { FigureContext, Prepared } from "../figure.ts";
import { readDate } from "../find-fact.ts";
import { cutToRange, extentOfSpan, isWithin } from "./cut.ts";
import type { Range, TimelineData, TimelineEvent, TimelineNow } from "./data.ts";
import { joinPhases } from "./join-phases.ts";
import { lanesOf, withLane } from "./lane-names.ts";
import { prepareBreaks, prepareFocus, prepareRange } from "./prepare-axis.ts";
import { prepareEvent, preparePhase, type Findings, type LooseEvent } from "./prepare-items.ts";
import type { TimelineSpec } from "./schema.ts";

/** Resolves facts and dates. There is nothing to draw without a date, or when the range is wrong. */
export function prepareTimeline(
  spec: TimelineSpec,
  context: FigureContext,
): Prepared<TimelineData | undefined> {
  const { chrome, citations, problems: chromeProblems } = prepareChrome(spec, context);
  const findings: Findings = { problems: [...chromeProblems], facts: [], citations: [...citations] };
  const loosePhases = (spec.phases ?? []).flatMap((entry, index) =>
    preparePhase(entry, index, context, findings),
  );
  const looseEvents = (spec.events ?? []).flatMap((entry, index) =>
    prepareEvent(entry, index, context, findings),
  );
  const { problems, facts } = findings;
  const now = prepareNow(spec.now, context, problems);
  const spans = [...looseEvents.map(({ when }) => when), ...(now === undefined ? [] : [now.when])];
  const range = prepareRange(
    spec.range,
    loosePhases.map(({ when }) => when),
    spans,
    context,
    problems,
  );
  const rest = { facts, citations: findings.citations, problems };
  if (range === undefined) {
    if (problems.length === 0) problems.push(nothingToShow(context));
    return { data: undefined, ...rest };
  }
  const phases = joinPhases(loosePhases, range);
  const events = eventsWithin(range, looseEvents, context, problems).map((event) =>
    withLane(event, spec.lanes ?? false, phases, context),
  );
  const shownNow = nowWithin(range, now, context, problems);
  const dated = [...phases, ...events.map((event) => ({ ...event, name: event.label }))];
  const focus = prepareFocus(spec.focus, range, dated, context, problems);
  if (spec.steps === "phases" && phases.length === 0) problems.push(nothingToStepThrough(context));
  const data: TimelineData = {
    chrome,
    ...range,
    scale: spec.scale ?? "chronological",
    breaks: prepareBreaks(spec, range, dated, shownNow, context, problems),
    ...(focus !== undefined && { focus }),
    steps: spec.steps ?? "none",
    phases,
    events,
    lanes: lanesOf(spec.lanes ?? false, looseEvents, events, phases, context, problems),
    ...(shownNow !== undefined && { now: shownNow }),
  };
  return { data, ...rest };
}

function prepareNow(
  written: TimelineSpec["now"],
  context: FigureContext,
  problems: Problem[],
): TimelineNow | undefined {
  if (written === undefined) return undefined;
  const { when: text, label } = typeof written === "string" ? { when: written, label: undefined } : written;
  const path = typeof written === "string" ? ["now"] : ["now", "when"];
  const when = readDate(text, path, context, problems);
  return when === undefined ? undefined : { when, ...(label !== undefined && { label }) };
}

/** The events within the range in order of time; a warning for each of the others. */
function eventsWithin(
  range: Range,
  events: readonly LooseEvent[],
  context: FigureContext,
  problems: Problem[],
): readonly TimelineEvent[] {
  const shown: TimelineEvent[] = [];
  for (const { path, ...event } of events) {
    if (isWithin(extentOfSpan(event.when, range), range)) {
      shown.push({ ...event, ...cutToRange(event.when, range, event.hedge) });
      continue;
    }
    const message = `“${event.label}” (${formatWhen(event.when, context.lang)}) lies outside the timeline's range and is not shown.`;
    problems.push(
      warning(
        "timeline/outside-range",
        context.locate(path),
        message,
        "Widen `range:`, or take the event out.",
      ),
    );
  }
  return shown.toSorted((a, b) => extentOfSpan(a.when, range).from - extentOfSpan(b.when, range).from);
}

function nowWithin(
  range: Range,
  now: TimelineNow | undefined,
  context: FigureContext,
  problems: Problem[],
): TimelineNow | undefined {
  if (now === undefined || isWithin(extentOfSpan(now.when, range), range)) return now;
  const message = `The line for ${formatWhen(now.when, context.lang)} lies outside the timeline's range and is not shown.`;
  problems.push(
    warning("timeline/outside-range", context.locate(["now"]), message, "Widen `range:`, or drop `now:`."),
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

function nothingToStepThrough(context: FigureContext): Problem {
  return error(
    "timeline/steps-without-phases",
    context.locate(["steps"]),
    "This timeline has no phases for `steps: phases` to go through.",
    "Add `phases:`, or write `steps: events`.",
  );
}
