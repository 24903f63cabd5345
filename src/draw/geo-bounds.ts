/** Longitude and latitude in degrees, the order of GeoJSON and d3-geo. */
export type LonLat = readonly [lon: number, lat: number];

/** A stretch of the globe in degrees. West is in [-180, 180); east lies 0 to 360 degrees east of it and may pass 180. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Bounds from corners as authors write them, `[178, -20, -178, -15]` around the antimeridian included. */
export function boundsOf(west: number, south: number, east: number, north: number): Bounds {
  if (east - west >= 360) return { west: -180, south, east: 180, north };
  const from = wrapLongitude(west);
  const span = (((east - west) % 360) + 360) % 360;
  return { west: from, south, east: from + span, north };
}

/** A longitude brought into [-180, 180). */
export function wrapLongitude(lon: number): number {
  return ((((lon + 180) % 360) + 360) % 360) - 180;
}

/** Whether a point lies inside, edges included. */
export function contains(bounds: Bounds, [lon, lat]: LonLat): boolean {
  if (lat < bounds.south || lat > bounds.north) return false;
  const eastward = (((lon - bounds.west) % 360) + 360) % 360;
  return eastward <= bounds.east - bounds.west || eastward === 0;
}

/** The narrowest bounds around several; the longitudes that stay outside are the widest empty stretch. Undefined for none. */
export function boundsAround(parts: readonly Bounds[]): Bounds | undefined {
  if (parts.length === 0) return undefined;
  const south = Math.min(...parts.map((part) => part.south));
  const north = Math.max(...parts.map((part) => part.north));
  // Twice round the globe: in the second turn, stretches that pass 180° in the first are taken into account.
  const turns = [
    ...parts,
    ...parts.map((part) => ({ ...part, west: part.west + 360, east: part.east + 360 })),
  ];
  let reach = -Infinity;
  let gap = 0;
  let west = -180;
  for (const part of turns.toSorted((a, b) => a.west - b.west)) {
    if (part.west >= 180 && part.west - reach > gap) {
      gap = part.west - reach;
      west = wrapLongitude(part.west);
    }
    reach = Math.max(reach, part.east);
  }
  return { west, south, east: west + 360 - gap, north };
}

/** Bounds wider by a share of themselves on each side, and at least by so many degrees; never beyond a pole. */
export function padBounds(bounds: Bounds, share: number, atLeast: number): Bounds {
  const width = bounds.east - bounds.west;
  const dLat = Math.max(atLeast, share * (bounds.north - bounds.south));
  const dLon = Math.max(atLeast, share * width);
  const lats = { south: Math.max(-90, bounds.south - dLat), north: Math.min(90, bounds.north + dLat) };
  if (width + 2 * dLon >= 360) return { west: -180, east: 180, ...lats };
  const west = wrapLongitude(bounds.west - dLon);
  return { west, east: west + width + 2 * dLon, ...lats };
}

/** The middle of the bounds; its longitude is in [-180, 180). */
export function centreOf(bounds: Bounds): LonLat {
  return [wrapLongitude((bounds.west + bounds.east) / 2), (bounds.south + bounds.north) / 2];
}

/** Points on a grid over the bounds, a hair inside, since a place on the edge of a projection may fall on its left or right. */
export function gridOver(bounds: Bounds, steps: number): readonly LonLat[] {
  const [west, east] = [bounds.west + 1e-6, bounds.east - 1e-6];
  const at = Array.from({ length: steps + 1 }, (_, index) => index / steps);
  return at.flatMap((x) =>
    at.map((y): LonLat => [west + x * (east - west), bounds.south + y * (bounds.north - bounds.south)]),
  );
}
