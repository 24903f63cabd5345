import {
  geoAzimuthalEqualArea,
  geoConicConformal,
  geoConicEqualArea,
  geoEqualEarth,
  geoEquirectangular,
  geoMercator,
  geoNaturalEarth1,
  geoOrthographic,
  geoStereographic,
} from "d3-geo";
import type { GeoProjection } from "d3-geo";
import { boundsAround, boundsOf, centreOf, padBounds } from "./geo-bounds.ts";
import type { Bounds, LonLat } from "./geo-bounds.ts";
import { grow } from "./boxes.ts";
import type { Box } from "./boxes.ts";

/** What a map must show. */
export interface Extent {
  /** Decides which projection suits. */
  readonly bounds: Bounds;
  /** What must lie inside the rectangle. */
  readonly points: readonly LonLat[];
}

/** Projections by the names that cartographers know them by. */
export const projectionNames = [
  "albers",
  "lambert-conformal",
  "lambert-azimuthal",
  "stereographic",
  "orthographic",
  "equal-earth",
  "natural-earth",
  "mercator",
  "plate-carree",
] as const;
export type ProjectionName = (typeof projectionNames)[number];

/**
 * A projection that shows the extent as large as the rectangle less its margin allows, centred in it. Regions get Albers' conic with parallels
 * at a sixth and five sixths of the height (Snyder, Map Projections, 1987, p. 99), or Lambert's azimuthal where the cone would leave
 * part of the rectangle blank and around the poles; more than half the globe gets Equal Earth: equal areas all, unless one is asked for by
 * name. Clipping is left to the caller.
 */
export function fitProjection(extent: Extent, rect: Box, margin = 0, name?: ProjectionName): GeoProjection {
  const inner = grow(rect, -margin);
  const candidates = name === undefined ? candidatesFor(extent.bounds) : [projectionFor(name, extent.bounds)];
  const fitted = candidates.map((projection) => fit(projection, extent.points, inner));
  const filling = fitted.find((projection) => fills(projection, rect));
  const last = fitted.at(-1);
  if (!last) throw new Error("no projection to choose from");
  return filling ?? last;
}

/** Whether every point along the rectangle's edge is a place on the globe, so that the map has no blank corner. */
export function fills(projection: GeoProjection, rect: Box): boolean {
  return edgeOf(rect).every((point) => toPlace(projection, point) !== undefined);
}

/** The place shown at a point of the drawing; undefined outside the map. */
export function toPlace(projection: GeoProjection, point: readonly [number, number]): LonLat | undefined {
  const place = projection.invert?.([point[0], point[1]]);
  if (!place || !place.every(Number.isFinite) || Math.abs(place[1]) > 90) return undefined;
  const back = projection([place[0], place[1]]);
  if (!back || Math.hypot(back[0] - point[0], back[1] - point[1]) > 0.5) return undefined;
  return [place[0], place[1]];
}

/** The part of the globe that the rectangle shows. */
export function visibleBounds(projection: GeoProjection, rect: Box): Bounds {
  const steps = Array.from({ length: 25 }, (_, index) => index / 24);
  const places = steps.flatMap((u) =>
    steps.flatMap((v) => {
      const place = toPlace(projection, [rect.x + u * rect.width, rect.y + v * rect.height]);
      return place ? [place] : [];
    }),
  );
  const seen = boundsAround(places.map(([lon, lat]) => boundsOf(lon, lat, lon, lat)));
  if (!seen) return { west: -180, south: -90, east: 180, north: 90 };
  const poles = [-90, 90].filter((lat) => holds(rect, projection([0, lat])));
  if (poles.length === 0) return padBounds(seen, 0.05, 0.5);
  const lats = [seen.south, seen.north, ...poles];
  return { west: -180, south: Math.min(...lats), east: 180, north: Math.max(...lats) };
}

