import { boundsOf, contains } from "../../draw/geo-bounds.ts";
import type { Bounds, LonLat } from "../../draw/geo-bounds.ts";
import { error } from "../../model/problem.ts";
import type { Problem } from "../../model/problem.ts";
import type { Span } from "../../model/span.ts";

type Report = (problem: Problem) => void;

/** A position as authors write it, `[latitude, longitude]`; undefined and a problem when it is none. */
export function readPosition(
  [lat, lon]: readonly [number, number],
  span: Span,
  report: Report,
): LonLat | undefined {
  if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) return [lon, lat];
  const isSwapped = Math.abs(lon) <= 90 && Math.abs(lat) <= 180;
  report(
    Math.abs(lat) > 90
      ? error(
          "map/latitude-out-of-range",
          span,
          `${lat} is no latitude: they go from -90 to 90.`,
          isSwapped ? swapHint(lat, lon) : "",
        )
      : error("map/longitude-out-of-range", span, `${lon} is no longitude: they go from -180 to 180.`, ""),
  );
  return undefined;
}

/** Reports a position outside the bounds that the author gave, and says so when latitude and longitude look swapped. */
export function checkInside(name: string, at: LonLat, bounds: Bounds, span: Span, report: Report): boolean {
  if (contains(bounds, at)) return true;
  const [lon, lat] = at;
  const isSwapped = contains(bounds, [lat, lon]);
  report(
    error(
      "map/outside-bounds",
      span,
      `${name} (${lat}, ${lon}) lies outside the map's bounds.`,
      isSwapped ? swapHint(lat, lon) : "Widen `bounds`, or list it under `offmap` for an arrow at the edge.",
    ),
  );
  return false;
}

/** Bounds as authors write them: west, south, east, north. */
export function readBounds(
  [west, south, east, north]: readonly [number, number, number, number],
  span: Span,
  report: Report,
): Bounds | undefined {
  const inRange =
    Math.abs(south) <= 90 && Math.abs(north) <= 90 && Math.abs(west) <= 180 && Math.abs(east) <= 180;
  if (inRange && south < north && west !== east) return boundsOf(west, south, east, north);
  report(
    error(
      "map/bad-bounds",
      span,
      inRange
        ? `These bounds hold nothing: south ${south}, north ${north}, west ${west}, east ${east}.`
        : "Latitudes go from -90 to 90, longitudes from -180 to 180.",
      "The order is [west, south, east, north], in degrees.",
    ),
  );
  return undefined;
}

function swapHint(lat: number, lon: number): string {
  return `The latitude comes first: is [${lon}, ${lat}] meant?`;
}
