import { defineFigure } from "./figure.ts";
import { loadAtlas } from "./map/atlas.ts";
import { drawMap } from "./map/draw.ts";
import { prepareMap } from "./map/prepare.ts";
import { mapSchema } from "./map/schema.ts";

/** Countries, places and routes on an equal-area map, borders by Natural Earth. */
export const mapFigure = defineFigure({
  type: "map",
  schema: mapSchema,
  load: loadAtlas,
  prepare: prepareMap,
  draw: drawMap,
});
