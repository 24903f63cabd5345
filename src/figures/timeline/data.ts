import type { Tone } from "../../draw/colours.ts";
import type { Hedge } from "../../model/fact.ts";
import type { TimeSpan } from "../../model/time.ts";
import type { FigureData } from "../common.ts";

/** A stretch of time in decimal years. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** How something begins or ends: at its date, about it, going on (`..`), at a time that nobody knows, or cut off by the edge of what is shown. */
export interface Edge {
  readonly kind: "dated" | "soft" | "open" | "unknown" | "cut";
  /** EDTF `?`: perhaps. */
  readonly isUncertain: boolean;
}

/** What has a place on the time axis. `from` and `to` are in decimal years, cut to the range. */
export interface Dated extends Range {
  /** The same for the same thing in every picture of the figure. */
  readonly key: string;
  /** The id of the fact that it shows. */
  readonly fact?: string | undefined;
  readonly when: TimeSpan;
  readonly start: Edge;
  readonly end: Edge;
}

/** Its band is joined to its neighbours. */
export interface TimelinePhase extends Dated {
  readonly name: string;
  readonly short?: string;
  readonly text?: string;
  readonly tone: Tone;
}

export interface TimelineEvent extends Dated {
  readonly label: string;
  readonly short?: string;
  readonly text?: string;
  readonly highlight: boolean;
  readonly lane?: string;
  readonly tone: Tone;
  /** Of the date, by the fact's hedge: `exact`, and `about`, `estimate`, `forecast`, … */
  readonly hedge: Hedge;
}

/** Years that the axis leaves out. */
export interface TimelineBreak extends Range {
  readonly when: TimeSpan;
}

export interface TimelineNow {
  readonly when: TimeSpan;
  /** In place of the language's word for today. */
  readonly label?: string;
}

/** A timeline with its facts and dates resolved; events in order of time. */
export interface TimelineData extends FigureData, Range {
  /** `sequential`: one step from each date to the next, whatever lies between. */
  readonly scale: "chronological" | "sequential";
  /** In order; none overlaps another, and nothing begins or ends in one. */
  readonly breaks: readonly TimelineBreak[];
  /** What the picture zooms in on. */
  readonly focus?: Range;
  readonly steps: "none" | "phases" | "events";
  readonly phases: readonly TimelinePhase[];
  readonly events: readonly TimelineEvent[];
  /** Lane names in order of first use; empty without lanes. */
  readonly lanes: readonly string[];
  readonly now?: TimelineNow;
}
