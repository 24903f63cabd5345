import { z } from "zod";
import { tones } from "../../draw/colours.ts";
import { hedges } from "../../model/fact.ts";
import { chromeKeys } from "../common.ts";

const place = z.union([z.number(), z.string()]);

const point = z.strictObject({
  x: place.describe("A year, an EDTF date, or (for bars and dots) a category's name."),
  y: z.number().describe("The value in `unit`, unscaled."),
  label: z.string().optional().describe("A word below the value. Default: none."),
  hedge: z.enum(hedges).optional().describe("How firmly the value is stated. Default: `exact`."),
});

const series = z.strictObject({
  label: z.string().optional().describe("The series' name, printed beside it. Default: none."),
  facts: z
    .array(z.string())
    .optional()
    .describe("Ids of facts with values; x is the fact's `when`, on a chart of categories its `scope`."),
  points: z.array(point).optional().describe("Points by hand."),
  data: z.string().optional().describe("A CSV file of the deck: `data/trade.csv`."),
  where: z
    .record(z.string(), z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))]))
    .optional()
    .describe("Keeps the rows whose column has this value, or one of these. Default: all rows."),
  columns: z
    .strictObject({
      x: z.string().describe("The column with years, dates or categories."),
      y: z.string().describe("The column with numbers; empty cells are gaps."),
    })
    .optional()
    .describe("Which columns of the CSV file to draw."),
  multiply: z
    .number()
    .optional()
    .describe("Turns the CSV file's numbers into the unscaled unit: 1e6 for millions. Default: 1."),
  tone: z
    .enum(tones)
    .optional()
    .describe("Colour. Default: `accent` for the first series, then `ink`, `phase-2`, `phase-1`."),
  outside: z
    .boolean()
    .optional()
    .describe("True for data from outside the deck's texts: grey, and marked as such. Default: false."),
  connect: z
    .literal("gaps")
    .optional()
    .describe(
      "`gaps` draws a thin dotted line over missing years, and the chart says so. Default: gaps stay empty.",
    ),
  source: z.array(z.string()).optional().describe("Sources of this series: `[a ¶6]`. Default: none."),
});

/** The block of a chart. */
export const chartSchema = z.strictObject({
  ...chromeKeys,
  type: z
    .enum(["line", "bar", "dot"])
    .describe("`line` joins neighbouring years, `bar` starts at zero, `dot` joins nothing."),
  series: z.array(series).min(1).describe("One or more series of points."),
  y: z
    .strictObject({
      label: z
        .string()
        .optional()
        .describe("The unit, above the axis. Default: made from unit and scale (“US$ billion”)."),
      divide: z
        .number()
        .positive()
        .optional()
        .describe(
          "Divides the printed numbers. Default: 1 with a `label`; else 1e3, 1e6, 1e9 or 1e12 by the largest value.",
        ),
      min: z
        .number()
        .optional()
        .describe(
          "Where the axis begins, in printed numbers; not for bars. Default: 0, or below the least value if that is negative.",
        ),
      max: z
        .number()
        .optional()
        .describe("Where the axis ends, in printed numbers. Default: the greatest value."),
    })
    .optional()
    .describe("The axis of values."),
  x: z
    .strictObject({
      label: z.string().optional().describe("What runs along the axis. Default: none."),
      from: place.optional().describe("First year or date. Default: the first in the data."),
      to: place.optional().describe("Last year or date. Default: the last in the data."),
    })
    .optional()
    .describe("The axis of time or categories."),
  unit: z
    .string()
    .optional()
    .describe(
      "ISO 4217 currency, `percent`, `times` or a counted noun, where no fact gives it. Default: a bare count.",
    ),
  horizontal: z
    .boolean()
    .optional()
    .describe("True lays bars on their side. Default: false, unless names of categories need it."),
  labels: z
    .enum(["all", "ends", "none"])
    .optional()
    .describe("Which values are printed. Default: `all` up to 12 points, else `ends`."),
  annotations: z
    .array(
      z.strictObject({
        x: place.describe("A year, a date or a category."),
        text: z.string().describe("A few words."),
      }),
    )
    .optional()
    .describe("Words with a line to a point. Default: none."),
  gaps: z
    .array(
      z.strictObject({
        from: place.describe("First year or date without data."),
        to: place.describe("Last year or date without data."),
        text: z.string().optional().describe("Why there is none. Default: nothing."),
      }),
    )
    .optional()
    .describe("Stretches of time that are hatched. Default: none."),
});

export type ChartSpec = z.infer<typeof chartSchema>;
export type SeriesSpec = z.infer<typeof series>;
