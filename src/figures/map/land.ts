import type { GeoProjection } from "d3-geo";
import type { Box, Point } from "../../draw/boxes.ts";
import type { Outline } from "../../draw/geo-path.ts";
import { visibleBounds } from "../../draw/geo-projection.ts";
import { cutOut, simplifyTo, squarePixelsFor, weighPoints } from "../../draw/geo-simplify.ts";
import { openAtlas } from "./atlas.ts";
import type { CountryValue, MapData, NamedCountry } from "./data.ts";
import type { LineKind } from "./lines.ts";
import { traceAt, traceValued } from "./trace-land.ts";

/** The land as outlines, simplified for the size that it is drawn at. */
export interface Land {
  /** Countries that are neither highlighted, context nor shaded, as one area. */
  readonly quiet: readonly Outline[];
  readonly countries: readonly CountryOnMap[];
  /** The countries of each class of a choropleth as one area, and those without data. */
  readonly classes: readonly (readonly Outline[])[];
  readonly missing: readonly Outline[];
  /** Each country in sight that has a value, by itself, if values are printed. */
  readonly valued: readonly ValuedOnMap[];
  /** The outlines of each area of the map that is made of countries; of the others, none. */
  readonly areas: readonly (readonly Outline[])[];
  /** Lines by what they part. `coast` and `border` are those of quiet countries, `rim` runs around a country for context; `shore`, `edge` and `inner` lie between a highlighted country and the sea, another country, one of its kind. */
  readonly lines: Readonly<Record<LineKind, readonly Outline[]>>;
}

export interface CountryOnMap {
  readonly named: NamedCountry;
  readonly role: "highlight" | "context";
  readonly outlines: readonly Outline[];
  /** The middle of a country too small to be seen, which needs a mark. */
  readonly speck?: Point;
}

export interface ValuedOnMap {
  readonly value: CountryValue;
  readonly outlines: readonly Outline[];
  /** Whether a number might stand on it. */
  readonly isRoomy: boolean;
}

/**
 * Traces the land on a fitted projection, with the finest detail that has no more than so many points in all. A slide's figure is drawn several times,
 * often alike: the land is remembered.
 */
export function traceLand(data: MapData, projection: GeoProjection, area: Box, mostPoints: number): Land {
  const key = JSON.stringify([
    mostPoints,
    data.projection,
    data.extent.bounds,
    area,
    [projection.scale(), projection.translate(), projection.rotate()],
    data.highlight.map(({ country, label, fact }) => [country.alpha2, label, fact]),
    data.context.map(({ country, label, fact }) => [country.alpha2, label, fact]),
    data.choropleth,
    data.areas.map(({ shape }) =>
      shape.kind === "points" ? "" : shape.countries.map(({ alpha2 }) => alpha2),
    ),
  ]);
  const known = remembered.get(key);
  if (known) return known;
  const land = traceFinely(data, projection, area, mostPoints);
  remembered.set(key, land);
  const [oldest] = remembered.keys();
  if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest);
  return land;
}

const remembered = new Map<string, Land>();
/** Each takes about half a megabyte. */
const mostRemembered = 24;

function traceFinely(data: MapData, projection: GeoProjection, area: Box, most: number): Land {
  const seen = visibleBounds(projection, area);
  const onePixel = 180 / (projection.scale() * Math.PI);
  const part = weighPoints(cutOut(openAtlas(), seen, onePixel));
  const trace = (detail: number) => traceAt(simplifyTo(part, projection, detail), data, projection, area);
  let pixels = Math.min(coarsest, Math.max(finest, squarePixelsFor(0.7 * most, part, projection, seen)));
  let land = trace(pixels);
  // The estimate counts what lies in the corners of the bounds and not in the frame.
  while (pixels > finest && countPoints(land) < 0.6 * most) {
    pixels = Math.max(finest, pixels / 1.8);
    land = trace(pixels);
  }
  while (pixels < coarsest && countPoints(land) > most) {
    pixels *= 1.3;
    land = trace(pixels);
  }
  return { ...land, valued: traceValued(simplifyTo(part, projection, pixels), data, projection) };
}

/** Square pixels of the smallest bend that is kept. */
const finest = 0.8;
const coarsest = 60;

function countPoints({ quiet, countries, classes, missing, areas, lines }: Omit<Land, "valued">): number {
  const all: readonly (readonly Outline[])[] = [
    quiet,
    missing,
    ...classes,
    ...areas,
    ...countries.map(({ outlines }) => outlines),
    ...Object.values(lines),
  ];
  return all.reduce((sum, outlines) => outlines.reduce((count, { points }) => count + points.length, sum), 0);
}
