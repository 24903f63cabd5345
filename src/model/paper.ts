import type { DeckMeta, Paper } from "./deck.ts";

/** What a deck's handout is printed on: what its front matter says, else what the country in its language tag uses, else A4. */
export function paperOf({ paper, lang }: Pick<DeckMeta, "paper" | "lang">): Paper {
  if (paper !== undefined) return paper;
  const region = new Intl.Locale(lang).region;
  return region !== undefined && letterCountries.has(region) ? "letter" : "a4";
}

/** Unicode CLDR, supplemental/measurementData, paperSize. */
const letterCountries: ReadonlySet<string> = new Set([
  "BZ",
  "CA",
  "CL",
  "CO",
  "CR",
  "GT",
  "MX",
  "NI",
  "PA",
  "PH",
  "PR",
  "SV",
  "US",
  "VE",
]);
