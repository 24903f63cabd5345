import type { ChartData } from "./chart/data.ts";
import { drawChart } from "./chart/draw.ts";
import { prepareChart } from "./chart/prepare.ts";
import { chartSchema, type ChartSpec } from "./chart/schema.ts";
import { defineFigure } from "./figure.ts";

/** Lines, bars and dots that show what the data do not say as plainly as what they do. */
export const chartFigure = defineFigure<ChartSpec, ChartData>({
  type: "chart",
  schema: chartSchema,
  prepare: prepareChart,
  usualNotes: "US$ billion, 1992–2020.",
  draw: drawChart,
});
