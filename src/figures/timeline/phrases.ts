import type { FactKind } from "../../model/fact.ts";

/** What a timeline says of itself besides the author's words. `#` stands for a number or name, in order. */
export interface TimelinePhrases {
  readonly when: string;
  readonly what: string;
  readonly lane: string;
  /** Title: first and last date. */
  readonly timeline: string;
  readonly phases: string;
  readonly events: string;
  readonly firstAndLast: string;
  readonly highlighted: string;
  readonly now: string;
  /** First and last date of what is zoomed in on, and of the whole. */
  readonly focus: string;
  /** Stands on an axis whose steps are all alike. */
  readonly sequential: string;
  /** Notes below the figure. */
  readonly sequentialNote: string;
  readonly breaks: string;
  readonly hollow: string;
  readonly soft: string;
  readonly hollowOrSoft: string;
  readonly expected: string;
  readonly uncertain: string;
  readonly unknown: string;
  /** How many have no label, of how many; the highest bar. */
  readonly unlabelled: string;
  /** Names of rows by kind of fact. */
  readonly kinds: Readonly<Record<FactKind, string>>;
}

const en: TimelinePhrases = {
  when: "When",
  what: "What",
  lane: "Row",
  timeline: "Timeline, # to #",
  phases: "Phases: #.",
  events: "Events: #.",
  firstAndLast: "First: #. Last: #.",
  highlighted: "Highlighted: #.",
  now: "A line marks #.",
  focus: "# to #, out of the whole from # to #.",
  sequential: "Not to scale",
  sequentialNote: "Not to scale: every step is as long as the next.",
  breaks: "Left out of the axis: #.",
  hollow: "Hollow: the date is approximate.",
  soft: "Soft edge: the date is approximate.",
  hollowOrSoft: "Hollow or soft-edged: the date is approximate.",
  expected: "Dashed line: expected.",
  uncertain: "“?” on a mark: the date is uncertain.",
  unknown: "Dashes to “?”: the end or beginning is unknown.",
  unlabelled: "# of # events have no label; the height of the bars is their number at a time, # at most.",
  kinds: {
    event: "Events",
    phase: "Phases",
    figure: "Figures",
    ranking: "Rankings",
    project: "Projects",
    proposal: "Proposals",
    quotation: "Quotations",
    theme: "Themes",
  },
};

const de: TimelinePhrases = {
  when: "Wann",
  what: "Was",
  lane: "Zeile",
  timeline: "Zeitleiste, # bis #",
  phases: "Phasen: #.",
  events: "Ereignisse: #.",
  firstAndLast: "Erstes: #. Letztes: #.",
  highlighted: "Hervorgehoben: #.",
  now: "Eine Linie steht bei #.",
  focus: "# bis #, aus dem Ganzen von # bis #.",
  sequential: "Nicht maßstäblich",
  sequentialNote: "Nicht maßstäblich: Jeder Schritt ist gleich lang.",
  breaks: "Auf der Achse ausgelassen: #.",
  hollow: "Hohl: Das Datum ist ungefähr.",
  soft: "Weicher Rand: Das Datum ist ungefähr.",
  hollowOrSoft: "Hohl oder mit weichem Rand: Das Datum ist ungefähr.",
  expected: "Gestrichelte Linie: erwartet.",
  uncertain: "„?“ am Zeichen: Das Datum ist unsicher.",
  unknown: "Striche bis „?“: Ende oder Anfang ist unbekannt.",
  unlabelled:
    "# von # Ereignissen sind nicht beschriftet; die Höhe der Balken ist ihre Zahl zur selben Zeit, höchstens #.",
  kinds: {
    event: "Ereignisse",
    phase: "Phasen",
    figure: "Zahlen",
    ranking: "Ränge",
    project: "Projekte",
    proposal: "Vorschläge",
    quotation: "Zitate",
    theme: "Themen",
  },
};

const fr: TimelinePhrases = {
  when: "Quand",
  what: "Quoi",
  lane: "Ligne",
  timeline: "Frise chronologique, de # à #",
  phases: "Phases : #.",
  events: "Événements : #.",
  firstAndLast: "Premier : #. Dernier : #.",
  highlighted: "Mis en valeur : #.",
  now: "Un trait marque #.",
  focus: "De # à #, sur l’ensemble de # à #.",
  sequential: "Sans échelle",
  sequentialNote: "Sans échelle : tous les pas sont égaux.",
  breaks: "Absent de l’axe : #.",
  hollow: "Creux : la date est approximative.",
  soft: "Bord flou : la date est approximative.",
  hollowOrSoft: "Creux ou à bord flou : la date est approximative.",
  expected: "Trait tireté : prévu.",
  uncertain: "« ? » sur un signe : la date est incertaine.",
  unknown: "Tirets jusqu’à « ? » : fin ou début inconnu.",
  unlabelled:
    "# événements sur # sont sans étiquette ; la hauteur des barres indique leur nombre simultané, # au plus.",
  kinds: {
    event: "Événements",
    phase: "Phases",
    figure: "Chiffres",
    ranking: "Rangs",
    project: "Projets",
    proposal: "Propositions",
    quotation: "Citations",
    theme: "Thèmes",
  },
};

