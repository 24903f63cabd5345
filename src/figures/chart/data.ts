import type { Tone } from "../../draw/colours.ts";
import type { Hedge } from "../../model/fact.ts";
import type { FigureData } from "../common.ts";

/** Where a point stands: the stretch of time that it covers, in decimal years, or a category by its place. */
export interface ChartPlace {
  /** For a category, its index and the next. */
  readonly from: number;
  readonly to: number;
  /** As it is printed: “1992”, “May 2021”, “Kazakhstan”. */
  readonly name: string;
}

export interface ChartPoint {
  readonly place: ChartPlace;
  /** In the unit, unscaled. */
  readonly value: number;
  readonly hedge: Hedge;
  readonly label?: string;
  /** The id of the fact that it shows. */
  readonly fact?: string | undefined;
}

export interface ChartSeries {
  readonly label?: string;
  readonly tone: Tone;
  readonly outside: boolean;
  readonly connectsGaps: boolean;
  /** In order of their places. */
  readonly points: readonly ChartPoint[];
}

export interface ChartNote {
  readonly place: ChartPlace;
  readonly text: string;
}

/** A chart with its facts, tables and dates resolved. */
export interface ChartData extends FigureData {
  readonly type: "line" | "bar" | "dot";
  readonly direction: "upright" | "lying" | "as fits";
  readonly x: {
    readonly kind: "time" | "category";
    readonly from: number;
    readonly to: number;
    readonly label?: string;
  };
  readonly categories: readonly string[];
  readonly y: {
    readonly label: string;
    readonly divide: number;
    readonly min?: number;
    readonly max?: number;
  };
  readonly unit?: string;
  readonly labels: "all" | "ends" | "none";
  /** Whether the author asked for `labels` by hand, so that one without room is worth a warning. */
  readonly labelsAsked: boolean;
  readonly series: readonly ChartSeries[];
  readonly annotations: readonly ChartNote[];
  readonly gaps: readonly { readonly from: number; readonly to: number; readonly text: string }[];
}

/** The middle of a place, on the same scale. */
export function middleOf({ from, to }: ChartPlace): number {
  return (from + to) / 2;
}

/** Whether a line may join two points: their stretches of time touch, and are about as long. */
export function areNeighbours(a: ChartPoint, b: ChartPoint): boolean {
  const lengths = [a.place.to - a.place.from, b.place.to - b.place.from];
  const shorter = Math.min(...lengths);
  return Math.abs(b.place.from - a.place.to) < shorter * 0.1 && Math.max(...lengths) < shorter * 1.5;
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
