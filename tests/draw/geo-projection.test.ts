import { geoArea, geoPath } from "d3-geo";
import type { Polygon } from "geojson";
import { expect, test } from "vitest";
import { boundsOf, gridOver } from "../../src/draw/geo-bounds.ts";
import type { Bounds } from "../../src/draw/geo-bounds.ts";
import {
  fills,
  fitProjection,
  holds,
  projectionNames,
  toPlace,
  visibleBounds,
} from "../../src/draw/geo-projection.ts";

const frame = { x: 0, y: 0, width: 1136, height: 430 };

const square = (lon: number, lat: number, size: number): Polygon => ({
  type: "Polygon",
  coordinates: [
    [
      [lon, lat],
      [lon, lat + size],
      [lon + size, lat + size],
      [lon + size, lat],
      [lon, lat],
    ],
  ],
});

const fit = (bounds: Bounds) => fitProjection({ bounds, points: gridOver(bounds, 24) }, frame);

const regions: Readonly<Record<string, Bounds>> = {
  "Central Asia": boundsOf(46, 34, 90, 56),
  "the equator": boundsOf(-20, -12, 50, 10),
  Fiji: boundsOf(176, -20, -178, -15),
  "the Arctic": boundsOf(-180, 62, 180, 90),
  Patagonia: boundsOf(-76, -56, -60, -38),
  world: boundsOf(-180, -57, 180, 84),
};

test.each(Object.entries(regions))(
  "%s: all of the bounds lies in the frame, as large as it can be",
  (_, bounds) => {
    const projection = fit(bounds);
    const points = gridOver(bounds, 12).map(([lon, lat]) => projection([lon, lat]) ?? [NaN, NaN]);
    for (const point of points)
      expect(holds({ x: -1, y: -1, width: 1138, height: 432 }, [point[0] ?? 0, point[1] ?? 0])).toBe(true);
    const [xs, ys] = [points.map((point) => point[0] ?? 0), points.map((point) => point[1] ?? 0)];
    const share = Math.max(
      (Math.max(...xs) - Math.min(...xs)) / 1136,
      (Math.max(...ys) - Math.min(...ys)) / 430,
    );
    expect(share).toBeGreaterThan(0.98);
  },
);

test.each(["Central Asia", "the equator", "Fiji", "the Arctic", "Patagonia"])(
  "%s fills the frame to its corners",
  (name) => {
    expect(fills(fit(regions[name] ?? boundsOf(0, 0, 1, 1)), frame)).toBe(true);
  },
);

test("equal areas on the globe are equal on the map", () => {
  for (const bounds of Object.values(regions)) {
    const projection = fit(bounds).precision(0.01);
    const { west, south, east, north } = bounds;
    const size = Math.min(north - south, east - west) / 10;
    const places = [
      [west + size, south + size],
      [(west + east) / 2, (south + north) / 2],
      [east - 2 * size, north - 3 * size],
    ];
    const ratios = places.map(([lon = 0, lat = 0]) => {
      const area = square(lon, lat, size);
      return geoPath(projection).area(area) / (geoArea(area) * projection.scale() ** 2);
    });
    for (const ratio of ratios) expect(ratio).toBeCloseTo(1, 2);
  }
});

test("a point of the map leads back to its place, a point beside the globe to none", () => {
  const world = fitProjection(
    { bounds: boundsOf(-180, -89, 180, 89), points: gridOver(boundsOf(-180, -89, 180, 89), 24) },
    frame,
  );
  expect(toPlace(world, [5, 5])).toBeUndefined();
  const place = toPlace(world, [568, 215]);
  expect(place?.[0]).toBeCloseTo(0, 0);
  expect(place?.[1]).toBeCloseTo(0, 0);
});

test("what the frame shows holds the bounds, and all longitudes where it shows a pole", () => {
  const seen = visibleBounds(fit(boundsOf(46, 34, 90, 56)), frame);
  expect(seen.west).toBeLessThan(46);
  expect(seen.east).toBeGreaterThan(90);
  expect(seen.north).toBeLessThan(75);
  const polar = visibleBounds(fit(boundsOf(-180, 62, 180, 90)), frame);
  expect([polar.west, polar.east, polar.north]).toEqual([-180, 180, 90]);
});

test.each(projectionNames)("%s shows a region upright, centred and inside the frame", (name) => {
  for (const bounds of [boundsOf(46, 34, 90, 56), boundsOf(-20, -12, 50, 12), boundsOf(170, -45, -150, 10)]) {
    const projection = fitProjection({ bounds, points: gridOver(bounds, 24) }, frame, 0, name);
    const middle = projection([(bounds.west + bounds.east) / 2, (bounds.south + bounds.north) / 2]) ?? [
      NaN,
      NaN,
    ];
    expect(Math.abs(middle[0] - frame.width / 2)).toBeLessThan(2);
    for (const [lon, lat] of gridOver(bounds, 6)) {
      const [x, y] = projection([lon, lat]) ?? [NaN, NaN];
      expect(x).toBeGreaterThan(-0.5);
      expect(x).toBeLessThan(frame.width + 0.5);
      expect(y).toBeGreaterThan(-0.5);
      expect(y).toBeLessThan(frame.height + 0.5);
    }
    const [, north] = projection([(bounds.west + bounds.east) / 2, bounds.north]) ?? [NaN, NaN];
    expect(north).toBeLessThan(middle[1]);
  }
});
