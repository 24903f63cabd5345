/** What a chart says of itself besides the author's words. `#` stands for a value or name, in order. */
export interface ChartPhrases {
  /** After the name of a series that is not from the deck's own texts. */
  readonly outside: string;
  readonly outsideNote: string;
  readonly hollowNote: string;
  readonly upNote: string;
  readonly downNote: string;
  readonly gapNote: string;
  readonly lineChart: string;
  readonly barChart: string;
  readonly dotChart: string;
  readonly seriesHead: string;
  readonly onePoint: string;
  readonly fromTo: string;
  readonly extremes: string;
  readonly missing: string;
  readonly when: string;
  readonly what: string;
  readonly value: string;
}

const en: ChartPhrases = {
  outside: "# (outside source)",
  outsideNote: "Grey: from outside sources.",
  hollowNote: "Hollow: about, estimated or forecast.",
  upNote: "Outward arrow: at least this much.",
  downNote: "Inward arrow: less than this.",
  gapNote: "Dotted: years without figures, not a trend.",
  lineChart: "Line chart: #",
  barChart: "Bar chart: #",
  dotChart: "Dot chart: #",
  seriesHead: "#: ",
  onePoint: "# (#).",
  fromTo: "from # (#) to # (#).",
  extremes: "Highest # (#), lowest # (#).",
  missing: "No figures for #.",
  when: "When",
  what: "What",
  value: "Value",
};

const de: ChartPhrases = {
  outside: "# (andere Quelle)",
  outsideNote: "Grau: aus anderen Quellen.",
  hollowNote: "Hohl: ungefähr, geschätzt oder vorausgesagt.",
  upNote: "Pfeil nach außen: mindestens so viel.",
  downNote: "Pfeil nach innen: weniger als dies.",
  gapNote: "Gepunktet: Jahre ohne Zahlen, kein Verlauf.",
  lineChart: "Liniendiagramm: #",
  barChart: "Balkendiagramm: #",
  dotChart: "Punktdiagramm: #",
  seriesHead: "#: ",
  onePoint: "# (#).",
  fromTo: "von # (#) bis # (#).",
  extremes: "Höchster Wert # (#), niedrigster # (#).",
  missing: "Keine Zahlen für #.",
  when: "Wann",
  what: "Was",
  value: "Wert",
};

const fr: ChartPhrases = {
  outside: "# (autre source)",
  outsideNote: "Gris : d’autres sources.",
  hollowNote: "Creux : environ, estimé ou prévu.",
  upNote: "Flèche vers l’extérieur : au moins autant.",
  downNote: "Flèche vers l’intérieur : moins que cela.",
  gapNote: "Pointillé : années sans chiffres, pas une tendance.",
  lineChart: "Courbe : #",
  barChart: "Diagramme en barres : #",
  dotChart: "Diagramme de points : #",
  seriesHead: "# : ",
  onePoint: "# (#).",
  fromTo: "de # (#) à # (#).",
  extremes: "Maximum # (#), minimum # (#).",
  missing: "Pas de chiffres pour #.",
  when: "Quand",
  what: "Quoi",
  value: "Valeur",
};

const es: ChartPhrases = {
  outside: "# (otra fuente)",
  outsideNote: "Gris: de otras fuentes.",
  hollowNote: "Hueco: aproximado, estimado o previsto.",
  upNote: "Flecha hacia fuera: al menos esto.",
  downNote: "Flecha hacia dentro: menos que esto.",
  gapNote: "Punteado: años sin cifras, no una tendencia.",
  lineChart: "Gráfico de líneas: #",
  barChart: "Gráfico de barras: #",
  dotChart: "Gráfico de puntos: #",
  seriesHead: "#: ",
  onePoint: "# (#).",
  fromTo: "de # (#) a # (#).",
  extremes: "Máximo # (#), mínimo # (#).",
  missing: "Sin cifras para #.",
  when: "Cuándo",
  what: "Qué",
  value: "Valor",
};

const ru: ChartPhrases = {
  outside: "# (другой источник)",
  outsideNote: "Серым: по другим источникам.",
  hollowNote: "Пустой знак: около, оценка или прогноз.",
  upNote: "Стрелка наружу: не меньше этого.",
  downNote: "Стрелка внутрь: меньше этого.",
  gapNote: "Пунктир: годы без данных, а не тенденция.",
  lineChart: "Линейный график: #",
  barChart: "Столбчатая диаграмма: #",
  dotChart: "Точечная диаграмма: #",
  seriesHead: "#: ",
  onePoint: "# (#).",
  fromTo: "от # (#) до # (#).",
  extremes: "Максимум # (#), минимум # (#).",
  missing: "Нет данных: #.",
  when: "Когда",
  what: "Что",
  value: "Значение",
};

const zh: ChartPhrases = {
  outside: "#（其他来源）",
  outsideNote: "灰色：其他来源。",
  hollowNote: "空心：约数、估计或预测。",
  upNote: "向外箭头：至少为此数。",
  downNote: "向内箭头：低于此数。",
  gapNote: "虚线：无数据的年份，不代表趋势。",
  lineChart: "折线图：#",
  barChart: "柱状图：#",
  dotChart: "散点图：#",
  seriesHead: "#：",
  onePoint: "#（#）。",
  fromTo: "从#（#）到#（#）。",
  extremes: "最高#（#），最低#（#）。",
  missing: "#无数据。",
  when: "时间",
  what: "项目",
  value: "数值",
};

const byLanguage: Readonly<Record<string, ChartPhrases>> = { en, de, fr, es, ru, zh };

/** The phrases in the deck's language; in English where we have none. */
export function chartPhrases(lang: string): ChartPhrases {
  return byLanguage[lang.toLowerCase().split("-")[0] ?? ""] ?? en;
}
