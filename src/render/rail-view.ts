import type { TextMeasurer } from "../draw/text.ts";
import { endYear, startYear, type TimeSpan } from "../model/time.ts";
import type { Rail, RailSegment } from "./rail.ts";
import { typeScale } from "./type-scale.ts";

/** A stretch of the rail, placed in percent of its length. */
export interface RailPiece {
  readonly left: string;
  readonly width: string;
  readonly tone: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** What `partials/rail` shows. */
export interface RailView {
  readonly from: string;
  readonly to: string;
  /** Whether the phases' names find room above them. */
  readonly named: boolean;
  readonly segments: readonly RailPiece[];
  /** What the slide is about: the pieces of its `when` in each phase; empty when it says none. */
  readonly highlights: readonly RailPiece[];
  readonly ticks: readonly { readonly left: string; readonly label: string; readonly edge: string }[];
}

/** A stretch of time in decimal years. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where a slide's `when` lies on the rail. An interval that ends in the year in which a phase begins ends with that turn. */
export function stretchOf(when: TimeSpan, rail: Rail): Stretch | undefined {
  const from = Math.max(rail.from, startYear(when, rail.from));
  let to = Math.min(rail.to, endYear(when, rail.to));
  const { end } = when;
  if (when.isInterval && typeof end !== "string") {
    const turn = rail.segments.find(
      (segment) => segment.from > from && segment.from >= end.from && segment.from < end.to,
    );
    if (turn !== undefined) to = turn.from;
  }
  return to > from ? { from, to } : undefined;
}

/** The one phase that holds the whole stretch; undefined when it spans several or none. */
export function phaseOf(stretch: Stretch, rail: Rail): RailSegment | undefined {
  return rail.segments.find((segment) => stretch.from >= segment.from && stretch.to <= segment.to);
}

/** The rail with a slide's own stretch on it. */
export function viewRail(rail: Rail, stretch: Stretch | undefined, names: "named" | "unnamed"): RailView {
  return {
    from: number(rail.from),
    to: number(rail.to),
    named: names === "named",
    segments: rail.segments.map((segment) => place(segment, segment, rail)),
    highlights: stretch === undefined ? [] : highlight(stretch, rail),
    ticks: rail.ticks.map(({ at, label }) => ({
      left: percent((at - rail.from) / (rail.to - rail.from)),
      label,
      edge: at === rail.from ? "start" : at === rail.to ? "end" : "middle",
    })),
  };
}

/** Whether every phase's name fits above its segment, so that a rail of this length in pixels may name them. */
export function fitNames(rail: Rail, length: number, text: TextMeasurer): "named" | "unnamed" {
  const { style } = typeScale["rail-name"];
  const fits = rail.segments.every(({ from, to, label }) => {
    return text.width(label, style) <= ((to - from) / (rail.to - rail.from)) * length - nameGap;
  });
  return fits && rail.segments.length > 0 ? "named" : "unnamed";
}

const nameGap = 16;

function highlight(stretch: Stretch, rail: Rail): readonly RailPiece[] {
  const inPhases = rail.segments
    .map((segment) => ({
      segment,
      from: Math.max(segment.from, stretch.from),
      to: Math.min(segment.to, stretch.to),
    }))
    .filter(({ from, to }) => to > from)
    .map((part) => place(part, part.segment, rail));
  return inPhases.length > 0 ? inPhases : [place(stretch, { label: "", tone: "ink" }, rail)];
}

/** What is too short to be seen is drawn this long. */
const shortest = 0.006;

function place(
  stretch: Stretch,
  of: { readonly label: string; readonly tone: string },
  rail: Rail,
): RailPiece {
  const length = rail.to - rail.from;
  const width = Math.max(shortest, (stretch.to - stretch.from) / length);
  const left = Math.min(1 - width, (stretch.from - rail.from) / length);
  return {
    left: percent(left),
    width: percent(width),
    tone: of.tone,
    label: of.label,
    from: number(stretch.from),
    to: number(stretch.to),
  };
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}

function number(year: number): string {
  return String(Number(year.toFixed(4)));
}
