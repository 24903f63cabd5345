import { geoInterpolate } from "d3-geo";
import { boundsAround, boundsOf, wrapLongitude } from "../../draw/geo-bounds.ts";
import type { Bounds, LonLat } from "../../draw/geo-bounds.ts";
import { isPolar } from "../../draw/geo-projection.ts";
import { outlineOf } from "./atlas.ts";
import type { Country } from "./countries.ts";
import type { MapArea, MapData, MapExtent } from "./data.ts";

type Content = Pick<MapData, "highlight" | "context" | "places" | "routes" | "areas"> & {
  readonly choropleth?: MapData["choropleth"] | undefined;
};

/** What the map shows where the author gives no bounds: its content, its setting when there is none, else the world. */
export function extentOfContent(content: Content): MapExtent {
  const shown = [
    ...content.highlight.flatMap(({ country }) => outlineOf(country)),
    ...content.areas.flatMap(outlineOfArea),
    ...content.places.flatMap(({ at }) => around(at)),
    ...content.routes.flatMap(({ stops }) => alongGlobe(stops)),
    ...(content.choropleth?.values ?? []).flatMap(({ country }) =>
      country.alpha2 === "AQ" ? [] : outlineOf(country),
    ),
  ];
  return extentOf(shown.length > 0 ? shown : content.context.flatMap(({ country }) => outlineOf(country)));
}

/** Around countries, with a margin. */
export function extentOfCountries(countries: readonly Country[]): MapExtent {
  return extentOf(countries.flatMap(outlineOf));
}

function extentOf(points: readonly LonLat[]): MapExtent {
  const bounds = boundsAround(points.map(([lon, lat]) => boundsOf(lon, lat, lon, lat)));
  if (!bounds || (bounds.east - bounds.west > 200 && !isPolar(bounds)))
    return { kind: "bounds", bounds: inhabitedWorld };
  return { kind: "content", bounds, points };
}

/** Without Antarctica, which would take a sixth of the height and is seldom meant; parted at the Bering Strait. */
const inhabitedWorld: Bounds = { west: -169, south: -57, east: 191, north: 84 };

function outlineOfArea({ shape }: MapArea): readonly LonLat[] {
  if (shape.kind === "countries") return shape.countries.flatMap(outlineOf);
  return alongGlobe([...shape.points, ...shape.points.slice(0, 1)]);
}

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
