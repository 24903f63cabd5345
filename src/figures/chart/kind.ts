import type { Problem } from "../../model/problem.ts";
import type { ChartData } from "./data.ts";
import type { ChartLayout } from "./layout.ts";
import type { ChartPhrases } from "./phrases.ts";
import type { ChartSpec } from "./schema.ts";
import type { DataTable, FigureContext, Frame } from "../figure.ts";

/** What may run along x: dates to scale, names in a row, or numbers of a second quantity. */
export type AxisKind = "time" | "category" | "number";

/** One type of chart: what its data must be, and where everything stands. A new one is such an object and a line in kinds.ts. */
export interface ChartKind {
  /** What x may be, the likeliest first: dates are read as time only where the kind allows time. */
  readonly axes: readonly AxisKind[];
  /** Whether lengths or areas stand for values, so that these begin at zero without exception and know no logarithm. */
  readonly isFromZero: boolean;
  /** Whether `y: {log: true}` is drawn by this kind at all. */
  readonly canBeLog: boolean;
  /** Keys of the block that only some kinds know, and this one does; the others are reported where they stand. */
  readonly keys: readonly KindKey[];
  /** The order of categories where the author gives none. Default: as given. */
  readonly sort?: "down";
  /** Columns besides x and y that every point must have. Default: none. */
  readonly needs?: readonly ExtraColumn[];
  /** The accessible name's pattern: “Line chart: #”. */
  readonly phrase: (phrases: ChartPhrases) => string;
  /** What only this kind finds wrong, once all else is resolved. */
  readonly check?: (data: ChartData, spec: ChartSpec, context: FigureContext) => readonly Problem[];
  readonly layout: (data: ChartData, frame: Frame) => ChartLayout;
  /** Where the usual sentences do not fit: ends, extremes and gaps of each series. */
  readonly describe?: (data: ChartData, lang: string) => string;
  /** Where the usual table does not fit: a row for each x, a column for each series. */
  readonly tabulate?: (data: ChartData, lang: string) => Omit<DataTable, "caption">;
  /** Notes besides the usual ones on hedges, gaps and outside sources. */
  readonly notes?: (data: ChartData, lang: string) => readonly string[];
}

/** Keys of a chart's block that not every kind knows. */
export const kindKeys = [
  "stack",
  "horizontal",
  "annotations",
  "gaps",
  "lines",
  "spans",
  "facet",
  "steps",
  "highlight",
  "sort",
  "top",
  "whole",
  "size",
] as const;
export type KindKey = (typeof kindKeys)[number];

/** Columns that a row may have besides x and y: the other end, a third quantity. */
export type ExtraColumn = "to" | "size";
