import { expect, test } from "vitest";
import { mapSchema } from "../../../src/figures/map/schema.ts";
import { prepareFrom, problemsOf } from "./fixture.ts";

const boundsOf = (country: string) => prepareFrom(`highlight: [${country}]`).data.extent.bounds;
const labels = (yaml: string, lang: string) =>
  prepareFrom(yaml, lang).data.highlight.map(({ label }) => label);

test("an unknown country is reported with the nearest name", () => {
  const [problem] = prepareFrom("highlight: [Kazakhstan, Uzbekstan]").problems;
  expect(problem).toMatchObject({
    code: "map/unknown-country",
    severity: "error",
    span: { file: "highlight.1" },
    message: "“Uzbekstan” is no country that the map knows.",
    hint: "Did you mean “Uzbekistan”? English names and codes of ISO 3166-1 are known.",
  });
});

test("a country that the data has no shape of should be a place", () => {
  const [problem] = prepareFrom("highlight: [Tuvalu]").problems;
  expect(problem).toMatchObject({ code: "map/country-without-shape", hint: "Mark it as a place instead." });
});

test("a country named twice is said once", () => {
  const { data, problems } = prepareFrom("{highlight: [China, KZ], context: [CHN]}");
  expect(problems.map(({ code, span }) => `${code} at ${span.file}`)).toEqual([
    "map/country-twice at context.0",
  ]);
  expect(data.highlight.map(({ label }) => label)).toEqual(["China", "Kazakhstan"]);
  expect(data.context).toEqual([]);
});

test("latitude and longitude out of range are reported, and when they look swapped, the cure", () => {
  const { problems, data } = prepareFrom(`
places:
  - {name: Khorgos, at: [80.41, 44.21]}
  - {name: Xi'an, at: [108.93, 34.26]}
  - {name: Nowhere, at: [12, 200]}`);
  expect(problems.map(({ code, span, hint }) => [code, span.file, hint])).toEqual([
    ["map/latitude-out-of-range", "places.1.at", "The latitude comes first: is [34.26, 108.93] meant?"],
    ["map/longitude-out-of-range", "places.2.at", ""],
  ]);
  expect(data.places.map(({ name }) => name)).toEqual(["Khorgos"]);
});

test("a place outside the bounds is reported; a swapped one with its cure", () => {
  const { problems } = prepareFrom(`
bounds: [46, 34, 90, 56]
places:
  - {name: Xi'an, at: [34.26, 108.93]}
  - {name: Khorgos, at: [80.41, 44.21]}
  - {name: Almaty, at: [43.26, 76.93]}`);
  expect(problems.map(({ code, span, hint }) => [code, span.file, hint])).toEqual([
    [
      "map/outside-bounds",
      "places.0.at",
      "Widen `bounds`, or list it under `offmap` for an arrow at the edge.",
    ],
    ["map/outside-bounds", "places.1.at", "The latitude comes first: is [44.21, 80.41] meant?"],
  ]);
});

test("bounds in another order than west, south, east, north are reported", () => {
  expect(problemsOf("bounds: [34, 46, 56, 40]")).toEqual([
    "map/bad-bounds at bounds: These bounds hold nothing: south 46, north 40, west 34, east 56.",
  ]);
  expect(problemsOf("bounds: [100, 95, 120, 98]")).toEqual([
    "map/bad-bounds at bounds: Latitudes go from -90 to 90, longitudes from -180 to 180.",
  ]);
});

test("bounds may cross the antimeridian", () => {
  const { data, problems } = prepareFrom(
    "{bounds: [176, -20, -178, -15], places: [{name: Suva, at: [-18.1, 178.4]}, {name: Lakeba, at: [-18.2, -178.8]}]}",
  );
  expect(problems).toEqual([]);
  expect(data.extent).toEqual({ kind: "bounds", bounds: { west: 176, south: -20, east: 182, north: -15 } });
});

test("a route passes through places, places off the map and points", () => {
  const { data, problems } = prepareFrom(`
places: [{name: Xi’an, at: [34.26, 108.93]}]
offmap: [{name: Rotterdam, at: [51.92, 4.48]}]
routes: [{through: [xi'an, [43.8, 87.6], Rotterdam]}]`);
  expect(problems).toEqual([]);
  expect(data.routes[0]?.stops).toEqual([
    [108.93, 34.26],
    [87.6, 43.8],
    [4.48, 51.92],
  ]);
});

test("a route through an unknown place is reported with the nearest", () => {
  const { problems } = prepareFrom(`
places: [{name: Alashankou, at: [45.17, 82.57]}, {name: Astana, at: [51.18, 71.45]}]
routes: [{through: [Alashankow, Astana]}]`);
  expect(problems).toMatchObject([
    {
      code: "map/unknown-place",
      span: { file: "routes.0.through.0" },
      message: "The route passes through “Alashankow”, which is no place of this map.",
      hint: "Did you mean “Alashankou”?",
    },
  ]);
});

test("numbers and names that come twice, an empty key and an off-map place on the map are reported", () => {
  const found = problemsOf(`
bounds: [46, 34, 90, 56]
places: [{name: Osh, at: [40.5, 72.8], number: 1}, {name: OSH, at: [40.6, 72.8], number: 1}]
offmap: [{name: Almaty, at: [43.26, 76.93]}]`);
  expect(found.map((line) => line.split(":")[0])).toEqual([
    "map/offmap-inside at offmap.0.at",
    "map/place-twice at places.1.name",
    "map/number-twice at places.1.number",
  ]);
  expect(problemsOf("{key: true, places: [{name: Osh, at: [40.5, 72.8]}]}")[0]).toMatch(
    /^map\/empty-key at key/u,
  );
});

test("unknown keys, a route to nowhere and a tone that is none do not pass the schema", () => {
  for (const wrong of [
    { higlight: ["KZ"] },
    { routes: [{ through: ["Osh"] }] },
    { places: [{ name: "Osh", at: [1, 2], tone: "red" }] },
  ]) {
    expect(mapSchema.safeParse(wrong).success).toBe(false);
  }
});

test("without bounds the map shows highlighted countries, places and the whole way between stops", () => {
  const { extent } = prepareFrom("{highlight: [KZ, UZ, KG, TJ, TM], context: [China]}").data;
  expect(extent.kind).toBe("content");
  expect(extent.bounds.west).toBeCloseTo(46.6, 0);
  expect(extent.bounds.east).toBeCloseTo(87.3, 0);
  const flight = prepareFrom("routes: [{through: [[55.75, 37.62], [61.2, -149.9]]}]").data.extent;
  expect(flight.bounds.north).toBeGreaterThan(80);
});

test("distant possessions do not widen the map; near islands and detached parts do", () => {
  expect(boundsOf("France").west).toBeGreaterThan(-6);
  expect(boundsOf("United States").west).toBeLessThan(-160);
  expect(boundsOf("United States").east).toBeLessThan(-60);
});

test("countries on both sides of the antimeridian stay together", () => {
  expect(boundsOf("Russia").east - boundsOf("Russia").west).toBeLessThan(175);
  expect(boundsOf("Fiji").east - boundsOf("Fiji").west).toBeLessThan(5);
});

test("names print as the author wrote them, codes in full, and in the deck's language where that is not English", () => {
  expect(labels("highlight: [Burma, CZ, uk]", "en-GB")).toEqual(["Burma", "Czechia", "uk"]);
  expect(labels("highlight: [Kazakhstan, CZ]", "de")).toEqual(["Kasachstan", "Tschechien"]);
});
