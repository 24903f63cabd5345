import { z } from "zod";
import { projectionNames } from "../../draw/geo-projection.ts";
import { chromeKeys } from "../common.ts";
import { choropleth } from "./schema-choropleth.ts";
import { area, countryName, namedCountry, offmap, place, route } from "./schema-marks.ts";

const bounds = z.tuple([z.number(), z.number(), z.number(), z.number()]);

const inset = z.union([
  z.enum(["globe"]),
  z
    .strictObject({
      bounds: bounds.optional().describe("West, south, east, north in degrees. This or `region`."),
      region: z.array(countryName).min(1).optional().describe("Countries to show."),
      label: z.string().optional().describe("Stands in the inset. Default: none."),
    })
    .describe("Smaller than the map, a part of it enlarged; larger, a map that shows where it lies."),
]);

/** The block of a map. */
export const mapSchema = z.strictObject({
  ...chromeKeys,
  highlight: z.array(namedCountry).optional().describe("Countries in the first tint, named. Default: none."),
  context: z.array(namedCountry).optional().describe("Countries in the second tint, named. Default: none."),
  region: z
    .array(countryName)
    .min(1)
    .optional()
    .describe(
      "Countries that the map shows, whether tinted or not; instead of `bounds`. Default: what is marked.",
    ),
  bounds: bounds
    .optional()
    .describe(
      "West, south, east, north in degrees; the map shows at least this and fills its frame. `[176, -20, -178, -15]` crosses 180°. Default: highlighted countries, places, areas and routes; without any, the countries of `context`; else the world.",
    ),
  projection: z
    .enum(projectionNames)
    .optional()
    .describe(
      "Default, by extent: `albers` (equal areas), `lambert-azimuthal` near the poles and the equator, `equal-earth` for the world.",
    ),
  choropleth: choropleth.optional().describe("Countries shaded by a value. Default: none."),
  places: z
    .array(place)
    .optional()
    .describe("Dots or numbered marks, each a fact with `at` or an entry of its own. Default: none."),
  routes: z.array(route).optional().describe("Schematic lines. Default: none."),
  areas: z.array(area).optional().describe("Polygons, or several countries under one name. Default: none."),
  offmap: z.array(offmap).optional().describe("Arrows at the edge. Default: none."),
  inset: inset
    .optional()
    .describe("A second, small map in a corner: `globe` shows where on Earth the map lies. Default: none."),
  key: z
    .boolean()
    .optional()
    .describe("True lists what is numbered beside the map instead of naming it there. Default: false."),
  steps: z
    .enum(["routes", "places", "key"])
    .optional()
    .describe(
      "What appears step by step: `routes` one after another, each with its stops; `places` in their order; `key` everything numbered, by number. Default: all at once.",
    ),
  scale: z
    .boolean()
    .optional()
    .describe("False leaves out the scale bar. Default: true, where one scale holds."),
  labels: z
    .enum(["all", "none"])
    .optional()
    .describe(
      "`none` names no country. Default: `all`; on a decorative map, where it concerns places too, `none`.",
    ),
});

export type MapSpec = z.infer<typeof mapSchema>;
