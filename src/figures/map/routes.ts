import type { GeoProjection } from "d3-geo";
import type { Segment } from "../../draw/boxes.ts";
import { fill, stroke } from "../../draw/colours.ts";
import type { LonLat } from "../../draw/geo-bounds.ts";
import { traceOutlines, writePath } from "../../draw/geo-path.ts";
import type { XY } from "../../draw/geo-path.ts";
import { element } from "../../draw/svg.ts";
import type { Markup } from "../../draw/svg.ts";
import type { MapRoute } from "./data.ts";
import { group } from "./group.ts";

/** A route as it runs over the map, in pieces where it leaves the frame. */
export interface RouteOnMap {
  readonly route: MapRoute;
  readonly legs: readonly { readonly step: number; readonly pieces: readonly (readonly XY[])[] }[];
  /** Those of all legs. */
  readonly pieces: readonly (readonly XY[])[];
  readonly segments: readonly Segment[];
}

/** Each route as great circles from stop to stop, cut off at the frame. */
export function traceRoutes(routes: readonly MapRoute[], projection: GeoProjection): readonly RouteOnMap[] {
  return routes.map((route) => {
    const legs = route.legs.map(({ stops, step }) => ({ step, pieces: traceStops(stops, projection) }));
    // Labels run along the whole route, over the ends of its legs.
    const pieces = traceStops(route.stops, projection);
    return { route, legs, pieces, segments: pieces.flatMap(segmentsOf) };
  });
}

function traceStops(stops: readonly LonLat[], projection: GeoProjection): readonly (readonly XY[])[] {
  const coordinates = stops.map(([lon, lat]) => [lon, lat]);
  return traceOutlines(projection, { type: "LineString", coordinates }).map(({ points }) => points);
}

/** In pixels. */
export function totalLength(segments: readonly Segment[]): number {
  return segments.reduce((sum, segment) => sum + lengthOf(segment), 0);
}

function lengthOf({ from, to }: Segment): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}

/** The point half-way along what the map shows of a route, where its number stands. */
export function middleOfRoute({ pieces, segments }: RouteOnMap): XY | undefined {
  let left = totalLength(segments) / 2;
  for (const segment of segments) {
    const length = lengthOf(segment);
    if (length >= left && length > 0) {
      const { from, to } = segment;
      return [from.x + (left / length) * (to.x - from.x), from.y + (left / length) * (to.y - from.y)];
    }
    left -= length;
  }
  return pieces[0]?.[0];
}

const width = 3;

/** The routes over a paper casing, which keeps them apart where they cross each other and from the land. */
export function drawRoutes(
  routes: readonly RouteOnMap[],
  clearAtEnd: (end: XY) => number,
): readonly Markup[] {
  return routes.flatMap(({ route, legs }) =>
    legs.map(({ pieces, step }, index) => {
      const isLast = index === legs.length - 1;
      const head = route.hasArrow && isLast ? arrowHead(pieces.at(-1) ?? [], clearAtEnd) : undefined;
      const lines = head ? [...pieces.slice(0, -1), head.shaft] : pieces;
      return group({ step, fact: route.fact }, ...drawLine(route, lines, head?.path));
    }),
  );
}

function drawLine(
  { style, tone }: MapRoute,
  lines: readonly (readonly XY[])[],
  head: string | undefined,
): readonly Markup[] {
  const d = writePath(lines.map((points) => ({ points, closed: false })));
  if (d === "") return [];
  const shared = { d, fill: "none", "stroke-linecap": "round", "stroke-linejoin": "round" };
  const dashes = style === "dashed" ? "9 7" : undefined;
  return [
    element("path", { ...shared, class: stroke("paper"), "stroke-width": width + 3 }),
    element("path", {
      ...shared,
      class: `route ${stroke(tone)}`,
      "stroke-width": width,
      "stroke-dasharray": dashes,
      "stroke-linecap": dashes === undefined ? "round" : "butt",
    }),
    ...(head === undefined ? [] : [element("path", { d: head, class: fill(tone) })]),
  ];
}

const headLength = 15;
const headWidth = 13;

/** A triangle at the end of a line, and the line shortened to its base; the tip keeps clear of a mark at the end. */
export function arrowHead(
  line: readonly XY[],
  clearAtEnd: (end: XY) => number,
): { readonly path: string; readonly shaft: readonly XY[] } | undefined {
  const end = line.at(-1);
  if (!end) return undefined;
  const trimmed = shorten(line, clearAtEnd(end));
  const tip = trimmed.at(-1);
  const shaft = shorten(trimmed, headLength - 2);
  const base = shorten(trimmed, headLength).at(-1);
  if (!tip || !base || shaft.length < 2) return undefined;
  const length = Math.hypot(tip[0] - base[0], tip[1] - base[1]) || 1;
  const [nx, ny] = [
    (-(tip[1] - base[1]) / length) * (headWidth / 2),
    ((tip[0] - base[0]) / length) * (headWidth / 2),
  ];
  const points: readonly XY[] = [tip, [base[0] + nx, base[1] + ny], [base[0] - nx, base[1] - ny]];
  return { path: writePath([{ points, closed: true }]), shaft };
}

/** The line without its last so many pixels. */
function shorten(line: readonly XY[], by: number): readonly XY[] {
  const points = [...line];
  for (let left = by; points.length > 1;) {
    const [x1, y1] = points.at(-1) ?? [0, 0];
    const [x0, y0] = points.at(-2) ?? [0, 0];
    const length = Math.hypot(x1 - x0, y1 - y0);
    points.pop();
    if (length > left) {
      const t = (length - left) / length;
      return [...points, [x0 + t * (x1 - x0), y0 + t * (y1 - y0)]];
    }
    left -= length;
  }
  return points;
}

/** A line as its straight pieces. */
function segmentsOf(points: readonly XY[]): readonly Segment[] {
  return points.slice(1).map(([x, y], index) => {
    const [x0, y0] = points[index] ?? [x, y];
    return { from: { x: x0, y: y0 }, to: { x, y } };
  });
}
