import { z } from "zod";
import { tones } from "../../draw/colours.ts";
import { hedges } from "../../model/fact.ts";
import { chromeKeys } from "../common.ts";
import { where } from "../row-conditions.ts";
import { chartTypes } from "./kinds.ts";

const place = z.union([z.number(), z.string()]);

const point = z.strictObject({
  x: place.describe("A year, an EDTF date, a category's name or, on a scatter, a number."),
  y: z.number().describe("The value in `unit`, unscaled."),
  to: z.number().optional().describe("The other end, of kinds that draw two values of one thing."),
  size: z.number().optional().describe("A third quantity, drawn as the area of the mark."),
  label: z.string().optional().describe("A word below the value. Default: none."),
  hedge: z.enum(hedges).optional().describe("How firmly the value is stated. Default: `exact`."),
  total: z.boolean().optional().describe("True for a bar of a waterfall that is a sum. Default: false."),
});

/** Where points come from; the same keys for the whole chart and for one series. */
const origin = {
  facts: z
    .array(z.string())
    .optional()
    .describe("Ids of facts with values; x is the fact's `when`, on a chart of categories its `scope`."),
  points: z.array(point).optional().describe("Points by hand: `{x: 1992, y: 0.46e9}`."),
  data: z.string().optional().describe("A CSV file of the deck: `data/trade.csv`."),
  rows: z
    .array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])))
    .optional()
    .describe("A table by hand, in place of `data`: `{year: 1992, country: Kazakhstan, trade: 0.37e9}`."),
  columns: z
    .strictObject({
      x: z.string().describe("The column with years, dates, categories or numbers."),
      y: z.string().describe("The column with numbers; empty cells are gaps."),
      to: z.string().optional().describe("The column with the other end, for kinds that draw two values."),
      size: z.string().optional().describe("The column with a third quantity, drawn as the mark's area."),
      label: z.string().optional().describe("The column with a word for each point. Default: none."),
      hedge: z.string().optional().describe("The column with `estimate`, `about`, … Default: all are exact."),
      source: z
        .string()
        .optional()
        .describe("The column that says who counted. Default: a column called `source`, if there is one."),
    })
    .optional()
    .describe("Which columns of the table to draw."),
  where,
  by: z
    .string()
    .optional()
    .describe("A column whose every value becomes a series of its own. Default: one series."),
  multiply: z
    .number()
    .optional()
    .describe("Turns the table's numbers into the unscaled unit: 1e6 for millions. Default: 1."),
};

