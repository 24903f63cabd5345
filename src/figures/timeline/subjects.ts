import type { Tone } from "../../draw/colours.ts";
import type { Frame } from "../figure.ts";
import type { Band, BandPhase } from "./band.ts";
import type { TimelineData, TimelineEvent, TimelineNow } from "./data.ts";
import type { Flag, Side } from "./flags.ts";
import { dateStyleOf, eventShapes, nowShapes, phaseShapes } from "./labels.ts";
import type { TimelineType } from "./layout.ts";
import { markOf, type EventMark } from "./marks.ts";
import { middleOfNow } from "./now.ts";
import type { TimeScale } from "./scale.ts";
import type { Effort } from "./search.ts";

/** What a label on a pole stands for. */
export type Subject = { readonly key: string; readonly flag: Flag; readonly tone: Tone } & (
  | { readonly kind: "event"; readonly event: TimelineEvent; readonly mark: EventMark }
  | { readonly kind: "phase" }
  | { readonly kind: "now" }
);

export interface FlagAttempt {
  readonly data: TimelineData;
  readonly frame: Frame;
  readonly scale: TimeScale;
  readonly band: Band;
  readonly type: TimelineType;
  readonly effort: Effort;
  /** Where labels may stand. Default: on both sides of the band. */
  readonly sides?: readonly Side[];
  /** Room below the band, next to it, that is not for labels, in pixels. Default: 0. */
  readonly reserved?: number;
}

const bothSides: readonly Side[] = ["above", "below"];

/** Events, phases too narrow for their names, and today, in the order in which they stand along the band. */
export function subjectsOf(attempt: FlagAttempt): readonly Subject[] {
  const { data, band } = attempt;
  const subjects = [
    ...data.events.map((event) => eventSubject(event, attempt)),
    ...band.phases.flatMap((phase) => (needsFlag(phase) ? [phaseSubject(phase, attempt)] : [])),
    ...(data.now === undefined ? [] : [nowSubject(data.now, attempt)]),
  ];
  // Where all else is equal, labels take turns above and below.
  return subjects
    .toSorted((a, b) => a.flag.x - b.flag.x)
    .map((subject, index) =>
      withFlag(subject, { costBelow: subject.flag.costBelow + (index % 2 === 0 ? 4 : -4) }),
    );
}

/** A phase too narrow for its name, unless only its edge peeps in. */
function needsFlag({ phase, block }: BandPhase): boolean {
  return block === undefined && phase.start.kind !== "cut" && phase.end.kind !== "cut";
}

function withFlag(subject: Subject, changes: Partial<Flag>): Subject {
  return { ...subject, flag: { ...subject.flag, ...changes } };
}

function eventSubject(event: TimelineEvent, attempt: FlagAttempt): Subject {
  const { data, frame, scale, type } = attempt;
  const mark = markOf(event, scale);
  const shapes = eventShapes(event, type, dateStyleOf(data), frame.text, frame.lang, widestLabel(attempt));
  const sides = attempt.sides ?? bothSides;
  const costBelow = event.highlight ? 3 : mark.kind === "bar" ? -4 : 0;
  const flag: Flag = { x: mark.x, shapes, sides, costBelow, canShift: true };
  return { kind: "event", key: event.key, event, mark, tone: event.highlight ? event.tone : "ink", flag };
}

function phaseSubject({ phase, left, right }: BandPhase, attempt: FlagAttempt): Subject {
  const { frame, type } = attempt;
  const shapes = phaseShapes(phase, type, frame.text, frame.lang, widestLabel(attempt));
  const flag: Flag = {
    x: (left + right) / 2,
    shapes,
    sides: attempt.sides ?? bothSides,
    costBelow: 0,
    canShift: true,
  };
  return { kind: "phase", key: `${phase.key}-name`, tone: phase.tone, flag };
}

function nowSubject(now: TimelineNow, attempt: FlagAttempt): Subject {
  const { data, frame, scale, type } = attempt;
  const flag: Flag = {
    x: scale(middleOfNow(now, data)),
    shapes: nowShapes(now, type, frame.text, frame.lang),
    sides: attempt.sides ?? bothSides,
    costBelow: -6,
    canShift: false,
  };
  return { kind: "now", key: "now", tone: "accent", flag };
}

function widestLabel({ frame, type }: FlagAttempt): number {
  return Math.min(frame.width * 0.4, type.label * 15);
}
