import { contains } from "../../draw/geo-bounds.ts";
import type { Bounds, LonLat } from "../../draw/geo-bounds.ts";
import type { Fact } from "../../model/fact.ts";
import { formatValue } from "../../model/format-value.ts";
import { formatWhen } from "../../model/format-when.ts";
import { error, warning } from "../../model/problem.ts";
import type { MapPlace, OffmapPlace } from "./data.ts";
import { normaliseName } from "./find-country.ts";
import { citeSources, useFact } from "./findings.ts";
import type { Findings } from "./findings.ts";
import { checkInside, readPosition } from "./positions.ts";
import type { MapSpec } from "./schema.ts";

type Path = readonly PropertyKey[];
type Entry = NonNullable<MapSpec["places"]>[number];

/** The places of a block. `bounds` are those that the author gave. */
export function preparePlaces(
  spec: MapSpec,
  bounds: Bounds | undefined,
  findings: Findings,
): readonly MapPlace[] {
  return (spec.places ?? []).flatMap((entry, index): readonly MapPlace[] => {
    const path = ["places", index];
    const place = preparePlace(entry, path, findings);
    if (!place) return [];
    const span = findings.context.locate([...path, "at"]);
    if (bounds && !checkInside(place.name, place.at, bounds, span, findings.report)) return [];
    return [place];
  });
}

/** The places beyond the edge. */
export function prepareOffmap(
  spec: MapSpec,
  bounds: Bounds | undefined,
  findings: Findings,
): readonly OffmapPlace[] {
  return (spec.offmap ?? []).flatMap((entry, index): readonly OffmapPlace[] => {
    const place = preparePlace(entry, ["offmap", index], findings);
    if (!place) return [];
    if (bounds && contains(bounds, place.at)) {
      findings.report(
        warning(
          "map/offmap-inside",
          findings.context.locate(["offmap", index, "at"]),
          `${place.name} lies inside the map's bounds; no arrow is drawn.`,
          "List it under `places`.",
        ),
      );
    }
    return [place];
  });
}

function preparePlace(entry: Entry, path: Path, findings: Findings): MapPlace | undefined {
  const own = typeof entry === "string" ? { fact: entry } : entry;
  const { context, report } = findings;
  const factPath = typeof entry === "string" ? path : [...path, "fact"];
  const fact = useFact(own.fact, factPath, findings);
  citeSources(own.source, path, findings);
  const name = own.name ?? fact?.short ?? fact?.what;
  const written = own.at ?? fact?.at;
  if (own.fact !== undefined && !fact) return undefined;
  if (name === undefined) {
    report(
      error(
        "map/unnamed-place",
        context.locate(path),
        "This place has no name.",
        "Give it `name` or `fact`.",
      ),
    );
    return undefined;
  }
  if (!written) {
    const hint = fact
      ? "Give the fact `at: [latitude, longitude]`, or this entry."
      : "Add `at: [latitude, longitude]`.";
    report(error("map/place-without-position", context.locate(path), `Nothing says where ${name} is.`, hint));
    return undefined;
  }
  const at = readPosition(written, context.locate([...path, "at"]), report);
  if (!at) return undefined;
  const text = own.text ?? (fact && sayFact(fact, context.lang));
  return {
    name,
    at,
    tone: own.tone ?? "ink",
    step: 0,
    ...(own.number !== undefined && { number: own.number }),
    ...(text !== undefined && { text }),
    ...(fact && { fact: fact.id }),
  };
}

/** What a fact says in a line below its name: its value, else its date. */
function sayFact(fact: Fact, lang: string): string | undefined {
  if (fact.value !== undefined) return formatValue(fact, { lang });
  return fact.when === undefined ? undefined : formatWhen(fact.when, lang);
}

/** Reports names and numbers that the map has twice. Routes may share the number of a place, which they then belong to. */
export function reportRepeats(
  places: readonly MapPlace[],
  offmap: readonly OffmapPlace[],
  { context: { locate }, report }: Findings,
): void {
  const names = new Set<string>();
  const numbers = new Set<number>();
  const check = ({ name, number }: MapPlace, path: Path) => {
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
  for (const [index, place] of places.entries()) check(place, ["places", index]);
  for (const [index, place] of offmap.entries()) check(place, ["offmap", index]);
}

/** Where a name or fact of the map is; undefined for one that it does not have. */
export function positionOf(
  word: string,
  places: readonly MapPlace[],
): { readonly name: string; readonly at: LonLat } | undefined {
  const wanted = normaliseName(word);
  return (
    places.find(({ name }) => normaliseName(name) === wanted) ?? places.find(({ fact }) => fact === word)
  );
}
