/** What these kinds of charts say of themselves. `#` stands for a value or name, in order. */
export interface KindPhrases {
  /** Over a column of differences. */
  readonly difference: string;
  /** After a rank: of how many. */
  readonly ofRanks: string;
  readonly rank: string;
  /** In the middle of a ring: what all parts are together. */
  readonly whole: string;
  readonly share: string;
  readonly roundedNote: string;
  /** In the legend of a heat table. */
  readonly noData: string;
  readonly hatchedNote: string;
  readonly sizeNote: string;
  readonly cloud: string;
  /** In the table of a waterfall: what a bar adds, and where it leads. */
  readonly change: string;
  readonly level: string;
}

const en: KindPhrases = {
  difference: "Difference",
  ofRanks: "of #",
  rank: "Rank",
  whole: "Total",
  share: "Share",
  roundedNote: "The shares add up to # because they are rounded.",
  noData: "no data",
  hatchedNote: "Hatched: no data.",
  sizeNote: "Area of the circles: #.",
  cloud: "#: from # to #.",
  change: "Change",
  level: "Level",
};

const de: KindPhrases = {
  difference: "Differenz",
  ofRanks: "von #",
  rank: "Rang",
  whole: "Gesamt",
  share: "Anteil",
  roundedNote: "Die Anteile ergeben zusammen #, weil sie gerundet sind.",
  noData: "keine Daten",
  hatchedNote: "Schraffiert: keine Daten.",
  sizeNote: "Fläche der Kreise: #.",
  cloud: "#: von # bis #.",
  change: "Veränderung",
  level: "Stand",
};

const fr: KindPhrases = {
  difference: "Écart",
  ofRanks: "sur #",
  rank: "Rang",
  whole: "Total",
  share: "Part",
  roundedNote: "La somme des parts est de # en raison des arrondis.",
  noData: "pas de données",
  hatchedNote: "Hachuré : pas de données.",
  sizeNote: "Surface des cercles : #.",
  cloud: "# : de # à #.",
  change: "Variation",
  level: "Niveau",
};

const es: KindPhrases = {
  difference: "Diferencia",
  ofRanks: "de #",
  rank: "Puesto",
  whole: "Total",
  share: "Parte",
  roundedNote: "Las partes suman # por el redondeo.",
  noData: "sin datos",
  hatchedNote: "Rayado: sin datos.",
  sizeNote: "Área de los círculos: #.",
  cloud: "#: de # a #.",
  change: "Cambio",
  level: "Nivel",
};

const ru: KindPhrases = {
  difference: "Разница",
  ofRanks: "из #",
  rank: "Место",
  whole: "Всего",
  share: "Доля",
  roundedNote: "Сумма долей — # из-за округления.",
  noData: "нет данных",
  hatchedNote: "Штриховка: нет данных.",
  sizeNote: "Площадь кругов: #.",
  cloud: "#: от # до #.",
  change: "Изменение",
  level: "Уровень",
};

const zh: KindPhrases = {
  difference: "差额",
  ofRanks: "共#",
  rank: "排名",
  whole: "合计",
  share: "占比",
  roundedNote: "因四舍五入，各部分合计为#。",
  noData: "无数据",
  hatchedNote: "斜线：无数据。",
  sizeNote: "圆的面积：#。",
  cloud: "#：从#到#。",
  change: "变化",
  level: "水平",
};

const byLanguage: Readonly<Record<string, KindPhrases>> = { en, de, fr, es, ru, zh };

/** The phrases in the deck's language; in English where we have none. */
export function kindPhrases(lang: string): KindPhrases {
  return byLanguage[lang.toLowerCase().split("-")[0] ?? ""] ?? en;
}
