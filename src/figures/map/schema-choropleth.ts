import { z } from "zod";
import { mostClasses } from "../../draw/geo-ramp.ts";
import { where } from "../row-conditions.ts";

/** The block's `choropleth`: countries shaded by a value. */
export const choropleth = z.strictObject({
  data: z.string().optional().describe("A CSV file with a row a country: `data/water.csv`. This or `facts`."),
  columns: z
    .strictObject({
      code: z.string().min(1).describe("The column of codes of ISO 3166-1: alpha-2, alpha-3 or numeric."),
      value: z.string().min(1).describe("The column of values; an empty cell is “no data”."),
    })
    .optional()
    .describe("Which columns of `data` to read."),
  where,
  facts: z
    .array(z.string())
    .min(1)
    .optional()
    .describe("Facts whose `scope` names a country, instead of `data`."),
  multiply: z
    .number()
    .optional()
    .describe("Brings the column to the unscaled unit: 1e6 for a column in millions. Default: 1."),
  unit: z
    .string()
    .optional()
    .describe("As in facts: `percent`, `USD`, `km²`, `visitors`. Default: the facts' own."),
  label: z.string().optional().describe("What is shown, above the legend. Default: none."),
  classes: z
    .int()
    .min(2)
    .max(mostClasses)
    .optional()
    .describe("How many shades. Default: 5, fewer where there are few countries."),
  method: z
    .enum(["quantile", "equal"])
    .optional()
    .describe(
      "`quantile`: about as many countries in each class; `equal`: classes of one width. Default: `quantile`.",
    ),
  limits: z
    .array(z.number())
    .min(1)
    .max(mostClasses - 1)
    .optional()
    .describe("Where classes meet, ascending and in the unscaled unit; instead of `classes` and `method`."),
  ramp: z
    .enum(["sequential", "diverging"])
    .optional()
    .describe(
      "`diverging` shades away from `middle` in two colours, and rules what lies below it. Default: `sequential`.",
    ),
  middle: z
    .number()
    .optional()
    .describe("Where a diverging ramp turns; it is one of the limits. Default: 0."),
  print: z
    .boolean()
    .optional()
    .describe("True prints the values on the countries that have room for them. Default: false."),
  source: z.array(z.string()).optional().describe("What the values are cited from: `[a ¶6]`. Default: none."),
});
