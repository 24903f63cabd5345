import { z } from "zod";
import { tones } from "../../draw/colours.ts";

const tone = z.enum(tones);
const at = z
  .tuple([z.number(), z.number()])
  .describe("Latitude and longitude in decimal degrees; south and west are negative.");
export const countryName = z
  .string()
  .min(1)
  .describe("An English name or a code of ISO 3166-1: `Kazakhstan`, `KZ`, `KAZ`.");
const factId = z.string().min(1).describe("The id of a fact, whose words, value and sources come along.");
const sources = z.array(z.string()).optional().describe("What is cited: `[a ¶6]`. Default: none.");

export const namedCountry = z.union([
  countryName,
  z.strictObject({
    country: countryName,
    label: z
      .string()
      .min(1)
      .optional()
      .describe("Printed instead of its name. Default: its name in the deck's language."),
    fact: factId.optional(),
  }),
]);

const number = z
  .int()
  .min(1)
  .max(99)
  .optional()
  .describe("A numbered mark, listed with `key: true`. Default: none.");

export const place = z.union([
  factId,
  z.strictObject({
    fact: factId.optional(),
    name: z
      .string()
      .min(1)
      .optional()
      .describe("The label beside the dot. Default: the fact's `short`, else its words."),
    at: at.optional().describe("Latitude, longitude. Default: the fact's `at`."),
    number,
    tone: tone.optional().describe("Colour of the mark. Default: `ink`."),
    text: z
      .string()
      .optional()
      .describe(
        "A line below the name; with `key: true`, in the list. Default: the fact's value, else its date.",
      ),
    source: sources,
  }),
]);

const stop = z.union([z.string().min(1), at]);

export const route = z.strictObject({
  fact: factId.optional(),
  label: z
    .string()
    .optional()
    .describe("Stands along the line. Default: none, or the fact's `short`; an empty one prints nothing."),
  through: z
    .array(stop)
    .min(2)
    .describe(
      "Places of `places` or `offmap` by name or fact, or `[latitude, longitude]`; joined by the shortest way over the globe.",
    ),
  style: z.enum(["solid", "dashed"]).optional().describe("Default: `solid`."),
  tone: tone.optional().describe("Default: `accent`."),
  arrow: z.boolean().optional().describe("An arrow head at the end. Default: false."),
  number,
  text: z.string().optional().describe("A line below the label in the key. Default: none."),
  legs: z
    .boolean()
    .optional()
    .describe(
      "With `steps: routes`, true draws the route leg by leg, from one named stop to the next. Default: false.",
    ),
  source: sources,
});

export const area = z.strictObject({
  fact: factId.optional(),
  label: z
    .string()
    .optional()
    .describe("Stands on the area. Default: none, or the fact's `short`, else its words."),
  points: z
    .array(at)
    .min(3)
    .optional()
    .describe("The corners of the area in order, `[latitude, longitude]` each. This or `countries`."),
  countries: z.array(countryName).min(1).optional().describe("Countries that make up the area."),
  tone: tone.optional().describe("Default: `phase-1`."),
  source: sources,
});

export const offmap = z.strictObject({
  fact: factId.optional(),
  name: z
    .string()
    .min(1)
    .optional()
    .describe("A place beyond the map's edge; an arrow there points to it. Default: the fact's words."),
  at: at.optional().describe("Latitude, longitude. Default: the fact's `at`."),
  number,
  tone: tone.optional().describe("Colour of its number. Default: `ink`."),
  text: z.string().optional().describe("A line below the name, for instance how far it is. Default: none."),
  source: sources,
});
