import { chartFigure } from "./chart.ts";
import type { FigureType } from "./figure.ts";
import { mapFigure } from "./map.ts";
import { pointsFigure } from "./points.ts";
import { statsFigure } from "./stats.ts";
import { timelineFigure } from "./timeline.ts";

/** Every figure type, by the info word of its fence. */
export const figureTypes: ReadonlyMap<string, FigureType> = new Map(
  [timelineFigure, chartFigure, mapFigure, statsFigure, pointsFigure].map((figure) => [figure.type, figure]),
);
