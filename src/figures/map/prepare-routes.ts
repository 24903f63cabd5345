import type { LonLat } from "../../draw/geo-bounds.ts";
import { error } from "../../model/problem.ts";
import { suggestName } from "../nearest-name.ts";
import type { MapPlace, MapRoute } from "./data.ts";
import { citeSources, useFact } from "./findings.ts";
import type { Findings } from "./findings.ts";
import { readPosition } from "./positions.ts";
import { positionOf } from "./prepare-places.ts";
import type { MapSpec } from "./schema.ts";

type RouteSpec = NonNullable<MapSpec["routes"]>[number];

/** The routes of a block, through the places that were found. `lost` are names of places that had a problem of their own. */
export function prepareRoutes(
  spec: MapSpec,
  places: readonly MapPlace[],
  findings: Findings,
): readonly MapRoute[] {
  const lost = namesIn(spec).filter((name) => !positionOf(name, places));
  return (spec.routes ?? []).flatMap((route, index): readonly MapRoute[] => {
    const fact = useFact(route.fact, ["routes", index, "fact"], findings);
    citeSources(route.source, ["routes", index], findings);
    const stops = findStops(route, index, places, lost, findings);
    if (stops.length < 2) return [];
    const label = route.label ?? fact?.short;
    const positions = stops.map(({ at }) => at);
    return [
      {
        stops: positions,
        legs: legsOf(route, stops).map((own) => ({ stops: own, step: 0 })),
        names: stops.flatMap(({ name }) => name ?? []),
        style: route.style ?? "solid",
        tone: route.tone ?? "accent",
        hasArrow: route.arrow ?? false,
        step: 0,
        ...(label !== undefined && label !== "" && { label }),
        ...(route.number !== undefined && { number: route.number }),
        ...(route.text !== undefined && { text: route.text }),
        ...(fact && { fact: fact.id }),
      },
    ];
  });
}

interface Stop {
  readonly at: LonLat;
  readonly name?: string;
}

function findStops(
  route: RouteSpec,
  index: number,
  places: readonly MapPlace[],
  lost: readonly string[],
  { context, report }: Findings,
): readonly Stop[] {
  return route.through.flatMap((stop, position): readonly Stop[] => {
    const span = context.locate(["routes", index, "through", position]);
    if (typeof stop !== "string") {
      const at = readPosition(stop, span, report);
      return at ? [{ at }] : [];
    }
    const place = positionOf(stop, places);
    if (place) return [{ at: place.at, name: place.name }];
    if (lost.includes(stop)) return [];
    const names = places.map(({ name }) => name);
    const hint = suggestName(stop, names, "Add it to `places`, or write [latitude, longitude].");
    const message = `The route passes through “${stop}”, which is no place of this map.`;
    report(error("map/unknown-place", span, message, hint));
    return [];
  });
}

/** From one named stop to the next, if the route is drawn leg by leg; coordinates only bend the line. */
function legsOf(route: RouteSpec, stops: readonly Stop[]): readonly (readonly LonLat[])[] {
  if (route.legs !== true) return [stops.map(({ at }) => at)];
  const hasNames = stops.slice(1, -1).some(({ name }) => name !== undefined);
  const legs: LonLat[][] = [];
  let leg: LonLat[] = [];
  for (const [index, { at, name }] of stops.entries()) {
    leg.push(at);
    const isEnd = index > 0 && (index === stops.length - 1 || name !== undefined || !hasNames);
    if (!isEnd) continue;
    legs.push(leg);
    leg = [at];
  }
  return legs;
}

function namesIn(spec: MapSpec): readonly string[] {
  return [...(spec.places ?? []), ...(spec.offmap ?? [])].flatMap((entry) =>
    typeof entry === "string" ? [entry] : [entry.name, entry.fact].filter((word) => word !== undefined),
  );
}
