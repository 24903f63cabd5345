import { ticks } from "d3-array";
import type { ColourToken } from "../../../draw/colours.ts";
import type { ChartData } from "../data.ts";

/** A class of values of a heat table: one colour, at one strength. */
export interface HeatClass {
  /** In printed numbers; the last class holds its end as well. */
  readonly from: number;
  readonly to: number;
  readonly colour: "phase-2" | "accent";
  /** Of the colour over the paper, from 0 to 1. */
  readonly strength: number;
  /** What can be read on it. */
  readonly text: ColourToken;
}

/**
 * Strengths of one hue from pale to full, a step of lightness apart, so that the order shows to eyes that tell no colours. Between 0.52 and 0.85
 * neither ink nor paper can be read on all variants of the theme, so no class is there.
 */
export const strengths = [0.06, 0.17, 0.28, 0.4, 0.52, 0.92] as const;

/** Five classes or so between round numbers; where values fall below zero, a second hue for those. */
export function heatClasses(data: ChartData): readonly HeatClass[] {
  const values = data.series.flatMap(({ points }) => points.map(({ value }) => value / data.y.divide));
  const least = data.y.min ?? Math.min(...values);
  const greatest = Math.max(data.y.max ?? Math.max(...values), least);
  if (least >= 0 || greatest <= 0) return least < 0 ? below(least, greatest) : above(least, greatest);
  const size = Math.max(-least, greatest);
  return [...below(-size, 0), ...above(0, size)];
}

/** The class of a printed number; one beyond the ends belongs to the nearest. */
export function classOf(value: number, classes: readonly HeatClass[]): HeatClass | undefined {
  const found = classes.find(({ from, to }) => value >= from && value < to);
  if (found !== undefined) return found;
  return value < (classes[0]?.from ?? 0) ? classes[0] : classes.at(-1);
}

function above(from: number, to: number): readonly HeatClass[] {
  const edges = edgesOf(from, to);
  return edges.slice(1).map((end, index): HeatClass => {
    const strength = strengthAt(index, edges.length - 1);
    return { from: edges[index] ?? from, to: end, colour: "phase-2", strength, text: textOn(strength) };
  });
}

function below(from: number, to: number): readonly HeatClass[] {
  return above(-to, -from)
    .map(({ strength, text, ...one }): HeatClass => ({
      from: 0 - one.to,
      to: 0 - one.from,
      colour: "accent",
      strength,
      text,
    }))
    .toReversed();
}

/** Round numbers that hold the values between them. */
function edgesOf(from: number, to: number): readonly number[] {
  if (to <= from) return [from, from + 1];
  const inner =
    [5, 4, 3].map((count) => ticks(from, to, count)).find(({ length }) => length <= strengths.length - 1) ??
    [];
  const step = inner.length > 1 ? (inner[1] ?? 0) - (inner[0] ?? 0) : to - from;
  const edges = [...inner];
  if ((edges[0] ?? Infinity) > from) edges.unshift((edges[0] ?? from + step) - step);
  if ((edges.at(-1) ?? -Infinity) < to) edges.push((edges.at(-1) ?? from) + step);
  return edges.map((edge) => Number(edge.toPrecision(12)));
}

function strengthAt(index: number, count: number): number {
  const at = count <= 1 ? 2 : Math.round((index * (strengths.length - 1)) / (count - 1));
  return strengths[Math.min(at, strengths.length - 1)] ?? 0.95;
}

function textOn(strength: number): ColourToken {
  return strength > 0.6 ? "paper" : "ink";
}
