import { listCountries } from "./countries.ts";
import type { Country } from "./countries.ts";
import { suggestName } from "../nearest-name.ts";

/** The country that an author means by an English name or an ISO 3166-1 code, without regard to case, accents and punctuation. */
export function findCountry(word: string): Country | undefined {
  index ??= new Map(
    listCountries().flatMap((country) => namesOf(country).map((name) => [normaliseName(name), country])),
  );
  return index.get(normaliseName(word));
}

/** The country of a code in a table: alpha-2, alpha-3, or numeric, which spreadsheets rob of its leading zeros; names will do as well. */
export function findCode(text: string): Country | undefined {
  return findCountry(/^\d{1,2}$/u.test(text.trim()) ? text.trim().padStart(3, "0") : text);
}

/** “Did you mean “…”?” for a word that names no country; empty when none looks like it. */
export function suggestCountry(word: string): string {
  const countries = listCountries();
  // Among the other names are misspellings, which nobody should be led to.
  const otherwise = suggestName(
    word,
    countries.flatMap(({ aliases }) => aliases),
    "",
  );
  return suggestName(
    word,
    countries.map(({ name }) => name),
    otherwise,
  );
}

/** How names are compared: “Côte d'Ivoire” and “COTE D’IVOIRE” are one; so are “St. Lucia” and “Saint Lucia”. */
export function normaliseName(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^the /u, "")
    .replaceAll(/\bst\b/gu, "saint");
}

let index: ReadonlyMap<string, Country> | undefined;

function namesOf(country: Country): readonly string[] {
  // Kosovo has no number.
  const numeric = country.numeric === "---" ? [] : [country.numeric];
  return [country.alpha2, country.alpha3, ...numeric, country.name, ...country.aliases];
}
