import { geoArea, geoBounds, geoCentroid } from "d3-geo";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import type { MultiPolygon as MultiPolygonArcs, Polygon as PolygonArcs } from "topojson-specification";
import { boundsOf } from "../../draw/geo-bounds.ts";
import type { Bounds, LonLat } from "../../draw/geo-bounds.ts";
import { indexAtlas } from "../../draw/geo-simplify.ts";
import type { Atlas, World, WorldPart } from "../../draw/geo-simplify.ts";
import type { Country } from "./countries.ts";

/** A country's shape as arcs of a topology; `id` is its ISO 3166-1 numeric code. */
export type CountryArcs =
  | PolygonArcs<{ readonly name: string }>
  | MultiPolygonArcs<{ readonly name: string }>;

let atlas: Atlas | undefined;
let globe: World | undefined;

/** Reads the shapes of the countries, Natural Earth 1:50 million and 1:110 million. They are 0.8 MB, so only decks with maps load them. */
export async function loadAtlas(): Promise<void> {
  if (atlas) return;
  const [fine, coarse]: readonly { default: unknown }[] = await Promise.all([
    import("world-atlas/countries-50m.json", { with: { type: "json" } }),
    import("world-atlas/countries-110m.json", { with: { type: "json" } }),
  ]);
  globe = coarse?.default as World;
  atlas = indexAtlas(fine?.default as World);
}

/** The world as a globe the size of a coin shows it. */
export function openGlobe(): World {
  if (!globe) throw new Error("a globe is drawn before loadAtlas has been awaited");
  return globe;
}

/** The atlas that `loadAtlas` read. */
export function openAtlas(): Atlas {
  if (!atlas) throw new Error("a map is drawn before loadAtlas has been awaited");
  return atlas;
}

/** The countries that a part of the world still has. */
export function listShapes(part: WorldPart): readonly CountryArcs[] {
  const { countries } = part.objects;
  if (countries.type !== "GeometryCollection") return [];
  return countries.geometries.filter(
    (shape): shape is CountryArcs => shape.type === "Polygon" || shape.type === "MultiPolygon",
  );
}

/** Whether a shape is the country's. Some have several; a few small territories have none. */
export function isShapeOf(country: Country, shape: CountryArcs): boolean {
  return shape.id === undefined ? shape.properties?.name === country.name : shape.id === country.numeric;
}

/** The rings of each polygon of a shape, in degrees. */
function polygonsOf(part: WorldPart, shape: CountryArcs): readonly Position[][][] {
  const { geometry } = feature(part, shape) as { readonly geometry: Polygon | MultiPolygon };
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

/**
 * Points along the outline of a country's main part: its largest polygon and whatever lies within eight degrees of that or of each other,
 * so that Alaska counts and French Guiana does not. Islands under a hundredth of the largest polygon are left out. Empty without a shape.
 */
export function outlineOf(country: Country): readonly LonLat[] {
  const known = outlines.get(country);
  if (known) return known;
  const outline = traceOutline(country);
  outlines.set(country, outline);
  return outline;
}

const outlines = new Map<Country, readonly LonLat[]>();
const middles = new Map<Country, LonLat>();

function traceOutline(country: Country): readonly LonLat[] {
  const { world } = openAtlas();
  const parts = listShapes(world)
    .filter((shape) => isShapeOf(country, shape))
    .flatMap((shape) => polygonsOf(world, shape))
    .map((coordinates) => {
      const polygon: Polygon = { type: "Polygon", coordinates };
      const [[west, south], [east, north]] = geoBounds(polygon);
      return { coordinates, area: geoArea(polygon), bounds: boundsOf(west, south, east, north) };
    })
    // A sliver along the antimeridian may be turned inside out, and then covers the globe.
    .filter(({ area }) => area < 2 * Math.PI)
    .toSorted((a, b) => b.area - a.area);
  const largest = parts[0];
  if (!largest) return [];
  let rest = parts.filter((part) => part.area >= largest.area / 100);
  const main = [largest];
  for (let found = [largest]; found.length > 0; main.push(...found)) {
    rest = rest.filter((part) => !main.includes(part));
    found = rest.filter((part) => main.some((other) => isNear(other.bounds, part.bounds)));
  }
  return main.flatMap(({ coordinates }) => coordinates.flatMap(thinOut));
}

/** The middle of a country's largest polygon. */
export function middleOf(country: Country): LonLat {
  const known = middles.get(country);
  if (known) return known;
  const middle = findMiddle(country);
  middles.set(country, middle);
  return middle;
}

function findMiddle(country: Country): LonLat {
  const { world } = openAtlas();
  const polygons = listShapes(world)
    .filter((shape) => isShapeOf(country, shape))
    .flatMap((shape) => polygonsOf(world, shape))
    .map((coordinates): Polygon => ({ type: "Polygon", coordinates }))
    .filter((polygon) => geoArea(polygon) < 2 * Math.PI)
    .toSorted((a, b) => geoArea(b) - geoArea(a));
  return polygons[0] ? geoCentroid(polygons[0]) : [0, 0];
}

/** About forty points of a ring, those furthest west, south, east and north among them. */
function thinOut(ring: readonly Position[]): readonly LonLat[] {
  const points = ring.map(([lon = 0, lat = 0]): LonLat => [lon, lat]);
  const step = Math.max(1, Math.ceil(points.length / 40));
  const [byLon, byLat] = [points.toSorted((a, b) => a[0] - b[0]), points.toSorted((a, b) => a[1] - b[1])];
  const extremes = [byLon[0], byLon.at(-1), byLat[0], byLat.at(-1)].filter((point) => point !== undefined);
  return [...points.filter((_, index) => index % step === 0), ...extremes];
}

const nearDegrees = 8;

function isNear(a: Bounds, b: Bounds): boolean {
  const apartNorth = Math.max(a.south - b.north, b.south - a.north);
  const apartEast = Math.min(
    ...[-360, 0, 360].map((turn) => Math.max(a.west + turn - b.east, b.west - a.east - turn)),
  );
  return Math.max(apartNorth, apartEast) <= nearDegrees;
}
