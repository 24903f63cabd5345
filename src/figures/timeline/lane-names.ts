import type { FactKind } from "../../model/fact.ts";
import { warning, type Problem } from "../../model/problem.ts";
import type { FigureContext } from "../figure.ts";
import type { TimelineEvent, TimelinePhase } from "./data.ts";
import { timelinePhrases } from "./phrases.ts";
import type { LooseEvent } from "./prepare-items.ts";
import type { TimelineSpec } from "./schema.ts";

type Lanes = NonNullable<TimelineSpec["lanes"]>;

/** The event with the name of its row: its own `lane`, else what `lanes` groups by. */
export function withLane(
  event: TimelineEvent & { readonly kind?: FactKind; readonly scope?: string },
  lanes: Lanes,
  phases: readonly TimelinePhase[],
  context: FigureContext,
): TimelineEvent {
  const { kind, scope, ...rest } = event;
  if (event.lane !== undefined) return rest;
  const lane = groupOf({ ...event, kind, scope }, lanes, phases, context);
  return lane === undefined ? rest : { ...rest, lane };
}

function groupOf(
  event: TimelineEvent & { readonly kind: FactKind | undefined; readonly scope: string | undefined },
  lanes: Lanes,
  phases: readonly TimelinePhase[],
  { lang }: FigureContext,
): string | undefined {
  switch (lanes) {
    case "kind":
      return event.kind === undefined ? undefined : timelinePhrases(lang).kinds[event.kind];
    case "scope":
      return event.scope;
    case "phase":
      return phases.find(({ from, to }) => event.from >= from && event.from < to)?.name;
    case "topic":
    case true:
    case false:
      return undefined;
  }
}

/** The names of the rows, in the author's order of events; of phases, in theirs. A warning where there are none. */
export function lanesOf(
  lanes: Lanes,
  written: readonly LooseEvent[],
  events: readonly TimelineEvent[],
  phases: readonly TimelinePhase[],
  context: FigureContext,
  problems: Problem[],
): readonly string[] {
  if (lanes === false) return [];
  const laneOf = new Map(events.map((event) => [event.key, event.lane]));
  const inOrder = written.flatMap(({ key, lane }) => laneOf.get(key) ?? lane ?? []);
  const ofPhases = phases.map(({ name }) => name).filter((name) => inOrder.includes(name));
  const names = [...new Set([...(lanes === "phase" ? ofPhases : []), ...inOrder])];
  if (names.length === 0 && events.length > 0) {
    const key = lanes === "scope" || lanes === "kind" ? lanes : lanes === "phase" ? "phase" : "lane";
    problems.push(
      warning(
        "timeline/no-lanes",
        context.locate(["lanes"]),
        `No event of this timeline has a ${key}, so all would stand in one row without a name.`,
        "Write `lane: name` on the events, or drop `lanes:`.",
      ),
    );
  }
  return names;
}
