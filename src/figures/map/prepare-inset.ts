import { contains } from "../../draw/geo-bounds.ts";
import type { Bounds } from "../../draw/geo-bounds.ts";
import { error } from "../../model/problem.ts";
import type { MapExtent, MapInset } from "./data.ts";
import { extentOfCountries } from "./extent.ts";
import type { Findings } from "./findings.ts";
import { readBounds } from "./positions.ts";
import { listOfCountries } from "./prepare-countries.ts";
import type { MapSpec } from "./schema.ts";

/** The second, small map of a block: a globe, a part enlarged, or what lies around. */
export function prepareInset(
  spec: MapSpec["inset"],
  main: MapExtent,
  findings: Findings,
): MapInset | undefined {
  if (spec === undefined) return undefined;
  if (spec === "globe") return { kind: "globe" };
  const { context, report } = findings;
  if ((spec.bounds === undefined) === (spec.region === undefined)) {
    const message = "An inset shows `bounds` or a `region`, one of the two.";
    report(error("map/inset-extent", context.locate(["inset"]), message, "Give one of them."));
    return undefined;
  }
  const extent = extentFrom(spec, findings);
  if (!extent) return undefined;
  return {
    kind: isWithin(extent.bounds, main.bounds) ? "enlarged" : "wider",
    extent,
    ...(spec.label !== undefined && { label: spec.label }),
  };
}

function extentFrom(
  spec: Exclude<MapSpec["inset"], "globe" | undefined>,
  findings: Findings,
): MapExtent | undefined {
  const { context, report } = findings;
  if (spec.bounds) {
    const bounds = readBounds(spec.bounds, context.locate(["inset", "bounds"]), report);
    return bounds && { kind: "bounds", bounds };
  }
  const countries = listOfCountries(spec.region ?? [], ["inset", "region"], findings);
  return countries.length === 0 ? undefined : extentOfCountries(countries);
}

/** Whether the middle and most of one stretch lie in the other. */
function isWithin(inner: Bounds, outer: Bounds): boolean {
  if (inner.east - inner.west > outer.east - outer.west) return false;
  return contains(outer, [(inner.west + inner.east) / 2, (inner.south + inner.north) / 2]);
}
