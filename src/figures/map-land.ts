import { geoArea } from "d3-geo";
import type { GeoProjection } from "d3-geo";
import type { MultiLineString, MultiPolygon, Position } from "geojson";
import { merge, mesh } from "topojson-client";
import type { Box, Point } from "../draw/boxes.ts";
import { areaOf, traceOutlines, writePath } from "../draw/geo-path.ts";
import type { Outline } from "../draw/geo-path.ts";
import { holds, visibleBounds } from "../draw/geo-projection.ts";
import { cutOut, simplifyTo, weighPoints } from "../draw/geo-simplify.ts";
import type { WorldPart } from "../draw/geo-simplify.ts";
import { isShapeOf, listShapes, middleOf, openAtlas } from "./map-atlas.ts";
import type { CountryArcs } from "./map-atlas.ts";
import type { MapData, NamedCountry } from "./map-data.ts";

/** The land as path data, simplified for the size that it is drawn at. */
export interface Land {
  /** Countries that are neither highlighted nor context, as one area. */
  readonly quiet: string;
  readonly countries: readonly CountryOnMap[];
  /** Lines by what they part. `coast` and `border` are those of quiet countries, `rim` runs around a country for context; `shore`, `edge` and `inner` lie between a highlighted country and the sea, another country, one of its kind. */
  readonly lines: Readonly<Record<LineKind, readonly Outline[]>>;
}

export interface CountryOnMap {
  readonly named: NamedCountry;
  readonly role: "highlight" | "context";
  readonly path: string;
  readonly outlines: readonly Outline[];
  /** The middle of a country too small to be seen, which needs a mark. */
  readonly speck?: Point;
}

const lineKinds = ["coast", "border", "rim", "shore", "edge", "inner"] as const;
export type LineKind = (typeof lineKinds)[number];
type Role = CountryOnMap["role"] | "quiet";

/** Traces the land on a fitted projection, with the finest detail that keeps the drawing light. */
export function traceLand(data: MapData, projection: GeoProjection, area: Box): Land {
  const onePixel = 180 / (projection.scale() * Math.PI);
  const part = weighPoints(cutOut(openAtlas(), visibleBounds(projection, area), onePixel));
  let land: Land | undefined;
  for (let pixels = finest; pixels < coarsest; pixels *= 1.7) {
    land = traceAt(simplifyTo(part, projection, pixels), data, projection, area);
    if (sizeOf(land) <= largest) break;
  }
  if (!land) throw new Error("no level of detail was tried");
  return land;
}

/** Square pixels of the smallest bend that is kept, and the bytes of path data that a map may take. */
const finest = 0.8;
const coarsest = 60;
const largest = 50_000;
/** Square pixels of the smallest island worth drawing. */
const smallestIsland = 2;

function traceAt(part: WorldPart, data: MapData, projection: GeoProjection, area: Box): Land {
  const shapes = listShapes(part);
  const named = [
    ...data.highlight.map((country) => ({ country, role: "highlight" as const })),
    ...data.context.map((country) => ({ country, role: "context" as const })),
  ];
  const roles = new Map<unknown, Role>();
  const countries = named.map(({ country, role }): CountryOnMap => {
    const own = shapes.filter((shape) => isShapeOf(country.country, shape));
    for (const shape of own) roles.set(shape, role);
    const outlines = traceArea(part, own, projection);
    const speck = speckOf(country, outlines, projection, area);
    return { named: country, role, path: writePath(outlines), outlines, ...(speck && { speck }) };
  });
  const quiet = traceArea(part, shapes.filter((shape) => !roles.has(shape)), projection);
  const trace = (kind: LineKind) => {
    const wanted = (a: unknown, b: unknown) => kindOf(roles.get(a) ?? "quiet", roles.get(b) ?? "quiet", a === b) === kind;
    return traceOutlines(projection, withoutSeams(mesh(part, part.objects.countries, wanted)));
  };
  const lines = {
    coast: trace("coast"),
    border: trace("border"),
    rim: trace("rim"),
    shore: trace("shore"),
    edge: trace("edge"),
    inner: trace("inner"),
  };
  return { quiet: writePath(quiet), countries, lines };
}

/** The area of several shapes as one, without islands too small to see. */
function traceArea(part: WorldPart, shapes: readonly CountryArcs[], projection: GeoProjection): readonly Outline[] {
  const area = merge(part, [...shapes]);
  // Simplifying may turn a tiny ring inside out, which on a globe means everything but the island.
  const polygons = area.coordinates.filter((coordinates) => geoArea({ type: "Polygon", coordinates }) < 2 * Math.PI);
  const sound: MultiPolygon = { type: "MultiPolygon", coordinates: polygons };
  return traceOutlines(projection, sound).filter((outline) => areaOf(outline) >= smallestIsland);
}

/** Countries that reach over the antimeridian are cut along it in the data; nobody drew a border there. */
function withoutSeams({ coordinates }: MultiLineString): MultiLineString {
  const onSeam = ([lon = 0, lat = 0]: Position) => Math.abs(lon) > 179.999 || Math.abs(lat) > 89.99;
  const pieces = coordinates.flatMap((line) => {
    const cut: Position[][] = [[]];
    for (const [index, point] of line.entries()) {
      const before = line[index - 1];
      if (before && onSeam(before) && onSeam(point)) cut.push([]);
      cut.at(-1)?.push(point);
    }
    return cut.filter((piece) => piece.length > 1);
  });
  return { type: "MultiLineString", coordinates: pieces };
}

/** Square pixels that a country must have to be seen without a mark. */
const visible = 30;

function speckOf({ country }: NamedCountry, outlines: readonly Outline[], projection: GeoProjection, area: Box): Point | undefined {
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

function sizeOf(land: Land): number {
  const paths = [land.quiet, ...land.countries.map(({ path }) => path), ...lineKinds.map((kind) => writePath(land.lines[kind]))];
  return paths.reduce((sum, path) => sum + path.length, 0);
}
