import { expect, test } from "vitest";
import { boundsOf, contains, gridOver } from "../../src/draw/geo-bounds.ts";
import { fitProjection } from "../../src/draw/geo-projection.ts";
import { cutOut, simplifyTo, squarePixelsFor, weighPoints } from "../../src/draw/geo-simplify.ts";
import { listShapes, loadAtlas, openAtlas } from "../../src/figures/map/atlas.ts";

await loadAtlas();
const iceland = boundsOf(-25, 63, -13, 67);
const projection = fitProjection(
  { bounds: iceland, points: gridOver(iceland, 12) },
  { x: 0, y: 0, width: 600, height: 400 },
);
const namesIn = (west: number, south: number, east: number, north: number) =>
  listShapes(cutOut(openAtlas(), boundsOf(west, south, east, north), 0)).map(
    (shape) => shape.properties?.name,
  );

test("only countries that reach into the bounds are kept", () => {
  expect(namesIn(-25, 63, -13, 67)).toContain("Iceland");
  expect(namesIn(-25, 63, -13, 67)).not.toContain("China");
});

test("bounds across the antimeridian find what lies on its far side", () => {
  expect(namesIn(176, -24, -174, -15)).toEqual(expect.arrayContaining(["Fiji", "Tonga"]));
});

const count = (smallest: number) =>
  JSON.stringify(cutOut(openAtlas(), boundsOf(-180, -90, 180, 90), smallest).objects).length;

test("islands smaller than asked for are left out", () => {
  expect(count(1)).toBeLessThan(count(0) / 2);
});

test("coarser detail has fewer points, and about as many as asked for", () => {
  const part = weighPoints(cutOut(openAtlas(), iceland, 0));
  const points = (pixels: number) =>
    simplifyTo(part, projection, pixels)
      .arcs.flat()
      .filter(([lon = 0, lat = 0]) => contains(iceland, [lon, lat])).length;
  expect(points(0)).toBeGreaterThan(points(4));
  expect(points(4)).toBeGreaterThan(points(40));
  expect(Math.abs(points(squarePixelsFor(100, part, projection, iceland)) - 100)).toBeLessThan(5);
});

test("weighing again gives the same weights", () => {
  const cut = cutOut(openAtlas(), iceland, 0);
  expect(weighPoints(cut)).toEqual(weighPoints(cutOut(openAtlas(), iceland, 0)));
});