/** Whether a point lies in the rectangle. */
export function holds(rect: Box, point: readonly [number, number] | null): boolean {
  if (!point) return false;
  const [x, y] = [point[0] - rect.x, point[1] - rect.y];
  return x >= 0 && y >= 0 && x <= rect.width && y <= rect.height;
}

/** Sixteen points along each side of a rectangle. */
function edgeOf(rect: Box): readonly (readonly [number, number])[] {
  const { x, y, width, height } = rect;
  return Array.from({ length: 16 }, (_, index) => index / 16).flatMap((t): (readonly [number, number])[] => [
    [x + t * width, y],
    [x + width, y + t * height],
    [x + width - t * width, y + height],
    [x, y + height - t * height],
  ]);
}

/** The widest stretch in degrees of longitude that a cone still shows well. */
const widestCone = 200;

/** Whether the bounds lie around a pole, where only an azimuthal map looks right. */
export function isPolar({ west, south, east, north }: Bounds): boolean {
  const isRound = east - west > widestCone;
  return isRound ? south > 40 || north < -40 : (north > 86 && south > 20) || (south < -86 && north < -20);
}

function candidatesFor(bounds: Bounds): readonly GeoProjection[] {
  const isWide = bounds.east - bounds.west > widestCone;
  if (isPolar(bounds)) return [projectionFor("lambert-azimuthal", bounds)];
  const world = projectionFor("equal-earth", bounds);
  if (isWide || bounds.north - bounds.south > 120) return [world];
  return [projectionFor("albers", bounds), projectionFor("lambert-azimuthal", bounds), world];
}

/** A projection turned to the middle of the bounds, its parallels where they distort least. */
function projectionFor(name: ProjectionName, bounds: Bounds): GeoProjection {
  const [lon, lat] = centreOf(bounds);
  const height = bounds.north - bounds.south;
  const parallels: [number, number] = [bounds.south + height / 6, bounds.north - height / 6];
  // Around a pole no longitude is the middle one.
  const isRound = isPolar(bounds) && bounds.east - bounds.west > widestCone;
  const middle: [number, number] = isRound ? [0, lat > 0 ? -90 : 90] : [-lon, -lat];
  switch (name) {
    case "albers":
      return geoConicEqualArea().parallels(parallels).rotate([-lon, 0]).center([0, lat]);
    case "lambert-conformal":
      return geoConicConformal().parallels(apart(parallels)).rotate([-lon, 0]).center([0, lat]);
    case "lambert-azimuthal":
      return geoAzimuthalEqualArea().rotate(middle);
    case "stereographic":
      return geoStereographic().rotate(middle);
    case "orthographic":
      return geoOrthographic().rotate(middle);
    case "equal-earth":
      return geoEqualEarth().rotate([-lon, 0]);
    case "natural-earth":
      return geoNaturalEarth1().rotate([-lon, 0]);
    case "mercator":
      return geoMercator().rotate([-lon, 0]);
    case "plate-carree":
      return geoEquirectangular().rotate([-lon, 0]);
  }
}

/** A conformal cone whose parallels lie alike on both sides of the equator is a cylinder, which d3 cannot turn into. */
function apart([south, north]: readonly [number, number]): [number, number] {
  return Math.abs(south + north) < 1 ? [south, north + 2] : [south, north];
}

/** The projection with scale and translation such that the points just fit. */
function fit(projection: GeoProjection, places: readonly LonLat[], rect: Box): GeoProjection {
  projection.scale(1).translate([0, 0]);
  const points = places.flatMap((place) => {
    const point = projection([place[0], place[1]]);
    return point ? [point] : [];
  });
  const xs = points.map((point) => point[0]);
  const ys = points.map((point) => point[1]);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(rect.width / (right - left), rect.height / (bottom - top));
  return projection
    .scale(scale)
    .translate([
      rect.x + rect.width / 2 - (scale * (left + right)) / 2,
      rect.y + rect.height / 2 - (scale * (top + bottom)) / 2,
    ]);
}
