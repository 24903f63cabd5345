import { geoInterpolate } from "d3-geo";
import { boundsAround, boundsOf, wrapLongitude } from "../../draw/geo-bounds.ts";
import type { Bounds, LonLat } from "../../draw/geo-bounds.ts";
import { isPolar } from "../../draw/geo-projection.ts";
import { warning } from "../../model/problem.ts";
import type { Problem } from "../../model/problem.ts";
import { prepareChrome } from "../common.ts";
import type { FigureContext, Prepared } from "../figure.ts";
import { outlineOf } from "./atlas.ts";
import type { MapData, MapExtent } from "./data.ts";
import { prepareCountries } from "./prepare-countries.ts";
import { preparePlaces } from "./prepare-places.ts";
import { readBounds } from "./positions.ts";
import type { MapSpec } from "./schema.ts";

/** Finds the countries, places and bounds of a map block; what cannot be found is a problem and left out. */
export function prepareMap(spec: MapSpec, context: FigureContext): Prepared<MapData> {
  const { chrome, citations, problems: chromeProblems } = prepareChrome(spec, context);
  const problems: Problem[] = [...chromeProblems];
  const report = (problem: Problem) => problems.push(problem);
  const countries = prepareCountries(spec, context, report);
  const given = spec.bounds && readBounds(spec.bounds, context.locate(["bounds"]), report);
  const marks = preparePlaces(spec, given, context.locate, report);
  const hasKey = spec.key === true && marks.places.some((place) => place.number !== undefined);
  if (spec.key === true && !hasKey) {
    report(
      warning(
        "map/empty-key",
        context.locate(["key"]),
        "No place has a number, so there is nothing to list.",
        "Give places a `number:`, or remove `key`.",
      ),
    );
  }
  const namesAll = (spec.labels ?? (chrome.decorative ? "none" : "all")) === "all";
  const data: MapData = {
    chrome,
    ...countries,
    ...marks,
    extent: given ? { kind: "bounds", bounds: given } : extentOfContent({ ...countries, ...marks }),
    hasKey,
    names: { countries: namesAll, places: namesAll || !chrome.decorative },
  };
  return { data, facts: [], citations, problems };
}

/** What the map shows where the author gives no bounds: its content, its setting when there is none, else the world. */
function extentOfContent(content: Pick<MapData, "highlight" | "context" | "places" | "routes">): MapExtent {
  const shown = [
    ...content.highlight.flatMap(({ country }) => outlineOf(country)),
    ...content.places.flatMap(({ at }) => around(at)),
    ...content.routes.flatMap(({ stops }) => alongGlobe(stops)),
  ];
  const points = shown.length > 0 ? shown : content.context.flatMap(({ country }) => outlineOf(country));
  const bounds = boundsAround(points.map(([lon, lat]) => boundsOf(lon, lat, lon, lat)));
  if (!bounds || (bounds.east - bounds.west > 200 && !isPolar(bounds)))
    return { kind: "bounds", bounds: inhabitedWorld };
  return { kind: "content", bounds, points };
}

/** Without Antarctica, which would take a sixth of the height and is seldom meant; parted at the Bering Strait. */
const inhabitedWorld: Bounds = { west: -169, south: -57, east: 191, north: 84 };

/** A place as the least that a map can show: one degree each way. */
function around([lon, lat]: LonLat): readonly LonLat[] {
  const [south, north] = [Math.max(-90, lat - 1), Math.min(90, lat + 1)];
  const east = 1 / Math.max(0.1, Math.cos((lat * Math.PI) / 180));
  return [
    [wrapLongitude(lon - east), lat],
    [wrapLongitude(lon + east), lat],
    [lon, south],
    [lon, north],
  ];
}

/** Points along the shortest way over the globe, which may lead outside the bounds of its stops. */
function alongGlobe(stops: readonly LonLat[]): readonly LonLat[] {
  return stops.flatMap((stop, index) => {
    const next = stops[index + 1];
    if (!next) return around(stop);
    const at = geoInterpolate([stop[0], stop[1]], [next[0], next[1]]);
    return [...around(stop), ...[0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875].map((t): LonLat => at(t))];
  });
}
