import type { GeoProjection } from "d3-geo";
import { grow } from "../../draw/boxes.ts";
import type { Box } from "../../draw/boxes.ts";
import { fitProjection, holds } from "../../draw/geo-projection.ts";
import { svgRoot } from "../../draw/svg.ts";
import type { Drawing, Frame } from "../figure.ts";
import type { MapData, MapPlace, OffmapPlace } from "./data.ts";
import { drawKey } from "./key.ts";
import { settleLabels } from "./labels.ts";
import type { MapLabel } from "./labels.ts";
import { drawLand } from "./draw-land.ts";
import { traceLand } from "./land.ts";
import type { Land } from "./land.ts";
import { extentFor, layOutMap } from "./layout.ts";
import { boxesOfMarks, drawMarks, leaderOf, placeMarks } from "./marks.ts";
import { nameCountries } from "./names.ts";
import { labelOffmap } from "./offmap.ts";
import { labelPlace } from "./place-labels.ts";
import { labelRoute } from "./route-labels.ts";
import { drawRoutes, traceRoutes } from "./routes.ts";
import { labelScale } from "./scale-bar.ts";
import { describe, tabulate, titleOf } from "./words.ts";

/** Draws a map that fills its frame. */
export function drawMap(data: MapData, frame: Frame): Drawing {
  const { text: measurer } = frame;
  const whole = { x: 0, y: 0, width: frame.width, height: frame.height };
  const layout = layOutMap(data, whole, measurer);
  const area = layout.map;
  const projection = fitToArea(data, area);
  const land = traceLand(data, projection, area);
  const routes = traceRoutes(data.routes, projection);
  const lines = routes.flatMap(({ segments }) => segments);
  const places = [...data.places, ...offmapInSight(data, projection, area)];
  const marks = placeMarks(places, projection, area, lines);
  const leaders = marks.flatMap((mark) => leaderOf(mark) ?? []);
  const allLines = [...lines, ...leaders];
  const placeNames = marks.filter(({ place }) => !(data.hasKey && place.number !== undefined));
  const labels: readonly (MapLabel | undefined)[] = [
    ...(data.names.places
      ? [
          ...placeNames.map((mark) => labelPlace(mark, allLines, measurer)),
          ...data.offmap.map((place) => labelOffmap(place, data.routes, projection, area, lines, measurer)),
          ...routes.map((route) => labelRoute(route, allLines, measurer)),
        ]
      : []),
    ...(data.names.countries ? nameCountries(land.countries, allLines, measurer) : []),
    data.chrome.decorative ? undefined : labelScale(projection, area, lines, measurer, frame.lang),
  ];
  const settled = settleLabels(
    labels.filter((label) => label !== undefined),
    grow(area, -4),
    boxesOfMarks(marks),
    allLines,
  );
  const words = { title: titleOf(data), description: describe(data) };
  const root = svgRoot(
    frame,
    data.chrome.decorative ? "decorative" : words,
    ...drawLand(land, projection, area, settled.gaps),
    ...drawRoutes(
      routes,
      ([x, y]) => (marks.find(({ at }) => Math.hypot(at.x - x, at.y - y) < 1)?.radius ?? 0) + 2,
    ),
    ...drawMarks(marks),
    ...settled.drawn,
    ...(layout.key ? drawKey(layout.key.set, layout.key.box) : []),
  );
  return {
    markup: root,
    isText: false,
    ...words,
    table: tabulate(data),
    notes: notesOn(data),
    warnings: warningsOn(data, land, layout.fits, settled.dropped),
  };
}

function fitToArea(data: MapData, area: Box): GeoProjection {
  const margin = data.extent.kind === "content" ? Math.min(28, 0.06 * Math.min(area.width, area.height)) : 0;
  return fitProjection(extentFor(data.extent), area, margin)
    .clipExtent([
      [area.x, area.y],
      [area.x + area.width, area.y + area.height],
    ])
    .precision(0.6);
}

/** Off-map places that this frame shows after all, since a map reaches beyond its bounds to fill it. */
function offmapInSight({ offmap }: MapData, projection: GeoProjection, area: Box): readonly MapPlace[] {
  return offmap.filter(({ at }) => holds(area, projection([at[0], at[1]]))).map(asDot);
}

function asDot(place: OffmapPlace): MapPlace {
  return { ...place, tone: "ink" };
}

function notesOn(data: MapData): readonly string[] {
  if (data.chrome.decorative) return [];
  return ["Borders: Natural Earth.", ...(data.routes.length > 0 ? ["Routes are schematic."] : [])];
}

function warningsOn(
  data: MapData,
  land: Land,
  keyFits: boolean,
  dropped: readonly string[],
): Drawing["warnings"] {
  const unseen = land.countries.filter(({ outlines, speck }) => outlines.length === 0 && !speck);
  return [
    ...dropped.map((words) => ({
      code: "map/no-room-for-label",
      message: `“${words}” finds no room on the map.`,
      hint: data.hasKey
        ? "Give the map more room, or name fewer things on it."
        : "Give the map more room, or number the places and list them with `key: true`.",
    })),
    ...unseen.map(({ named }) => ({
      code: "map/country-out-of-sight",
      message: `${named.label} lies outside the map.`,
      hint: "Widen `bounds`, or leave the country out.",
    })),
    ...(keyFits
      ? []
      : [
          {
            code: "map/key-too-long",
            message: "The list of places is taller than its room.",
            hint: "Shorten the places' texts, or list fewer.",
          },
        ]),
  ];
}
