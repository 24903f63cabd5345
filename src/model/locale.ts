/**
 * The locale that numbers and dates are formatted in. Plain `en` is the international English of a deck shown anywhere: day before month,
 * `US$`, `bn`. An author in the United States writes `en-US`. A tag that Intl does not accept formats as plain English.
 */
export function formattingLocale(lang: string): string {
  if (lang.toLowerCase() === "en") return "en-GB";
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? "en-GB";
  } catch {
    return "en-GB";
  }
}
