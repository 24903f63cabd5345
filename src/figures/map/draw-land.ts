import type { GeoProjection } from "d3-geo";
import type { Box } from "../../draw/boxes.ts";
import { fill, stroke } from "../../draw/colours.ts";
import type { ColourToken } from "../../draw/colours.ts";
import { leaveGaps } from "../../draw/geo-gaps.ts";
import { hatchOutlines } from "../../draw/geo-hatch.ts";
import { fillShade } from "../../draw/geo-ramp.ts";
import { areaOf, traceOutlines, writePath } from "../../draw/geo-path.ts";
import type { Outline } from "../../draw/geo-path.ts";
import { fills } from "../../draw/geo-projection.ts";
import { element } from "../../draw/svg.ts";
import type { Markup } from "../../draw/svg.ts";
import type { Choropleth } from "./data.ts";
import type { CountryOnMap, Land } from "./land.ts";

/**
 * Water, land and borders, which leave gaps for the letters of names. Highlighted countries carry a ribbon of their colour inside their
 * land borders, so that they stand out in print without colour too: the ribbon is a broad line, whose outer half the neighbours cover.
 */
export function drawLand(
  land: Land,
  choropleth: Choropleth | undefined,
  areas: readonly Markup[],
  projection: GeoProjection,
  area: Box,
  gaps: readonly Box[],
): readonly Markup[] {
  const tinted = choropleth ? drawShades(land, choropleth) : drawTints(land, gaps);
  const { coast, border, rim, inner, edge, shore } = land.lines;
  const own: ColourToken = choropleth ? "ink" : "phase-2";
  return [
    drawWater(projection, area),
    ...tinted,
    ...areas,
    drawLine(leaveGaps(coast, gaps), "muted", 0.8, 0.6),
    drawLine(leaveGaps(border, gaps), "paper", 1.3, choropleth ? 0.8 : undefined),
    drawLine(leaveGaps(rim, gaps), "soft", 0.8, 0.45),
    drawLine(leaveGaps(inner, gaps), own, choropleth ? 1.4 : 0.9, 0.55),
    drawLine(leaveGaps(shore, gaps), own, choropleth ? 1.4 : 0.9, 0.7),
    drawLine(leaveGaps(edge, gaps), own, choropleth ? 1.6 : 1.1),
    ...land.countries.flatMap(({ speck, role }) =>
      speck ? [drawSpeck(speck.x, speck.y, role === "highlight" ? own : "soft")] : [],
    ),
  ].filter((part) => part !== undefined);
}

/** Each class in its shade. What has no data is hatched; what lies below a diverging middle is ruled, since greys cannot tell the sides apart. */
function drawShades(land: Land, { ramp, shades, below }: Choropleth): readonly (Markup | undefined)[] {
  const ruled = land.classes.slice(0, below).flat();
  return [
    drawArea(land.quiet, "land"),
    drawArea(land.missing, "land"),
    drawLine(hatchOutlines(land.missing, hatching.missing, "rising"), "muted", 0.8, 0.55),
    ...land.classes.map((outlines, index) => {
      const d = writePath(outlines);
      return d === "" ? undefined : element("path", { d, class: fillShade(ramp, shades[index] ?? 1) });
    }),
    drawLine(hatchOutlines(ruled, hatching.below, "level"), "paper", 1, 0.6),
  ];
}

/** Pixels from line to line. */
export const hatching = { missing: 7, below: 6 };

function drawTints(land: Land, gaps: readonly Box[]): readonly (Markup | undefined)[] {
  const highlighted = land.countries.filter(({ role }) => role === "highlight");
  const context = land.countries.filter(({ role }) => role === "context");
  const ribbon = ribbonWidth(highlighted);
  return [
    drawArea(
      highlighted.flatMap(({ outlines }) => outlines),
      "phase-2-tint",
    ),
    drawLine(leaveGaps(land.lines.edge, gaps), "phase-2", 2 * ribbon, 0.3),
    drawArea(
      context.flatMap(({ outlines }) => outlines),
      "land-context",
    ),
    drawArea(land.quiet, "land"),
  ];
}

/** The sea: the whole area, or the globe where the area is larger. */
function drawWater(projection: GeoProjection, area: Box): Markup {
  if (fills(projection, area)) {
    const { x, y, width, height } = area;
    return element("rect", { x: x || undefined, y: y || undefined, width, height, class: fill("water") });
  }
  const globe = writePath(traceOutlines(projection, { type: "Sphere" }));
  return element("path", { d: globe, class: `${fill("water")} ${stroke("hairline")}` });
}

function drawArea(outlines: readonly Outline[], token: ColourToken): Markup | undefined {
  const d = writePath(outlines);
  return d === "" ? undefined : element("path", { d, class: fill(token) });
}

/** Lines of one colour; `opacity` is for those that should not be in the foreground. */
function drawLine(
  outlines: readonly Outline[],
  token: ColourToken,
  width: number,
  opacity?: number,
): Markup | undefined {
  const d = writePath(outlines);
  if (d === "") return undefined;
  return element("path", {
    d,
    fill: "none",
    class: stroke(token),
    "stroke-width": width,
    "stroke-opacity": opacity === undefined ? undefined : String(opacity),
    "stroke-linejoin": "round",
  });
}

/** In pixels: broad in a large country, narrow in small ones. */
function ribbonWidth(countries: readonly CountryOnMap[]): number {
  const total = countries.reduce(
    (sum, { outlines }) => sum + outlines.reduce((area, outline) => area + areaOf(outline), 0),
    0,
  );
  const side = Math.sqrt(total / Math.max(1, countries.length));
  return Math.min(5, Math.max(1.5, side / 28));
}

/** A ring where a country is too small to be seen. */
function drawSpeck(cx: number, cy: number, token: ColourToken): Markup {
  return element("circle", { cx, cy, r: 6, fill: "none", class: stroke(token), "stroke-width": 2 });
}
