import { quickselect } from "d3-array";
import type { GeoProjection } from "d3-geo";
import { filter, planarTriangleArea, presimplify, simplify } from "topojson-simplify";
import type { Filter, Triangle } from "topojson-simplify";
import type { ArcIndexes, GeometryCollection, NullObject, Topology } from "topojson-specification";
import type { Bounds } from "./geo-bounds.ts";

/** The countries of the world as a topology, as package world-atlas has it. */
export type World = Topology<{ readonly countries: GeometryCollection<{ readonly name: string }> }>;
/** Part of the world; what lies outside has no geometry any more. */
export type WorldPart = Topology<{ countries: GeometryCollection<{ readonly name: string }> | NullObject }>;

/** A topology with the bounds of its arcs in degrees, so that what is out of sight can be left out quickly. */
export interface Atlas {
  readonly world: World;
  readonly arcBounds: readonly Bounds[];
}

/** Measures each arc once. */
export function indexAtlas(world: World): Atlas {
  const { scale, translate } = world.transform ?? { scale: [1, 1], translate: [0, 0] };
  const arcBounds = world.arcs.map((arc) => {
    let [x, y] = [0, 0];
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const step of arc) {
      // Arcs of a quantised topology are steps from point to point.
      x += step[0] ?? 0;
      y += step[1] ?? 0;
      west = Math.min(west, x);
      south = Math.min(south, y);
      east = Math.max(east, x);
      north = Math.max(north, y);
    }
    return {
      west: west * scale[0] + translate[0],
      south: south * scale[1] + translate[1],
      east: east * scale[0] + translate[0],
      north: north * scale[1] + translate[1],
    };
  });
  return { world, arcBounds };
}

/** The polygons that reach into the bounds, without islands of less than so many degrees. Much less than the world for most maps. */
export function cutOut({ world, arcBounds }: Atlas, bounds: Bounds, smallest: number): WorldPart {
  const isVisible = (ring: ArcIndexes) => {
    const box = boundsOfRing(arcBounds, ring);
    return overlap(box, bounds) && Math.max(box.north - box.south, box.east - box.west) >= smallest;
  };
  // The filter gets a ring's arc indexes; the published types say coordinates.
  return filter(world, isVisible as unknown as Filter);
}

/** Weighed arcs by the atlas's own, since a deck's maps, and each at several sizes, share most of theirs. */
const weighedArcs = new WeakMap<Arc, Arc>();
type Arc = WorldPart["arcs"][number];

/** Weighs each point by the size of the triangle it makes with its neighbours (Visvalingam and Whyatt 1993), shrunk with latitude. */
export function weighPoints(part: WorldPart): WorldPart {
  const unknown = part.arcs.filter((arc) => !weighedArcs.has(arc));
  const weighed = presimplify({ ...part, objects: {}, arcs: unknown }, triangleOnGlobe).arcs;
  for (const [index, arc] of unknown.entries()) weighedArcs.set(arc, weighed[index] ?? arc);
  const { transform: _, ...rest } = part;
  return { ...rest, arcs: part.arcs.map((arc) => weighedArcs.get(arc) ?? arc) };
}

/** Drops the points of a weighed topology whose triangle covers fewer square pixels on an equal-area map. Shared borders stay shared. */
export function simplifyTo(weighed: WorldPart, projection: GeoProjection, squarePixels: number): WorldPart {
  return simplify(weighed, squarePixels / pixelsPerDegree(projection) ** 2);
}

/** The square pixels that leave so many points of a weighed topology within the bounds. */
export function squarePixelsFor(
  most: number,
  weighed: WorldPart,
  projection: GeoProjection,
  bounds: Bounds,
): number {
  const { west, south, east, north } = bounds;
  const weights = new Float64Array(weighed.arcs.reduce((sum, arc) => sum + arc.length, 0));
  let count = 0;
  for (const arc of weighed.arcs) {
    for (const point of arc) {
      const [lon, lat] = [point[0] ?? 0, point[1] ?? 0];
      const isSeen = lat >= south && lat <= north && ((lon >= west && lon <= east) || lon + 360 <= east);
      if (!isSeen) continue;
      // A weighed point carries its weight behind its position; the ends of arcs weigh infinitely much.
      weights[count] = point[2] ?? 0;
      count += 1;
    }
  }
  const rank = count - Math.floor(most) - 1;
  if (rank < 0) return 0;
  const last = quickselect(weights.subarray(0, count), rank)[rank] ?? 0;
  return Number.isFinite(last) ? last * pixelsPerDegree(projection) ** 2 : Infinity;
}

function pixelsPerDegree(projection: GeoProjection): number {
  return (projection.scale() * Math.PI) / 180;
}

function triangleOnGlobe(triangle: Triangle): number {
  return planarTriangleArea(triangle) * Math.cos((triangle[1][1] * Math.PI) / 180);
}

function boundsOfRing(arcBounds: readonly Bounds[], ring: ArcIndexes): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const index of ring) {
    const arc = arcBounds[index < 0 ? ~index : index];
    if (!arc) continue;
    west = Math.min(west, arc.west);
    south = Math.min(south, arc.south);
    east = Math.max(east, arc.east);
    north = Math.max(north, arc.north);
  }
  return { west, south, east, north };
}

/** Whether two stretches meet; one written beyond 180° meets what lies there under its usual name. */
function overlap(a: Bounds, b: Bounds): boolean {
  if (a.south > b.north || a.north < b.south) return false;
  return [-360, 0, 360].some((turn) => a.west + turn <= b.east && a.east + turn >= b.west);
}
