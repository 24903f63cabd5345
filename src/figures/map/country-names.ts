import { fill } from "../../draw/colours.ts";
import { classOf } from "../../draw/geo-classes.ts";
import { fillOnShade } from "../../draw/geo-ramp.ts";
import { formatValue } from "../../model/format-value.ts";
import type { Country } from "./countries.ts";
import type { Choropleth, MapData } from "./data.ts";
import type { Land } from "./land.ts";
import type { RegionToName } from "./names.ts";

/** What stands on countries: the names of those highlighted or for context that are named here, and values where they are printed. */
export function countriesToName(
  data: MapData,
  land: Land,
  isNamed: (country: Country) => boolean,
  lang: string,
): readonly RegionToName[] {
  const { choropleth } = data;
  const named = data.names.countries ? land.countries.filter((shown) => isNamed(shown.named.country)) : [];
  const valueOf = new Map(choropleth?.values.map((value) => [value.country, value]));
  const names = named.map(({ named: { country, label, fact }, role, outlines, speck }): RegionToName => {
    const own = valueOf.get(country);
    const printed =
      choropleth?.prints && own?.value !== undefined
        ? printOnCountry(own.value, choropleth, lang)
        : undefined;
    return {
      words: label,
      outlines,
      priority: role === "highlight" ? 20 : 5,
      look: fill(choropleth ? "ink" : role === "highlight" ? "phase-2" : "soft"),
      isNeeded: true,
      ...(choropleth && own?.value !== undefined && { lookInside: lookOn(own.value, choropleth) }),
      ...(printed !== undefined && { value: printed, prints: country }),
      ...(speck && { speck }),
      ...(fact !== undefined && { fact }),
    };
  });
  const withName = new Set(named.map(({ named: { country } }) => country));
  const values = land.valued.flatMap(({ value: own, outlines, isRoomy }): readonly RegionToName[] => {
    if (!choropleth || !isRoomy || own.value === undefined || withName.has(own.country)) return [];
    return [
      {
        words: "",
        value: printOnCountry(own.value, choropleth, lang),
        prints: own.country,
        outlines,
        priority: 3,
        look: fill("ink"),
        lookInside: lookOn(own.value, choropleth),
        isNeeded: false,
        ...(own.fact !== undefined && { fact: own.fact }),
      },
    ];
  });
  return [...names, ...values];
}

function lookOn(value: number, { breaks, ramp, shades }: Choropleth): string {
  return fillOnShade(ramp, shades[classOf(value, breaks)] ?? 1);
}

/** On a country: only the legend says the currency. */
function printOnCountry(value: number, { unit }: Choropleth, lang: string): string {
  return printValue(value, { ...(unit !== undefined && !/^[A-Z]{3}$/u.test(unit) && { unit }) }, lang);
}

/** As short as it can be: the legend's heading says the unit of counted things and measures. */
export function printValue(value: number, { unit }: Pick<Choropleth, "unit">, lang: string): string {
  return formatValue({ value, unit: shortUnit(unit), hedge: "exact" }, { lang, style: "compact" });
}

/** The unit that stands at each number; the others are said once, in the legend's heading. */
export function shortUnit(unit: string | undefined): string | undefined {
  return unit !== undefined && /^(?:percent|[A-Z]{3}|°C)$/u.test(unit) ? unit : undefined;
}
