import { z } from "zod";
import { tones } from "../../draw/colours.ts";
import { chromeKeys } from "../common.ts";

const tone = z.enum(tones);
const at = z
  .tuple([z.number(), z.number()])
  .describe("Latitude and longitude in decimal degrees; south and west are negative.");
const country = z
  .string()
  .min(1)
  .describe("An English name or a code of ISO 3166-1: `Kazakhstan`, `KZ`, `KAZ`.");

const place = z.strictObject({
  name: z.string().min(1).describe("The label beside the dot."),
  at,
  number: z.int().min(1).optional().describe("A numbered mark instead of a dot. Default: a dot."),
  tone: tone.optional().describe("Colour of the mark. Default: `ink`."),
  text: z
    .string()
    .optional()
    .describe("A line below the name; with `key: true`, in the list. Default: none."),
});

const stop = z.union([z.string().min(1), at]);

const route = z.strictObject({
  label: z.string().optional().describe("Stands along the line. Default: none."),
  through: z
    .array(stop)
    .min(2)
    .describe(
      "Places of `places` or `offmap` by name, or `[latitude, longitude]`; joined by the shortest way over the globe.",
    ),
  style: z.enum(["solid", "dashed"]).optional().describe("Default: `solid`."),
  tone: tone.optional().describe("Default: `accent`."),
  arrow: z.boolean().optional().describe("An arrow head at the end. Default: false."),
});

const offmap = z.strictObject({
  name: z.string().min(1).describe("A place beyond the map's edge; an arrow there points to it."),
  at,
  text: z.string().optional().describe("A line below the name, for instance how far it is. Default: none."),
});

/** The block of a map. */
export const mapSchema = z.strictObject({
  ...chromeKeys,
  highlight: z.array(country).optional().describe("Countries in the first tint, named. Default: none."),
  context: z.array(country).optional().describe("Countries in the second tint, named. Default: none."),
  bounds: z
    .tuple([z.number(), z.number(), z.number(), z.number()])
    .optional()
    .describe(
      "West, south, east, north in degrees; the map shows at least this and fills its frame. `[176, -20, -178, -15]` crosses 180°. Default: highlighted countries, places and routes; without any, the countries of `context`; else the world.",
    ),
  places: z.array(place).optional().describe("Dots or numbered marks. Default: none."),
  routes: z.array(route).optional().describe("Schematic lines. Default: none."),
  offmap: z.array(offmap).optional().describe("Arrows at the edge. Default: none."),
  key: z
    .boolean()
    .optional()
    .describe("True lists the numbered places beside the map instead of naming them on it. Default: false."),
  labels: z
    .enum(["all", "none"])
    .optional()
    .describe(
      "`none` names no country. Default: `all`; on a decorative map, where it concerns places too, `none`.",
    ),
});

export type MapSpec = z.infer<typeof mapSchema>;
