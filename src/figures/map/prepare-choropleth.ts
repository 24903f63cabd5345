import { contains } from "../../draw/geo-bounds.ts";
import type { Bounds } from "../../draw/geo-bounds.ts";
import { classOf, equalClasses, explicitClasses, quantileClasses } from "../../draw/geo-classes.ts";
import type { Classes } from "../../draw/geo-classes.ts";
import { shadesOf } from "../../draw/geo-ramp.ts";
import { error } from "../../model/problem.ts";
import { middleOf } from "./atlas.ts";
import type { Country } from "./countries.ts";
import type { Choropleth, CountryValue } from "./data.ts";
import { findCountry, suggestCountry } from "./find-country.ts";
import { citeSources, useFact } from "./findings.ts";
import type { Findings } from "./findings.ts";
import { hasShape, nameOf } from "./prepare-countries.ts";
import type { MapSpec } from "./schema.ts";
import { valuesFromTable } from "./value-rows.ts";

type Spec = NonNullable<MapSpec["choropleth"]>;

/** The block's shaded countries with their classes; undefined where there are none or nothing is left of them. */
export function prepareChoropleth(
  spec: Spec | undefined,
  region: readonly Country[],
  bounds: Bounds | undefined,
  findings: Findings,
): Choropleth | undefined {
  if (!spec) return undefined;
  const { context, report } = findings;
  citeSources(spec.source, ["choropleth"], findings);
  if ((spec.data === undefined) === (spec.facts === undefined)) {
    const message = "The values of a choropleth come from `data` or from `facts`, one of the two.";
    report(error("map/choropleth-values", context.locate(["choropleth"]), message, "Give one of them."));
    return undefined;
  }
  const units = new Set<string>(spec.unit === undefined ? [] : [spec.unit]);
  const values = (
    spec.data === undefined
      ? valuesFromFacts(spec, units, findings)
      : valuesFromTable(spec, spec.data, findings)
  ).filter(({ country }) => hasShape(country) && (region.length === 0 || region.includes(country)));
  const numbers = numbersInSight(values, bounds);
  if (numbers.length === 0) return undefined;
  const classes = classify(spec, numbers, findings);
  if (!classes) return undefined;
  const isDiverging = spec.ramp === "diverging";
  const below = isDiverging ? classOf(spec.middle ?? 0, classes.breaks) : 0;
  const ramp = isDiverging ? "div" : "seq";
  const [unit] = units;
  return {
    values,
    ...classes,
    ramp,
    below,
    shades: shadesOf(ramp, below, classes.breaks.length + 1 - below),
    prints: spec.print ?? false,
    missing: region.length > 0 || spec.data === undefined ? region : "all",
    ...(spec.label !== undefined && { label: spec.label }),
    ...(unit !== undefined && { unit }),
  };
}

/** What the classes are made for: countries that the map is about, so that others at its corners do not stretch them. */
function numbersInSight(values: readonly CountryValue[], bounds: Bounds | undefined): readonly number[] {
  const seen = bounds ? values.filter(({ country }) => contains(bounds, middleOf(country))) : values;
  const own = seen.flatMap(({ value }) => value ?? []);
  return own.length > 1 ? own : values.flatMap(({ value }) => value ?? []);
}

function valuesFromFacts(spec: Spec, units: Set<string>, findings: Findings): readonly CountryValue[] {
  const { context, report } = findings;
  const taken = new Set<Country>();
  return (spec.facts ?? []).flatMap((id, index): readonly CountryValue[] => {
    const path = ["choropleth", "facts", index];
    const span = context.locate(path);
    const fact = useFact(id, path, findings);
    if (!fact) return [];
    const country = fact.scope === undefined ? undefined : findCountry(fact.scope);
    if (!country) {
      const found =
        fact.scope === undefined ? "has no `scope`" : `is about “${fact.scope}”, which is no country`;
      const hint =
        `${fact.scope === undefined ? "" : suggestCountry(fact.scope)} Its \`scope\` names its country.`.trim();
      report(error("map/fact-without-country", span, `The fact “${id}” ${found}.`, hint));
      return [];
    }
    if (fact.value === undefined) {
      report(
        error(
          "map/fact-without-value",
          span,
          `The fact “${id}” has no value.`,
          "Give it `value` in facts.yaml.",
        ),
      );
      return [];
    }
    if (taken.has(country)) {
      report(
        error("map/two-rows", span, `${country.name} has a value already.`, "Take one of the facts out."),
      );
      return [];
    }
    taken.add(country);
    const [unit] = units;
    if (unit !== undefined && fact.unit !== unit) {
      const message = `One map cannot shade both ${unit} and ${fact.unit ?? "a bare count"}.`;
      report(error("map/mixed-units", span, message, "Convert one of them in a derived fact."));
      return [];
    }
    if (fact.unit !== undefined) units.add(fact.unit);
    const label = nameOf(country, context.lang);
    return [{ country, label, value: fact.value, hedge: fact.hedge, fact: fact.id }];
  });
}

function classify(spec: Spec, values: readonly number[], { context, report }: Findings): Classes | undefined {
  if (spec.limits) {
    const { limits: breaks } = spec;
    if (breaks.some((at, index) => index > 0 && at <= (breaks[index - 1] ?? at))) {
      const hint = "Write each once, the smallest first.";
      report(
        error(
          "map/bad-limits",
          context.locate(["choropleth", "limits"]),
          "These limits do not ascend.",
          hint,
        ),
      );
      return undefined;
    }
    if (spec.ramp === "diverging" && !breaks.includes(spec.middle ?? 0)) {
      const message = `A diverging ramp turns at ${spec.middle ?? 0}, which is none of the limits.`;
      const hint = "Add it to `limits`, or name another `middle`.";
      report(error("map/bad-limits", context.locate(["choropleth", "limits"]), message, hint));
      return undefined;
    }
    return explicitClasses(values, breaks);
  }
  const distinct = new Set(values).size;
  const count = Math.min(spec.classes ?? Math.min(5, Math.max(3, Math.floor(distinct / 2))), distinct);
  const method = spec.method === "equal" ? equalClasses : quantileClasses;
  if (spec.ramp !== "diverging") return method(values, count);
  return aroundMiddle(values, spec.middle ?? 0, count, method);
}

/** Classes on both sides of the middle, shared out by how many values lie there, at least one to a side that has any. */
function aroundMiddle(
  values: readonly number[],
  middle: number,
  count: number,
  method: typeof equalClasses,
): Classes {
  const low = values.filter((value) => value < middle);
  const high = values.filter((value) => value >= middle);
  if (low.length === 0 || high.length === 0) return method(values, count);
  const share = Math.round((count * low.length) / values.length);
  const lowCount = Math.min(4, Math.max(1, Math.min(count - 1, share)));
  const highCount = Math.min(4, Math.max(1, count - lowCount));
  const below = method([...low, middle], Math.min(lowCount, new Set(low).size));
  const above = method([middle, ...high], Math.min(highCount, new Set(high).size));
  const breaks = [
    ...below.breaks.filter((at) => at < middle),
    middle,
    ...above.breaks.filter((at) => at > middle),
  ];
  return { breaks, from: below.from, to: above.to };
}
