import { geoArea } from "d3-geo";
import type { GeoProjection } from "d3-geo";
import type { MultiPolygon, Position } from "geojson";
import { merge } from "topojson-client";
import type { Box, Point } from "../../draw/boxes.ts";
import { areaOf, traceOutlines } from "../../draw/geo-path.ts";
import type { Outline } from "../../draw/geo-path.ts";
import { holds, visibleBounds } from "../../draw/geo-projection.ts";
import { cutOut, simplifyTo, squarePixelsFor, weighPoints } from "../../draw/geo-simplify.ts";
import type { WorldPart } from "../../draw/geo-simplify.ts";
import { isShapeOf, listShapes, middleOf, openAtlas } from "./atlas.ts";
import type { CountryArcs } from "./atlas.ts";
import type { MapData, NamedCountry } from "./data.ts";
import { sortLines } from "./lines.ts";
import type { LineKind } from "./lines.ts";

/** The land as outlines, simplified for the size that it is drawn at. */
export interface Land {
  /** Countries that are neither highlighted nor context, as one area. */
  readonly quiet: readonly Outline[];
  readonly countries: readonly CountryOnMap[];
  /** Lines by what they part. `coast` and `border` are those of quiet countries, `rim` runs around a country for context; `shore`, `edge` and `inner` lie between a highlighted country and the sea, another country, one of its kind. */
  readonly lines: Readonly<Record<LineKind, readonly Outline[]>>;
}

export interface CountryOnMap {
  readonly named: NamedCountry;
  readonly role: "highlight" | "context";
  readonly outlines: readonly Outline[];
  /** The middle of a country too small to be seen, which needs a mark. */
  readonly speck?: Point;
}

type Role = CountryOnMap["role"] | "quiet";

/** Traces the land on a fitted projection, with the finest detail that keeps the drawing light. */
export function traceLand(data: MapData, projection: GeoProjection, area: Box): Land {
  const seen = visibleBounds(projection, area);
  const onePixel = 180 / (projection.scale() * Math.PI);
  const part = weighPoints(cutOut(openAtlas(), seen, onePixel));
  const trace = (detail: number) => traceAt(simplifyTo(part, projection, detail), data, projection, area);
  let pixels = Math.min(
    coarsest,
    Math.max(finest, squarePixelsFor(0.7 * mostPoints, part, projection, seen)),
  );
  let land = trace(pixels);
  // The estimate counts what lies in the corners of the bounds and not in the frame.
  while (pixels > finest && countPoints(land) < 0.6 * mostPoints) {
    pixels = Math.max(finest, pixels / 1.8);
    land = trace(pixels);
  }
  while (pixels < coarsest && countPoints(land) > mostPoints) {
    pixels *= 1.3;
    land = trace(pixels);
  }
  return land;
}

/** Square pixels of the smallest bend that is kept. */
const finest = 0.8;
const coarsest = 60;
/** Of all paths together; a point takes six or seven bytes. */
const mostPoints = 8_500;
/** Square pixels of the smallest island worth drawing. */
const smallestIsland = 2;

function traceAt(part: WorldPart, data: MapData, projection: GeoProjection, area: Box): Land {
  const shapes = listShapes(part);
  const named = [
    ...data.highlight.map((country) => ({ country, role: "highlight" as const })),
    ...data.context.map((country) => ({ country, role: "context" as const })),
  ];
  const roles = new Map<CountryArcs, Role>();
  const countries = named.map(({ country, role }): CountryOnMap => {
    const own = shapes.filter((shape) => isShapeOf(country.country, shape));
    for (const shape of own) roles.set(shape, role);
    const outlines = traceArea(part, own, projection);
    const speck = speckOf(country, outlines, projection, area);
    return speck ? { named: country, role, outlines, speck } : { named: country, role, outlines };
  });
  const quiet = traceArea(
    part,
    shapes.filter((shape) => !roles.has(shape)),
    projection,
  );
  const roleOf = (shape: CountryArcs) => roles.get(shape) ?? "quiet";
  const kinds = sortLines(part, shapes, (a, b) => kindOf(roleOf(a), roleOf(b), a === b));
  const trace = (kind: LineKind) =>
    traceOutlines(projection, { type: "MultiLineString", coordinates: kinds.get(kind) ?? [] });
  const lines = {
    coast: trace("coast"),
    border: trace("border"),
    rim: trace("rim"),
    shore: trace("shore"),
    edge: trace("edge"),
    inner: trace("inner"),
  };
  return { quiet, countries, lines };
}

/** The area of several shapes as one, without islands too small to see. */
function traceArea(
  part: WorldPart,
  shapes: readonly CountryArcs[],
  projection: GeoProjection,
): readonly Outline[] {
  const area = merge(part, [...shapes]);
  const sound: MultiPolygon = { type: "MultiPolygon", coordinates: area.coordinates.filter(isSound) };
  return traceOutlines(projection, sound).filter((outline) => areaOf(outline) >= smallestIsland);
}

/** Simplifying may turn a tiny ring inside out, which on a globe means everything but the island. */
function isSound(coordinates: Position[][]): boolean {
  const points = coordinates.reduce((sum, ring) => sum + ring.length, 0);
  return points > 8 || geoArea({ type: "Polygon", coordinates }) < 2 * Math.PI;
}

/** Square pixels that a country must have to be seen without a mark. */
const visible = 30;

function speckOf(
  { country }: NamedCountry,
  outlines: readonly Outline[],
  projection: GeoProjection,
  area: Box,
): Point | undefined {
  if (outlines.reduce((sum, outline) => sum + areaOf(outline), 0) >= visible) return undefined;
  const point = projection([...middleOf(country)]);
  return point && holds(area, point) ? { x: point[0], y: point[1] } : undefined;
}

function kindOf(a: Role, b: Role, isCoast: boolean): LineKind {
  if (a === "highlight" && b === "highlight") return isCoast ? "shore" : "inner";
  if (a === "highlight" || b === "highlight") return "edge";
  if (a === "context" || b === "context") return a === b && !isCoast ? "border" : "rim";
  return isCoast ? "coast" : "border";
}

function countPoints({ quiet, countries, lines }: Land): number {
  const all: readonly (readonly Outline[])[] = [
    quiet,
    ...countries.map(({ outlines }) => outlines),
    ...Object.values(lines),
  ];
  return all.reduce((sum, outlines) => outlines.reduce((count, { points }) => count + points.length, sum), 0);
}
