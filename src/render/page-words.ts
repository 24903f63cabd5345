/** The few words that chronodeck itself puts on slides, in one language. */
export interface PageWords {
  readonly source: string;
  readonly sources: string;
  /** Marks what does not come from the texts that the deck is about. */
  readonly outside: string;
  /** Before the numbers of the slides that use a source. */
  readonly slide: string;
  readonly slides: string;
  /** The same for a source that nothing but speaker notes cites. */
  readonly notesToSlide: string;
  readonly notesToSlides: string;
  /** Over a long list that goes on: “Sources, continued”. */
  readonly continued: string;
  /** Before the date on which a page was read. */
  readonly accessed: string;
  readonly footnote: string;
  /** In the handout: over its table of contents, and over the numbers of pages there. */
  readonly contents: string;
  readonly page: string;
  readonly callouts: Readonly<Record<"note" | "tip" | "warning", string>>;
}

/** The words of a language by its BCP 47 tag; English where we have none. */
export function pageWordsOf(lang: string): PageWords {
  return byLanguage[lang.toLowerCase().split("-")[0] ?? ""] ?? en;
}

const en: PageWords = {
  source: "Source",
  sources: "Sources",
  outside: "outside",
  slide: "Slide",
  slides: "Slides",
  notesToSlide: "Notes to slide",
  notesToSlides: "Notes to slides",
  continued: "Sources, continued",
  accessed: "read",
  footnote: "Footnote",
  contents: "Contents",
  page: "Page",
  callouts: { note: "Note", tip: "Tip", warning: "Careful" },
};

const de: PageWords = {
  source: "Quelle",
  sources: "Quellen",
  outside: "extern",
  slide: "Folie",
  slides: "Folien",
  notesToSlide: "Notizen zu Folie",
  notesToSlides: "Notizen zu Folien",
  continued: "Quellen, Fortsetzung",
  accessed: "gelesen",
  footnote: "Fußnote",
  contents: "Inhalt",
  page: "Seite",
  callouts: { note: "Hinweis", tip: "Tipp", warning: "Achtung" },
};

const fr: PageWords = {
  source: "Source",
  sources: "Sources",
  outside: "hors corpus",
  slide: "Diapo",
  slides: "Diapos",
  notesToSlide: "Notes de la diapo",
  notesToSlides: "Notes des diapos",
  continued: "Sources, suite",
  accessed: "consulté",
  footnote: "Note",
  contents: "Sommaire",
  page: "Page",
  callouts: { note: "Remarque", tip: "Conseil", warning: "Attention" },
};

const es: PageWords = {
  source: "Fuente",
  sources: "Fuentes",
  outside: "externa",
  slide: "Diapositiva",
  slides: "Diapositivas",
  notesToSlide: "Notas de la diapositiva",
  notesToSlides: "Notas de las diapositivas",
  continued: "Fuentes, continuación",
  accessed: "consultado",
  footnote: "Nota",
  contents: "Contenido",
  page: "Página",
  callouts: { note: "Nota", tip: "Consejo", warning: "Atención" },
};

const ru: PageWords = {
  source: "Источник",
  sources: "Источники",
  outside: "внешний",
  slide: "Слайд",
  slides: "Слайды",
  notesToSlide: "Заметки к слайду",
  notesToSlides: "Заметки к слайдам",
  continued: "Источники, продолжение",
  accessed: "прочитано",
  footnote: "Сноска",
  contents: "Содержание",
  page: "Страница",
  callouts: { note: "Заметка", tip: "Совет", warning: "Внимание" },
};

const zh: PageWords = {
  source: "来源",
  sources: "来源",
  outside: "外部",
  slide: "幻灯片",
  slides: "幻灯片",
  notesToSlide: "备注，幻灯片",
  notesToSlides: "备注，幻灯片",
  continued: "来源（续）",
  accessed: "查阅于",
  footnote: "脚注",
  contents: "目录",
  page: "页",
  callouts: { note: "注", tip: "提示", warning: "注意" },
};

const byLanguage: Readonly<Record<string, PageWords>> = { en, de, fr, es, ru, zh };
