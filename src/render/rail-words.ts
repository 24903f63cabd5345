/** What the overlay of the whole timeline says. `slides/rail/page-data.ts` reads it from the page. */
export interface RailWords {
  readonly title: string;
  readonly goTo: string;
  /** In the empty field: dates as one may type them. */
  readonly example: string;
  readonly notADate: string;
  readonly close: string;
}

/** The words of a language by its BCP 47 tag; English where we have none. */
export function railWordsOf(lang: string): RailWords {
  return byLanguage[lang.toLowerCase().split("-")[0] ?? ""] ?? en;
}

const en: RailWords = {
  title: "The whole timeline",
  goTo: "Go to a date",
  example: "1996, 1996-04, May 2013",
  notADate: "Not a date",
  close: "Close",
};

const byLanguage: Readonly<Record<string, RailWords>> = {
  en,
  de: {
    title: "Die ganze Zeitleiste",
    goTo: "Zu einem Datum",
    example: "1996, 1996-04, Mai 2013",
    notADate: "Kein Datum",
    close: "Schließen",
  },
  fr: {
    title: "Toute la chronologie",
    goTo: "Aller à une date",
    example: "1996, 1996-04, mai 2013",
    notADate: "Ce n’est pas une date",
    close: "Fermer",
  },
  es: {
    title: "Toda la cronología",
    goTo: "Ir a una fecha",
    example: "1996, 1996-04, mayo 2013",
    notADate: "No es una fecha",
    close: "Cerrar",
  },
  ru: {
    title: "Вся хронология",
    goTo: "Перейти к дате",
    example: "1996, 1996-04, май 2013",
    notADate: "Это не дата",
    close: "Закрыть",
  },
  zh: {
    title: "完整时间线",
    goTo: "转到日期",
    example: "1996, 1996-04",
    notADate: "不是日期",
    close: "关闭",
  },
};
