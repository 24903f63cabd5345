import { error } from "../../model/problem.ts";
import type { MapArea } from "./data.ts";
import { citeSources, useFact } from "./findings.ts";
import type { Findings } from "./findings.ts";
import { readPosition } from "./positions.ts";
import { listOfCountries } from "./prepare-countries.ts";
import type { MapSpec } from "./schema.ts";

/** The areas of a block: polygons, or several countries as one. */
export function prepareAreas(spec: MapSpec, findings: Findings): readonly MapArea[] {
  const { context, report } = findings;
  return (spec.areas ?? []).flatMap((area, index): readonly MapArea[] => {
    const path = ["areas", index];
    const fact = useFact(area.fact, [...path, "fact"], findings);
    citeSources(area.source, path, findings);
    if ((area.points === undefined) === (area.countries === undefined)) {
      const message = "An area is made of `points` or of `countries`, one of the two.";
      report(error("map/area-shape", context.locate(path), message, "Give one of them."));
      return [];
    }
    const points = (area.points ?? []).flatMap((point, position) => {
      const at = readPosition(point, context.locate([...path, "points", position]), report);
      return at ? [{ at }] : [];
    });
    const countries = listOfCountries(area.countries ?? [], [...path, "countries"], findings);
    if (area.countries === undefined ? points.length < 3 : countries.length === 0) return [];
    const label = area.label ?? fact?.short ?? fact?.what;
    return [
      {
        shape:
          area.countries === undefined
            ? { kind: "points", points: points.map(({ at }) => at) }
            : { kind: "countries", countries },
        tone: area.tone ?? "phase-1",
        ...(label !== undefined && label !== "" && { label }),
        ...(fact && { fact: fact.id }),
      },
    ];
  });
}