const es: TimelinePhrases = {
  when: "Cuándo",
  what: "Qué",
  lane: "Fila",
  timeline: "Cronología, de # a #",
  phases: "Fases: #.",
  events: "Acontecimientos: #.",
  firstAndLast: "Primero: #. Último: #.",
  highlighted: "Destacado: #.",
  now: "Una línea marca #.",
  focus: "De # a #, del total de # a #.",
  sequential: "Sin escala",
  sequentialNote: "Sin escala: todos los pasos son iguales.",
  breaks: "Omitido en el eje: #.",
  hollow: "Hueco: la fecha es aproximada.",
  soft: "Borde difuso: la fecha es aproximada.",
  hollowOrSoft: "Hueco o de borde difuso: la fecha es aproximada.",
  expected: "Línea discontinua: previsto.",
  uncertain: "«?» en la marca: la fecha es incierta.",
  unknown: "Guiones hasta «?»: se desconoce el fin o el comienzo.",
  unlabelled:
    "# de # acontecimientos no llevan etiqueta; la altura de las barras es su número simultáneo, # como máximo.",
  kinds: {
    event: "Acontecimientos",
    phase: "Fases",
    figure: "Cifras",
    ranking: "Puestos",
    project: "Proyectos",
    proposal: "Propuestas",
    quotation: "Citas",
    theme: "Temas",
  },
};

const ru: TimelinePhrases = {
  when: "Когда",
  what: "Что",
  lane: "Ряд",
  timeline: "Хронология: # – #",
  phases: "Этапы: #.",
  events: "События: #.",
  firstAndLast: "Первое: #. Последнее: #.",
  highlighted: "Выделено: #.",
  now: "Линия отмечает дату: #.",
  focus: "# – #, из целого # – #.",
  sequential: "Не в масштабе",
  sequentialNote: "Не в масштабе: все шаги равны.",
  breaks: "Пропущено на оси: #.",
  hollow: "Пустой знак: дата приблизительна.",
  soft: "Размытый край: дата приблизительна.",
  hollowOrSoft: "Пустой знак или размытый край: дата приблизительна.",
  expected: "Пунктирная линия: ожидается.",
  uncertain: "«?» на знаке: дата сомнительна.",
  unknown: "Штрихи до «?»: конец или начало неизвестны.",
  unlabelled: "Без подписи: # из # событий; высота столбиков – число одновременных, не более #.",
  kinds: {
    event: "События",
    phase: "Этапы",
    figure: "Показатели",
    ranking: "Места",
    project: "Проекты",
    proposal: "Предложения",
    quotation: "Цитаты",
    theme: "Темы",
  },
};

const zh: TimelinePhrases = {
  when: "时间",
  what: "事件",
  lane: "行",
  timeline: "时间线：#至#",
  phases: "阶段：#。",
  events: "事件：#。",
  firstAndLast: "最早：#。最晚：#。",
  highlighted: "重点：#。",
  now: "竖线标示#。",
  focus: "#至#（全部：#至#）。",
  sequential: "不按比例",
  sequentialNote: "不按比例：每一步等长。",
  breaks: "时间轴略去：#。",
  hollow: "空心：日期为约数。",
  soft: "边缘渐隐：日期为约数。",
  hollowOrSoft: "空心或边缘渐隐：日期为约数。",
  expected: "虚线：预计。",
  uncertain: "标记上的“？”：日期存疑。",
  unknown: "“？”前的虚线：起止时间不详。",
  unlabelled: "#个（共#个）事件未标注；柱高为同时发生的数量，最多#个。",
  kinds: {
    event: "事件",
    phase: "阶段",
    figure: "数据",
    ranking: "排名",
    project: "项目",
    proposal: "倡议",
    quotation: "引语",
    theme: "主题",
  },
};

const byLanguage: Readonly<Record<string, TimelinePhrases>> = { en, de, fr, es, ru, zh };

/** The phrases in the deck's language; in English where we have none. */
export function timelinePhrases(lang: string): TimelinePhrases {
  return byLanguage[lang.toLowerCase().split("-")[0] ?? ""] ?? en;
}
