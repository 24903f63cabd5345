import { geoOrthographic } from "d3-geo";
import type { GeoProjection } from "d3-geo";
import { merge } from "topojson-client";
import type { Box } from "../../draw/boxes.ts";
import { fill, stroke } from "../../draw/colours.ts";
import { centreOf } from "../../draw/geo-bounds.ts";
import { areaOf, traceOutlines, writePath } from "../../draw/geo-path.ts";
import { element } from "../../draw/svg.ts";
import type { Markup } from "../../draw/svg.ts";
import { isShapeOf, listShapes, openGlobe } from "./atlas.ts";
import type { CountryArcs } from "./atlas.ts";
import { traceFrame } from "./frame-on-map.ts";
import type { Scene } from "./scene.ts";

/** As large as a coin: about a third of the map's height. */
export function globeSize({ width, height }: Box): { readonly width: number; readonly height: number } {
  const size = Math.round(Math.max(96, Math.min(170, 0.36 * Math.min(width, height))));
  return { width: size, height: size };
}

/** The Earth as seen from above the map, with the map's frame on it. */
export function drawGlobe(main: Scene, box: Box): readonly Markup[] {
  const [cx, cy, r] = [box.x + box.width / 2, box.y + box.height / 2, box.width / 2];
  const [lon, lat] = centreOf(main.data.extent.bounds);
  const projection = geoOrthographic()
    // Poles and equator stay in sight, by which one knows where one is.
    .rotate([-lon, -Math.max(-50, Math.min(50, lat))])
    .scale(r)
    .translate([cx, cy])
    .clipAngle(90)
    .precision(0.5);
  const shapes = listShapes(openGlobe());
  const marked = shapes.filter((shape) =>
    main.data.highlight.some(({ country }) => isShapeOf(country, shape)),
  );
  const circle = { cx, cy, r };
  return [
    element("circle", { ...circle, class: `${fill("water")} ${stroke("paper")}`, "stroke-width": 6 }),
    element("path", { d: pathOf(shapes, projection), class: fill("hairline") }),
    ...(marked.length === 0
      ? []
      : [element("path", { d: pathOf(marked, projection), class: fill("phase-2") })]),
    element("path", {
      d: writePath(traceFrame(main, projection)),
      fill: "none",
      class: stroke("accent"),
      "stroke-width": 2.2,
      "stroke-linejoin": "round",
    }),
    element("circle", { ...circle, fill: "none", class: stroke("soft"), "stroke-width": 1 }),
  ];
}

function pathOf(shapes: readonly CountryArcs[], projection: GeoProjection): string {
  return writePath(
    traceOutlines(projection, merge(openGlobe(), [...shapes])).filter((outline) => areaOf(outline) > 1.5),
  );
}
