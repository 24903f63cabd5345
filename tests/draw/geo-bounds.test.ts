import { array, assert, double, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import {
  boundsAround,
  boundsOf,
  centreOf,
  contains,
  padBounds,
  wrapLongitude,
} from "../../src/draw/geo-bounds.ts";

test("bounds that cross the antimeridian reach beyond 180", () => {
  expect(boundsOf(176, -20, -178, -15)).toEqual({ west: 176, south: -20, east: 182, north: -15 });
  expect(centreOf(boundsOf(176, -20, -178, -15))[0]).toBe(179);
});

test("the whole globe stays whole", () => {
  expect(boundsOf(-180, -90, 180, 90)).toEqual({ west: -180, south: -90, east: 180, north: 90 });
});

test("a place on either side of the antimeridian is inside", () => {
  const fiji = boundsOf(176, -20, -178, -15);
  expect(contains(fiji, [178, -18])).toBe(true);
  expect(contains(fiji, [-179, -18])).toBe(true);
  expect(contains(fiji, [-178, -15])).toBe(true);
  expect(contains(fiji, [-177, -18])).toBe(false);
  expect(contains(fiji, [178, -21])).toBe(false);
});

test("the bounds around several leave out the widest gap", () => {
  expect(boundsAround([boundsOf(170, 0, 175, 1), boundsOf(-179, 0, -170, 1)])).toEqual({
    west: 170,
    south: 0,
    east: 190,
    north: 1,
  });
  expect(boundsAround([boundsOf(-10, 0, 10, 1), boundsOf(20, 2, 30, 5)])).toEqual({
    west: -10,
    south: 0,
    east: 30,
    north: 5,
  });
  expect(boundsAround([])).toBeUndefined();
});

test("the bounds around several hold each of them", () => {
  const point = tuple(
    double({ min: -180, max: 179.99, noNaN: true }),
    double({ min: -90, max: 90, noNaN: true }),
  );
  assert(
    property(array(point, { minLength: 1, maxLength: 8 }), (points) => {
      const around = boundsAround(points.map(([lon, lat]) => boundsOf(lon, lat, lon, lat)));
      expect(around).toBeDefined();
      if (!around) return;
      expect(around.east - around.west).toBeLessThanOrEqual(360);
      // A hair wider, since going round the globe and back rounds.
      const wider = padBounds(around, 0, 1e-9);
      for (const place of points) expect(contains(wider, place)).toBe(true);
    }),
  );
});

test("a margin never leads beyond a pole or round the globe", () => {
  expect(padBounds(boundsOf(0, 60, 20, 88), 0.5, 0)).toEqual({ west: -10, south: 46, east: 30, north: 90 });
  const round = padBounds(boundsOf(-170, 0, 170, 10), 0.2, 0);
  expect(round.east - round.west).toBe(360);
});

test("longitudes wrap", () => {
  expect([190, -190, 180, 540, 0].map(wrapLongitude)).toEqual([-170, 170, -180, -180, 0]);
});
