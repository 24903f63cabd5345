import { defineFigure } from "./figure.ts";
import { loadAtlas } from "./map/atlas.ts";
import { drawMap } from "./map/draw.ts";
import { prepareMap } from "./map/prepare.ts";
import { mapSchema } from "./map/schema.ts";

/** Countries, places, routes, areas and values on a map, borders by Natural Earth. */
export const mapFigure = defineFigure({
  type: "map",
  schema: mapSchema,
  load: loadAtlas,
  prepare: prepareMap,
  usualNotes: "Borders: Natural Earth. Routes are schematic.",
  draw: drawMap,
});
