import type { GeoProjection } from "d3-geo";
import type { Segment } from "../../draw/boxes.ts";
import { stroke } from "../../draw/colours.ts";
import { fill } from "../../draw/colours.ts";
import { traceOutlines, writePath } from "../../draw/geo-path.ts";
import type { XY } from "../../draw/geo-path.ts";
import { element } from "../../draw/svg.ts";
import type { Markup } from "../../draw/svg.ts";
import type { MapRoute } from "./data.ts";

/** A route as it runs over the map, in pieces where it leaves the frame. */
export interface RouteOnMap {
  readonly route: MapRoute;
  readonly pieces: readonly (readonly XY[])[];
  readonly segments: readonly Segment[];
}

/** Each route as great circles from stop to stop, cut off at the frame. */
export function traceRoutes(routes: readonly MapRoute[], projection: GeoProjection): readonly RouteOnMap[] {
  return routes.map((route) => {
    const coordinates = route.stops.map(([lon, lat]) => [lon, lat]);
    const pieces = traceOutlines(projection, { type: "LineString", coordinates }).map(({ points }) => points);
    return { route, pieces, segments: pieces.flatMap(segmentsOf) };
  });
}

const width = 3;

/** The routes over a paper casing, which keeps them apart where they cross each other and from the land. */
export function drawRoutes(
  routes: readonly RouteOnMap[],
  clearAtEnd: (end: XY) => number,
): readonly Markup[] {
  return routes.flatMap(({ route, pieces }) => {
    const head = route.hasArrow ? arrowHead(pieces.at(-1) ?? [], clearAtEnd) : undefined;
    const lines = head ? [...pieces.slice(0, -1), head.shaft] : pieces;
    const d = writePath(lines.map((points) => ({ points, closed: false })));
    if (d === "") return [];
    const shared = { d, fill: "none", "stroke-linecap": "round", "stroke-linejoin": "round" };
    const dashes = route.style === "dashed" ? "9 7" : undefined;
    return [
      element("path", { ...shared, class: stroke("paper"), "stroke-width": width + 3 }),
      element("path", {
        ...shared,
        class: `route ${stroke(route.tone)}`,
        "stroke-width": width,
        "stroke-dasharray": dashes,
        "stroke-linecap": dashes === undefined ? "round" : "butt",
      }),
      ...(head ? [element("path", { d: head.path, class: fill(route.tone) })] : []),
    ];
  });
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
