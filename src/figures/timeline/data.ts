import type { Tone } from "../../draw/colours.ts";
import type { TimeSpan } from "../../model/time.ts";
import type { FigureData } from "../common.ts";

export interface TimelinePhase {
  /** The id of the fact that it shows. */
  readonly fact?: string | undefined;
  readonly when: TimeSpan;
  /** Where the band begins and ends, in decimal years: joined to its neighbours and cut to the range. */
  readonly from: number;
  readonly to: number;
  /** Still going on at the end of the range. */
  readonly isOpen: boolean;
  readonly name: string;
  readonly short?: string;
  readonly text?: string;
  readonly tone: Tone;
}

export interface TimelineEvent {
  /** The id of the fact that it shows. */
  readonly fact?: string | undefined;
  readonly when: TimeSpan;
  /** The stretch of time that the date covers, in decimal years, cut to the range. */
  readonly from: number;
  readonly to: number;
  readonly isOpen: boolean;
  readonly label: string;
  readonly short?: string;
  readonly text?: string;
  readonly highlight: boolean;
  readonly lane?: string;
  readonly tone: Tone;
}

/** A timeline with its facts and dates resolved; events in order of time. */
export interface TimelineData extends FigureData {
  /** In decimal years. */
  readonly from: number;
  readonly to: number;
  readonly phases: readonly TimelinePhase[];
  readonly events: readonly TimelineEvent[];
  /** Lane names in order of first use; empty without lanes. */
  readonly lanes: readonly string[];
  readonly now?: TimeSpan;
}
