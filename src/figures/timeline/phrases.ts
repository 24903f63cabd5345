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
  /** Notes below the figure. */
  readonly hollow: string;
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
  hollow: "Hollow: the date is approximate.",
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
  hollow: "Hohl: Das Datum ist ungefähr.",
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
  hollow: "Creux : la date est approximative.",
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
  hollow: "Hueco: la fecha es aproximada.",
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
  hollow: "Пустой знак: дата приблизительна.",
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
  hollow: "空心：日期为约数。",
};

const byLanguage: Readonly<Record<string, TimelinePhrases>> = { en, de, fr, es, ru, zh };

/** The phrases in the deck's language; in English where we have none. */
export function timelinePhrases(lang: string): TimelinePhrases {
  return byLanguage[lang.toLowerCase().split("-")[0] ?? ""] ?? en;
}
