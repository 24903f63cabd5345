import { phaseTone, type Tone } from "../draw/colours.ts";
import type { Deck } from "../model/deck.ts";
import type { Fact } from "../model/fact.ts";
import { formatPoint, formatYear } from "../model/format-when.ts";
import { calendarDate } from "../model/calendar.ts";
import { endYear, startYear, type DatePoint, type TimeSpan } from "../model/time.ts";

/** The stretch of time that the deck is about. Times are decimal years. */
export interface Rail {
  readonly from: number;
  readonly to: number;
  /** The deck's phases in order of time, none over another. */
  readonly segments: readonly RailSegment[];
  readonly ticks: readonly RailTick[];
}

export interface RailSegment {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly tone: Tone;
}

export interface RailTick {
  readonly at: number;
  readonly label: string;
}

/**
 * The deck's time rail: over the front matter's `rail`, else over the phases, else over the slides' dates; undefined when nothing is dated.
 * A phase without an end lasts until the last date that the deck knows.
 */
export function railOf({ meta, facts, slides }: Deck): Rail | undefined {
  const phases = [...facts.values()].filter(isPhase).toSorted((a, b) => startsAt(a) - startsAt(b));
  const whens = slides.flatMap(({ when }) => (when === undefined ? [] : [when]));
  const dated =
    meta.rail === undefined ? (phases.length > 0 ? phases.map(({ when }) => when) : whens) : [meta.rail];
  const latest = latestYear(
    [...facts.values()].flatMap(({ when }) => (when === undefined ? [] : [when])),
    whens,
  );
  const starts = dated.map((when) => startYear(when, Infinity)).filter(Number.isFinite);
  const from = Math.min(...starts);
  const to = Math.max(...dated.map((when) => endYear(when, Math.max(latest, from + 1))));
  if (!Number.isFinite(from) || !(to > from)) return undefined;
  const segments = segmentsOf(phases, { from, to, open: Math.max(latest, from + 1) });
  return { from, to, segments, ticks: ticksOf(phases, segments, { from, to }, dated, meta.lang) };
}

type Phase = Fact & { readonly when: TimeSpan };

function isPhase(fact: Fact): fact is Phase {
  return fact.kind === "phase" && fact.when !== undefined;
}

function startsAt({ when }: Phase): number {
  return startYear(when, -Infinity);
}

function latestYear(...lists: readonly (readonly TimeSpan[])[]): number {
  const ends = lists.flat().map((when) => endYear(when, startYear(when, -Infinity) + 1));
  return Math.max(...ends.filter(Number.isFinite), -Infinity);
}

/** A phase ends where the next begins: `1992/2001` and `2001/2013` both name the year of the turn. */
function segmentsOf(
  phases: readonly Phase[],
  range: { readonly from: number; readonly to: number; readonly open: number },
): readonly RailSegment[] {
  return phases
    .map((phase, index): RailSegment => {
      const next = phases[index + 1];
      const end = endYear(phase.when, range.open);
      return {
        from: Math.max(range.from, startsAt(phase)),
        to: Math.min(range.to, end, next === undefined ? Infinity : startsAt(next)),
        label: phase.short ?? phase.what,
        tone: phaseTone(index),
      };
    })
    .filter(({ from, to }) => to > from);
}

/** Room that a tick's label takes, as a share of the rail. */
const tickRoom = 0.055;
/** From this many years on, a year alone says enough. */
const yearsOnly = 6;

function ticksOf(
  phases: readonly Phase[],
  segments: readonly RailSegment[],
  range: { readonly from: number; readonly to: number },
  dated: readonly TimeSpan[],
  lang: string,
): readonly RailTick[] {
  const length = range.to - range.from;
  const label = (point: DatePoint): string =>
    length >= yearsOnly
      ? formatYear(calendarDate(point.from).year, lang)
      : formatPoint({ ...point, approximate: false, uncertain: false }, lang, "short");
  const points = [...dated, ...phases.map(({ when }) => when)];
  const starts = points.flatMap(({ start }) =>
    typeof start === "string" ? [] : [{ at: start.from, label: label(start) }],
  );
  const ends = points.flatMap(({ end }) =>
    typeof end === "string" ? [] : [{ at: end.to, label: label(end) }],
  );
  const boundaries = new Set(segments.map(({ from }) => from));
  const lastDay = range.to - 1 / 366;
  const last = ends.find(({ at }) => at === range.to) ?? {
    at: range.to,
    label: label({ from: lastDay, to: range.to, precision: "day", approximate: false, uncertain: false }),
  };
  const outer = [...starts.filter(({ at }) => at === range.from), last];
  const inner = [
    ...starts.filter(({ at }) => boundaries.has(at)),
    ...ends.filter(({ at }) => segments.some(({ to }) => to === at)),
  ].toSorted((a, b) => a.at - b.at);
  const kept: RailTick[] = [];
  for (const tick of [...outer, ...inner]) {
    const isInside = tick.at >= range.from && tick.at <= range.to;
    const isFree = kept.every((other) => Math.abs(other.at - tick.at) >= length * tickRoom);
    if (isInside && isFree) kept.push(tick);
  }
  return kept.toSorted((a, b) => a.at - b.at);
}
