import { geoArea } from "d3-geo";
import type { GeoProjection } from "d3-geo";
import type { MultiPolygon, Position } from "geojson";
import { merge } from "topojson-client";
import type { Box, Point } from "../../draw/boxes.ts";
import { classOf } from "../../draw/geo-classes.ts";
import { areaOf, traceOutlines } from "../../draw/geo-path.ts";
import type { Outline } from "../../draw/geo-path.ts";
import { holds } from "../../draw/geo-projection.ts";
import type { WorldPart } from "../../draw/geo-simplify.ts";
import { isShapeOf, listShapes, middleOf } from "./atlas.ts";
import type { CountryArcs } from "./atlas.ts";
import type { Country } from "./countries.ts";
import type { MapData } from "./data.ts";
import type { CountryOnMap, Land } from "./land.ts";
import { sortLines } from "./lines.ts";
import type { LineKind } from "./lines.ts";

type Role = CountryOnMap["role"] | "quiet";

/** The land of a part of the world that has been simplified. */
export function traceAt(
  part: WorldPart,
  data: MapData,
  projection: GeoProjection,
  area: Box,
): Omit<Land, "valued"> {
  const shapes = listShapes(part);
  const shapesOf = (country: Country) => shapes.filter((shape) => isShapeOf(country, shape));
  const trace = (own: readonly CountryArcs[]) => traceArea(part, own, projection);
  const named = [
    ...data.highlight.map((country) => ({ country, role: "highlight" as const })),
    ...data.context.map((country) => ({ country, role: "context" as const })),
  ];
  const roles = new Map<CountryArcs, Role>();
  const countries = named.map(({ country, role }): CountryOnMap => {
    const own = shapesOf(country.country);
    for (const shape of own) roles.set(shape, role);
    const outlines = trace(own);
    const speck = speckOf(country.country, outlines, projection, area);
    return speck ? { named: country, role, outlines, speck } : { named: country, role, outlines };
  });
  const shaded = shadeShapes(data, shapes);
  const classes = (data.choropleth?.shades ?? []).map((_, index) =>
    trace(shapes.filter((shape) => shaded.get(shape) === index)),
  );
  const quiet = shapes.filter((shape) => !roles.has(shape) && !shaded.has(shape));
  const roleOf = (shape: CountryArcs) => roles.get(shape) ?? "quiet";
  const kinds = sortLines(part, shapes, (a, b) => kindOf(roleOf(a), roleOf(b), a === b));
  const traceLine = (kind: LineKind) =>
    traceOutlines(projection, { type: "MultiLineString", coordinates: kinds.get(kind) ?? [] });
  return {
    quiet: trace(quiet),
    countries,
    classes,
    missing: trace(shapes.filter((shape) => shaded.get(shape) === "missing")),
    areas: data.areas.map(({ shape }) =>
      shape.kind === "points" ? [] : trace(shape.countries.flatMap(shapesOf)),
    ),
    lines: {
      coast: traceLine("coast"),
      border: traceLine("border"),
      rim: traceLine("rim"),
      shore: traceLine("shore"),
      edge: traceLine("edge"),
      inner: traceLine("inner"),
    },
  };
}

/** Each country in sight whose value is to be printed, by itself. */
export function traceValued(
  part: WorldPart,
  { choropleth }: MapData,
  projection: GeoProjection,
): Land["valued"] {
  if (!choropleth?.prints) return [];
  const shapes = listShapes(part);
  return choropleth.values.flatMap((value) => {
    if (value.value === undefined) return [];
    const own = shapes.filter((shape) => isShapeOf(value.country, shape));
    const outlines = traceArea(part, own, projection);
    const isRoomy = outlines.some((outline) => areaOf(outline) > leastForValue);
    return outlines.length === 0 ? [] : [{ value, outlines, isRoomy }];
  });
}

/** Square pixels of the smallest piece of land that a number might stand on. */
const leastForValue = 400;

/** The class of each shape that has a value, and which of the others lack one. */
function shadeShapes(
  { choropleth }: MapData,
  shapes: readonly CountryArcs[],
): ReadonlyMap<CountryArcs, number | "missing"> {
  const shaded = new Map<CountryArcs, number | "missing">();
  if (!choropleth) return shaded;
  const { values, breaks, missing } = choropleth;
  const mark = (country: Country, as: number | "missing") => {
    for (const shape of shapes) if (isShapeOf(country, shape)) shaded.set(shape, as);
  };
  if (missing === "all") {
    for (const shape of shapes) if (shape.id !== antarctica) shaded.set(shape, "missing");
  } else for (const country of missing) mark(country, "missing");
  for (const { country, value } of values)
    mark(country, value === undefined ? "missing" : classOf(value, breaks));
  return shaded;
}

/** Nobody has figures for it, and it would be hatched from edge to edge. */
const antarctica = "010";

/** Square pixels of the smallest island worth drawing. */
const smallestIsland = 2;

/** The area of several shapes as one, without islands too small to see. */
function traceArea(
  part: WorldPart,
  shapes: readonly CountryArcs[],
  projection: GeoProjection,
): readonly Outline[] {
  if (shapes.length === 0) return [];
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
  country: Country,
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
