import type { Box } from "../../draw/boxes.ts";
import { fill, stroke, type Tone } from "../../draw/colours.ts";
import { hatch } from "../../draw/hatch.ts";
import { element, join, pathData, type Markup } from "../../draw/svg.ts";
import { hedgeLook, isHollow, type ChartPoint, type ChartSeries } from "./data.ts";
import { drawPattern } from "./patterns.ts";

/** A point with its place in the drawing. */
export interface ScreenPoint {
  readonly point: ChartPoint;
  readonly series: ChartSeries;
  /** Of the dot, or of the bar's end. */
  readonly x: number;
  readonly y: number;
  /** Where its bar or area begins, along the axis of values: at zero, or on the part of the stack below. */
  readonly foot?: number;
  readonly bar?: Box;
}

/** The colour of a point's mark. */
export function toneOfMark({ point, series }: Pick<ScreenPoint, "point" | "series">): Tone {
  return point.tone ?? series.tone;
}

export const arrowLength = 17;

/** Dots small enough to tell apart, in pixels. */
export function dotRadius(points: number): number {
  return points <= 14 ? 6 : points <= 30 ? 4.5 : 3.5;
}

/** Dots of series that only a legend names differ in shape where their greys do not. */
export type DotShape = "round" | "by tone";

/** A disc, square or diamond of one size. */
export function drawShape(
  x: number,
  y: number,
  radius: number,
  tone: Tone,
  style: Readonly<Record<string, string | number>>,
): Markup {
  if (tone === "phase-2") {
    const half = radius * 0.9;
    return element("rect", { ...style, x: x - half, y: y - half, width: half * 2, height: half * 2 });
  }
  if (tone === "phase-1" || tone === "phase-3") {
    const reach = radius * 1.25;
    const d = pathData("M", x, y - reach, "L", x + reach, y, "L", x, y + reach, "L", x - reach, y, "Z");
    return element("path", { ...style, d });
  }
  const { class: look, ...rest } = style;
  return element("circle", { class: look, cx: x, cy: y, r: radius, ...rest });
}

/** The dot of a point, hollow or with an arrow where its value is hedged. */
export function drawDot(
  screen: ScreenPoint,
  radius: number,
  axis: "upright" | "lying",
  shape: DotShape = "round",
): Markup {
  const { point, x, y } = screen;
  const tone = toneOfMark(screen);
  const look = hedgeLook(point.hedge);
  const hollow = isHollow(point.hedge);
  const style = {
    class: hollow ? `${fill("paper")} ${stroke(tone)}` : `${fill(tone)} ${stroke("paper")}`,
    "stroke-width": hollow ? 2.5 : 1.5,
  };
  const mark = drawShape(x, y, hollow ? radius - 1 : radius, shape === "round" ? "accent" : tone, style);
  const dot = showFact(mark, point.fact);
  if (look === "exact" || look === "hollow") return dot;
  const sign = look === "up" ? 1 : -1;
  const along = { from: sign * radius, to: sign * (radius + arrowLength) };
  return join([drawArrow(x, y, along, tone, axis), dot]);
}

/** How bars of several series are told apart besides by colour. */
export type BarFill = "plain" | "patterned";

/** A bar from zero; hollow with hatching where its value is vague, with an arrow at its end where it is a bound. */
export function drawBar(screen: ScreenPoint, axis: "upright" | "lying", barFill: BarFill = "plain"): Markup {
  const { point, bar } = screen;
  if (bar === undefined) return join([]);
  const tone = toneOfMark(screen);
  const look = hedgeLook(point.hedge);
  const box = { x: bar.x, y: bar.y, width: bar.width, height: bar.height };
  const rect = isHollow(point.hedge) ? drawHollowBar(box, tone) : drawFullBar(box, tone, barFill);
  const body = showFact(rect, point.fact);
  if (look === "exact" || look === "hollow") return body;
  const [near, far] = [4, 4 + arrowLength];
  const along = look === "up" ? { from: near, to: far } : { from: far, to: near };
  return join([body, drawArrow(screen.x, screen.y, along, tone, axis)]);
}

function drawFullBar(box: Box, tone: Tone, barFill: BarFill): Markup {
  const rect = element("rect", { class: fill(tone), ...box });
  return barFill === "plain" ? rect : join([rect, drawPattern(box, tone)]);
}

/** So that the page can say where the mark's value comes from. */
export function showFact(mark: Markup, fact: string | undefined): Markup {
  return fact === undefined ? mark : element("g", { "data-fact": fact }, mark);
}

function drawHollowBar(bar: Box, tone: Tone): Markup {
  const inner = {
    x: bar.x + 1,
    y: bar.y + 1,
    width: Math.max(0, bar.width - 2),
    height: Math.max(0, bar.height - 2),
  };
  return join([
    element("path", { class: stroke(tone), fill: "none", d: hatch(inner, 7) }),
    element("rect", { class: stroke(tone), fill: "none", "stroke-width": 2, ...inner }),
  ]);
}

/** An arrow along the axis of values, from and to so many pixels beyond the mark. */
function drawArrow(
  x: number,
  y: number,
  along: { readonly from: number; readonly to: number },
  tone: Tone,
  axis: "upright" | "lying",
): Markup {
  const at = (distance: number, across: number): readonly [number, number] =>
    axis === "upright" ? [x + across, y - distance] : [x + distance, y + across];
  const barb = along.to - Math.sign(along.to - along.from) * 6;
  const d = pathData(
    "M",
    ...at(along.from, 0),
    "L",
    ...at(along.to, 0),
    "M",
    ...at(barb, -5),
    "L",
    ...at(along.to, 0),
    "L",
    ...at(barb, 5),
  );
  return element("path", {
    class: stroke(tone),
    fill: "none",
    "stroke-width": 2.5,
    "stroke-linejoin": "round",
    "stroke-linecap": "round",
    d,
  });
}
