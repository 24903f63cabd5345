import { warning } from "../../model/problem.ts";
import { prepareChrome } from "../common.ts";
import type { FigureContext, Prepared } from "../figure.ts";
import type { MapData } from "./data.ts";
import { extentOfContent, extentOfCountries } from "./extent.ts";
import { openFindings } from "./findings.ts";
import { readBounds } from "./positions.ts";
import { prepareAreas } from "./prepare-areas.ts";
import { prepareChoropleth } from "./prepare-choropleth.ts";
import { listOfCountries, prepareCountries } from "./prepare-countries.ts";
import { prepareInset } from "./prepare-inset.ts";
import { prepareOffmap, preparePlaces, reportRepeats } from "./prepare-places.ts";
import { prepareRoutes } from "./prepare-routes.ts";
import type { MapSpec } from "./schema.ts";
import { assignSteps } from "./steps.ts";

/** Finds the countries, places, values and bounds of a map block; what cannot be found is a problem and left out. */
export function prepareMap(spec: MapSpec, context: FigureContext): Prepared<MapData> {
  const { chrome, citations, problems } = prepareChrome(spec, context);
  const findings = openFindings(context, problems, citations);
  const countries = prepareCountries(spec, findings);
  const region = listOfCountries(spec.region ?? [], ["region"], findings);
  const given = spec.bounds && readBounds(spec.bounds, context.locate(["bounds"]), findings.report);
  const places = preparePlaces(spec, given, findings);
  const offmap = prepareOffmap(spec, given, findings);
  reportRepeats(places, offmap, findings);
  const routes = prepareRoutes(spec, [...places, ...offmap], findings);
  const areas = prepareAreas(spec, findings);
  const choropleth = prepareChoropleth(spec.choropleth, region, given, findings);
  const marks = assignSteps(spec.steps, { places, offmap, routes });
  const extent = given
    ? { kind: "bounds" as const, bounds: given }
    : region.length > 0
      ? extentOfCountries(region)
      : extentOfContent({ ...countries, places, routes, areas, choropleth });
  const inset = prepareInset(spec.inset, extent, findings);
  reportNeedless(spec, marks.steps, [...places, ...routes, ...offmap], findings);
  const namesAll = (spec.labels ?? (chrome.decorative ? "none" : "all")) === "all";
  const data: MapData = {
    chrome,
    ...countries,
    ...marks,
    areas,
    extent,
    hasKey: spec.key === true && [...places, ...routes, ...offmap].some(({ number }) => number !== undefined),
    hasScale: spec.scale !== false && !chrome.decorative,
    names: { countries: namesAll, places: namesAll || !chrome.decorative },
    ...(spec.projection !== undefined && { projection: spec.projection }),
    ...(choropleth && { choropleth }),
    ...(inset && { inset }),
  };
  return { data, facts: [...findings.facts], citations: findings.citations, problems: findings.problems };
}

/** Reports a key or steps that there is nothing for. */
function reportNeedless(
  spec: MapSpec,
  steps: number,
  marks: readonly { readonly number?: number }[],
  { context, report }: ReturnType<typeof openFindings>,
): void {
  const hasNumber = marks.some(({ number }) => number !== undefined);
  if (spec.key === true && !hasNumber) {
    const message = "No place has a number, so there is nothing to list.";
    const hint = "Give places a `number:`, or remove `key`.";
    report(warning("map/empty-key", context.locate(["key"]), message, hint));
  }
  if (spec.steps !== undefined && steps === 0) {
    const message = `Nothing can appear step by step: the map has no ${spec.steps === "key" ? "numbers" : spec.steps}.`;
    report(warning("map/no-steps", context.locate(["steps"]), message, "Add some, or remove `steps`."));
  }
}
