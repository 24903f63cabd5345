import { error, warning } from "../../model/problem.ts";
import type { Problem } from "../../model/problem.ts";
import type { Span } from "../../model/span.ts";
import type { FigureContext } from "../figure.ts";
import { isShapeOf, listShapes, openAtlas } from "./atlas.ts";
import type { Country } from "./countries.ts";
import type { MapData, NamedCountry } from "./data.ts";
import { findCountry, suggestCountry, normaliseName } from "./find-country.ts";
import type { MapSpec } from "./schema.ts";

type Report = (problem: Problem) => void;

/** The countries of `highlight` and `context`, each once. */
export function prepareCountries(
  spec: MapSpec,
  { lang, locate }: FigureContext,
  report: Report,
): Pick<MapData, "highlight" | "context"> {
  const taken = new Set<Country>();
  const find = (words: readonly string[] | undefined, key: "highlight" | "context") =>
    (words ?? []).flatMap((word, index): readonly NamedCountry[] => {
      const span = locate([key, index]);
      const country = findDrawable(word, span, report);
      if (!country) return [];
      if (taken.has(country)) {
        report(
          warning("map/country-twice", span, `${country.name} is on this map already.`, "Name it once."),
        );
        return [];
      }
      taken.add(country);
      return [{ country, label: labelOf(country, word, lang) }];
    });
  return { highlight: find(spec.highlight, "highlight"), context: find(spec.context, "context") };
}

function findDrawable(word: string, span: Span, report: Report): Country | undefined {
  const country = findCountry(word);
  if (!country) {
    const hint = `${suggestCountry(word)} English names and codes of ISO 3166-1 are known.`.trim();
    report(error("map/unknown-country", span, `“${word}” is no country that the map knows.`, hint));
    return undefined;
  }
  if (listShapes(openAtlas().world).some((shape) => isShapeOf(country, shape))) return country;
  report(
    error(
      "map/country-without-shape",
      span,
      `The map's data (Natural Earth, 1:50 million) has no shape of its own for ${country.name}.`,
      "Mark it as a place instead.",
    ),
  );
  return undefined;
}

/** The author's own word in an English deck, the name in the deck's language in another; codes are spelt out. */
function labelOf(country: Country, word: string, lang: string): string {
  if (!/^en\b/iu.test(lang)) return nameIn(lang, country) ?? country.name;
  const isCode = [country.alpha2, country.alpha3].some((code) => normaliseName(code) === normaliseName(word));
  return isCode ? country.name : word;
}

function nameIn(lang: string, { alpha2 }: Country): string | undefined {
  try {
    return new Intl.DisplayNames(lang, { type: "region", fallback: "none" }).of(alpha2);
  } catch {
    // A tag that Intl does not accept is reported with the front matter.
    return undefined;
  }
}
