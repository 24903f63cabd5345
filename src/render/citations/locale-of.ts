/** The library's locale for a language, by its BCP 47 tag; undefined for a language that it cannot speak. */
export function localeOf(lang: string): string | undefined {
  return byLanguage[lang.toLowerCase().split("-")[0] ?? ""];
}

const byLanguage: Readonly<Record<string, string>> = {
  de: "de-DE",
  en: "en-US",
  es: "es-ES",
  fr: "fr-FR",
  nl: "nl-NL",
};
