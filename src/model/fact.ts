import type { Span } from "./span.ts";
import type { TimeSpan } from "./time.ts";

/** How firmly a value is stated. It is part of the fact: whoever prints the value prints the hedge. */
export const hedges = [
  "exact",
  "about",
  "over",
  "under",
  "nearly",
  "at-least",
  "estimate",
  "forecast",
  "forecast-over",
] as const;
export type Hedge = (typeof hedges)[number];

/** Whether a value is expected, and not yet an outcome. */
export function isForecast(hedge: Hedge): boolean {
  return hedge === "forecast" || hedge === "forecast-over";
}

export const factKinds = [
  "event",
  "phase",
  "figure",
  "ranking",
  "project",
  "proposal",
  "quotation",
  "theme",
] as const;
export type FactKind = (typeof factKinds)[number];

export const factStatuses = ["ok", "caution", "disputed"] as const;
export type FactStatus = (typeof factStatuses)[number];

/** A source and the place in it: `a ¶6`. */
export interface Citation {
  readonly source: string;
  readonly locator?: string;
  readonly span: Span;
}

/** How a derived value came about: the author's arithmetic and the facts it names, in order of first use. */
export interface Derivation {
  readonly expression: string;
  readonly inputs: readonly string[];
}

/** One entry of `facts.yaml`. */
export interface Fact {
  readonly id: string;
  readonly span: Span;
  readonly kind: FactKind;
  /** The statement, without the number: “China's trade with the five Central Asian countries”. */
  readonly what: string;
  /** A short form of `what` for crowded figures. */
  readonly short?: string;
  /** In `unit`, unscaled: 38.6e9, not 38.6. Percentages are in percent: 24.5. */
  readonly value?: number;
  /** An ISO 4217 currency (`USD`, `CNY`), `percent`, `percentage-point`, `times`, `rank`, `year`, or a counted noun as it prints after the number (`TEU`, `MW`, `visitors`). Absent: a bare count. */
  readonly unit?: string;
  /** What the value covers, or when the event happened. */
  readonly when?: TimeSpan;
  readonly hedge: Hedge;
  /** The place or population that the value speaks of. */
  readonly scope?: string;
  /** Where it is or happened, for maps: latitude and longitude in degrees. */
  readonly at?: readonly [lat: number, lon: number];
  /** Other words for it, by which prose may mean it. */
  readonly aliases?: readonly string[];
  readonly citations: readonly Citation[];
  /** Present on derived facts, whose value is computed. */
  readonly derivation?: Derivation;
  /** Ids of facts that contradict this one. */
  readonly disputes: readonly string[];
  readonly status: FactStatus;
  readonly note?: string;
}

export type Ledger = ReadonlyMap<string, Fact>;
