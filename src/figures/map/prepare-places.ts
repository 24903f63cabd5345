import { contains } from "../../draw/geo-bounds.ts";
import type { Bounds, LonLat } from "../../draw/geo-bounds.ts";
import { error, warning } from "../../model/problem.ts";
import type { Problem } from "../../model/problem.ts";
import type { FigureContext } from "../figure.ts";
import type { MapData, MapPlace, MapRoute, OffmapPlace } from "./data.ts";
import { normaliseName } from "./find-country.ts";
import { checkInside, readPosition } from "./positions.ts";
import type { MapSpec } from "./schema.ts";
import { suggestName } from "../nearest-name.ts";

type Report = (problem: Problem) => void;
type Locate = FigureContext["locate"];

/** The places, off-map places and routes of a block. `bounds` are those that the author gave. */
export function preparePlaces(
  spec: MapSpec,
  bounds: Bounds | undefined,
  locate: Locate,
  report: Report,
): Pick<MapData, "places" | "offmap" | "routes"> {
  const places = (spec.places ?? []).flatMap((place, index): readonly MapPlace[] => {
    const span = locate(["places", index, "at"]);
    const at = readPosition(place.at, span, report);
    if (!at || (bounds && !checkInside(place.name, at, bounds, span, report))) return [];
    return [
      {
        name: place.name,
        at,
        tone: place.tone ?? "ink",
        ...(place.number !== undefined && { number: place.number }),
        ...(place.text !== undefined && { text: place.text }),
      },
    ];
  });
  const offmap = (spec.offmap ?? []).flatMap((place, index): readonly OffmapPlace[] => {
    const span = locate(["offmap", index, "at"]);
    const at = readPosition(place.at, span, report);
    if (!at) return [];
    if (bounds && contains(bounds, at)) {
      report(
        warning(
          "map/offmap-inside",
          span,
          `${place.name} lies inside the map's bounds; no arrow is drawn.`,
          "List it under `places`.",
        ),
      );
    }
    return [{ name: place.name, at, ...(place.text !== undefined && { text: place.text }) }];
  });
  reportRepeats(spec, locate, report);
  return { places, offmap, routes: prepareRoutes(spec, locate, report) };
}

function prepareRoutes(spec: MapSpec, locate: Locate, report: Report): readonly MapRoute[] {
  const known = [...(spec.places ?? []), ...(spec.offmap ?? [])];
  const findStop = (name: string, path: readonly PropertyKey[]): LonLat | undefined => {
    const place = known.find((candidate) => normaliseName(candidate.name) === normaliseName(name));
    // A position that is none is reported with its place.
    if (place) return readPosition(place.at, locate(path), () => {});
    const names = known.map((candidate) => candidate.name);
    const hint = suggestName(name, names, "Add it to `places`, or write [latitude, longitude].");
    report(
      error(
        "map/unknown-place",
        locate(path),
        `The route passes through “${name}”, which is no place of this map.`,
        hint,
      ),
    );
    return undefined;
  };
  return (spec.routes ?? []).flatMap((route, index): readonly MapRoute[] => {
    const stops = route.through.flatMap((stop, position): readonly LonLat[] => {
      const path = ["routes", index, "through", position];
      const at = typeof stop === "string" ? findStop(stop, path) : readPosition(stop, locate(path), report);
      return at ? [at] : [];
    });
    if (stops.length < 2) return [];
    return [
      {
        stops,
        names: route.through.filter((stop) => typeof stop === "string"),
        style: route.style ?? "solid",
        tone: route.tone ?? "accent",
        hasArrow: route.arrow ?? false,
        ...(route.label !== undefined && { label: route.label }),
      },
    ];
  });
}

function reportRepeats(spec: MapSpec, locate: Locate, report: Report): void {
  const names = new Set<string>();
  const numbers = new Set<number>();
  const check = (name: string, number: number | undefined, path: readonly PropertyKey[]) => {
    if (names.has(normaliseName(name))) {
      const span = locate([...path, "name"]);
      report(
        warning("map/place-twice", span, `${name} is on this map already.`, "Routes pass through the first."),
      );
    }
    if (number !== undefined && numbers.has(number)) {
      const span = locate([...path, "number"]);
      report(
        error("map/number-twice", span, `Two places have the number ${number}.`, "Number each differently."),
      );
    }
    names.add(normaliseName(name));
    if (number !== undefined) numbers.add(number);
  };
  for (const [index, { name, number }] of (spec.places ?? []).entries())
    check(name, number, ["places", index]);
  for (const [index, { name }] of (spec.offmap ?? []).entries()) check(name, undefined, ["offmap", index]);
}
