import type { Tone } from "../../draw/colours.ts";
import type { Hedge } from "../../model/fact.ts";
import type { Span } from "../../model/span.ts";
import type { FigureData } from "../common.ts";
import type { AxisKind, ExtraColumn } from "./kind.ts";
import type { ChartType } from "./kinds.ts";

/** Where a point stands: the stretch of time that it covers, in decimal years, a category by its place, or a number. */
export interface ChartPlace {
  /** For a category, its index and the next; of a number, twice the same. */
  readonly from: number;
  readonly to: number;
  /** As it is printed: “1992”, “May 2021”, “Kazakhstan”. */
  readonly name: string;
  /** Of a category, the name in the author's data. */
  readonly key?: string;
}

export interface ChartPoint {
  readonly place: ChartPlace;
  /** In the unit, unscaled. */
  readonly value: number;
  readonly hedge: Hedge;
  /** Where its value was written: in the block, as a fact's id, or in the table's row. */
  readonly span: Span;
  readonly label?: string;
  /** The id of the fact that it shows. */
  readonly fact?: string | undefined;
  /** What its kind needs besides: the other end in the unit, a third quantity. */
  readonly extra?: Readonly<Partial<Record<ExtraColumn, number>>>;
  /** A bar of a waterfall that is a sum, or the sum of what `top` leaves out. */
  readonly part?: "total" | "rest";
  /** Of a stack that is made 100%: how much of it this is, in percent. */
  readonly share?: number;
  /** Where it differs from its series' tone. */
  readonly tone?: Tone;
  /** Who counted: publishers, authors or ids of its sources; empty where nobody is named. A line joins no two that have none in common. */
  readonly counters: readonly string[];
}

export interface ChartSeries {
  readonly label?: string;
  /** The panel of small multiples that it stands in. */
  readonly facet?: string;
  readonly tone: Tone;
  readonly outside: boolean;
  readonly connectsGaps: boolean;
  /** In order of their places. */
  readonly points: readonly ChartPoint[];
}

export interface ChartNote {
  readonly place: ChartPlace;
  readonly text: string;
  /** The index of the series that it speaks of. */
  readonly series?: number;
}

/** A line of reference: at a value in printed numbers, or at a date in decimal years. */
export interface ChartLine {
  readonly at: "y" | "x";
  readonly value: number;
  readonly label: string;
}

/** A shaded stretch of time, in decimal years, cut to the axis. */
export interface ChartSpan {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly tone: Tone;
  readonly fact?: string;
}

/** A chart with its facts, tables and dates resolved. */
export interface ChartData extends FigureData {
  readonly type: ChartType;
  readonly direction: "upright" | "lying" | "as fits";
  readonly x: {
    readonly kind: AxisKind;
    readonly from: number;
    readonly to: number;
    readonly label?: string;
    /** Of numbers. */
    readonly unit?: string;
    readonly divide: number;
    readonly isLog: boolean;
  };
  readonly categories: readonly string[];
  readonly y: {
    readonly label: string;
    readonly divide: number;
    readonly min?: number;
    readonly max?: number;
    readonly isLog: boolean;
    /** Whether lengths or areas stand for values, so that the axis is never cut. */
    readonly isFromZero: boolean;
    /** The greatest size of a value, unscaled. */
    readonly largest: number;
  };
  /** What the two values of one point are called, where a column gives the second. */
  readonly ends?: readonly [string, string];
  /** The third quantity of a scatter. */
  readonly size?: { readonly label?: string | undefined; readonly unit?: string | undefined };
  readonly stack: "none" | "sum" | "share";
  readonly unit?: string;
  /** What money is counted in: `current`, or in the author's words. */
  readonly prices?: string;
  /** What the values cover, as printed: “1992–2014”; empty where no date is known. */
  readonly period: string;
  /** How many categories or series `top` leaves out without adding them up. */
  readonly leftOut: number;
  readonly labels: "all" | "ends" | "none";
  /** Whether the author asked for `labels` by hand, so that one without room is worth a warning. */
  readonly labelsAsked: boolean;
  readonly series: readonly ChartSeries[];
  readonly annotations: readonly ChartNote[];
  readonly gaps: readonly { readonly from: number; readonly to: number; readonly text: string }[];
  readonly lines: readonly ChartLine[];
  readonly spans: readonly ChartSpan[];
  readonly steps?: "series" | "points" | "spans";
}

/** The middle of a place, on the same scale. */
export function middleOf({ from, to }: ChartPlace): number {
  return (from + to) / 2;
}

/** Whether a line may join two points: their stretches of time touch, are about as long, and were counted by the same. */
export function areJoined(a: ChartPoint, b: ChartPoint): boolean {
  return areNeighbours(a, b) && shareCounter(a, b);
}

/** Whether two points come from one statistician, as far as is known. */
export function shareCounter(a: ChartPoint, b: ChartPoint): boolean {
  if (a.counters.length === 0 || b.counters.length === 0) return true;
  return a.counters.some((counter) => b.counters.includes(counter));
}

/** Whether the stretches of time of two points touch, and are about as long. */
export function areNeighbours(a: ChartPoint, b: ChartPoint): boolean {
  const [first, second] = [a.place.to - a.place.from, b.place.to - b.place.from];
  const shorter = Math.min(first, second);
  return Math.abs(b.place.from - a.place.to) < shorter * 0.1 && Math.max(first, second) < shorter * 1.5;
}

/** Whether a mark is drawn hollow. A forecast with a lower bound is hollow and has an arrow. */
export function isHollow(hedge: Hedge): boolean {
  return hedge === "forecast-over" || hedgeLook(hedge) === "hollow";
}

/** What a hedge looks like on a mark. */
export function hedgeLook(hedge: Hedge): "exact" | "hollow" | "up" | "down" {
  switch (hedge) {
    case "exact":
      return "exact";
    case "about":
    case "estimate":
    case "forecast":
      return "hollow";
    case "over":
    case "at-least":
    case "forecast-over":
      return "up";
    case "under":
    case "nearly":
      return "down";
  }
}
