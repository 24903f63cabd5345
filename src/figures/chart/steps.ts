import type { Markup } from "../../draw/svg.ts";
import { stepGroup } from "../../draw/step.ts";
import { middleOf, type ChartData, type ChartPlace, type ChartPoint } from "./data.ts";

/** At which step of the chart's building up a part appears; 0 is there from the start. */
export interface Steps {
  /** How many times the picture changes. */
  readonly count: number;
  readonly ofSeries: (index: number) => number;
  readonly ofPlace: (index: number, place: ChartPlace) => number;
  readonly ofSpan: (index: number) => number;
}

/**
 * The first series, point or span is there from the start, and each step adds the next. With `spans` a mark appears with the span that it
 * stands in; what lies before the first is there from the start, what lies between two or behind the last comes with the one before.
 */
export function stepsOf(data: ChartData): Steps {
  switch (data.steps) {
    case undefined:
      return { count: 0, ofSeries: none, ofPlace: none, ofSpan: none };
    case "series":
      return {
        count: data.series.length - 1,
        ofSeries: (index) => index,
        ofPlace: (index) => index,
        ofSpan: none,
      };
    case "points": {
      const all = data.series.flatMap(({ points }) => points.map(({ place }) => place.from));
      const order = new Map([...new Set(all)].toSorted((a, b) => a - b).map((from, index) => [from, index]));
      return {
        count: Math.max(0, order.size - 1),
        ofSeries: none,
        ofPlace: (_, place) => order.get(place.from) ?? 0,
        ofSpan: none,
      };
    }
    case "spans": {
      const starts = data.spans.map(({ from }) => from);
      const ordered = starts.toSorted((a, b) => a - b);
      const stepAt = (time: number): number =>
        Math.max(
          0,
          ordered.findLastIndex((start) => start <= time + 1e-6),
        );
      return {
        count: Math.max(0, ordered.length - 1),
        ofSeries: none,
        ofPlace: (_, place) => stepAt(middleOf(place)),
        ofSpan: (index) => stepAt(starts[index] ?? 0),
      };
    }
  }
}

/** The step of a point of the series at this place. */
export function stepOf(data: ChartData): (series: number, point: ChartPoint) => number {
  const { ofPlace } = stepsOf(data);
  return (series, point) => ofPlace(series, point.place);
}

/** How many steps the chart builds up in. */
export function stepCount(data: ChartData): number {
  return stepsOf(data).count;
}

function none(): number {
  return 0;
}

/** A part in the group of its step; one that is there from the start needs none. */
export function inStep(step: number, markup: Markup): Markup {
  return step === 0 || markup === "" ? markup : stepGroup(step, markup);
}
