/** The headline of the list of sources, by language; English where we have no word. */
const titles: Readonly<Record<string, string>> = {
  de: "Quellen",
  es: "Fuentes",
  fr: "Sources",
  it: "Fonti",
  ja: "出典",
  kk: "Дереккөздер",
  nl: "Bronnen",
  pl: "Źródła",
  pt: "Fontes",
  ru: "Источники",
  tr: "Kaynaklar",
  uk: "Джерела",
  zh: "来源",
};

/** What stands above the list of sources in a language, by its BCP 47 tag. */
export function sourcesTitle(lang: string): string {
  return titles[lang.toLowerCase().split("-")[0] ?? ""] ?? "Sources";
}
