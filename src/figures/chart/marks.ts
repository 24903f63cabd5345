import type { Box, Segment } from "../../draw/boxes.ts";
import { fill, stroke, type Tone } from "../../draw/colours.ts";
import { hatch } from "../../draw/hatch.ts";
import { element, join, pathData, type Markup } from "../../draw/svg.ts";
import { isForecast } from "../../model/fact.ts";
import { areNeighbours, hedgeLook, isHollow, type ChartPoint, type ChartSeries } from "./data.ts";

/** A point with its place in the drawing. */
export interface ScreenPoint {
  readonly point: ChartPoint;
  readonly series: ChartSeries;
  /** Of the dot, or of the bar's end. */
  readonly x: number;
  readonly y: number;
  readonly bar?: Box;
}

export const arrowLength = 17;

/** Dots small enough to tell apart, in pixels. */
export function dotRadius(points: number): number {
  return points <= 14 ? 6 : points <= 30 ? 4.5 : 3.5;
}

interface LineSegment extends Segment {
  readonly look: "solid" | "dashed" | "dotted";
}

/** The lines of a series: solid between neighbours, dashed towards a forecast, dotted over gaps where the author wants that. */
export function lineSegments(points: readonly ScreenPoint[]): readonly LineSegment[] {
  return points.flatMap((to, index): readonly LineSegment[] => {
    const from = points[index - 1];
    if (from === undefined) return [];
    const isDashed = isForecast(to.point.hedge) || to.point.hedge === "estimate";
    if (areNeighbours(from.point, to.point)) return [{ from, to, look: isDashed ? "dashed" : "solid" }];
    return to.series.connectsGaps ? [{ from, to, look: "dotted" }] : [];
  });
}

const dashes = {
  solid: { width: 3 },
  dashed: { width: 3, dash: "7 5" },
  dotted: { width: 2, dash: "0.1 6" },
} as const;

/** The lines of one series, as one path for each look. */
export function drawLines(points: readonly ScreenPoint[], tone: Tone): Markup {
  const segments = lineSegments(points);
  const paths = (["dotted", "solid", "dashed"] as const).flatMap((look) => {
    const own = segments.filter((segment) => segment.look === look);
    if (own.length === 0) return [];
    const parts: (string | number)[] = [];
    let last: { readonly x: number; readonly y: number } | undefined;
    for (const { from, to } of own) {
      if (from !== last) parts.push("M", from.x, from.y);
      parts.push("L", to.x, to.y);
      last = to;
    }
    const style = dashes[look];
    return [
      element("path", {
        class: stroke(tone),
        fill: "none",
        "stroke-width": style.width,
        "stroke-dasharray": "dash" in style ? style.dash : undefined,
        "stroke-linecap": look === "dashed" ? undefined : "round",
        "stroke-linejoin": "round",
        d: pathData(...parts),
      }),
    ];
  });
  return join(paths);
}

/** The dot of a point, hollow or with an arrow where its value is hedged. */
export function drawDot(
  { point, series, x, y }: ScreenPoint,
  radius: number,
  axis: "upright" | "lying",
): Markup {
  const look = hedgeLook(point.hedge);
  const hollow = isHollow(point.hedge);
  const circle = element("circle", {
    class: hollow ? `${fill("paper")} ${stroke(series.tone)}` : `${fill(series.tone)} ${stroke("paper")}`,
    cx: x,
    cy: y,
    r: hollow ? radius - 1 : radius,
    "stroke-width": hollow ? 2.5 : 1.5,
  });
  const dot = showFact(circle, point.fact);
  if (look === "exact" || look === "hollow") return dot;
  const sign = look === "up" ? 1 : -1;
  const along = { from: sign * radius, to: sign * (radius + arrowLength) };
  return join([drawArrow(x, y, along, series.tone, axis), dot]);
}

/** A bar from zero; hollow with hatching where its value is vague, with an arrow at its end where it is a bound. */
export function drawBar(screen: ScreenPoint, axis: "upright" | "lying"): Markup {
  const { point, series, bar } = screen;
  if (bar === undefined) return join([]);
  const look = hedgeLook(point.hedge);
  const box = { x: bar.x, y: bar.y, width: bar.width, height: bar.height };
  const rect = isHollow(point.hedge)
    ? drawHollowBar(box, series.tone)
    : element("rect", { class: fill(series.tone), ...box });
  const body = showFact(rect, point.fact);
  if (look === "exact" || look === "hollow") return body;
  const [near, far] = [4, 4 + arrowLength];
  const along = look === "up" ? { from: near, to: far } : { from: far, to: near };
  return join([body, drawArrow(screen.x, screen.y, along, series.tone, axis)]);
}

/** So that the page can say where the mark's value comes from. */
function showFact(mark: Markup, fact: string | undefined): Markup {
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
