import { error, warning } from "../../model/problem.ts";
import type { Problem } from "../../model/problem.ts";
import type { Span } from "../../model/span.ts";
import { isShapeOf, listShapes, openAtlas } from "./atlas.ts";
import type { Country } from "./countries.ts";
import type { MapData, NamedCountry } from "./data.ts";
import { findCountry, suggestCountry, normaliseName } from "./find-country.ts";
import { useFact } from "./findings.ts";
import type { Findings } from "./findings.ts";
import type { MapSpec } from "./schema.ts";

type Report = (problem: Problem) => void;

/** The countries of `highlight` and `context`, each once. */
export function prepareCountries(spec: MapSpec, findings: Findings): Pick<MapData, "highlight" | "context"> {
  const { report, context } = findings;
  const taken = new Set<Country>();
  const find = (key: "highlight" | "context") =>
    (spec[key] ?? []).flatMap((entry, index): readonly NamedCountry[] => {
      const own = typeof entry === "string" ? { country: entry } : entry;
      const path = typeof entry === "string" ? [key, index] : [key, index, "country"];
      const span = context.locate(path);
      const country = findDrawable(own.country, span, report);
      const fact = useFact(own.fact, [key, index, "fact"], findings);
      if (!country) return [];
      if (taken.has(country)) {
        report(
          warning("map/country-twice", span, `${country.name} is on this map already.`, "Name it once."),
        );
        return [];
      }
      taken.add(country);
      const label = own.label ?? labelOf(country, own.country, context.lang);
      return [{ country, label, ...(fact && { fact: fact.id }) }];
    });
  return { highlight: find("highlight"), context: find("context") };
}

/** Countries that a list names without more. */
export function listOfCountries(
  words: readonly string[],
  path: readonly PropertyKey[],
  { report, context }: Findings,
): readonly Country[] {
  return words.flatMap((word, index) => findDrawable(word, context.locate([...path, index]), report) ?? []);
}

function findDrawable(word: string, span: Span, report: Report): Country | undefined {
  const country = findCountry(word);
  if (!country) {
    const hint = `${suggestCountry(word)} English names and codes of ISO 3166-1 are known.`.trim();
    report(error("map/unknown-country", span, `“${word}” is no country that the map knows.`, hint));
    return undefined;
  }
  if (hasShape(country)) return country;
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

/** Whether the atlas can draw a country at all. */
export function hasShape(country: Country): boolean {
  return listShapes(openAtlas().world).some((shape) => isShapeOf(country, shape));
}

/** The author's own word in an English deck, the name in the deck's language in another; codes are spelt out. */
function labelOf(country: Country, word: string, lang: string): string {
  if (!/^en\b/iu.test(lang)) return nameOf(country, lang);
  const isCode = [country.alpha2, country.alpha3, country.numeric].some(
    (code) => normaliseName(code) === normaliseName(word),
  );
  return isCode ? country.name : word;
}

/** A country's name in the deck's language. */
export function nameOf(country: Country, lang: string): string {
  if (/^en\b/iu.test(lang)) return country.name;
  return nameIn(lang, country.alpha2) ?? country.name;
}

const displayNames = new Map<string, Intl.DisplayNames | undefined>();

function nameIn(lang: string, alpha2: string): string | undefined {
  if (!displayNames.has(lang)) displayNames.set(lang, makeDisplayNames(lang));
  return displayNames.get(lang)?.of(alpha2);
}

function makeDisplayNames(lang: string): Intl.DisplayNames | undefined {
  try {
    return new Intl.DisplayNames(lang, { type: "region", fallback: "none" });
  } catch {
    // A tag that Intl does not accept is reported with the front matter.
    return undefined;
  }
}