const series = z.strictObject({
  label: z.string().optional().describe("The series' name, printed beside it. Default: none."),
  ...origin,
  facet: z.string().optional().describe("The panel of small multiples that it stands in."),
  tone: z
    .enum(tones)
    .optional()
    .describe("Colour. Default: `accent` for the first series, then `ink`, `phase-2`, `phase-1`, `muted`."),
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

const valueAxis = z.strictObject({
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
      "Where the axis begins, in printed numbers; not for bars and areas. Default: 0, or below the least value if that is negative.",
    ),
  max: z
    .number()
    .optional()
    .describe("Where the axis ends, in printed numbers. Default: the greatest value."),
  log: z
    .boolean()
    .optional()
    .describe(
      "True for a logarithmic scale, which the chart says of itself; not for bars and areas, nor with values of zero or less. Default: false.",
    ),
});

/** The block of a chart. */
export const chartSchema = z.strictObject({
  ...chromeKeys,
  type: z
    .enum(chartTypes)
    .describe("`line` joins neighbouring years, `bar` and `area` start at zero, `dot` joins nothing."),
  ...origin,
  series: z
    .array(series)
    .min(1)
    .optional()
    .describe(
      "Several series; each takes what it does not say itself (`data`, `columns`, `where`, …) from the chart.",
    ),
  names: z
    .record(z.string(), z.string())
    .optional()
    .describe(
      "How series and categories are called on the chart: `{KAZ: Kazakhstan}`. Default: as in the table.",
    ),
  tones: z
    .record(z.string(), z.enum(tones))
    .optional()
    .describe("Colours of series, or of categories where there is one series, by their names in the table."),
  highlight: z
    .array(z.string())
    .optional()
    .describe("Series or categories to look at: these in `accent`, all others in `muted`."),
  sort: z
    .enum(["up", "down", "name", "given"])
    .optional()
    .describe(
      "Order of categories, by value (of stacks: their sum; else the first series') or by name. Default: `down` for lollipop, dumbbell, pie and donut, else `given`.",
    ),
  top: z
    .union([
      z.int().min(1),
      z.strictObject({
        count: z.int().min(1).describe("How many."),
        rest: z.string().describe("What the sum of the others is called: `Other`."),
      }),
    ])
    .optional()
    .describe(
      "Keeps the greatest categories, or, on an axis of time, the greatest series; `{count: 5, rest: Other}` adds the others up. Default: all.",
    ),
  size: z
    .strictObject({
      label: z
        .string()
        .optional()
        .describe("What the area of the marks says: `Population`. Default: nothing."),
      unit: z.string().optional().describe("As `unit`. Default: a bare count."),
    })
    .optional()
    .describe("The third quantity of a scatter, drawn as area. Default: all marks are equal."),
  whole: z
    .number()
    .positive()
    .optional()
    .describe(
      "What the parts of a pie or donut must add up to, in `unit`. Default: 100 for percent, else their sum.",
    ),
  stack: z
    .union([z.boolean(), z.literal("share")])
    .optional()
    .describe(
      "True stacks the series of bars or areas, `share` makes every stack 100%. Default: false for bars, true for areas.",
    ),
  y: valueAxis.optional().describe("The axis of values."),
  x: z
    .strictObject({
      label: z.string().optional().describe("What runs along the axis. Default: none."),
      from: place.optional().describe("First year, date or number. Default: the first in the data."),
      to: place.optional().describe("Last year, date or number. Default: the last in the data."),
      unit: z.string().optional().describe("Of numbers along x: as `unit`. Default: a bare count."),
      divide: z
        .number()
        .positive()
        .optional()
        .describe("Divides the printed numbers along x. Default: by the largest."),
      log: z
        .boolean()
        .optional()
        .describe("True for a logarithmic scale of numbers along x. Default: false."),
    })
    .optional()
    .describe("The axis of time, categories or numbers."),
  unit: z
    .string()
    .optional()
    .describe(
      "ISO 4217 currency, `percent`, `times` or a counted noun, where no fact gives it. Default: a bare count.",
    ),
  prices: z
    .string()
    .optional()
    .describe(
      "What money is counted in: `current`, or `constant 2015 US$`. Printed below. Default: not said.",
    ),
  period: z
    .string()
    .optional()
    .describe("What the values cover, where no date of theirs says it: `2012`. Printed below."),
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
        series: z
          .string()
          .optional()
          .describe("The series whose mark is meant. Default: the first with a mark there."),
      }),
    )
    .optional()
    .describe("Words with a line to a point. Default: none."),
  lines: z
    .array(
      z.strictObject({
        y: z.number().optional().describe("A value, in printed numbers; not with `x`."),
        x: place.optional().describe("A year or date; not with `y`."),
        label: z.string().optional().describe("A few words on the line. Default: none."),
      }),
    )
    .optional()
    .describe("Lines of reference across the chart. Default: none."),
  spans: z
    .array(
      z.union([
        z.string(),
        z.strictObject({
          when: z.string().describe("An EDTF interval: `1992/2001`."),
          label: z.string().optional().describe("Its name, at the top. Default: none."),
          tone: z.enum(tones).optional().describe("Colour. Default: the phases' in turn."),
        }),
      ]),
    )
    .optional()
    .describe(
      "Shaded stretches of time behind the marks: facts with an interval, or by hand. Default: none.",
    ),
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
  facet: z
    .string()
    .optional()
    .describe("A column whose every value becomes a panel of small multiples. Default: a panel a series."),
  steps: z
    .enum(["series", "points", "spans"])
    .optional()
    .describe("What appears step by step; print shows all. Default: nothing."),
});

export type ChartSpec = z.infer<typeof chartSchema>;
export type SeriesSpec = z.infer<typeof series>;
export type OriginSpec = Pick<SeriesSpec, keyof typeof origin>;
