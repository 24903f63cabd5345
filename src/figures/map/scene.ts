import type { GeoProjection } from "d3-geo";
import { grow } from "../../draw/boxes.ts";
import type { Box } from "../../draw/boxes.ts";
import { fills, fitProjection, holds, toPlace } from "../../draw/geo-projection.ts";
import type { Markup } from "../../draw/svg.ts";
import type { TextMeasurer } from "../../draw/text.ts";
import { areasToName, fillAreas, outlineAreas, traceAreas } from "./areas.ts";
import { countriesToName } from "./country-names.ts";
import type { Country } from "./countries.ts";
import type { MapData, MapPlace } from "./data.ts";
import { drawLand } from "./draw-land.ts";
import { addCost, settleLabels } from "./labels.ts";
import type { MapLabel } from "./labels.ts";
import { traceLand } from "./land.ts";
import type { Land } from "./land.ts";
import { extentFor } from "./layout.ts";
import { boxesOfMarks, drawMarks, leaderOf, placeMarks } from "./marks.ts";
import { nameRegions } from "./names.ts";
import { labelOffmap } from "./offmap.ts";
import { labelPlace } from "./place-labels.ts";
import { labelRoute } from "./route-labels.ts";
import { drawRoutes, middleOfRoute, totalLength, traceRoutes } from "./routes.ts";
import type { RouteOnMap } from "./routes.ts";
import { labelScale } from "./scale-bar.ts";

/** One map, be it the figure's own or an inset, and the room that it has. */
export interface Scene {
  readonly data: MapData;
  readonly area: Box;
  readonly projection: GeoProjection;
  readonly land: Land;
  readonly lang: string;
  readonly measurer: TextMeasurer;
  /** Countries that this map names; with an inset, some are named there. */
  readonly names: (country: Country) => boolean;
}

export interface DrawnScene {
  readonly markup: readonly Markup[];
  /** Words that found no room. */
  readonly dropped: readonly string[];
  /** Countries whose values stand on it. */
  readonly printed: readonly Country[];
}

/** Fits the map into its area and traces the land. */
export function openScene(
  data: MapData,
  area: Box,
  lang: string,
  measurer: TextMeasurer,
  size: "main" | "inset" = "main",
): Scene {
  const margin = data.extent.kind === "content" ? Math.min(28, 0.06 * Math.min(area.width, area.height)) : 0;
  const projection = fitProjection(extentFor(data.extent), area, margin, data.projection)
    .clipExtent([
      [area.x, area.y],
      [area.x + area.width, area.y + area.height],
    ])
    .precision(0.6);
  const land = traceLand(data, projection, area, size === "inset" ? pointsOfInset : pointsOf(data));
  return { data, area, projection, land, lang, measurer, names: () => true };
}

/** Points of all paths together that keep a drawing light: each takes six or seven bytes. What else a map draws takes its share. */
function pointsOf({ inset, choropleth, areas }: MapData): number {
  return 8_500 - (inset ? pointsOfInset : 0) - (choropleth ? 1_500 : 0) - (areas.length > 0 ? 600 : 0);
}

const pointsOfInset = 1_800;

/** Draws land, areas, routes, marks and words. Nothing is placed on what is covered. */
export function drawScene(scene: Scene, covered: readonly Box[]): DrawnScene {
  const { data, area, projection, land, lang, measurer, names } = scene;
  const areas = traceAreas(data.areas, land, projection);
  const routes = traceRoutes(data.routes, projection);
  const lines = routes.flatMap(({ segments }) => segments);
  const own = [...data.places, ...offmapInSight(scene)];
  const numbers = numbersOnRoutes(routes, own, projection);
  const marks = placeMarks([...own, ...numbers], projection, area, lines, covered, shortOf(numbers, routes));
  const leaders = marks.flatMap((mark) => leaderOf(mark) ?? []);
  const allLines = [...lines, ...leaders];
  const isListed = ({ number }: { readonly number?: number }) => data.hasKey && number !== undefined;
  const toName = marks.filter(({ place }) => !isListed(place) && !numbers.includes(place));
  const labels: readonly (MapLabel | undefined)[] = [
    ...(data.names.places
      ? [
          ...toName.map((mark) => labelPlace(mark, allLines, measurer)),
          ...data.offmap.map((place) =>
            labelOffmap(place, data.routes, projection, area, lines, isListed(place), measurer),
          ),
          ...routes.map((route) =>
            isListed(route.route) ? undefined : labelRoute(route, allLines, measurer),
          ),
        ]
      : []),
    ...nameRegions([...areasToName(areas), ...countriesToName(data, land, names, lang)], allLines, measurer),
    data.hasScale ? labelScale(projection, area, lines, measurer, lang) : undefined,
  ];
  const settled = settleLabels(
    keepOnGlobe(
      labels.filter((label) => label !== undefined),
      projection,
      area,
    ),
    grow(area, -4),
    [...boxesOfMarks(marks), ...covered],
    allLines,
    data.choropleth ? "shaded" : "plain",
  );
  const radiusAt = ([x, y]: readonly [number, number]) =>
    marks.find(({ at }) => Math.hypot(at.x - x, at.y - y) < 1)?.radius ?? 0;
  return {
    markup: [
      ...drawLand(land, data.choropleth, fillAreas(areas), projection, area, settled.gaps),
      ...outlineAreas(areas, settled.gaps),
      ...drawRoutes(routes, (end) => radiusAt(end) + 2),
      ...drawMarks(marks),
      ...settled.drawn,
    ],
    dropped: settled.dropped,
    printed: settled.printed,
  };
}

/** Where the globe does not fill the frame, words rather stand on it than across its edge. */
function keepOnGlobe(labels: readonly MapLabel[], projection: GeoProjection, area: Box): readonly MapLabel[] {
  if (fills(projection, area)) return labels;
  const isOff = (x: number, y: number) => toPlace(projection, [x, y]) === undefined;
  const costOf = ({ x, y, width, height }: Box) =>
    isOff(x, y) || isOff(x + width, y) || isOff(x, y + height) || isOff(x + width, y + height) ? 12 : 0;
  return labels.map((label) => ({
    ...label,
    settings: label.settings.map((setting) => addCost(setting, costOf(setting.box))),
  }));
}

/** Off-map places that this frame shows after all, since a map reaches beyond its bounds to fill it. */
function offmapInSight({ data, projection, area }: Scene): readonly MapPlace[] {
  return data.offmap.filter(({ at }) => holds(area, projection([at[0], at[1]])));
}

/** The numbers that would hide their route. */
function shortOf(numbers: readonly MapPlace[], routes: readonly RouteOnMap[]): ReadonlySet<MapPlace> {
  const short = routes.filter(({ segments }) => totalLength(segments) < shortest);
  return new Set(numbers.filter(({ number }) => short.some(({ route }) => route.number === number)));
}

/** In pixels. */
const shortest = 90;

/** The numbers of routes that have one of their own, half-way along. */
function numbersOnRoutes(
  routes: readonly RouteOnMap[],
  places: readonly MapPlace[],
  projection: GeoProjection,
): readonly MapPlace[] {
  const taken = new Set(places.flatMap(({ number }) => number ?? []));
  return routes.flatMap((shown): readonly MapPlace[] => {
    const { number, tone, step, fact, label = "" } = shown.route;
    const middle = middleOfRoute(shown);
    const at = middle && toPlace(projection, middle);
    if (number === undefined || taken.has(number) || !at) return [];
    return [{ name: label, at, number, tone, step, ...(fact !== undefined && { fact }) }];
  });
}
