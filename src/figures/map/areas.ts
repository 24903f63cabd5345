import { geoArea } from "d3-geo";
import type { GeoProjection } from "d3-geo";
import type { Polygon } from "geojson";
import type { Box } from "../../draw/boxes.ts";
import { fill, stroke, textTone } from "../../draw/colours.ts";
import type { LonLat } from "../../draw/geo-bounds.ts";
import { leaveGaps } from "../../draw/geo-gaps.ts";
import { hatchOutlines } from "../../draw/geo-hatch.ts";
import { traceOutlines, writePath } from "../../draw/geo-path.ts";
import type { Outline } from "../../draw/geo-path.ts";
import { element } from "../../draw/svg.ts";
import type { Markup } from "../../draw/svg.ts";
import type { MapArea } from "./data.ts";
import { group } from "./group.ts";
import type { Land } from "./land.ts";
import type { RegionToName } from "./names.ts";

/** An area as it lies on the map. */
export interface AreaOnMap {
  readonly area: MapArea;
  readonly outlines: readonly Outline[];
}

/** The outlines of the areas: those of their countries, or of their corners joined by the shortest ways. */
export function traceAreas(
  areas: readonly MapArea[],
  land: Land,
  projection: GeoProjection,
): readonly AreaOnMap[] {
  return areas.map((area, index) => {
    if (area.shape.kind === "countries") return { area, outlines: land.areas[index] ?? [] };
    return { area, outlines: traceOutlines(projection, polygonOf(area.shape.points)) };
  });
}

/** Wound so that it holds the smaller part of the globe, in whichever order its corners were written. */
function polygonOf(points: readonly LonLat[]): Polygon {
  const ring = [...points, ...points.slice(0, 1)].map(([lon, lat]) => [lon, lat]);
  const polygon: Polygon = { type: "Polygon", coordinates: [ring] };
  return geoArea(polygon) > 2 * Math.PI ? { type: "Polygon", coordinates: [ring.toReversed()] } : polygon;
}

/** Each area in its tone: tinted and lightly hatched, so that the land below and other areas stay visible; in print it differs without colour. */
export function fillAreas(areas: readonly AreaOnMap[]): readonly Markup[] {
  return areas.flatMap(({ area, outlines }) => {
    const d = writePath(outlines);
    if (d === "") return [];
    const tint = { d, class: fill(area.tone), "fill-opacity": "0.16", "fill-rule": "evenodd" };
    const hatching = writePath(hatchOutlines(outlines, 9, "rising"));
    const line = { fill: "none", class: stroke(area.tone), "stroke-width": 0.8, "stroke-opacity": "0.3" };
    const lines = hatching === "" ? [] : [element("path", { ...line, d: hatching })];
    return [group({ fact: area.fact }, element("path", tint), ...lines)];
  });
}

/** The edge of each area, with gaps for names; that of a polygon is dashed, since nobody drew a border there. */
export function outlineAreas(areas: readonly AreaOnMap[], gaps: readonly Box[]): readonly Markup[] {
  return areas.flatMap(({ area, outlines }) => {
    const d = writePath(leaveGaps(outlines, gaps));
    if (d === "") return [];
    return [
      element("path", {
        d,
        fill: "none",
        class: stroke(area.tone),
        "stroke-width": 1.6,
        "stroke-dasharray": area.shape.kind === "points" ? "6 4" : undefined,
        "stroke-linejoin": "round",
      }),
    ];
  });
}

/** The names of areas, placed like those of countries. */
export function areasToName(areas: readonly AreaOnMap[]): readonly RegionToName[] {
  return areas.flatMap(({ area, outlines }) => {
    if (area.label === undefined || outlines.length === 0) return [];
    return [
      {
        words: area.label,
        outlines,
        priority: 18,
        look: fill(textTone(area.tone)),
        isNeeded: true,
        ...(area.fact !== undefined && { fact: area.fact }),
      },
    ];
  });
}
