import type { FigureType } from "./figure.ts";
import { lazyFigure } from "./lazy-figure.ts";

const all = [
  lazyFigure("timeline", async () => (await import("./timeline.ts")).timelineFigure),
  lazyFigure("chart", async () => (await import("./chart.ts")).chartFigure),
  lazyFigure("map", async () => (await import("./map.ts")).mapFigure),
  lazyFigure("stats", async () => (await import("./stats.ts")).statsFigure),
  lazyFigure("points", async () => (await import("./points.ts")).pointsFigure),
];

/** Every figure type, by the info word of its fence. */
export const figureTypes: ReadonlyMap<string, FigureType> = new Map(
  all.map((figure) => [figure.type, figure]),
);
