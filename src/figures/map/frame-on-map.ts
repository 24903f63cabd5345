import type { GeoProjection } from "d3-geo";
import { traceOutlines } from "../../draw/geo-path.ts";
import type { Outline } from "../../draw/geo-path.ts";
import type { Box } from "../../draw/boxes.ts";
import { toPlace } from "../../draw/geo-projection.ts";
import type { Scene } from "./scene.ts";

/** The edge of one map on the other. */
export function traceFrame({ projection, area }: Scene, onto: GeoProjection): readonly Outline[] {
  const places = around(area).flatMap((point) => {
    const place = toPlace(projection, point);
    return place ? [[place[0], place[1]]] : [];
  });
  if (places.length < 3) return [];
  return traceOutlines(onto, { type: "LineString", coordinates: [...places, ...places.slice(0, 1)] });
}

/** Points along the four sides, in order. */
function around({ x, y, width, height }: Box): readonly (readonly [number, number])[] {
  const shares = Array.from({ length: 12 }, (_, index) => index / 12);
  return [
    ...shares.map((t) => [x + t * width, y] as const),
    ...shares.map((t) => [x + width, y + t * height] as const),
    ...shares.map((t) => [x + width - t * width, y + height] as const),
    ...shares.map((t) => [x, y + height - t * height] as const),
  ];
}
