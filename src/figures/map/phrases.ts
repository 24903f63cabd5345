/** The words of a map that are not the author's. `#` stands for what is put in. */
export interface MapPhrases {
  readonly borders: string;
  readonly routes: string;
  /** Where some values found no room on their countries. No number: it is not the same in both shapes, which share their notes. */
  readonly unprinted: string;
  readonly map: string;
  readonly mapOf: string;
  readonly mapWith: string;
  readonly emptyMap: string;
  readonly highlighted: string;
  readonly context: string;
  readonly places: string;
  readonly areas: string;
  readonly beyond: string;
  readonly route: string;
  readonly dashedRoute: string;
  readonly quoted: string;
  readonly shaded: string;
  readonly shadedBy: string;
  /** Highest and lowest: two names with their values. */
  readonly extremes: string;
  readonly noData: string;
  readonly noDataFor: string;
  readonly ruled: string;
  /** Kinds of rows and heads of columns of the data table. */
  readonly country: string;
  readonly contextCountry: string;
  readonly place: string;
  readonly area: string;
  readonly edge: string;
  readonly value: string;
  readonly what: string;
  readonly name: string;
  readonly position: string;
  readonly note: string;
  /** Degrees of latitude and longitude: north, south, east, west. */
  readonly compass: readonly [string, string, string, string];
}

const en: MapPhrases = {
  borders: "Borders: Natural Earth.",
  routes: "Routes are schematic.",
  unprinted: "Values are printed where they have room.",
  map: "Map",
  mapOf: "Map of #",
  mapWith: "Map with #",
  emptyMap: "A map of the world without marks.",
  highlighted: "Highlighted: #.",
  context: "For context: #.",
  places: "Places: #.",
  areas: "Areas: #.",
  beyond: "Beyond the edge: #.",
  route: "Route#.",
  dashedRoute: "Dashed route#.",
  quoted: " “#”",
  shaded: "Countries shaded by value.",
  shadedBy: "Shaded by value: #.",
  extremes: "Highest: # (#), lowest: # (#).",
  noData: "no data",
  noDataFor: "No data for #.",
  ruled: "Lines across: below #.",
  country: "highlighted country",
  contextCountry: "country for context",
  place: "place",
  area: "area",
  edge: "beyond the edge",
  value: "value",
  what: "What",
  name: "Name",
  position: "Latitude, longitude",
  note: "Note",
  compass: ["#° N", "#° S", "#° E", "#° W"],
};

const de: MapPhrases = {
  borders: "Grenzen: Natural Earth.",
  routes: "Verläufe sind schematisch.",
  unprinted: "Werte stehen dort, wo sie Platz haben.",
  map: "Karte",
  mapOf: "Karte: #",
  mapWith: "Karte mit #",
  emptyMap: "Eine Weltkarte ohne Einträge.",
  highlighted: "Hervorgehoben: #.",
  context: "Zur Einordnung: #.",
  places: "Orte: #.",
  areas: "Gebiete: #.",
  beyond: "Jenseits des Randes: #.",
  route: "Verlauf#.",
  dashedRoute: "Gestrichelter Verlauf#.",
  quoted: " „#“",
  shaded: "Länder nach Werten abgestuft.",
  shadedBy: "Nach Werten abgestuft: #.",
  extremes: "Höchster Wert: # (#), niedrigster: # (#).",
  noData: "keine Angabe",
  noDataFor: "Keine Angabe für #.",
  ruled: "Liniert: unter #.",
  country: "hervorgehobenes Land",
  contextCountry: "Land zur Einordnung",
  place: "Ort",
  area: "Gebiet",
  edge: "jenseits des Randes",
  value: "Wert",
  what: "Was",
  name: "Name",
  position: "Breite, Länge",
  note: "Anmerkung",
  compass: ["#° N", "#° S", "#° O", "#° W"],
};

const fr: MapPhrases = {
  borders: "Frontières : Natural Earth.",
  routes: "Tracés schématiques.",
  unprinted: "Les valeurs figurent là où la place suffit.",
  map: "Carte",
  mapOf: "Carte : #",
  mapWith: "Carte avec #",
  emptyMap: "Une carte du monde sans repères.",
  highlighted: "Mis en évidence : #.",
  context: "Pour situer : #.",
  places: "Lieux : #.",
  areas: "Zones : #.",
  beyond: "Hors cadre : #.",
  route: "Tracé#.",
  dashedRoute: "Tracé en tirets#.",
  quoted: " « # »",
  shaded: "Pays nuancés selon leur valeur.",
  shadedBy: "Nuancé selon la valeur : #.",
  extremes: "Maximum : # (#), minimum : # (#).",
  noData: "pas de données",
  noDataFor: "Pas de données pour #.",
  ruled: "Rayé : moins de #.",
  country: "pays mis en évidence",
  contextCountry: "pays pour situer",
  place: "lieu",
  area: "zone",
  edge: "hors cadre",
  value: "valeur",
  what: "Quoi",
  name: "Nom",
  position: "Latitude, longitude",
  note: "Note",
  compass: ["#° N", "#° S", "#° E", "#° O"],
};

const es: MapPhrases = {
  borders: "Fronteras: Natural Earth.",
  routes: "Trazados esquemáticos.",
  unprinted: "Los valores figuran donde caben.",
  map: "Mapa",
  mapOf: "Mapa: #",
  mapWith: "Mapa con #",
  emptyMap: "Un mapa del mundo sin marcas.",
  highlighted: "Destacado: #.",
  context: "Como referencia: #.",
  places: "Lugares: #.",
  areas: "Zonas: #.",
  beyond: "Fuera del mapa: #.",
  route: "Trazado#.",
  dashedRoute: "Trazado discontinuo#.",
  quoted: " «#»",
  shaded: "Países graduados según su valor.",
  shadedBy: "Graduado según el valor: #.",
  extremes: "Máximo: # (#), mínimo: # (#).",
  noData: "sin datos",
  noDataFor: "Sin datos de #.",
  ruled: "Rayado: menos de #.",
  country: "país destacado",
  contextCountry: "país de referencia",
  place: "lugar",
  area: "zona",
  edge: "fuera del mapa",
  value: "valor",
  what: "Qué",
  name: "Nombre",
  position: "Latitud, longitud",
  note: "Nota",
  compass: ["#° N", "#° S", "#° E", "#° O"],
};

const ru: MapPhrases = {
  borders: "Границы: Natural Earth.",
  routes: "Маршруты схематичны.",
  unprinted: "Значения указаны там, где для них есть место.",
  map: "Карта",
  mapOf: "Карта: #",
  mapWith: "Карта: #",
  emptyMap: "Карта мира без отметок.",
  highlighted: "Выделено: #.",
  context: "Для ориентира: #.",
  places: "Места: #.",
  areas: "Области: #.",
  beyond: "За краем карты: #.",
  route: "Маршрут#.",
  dashedRoute: "Пунктирный маршрут#.",
  quoted: " «#»",
  shaded: "Страны закрашены по величине.",
  shadedBy: "Закрашено по величине: #.",
  extremes: "Максимум: # (#), минимум: # (#).",
  noData: "нет данных",
  noDataFor: "Нет данных: #.",
  ruled: "Линиями: ниже #.",
  country: "выделенная страна",
  contextCountry: "страна для ориентира",
  place: "место",
  area: "область",
  edge: "за краем карты",
  value: "значение",
  what: "Что",
  name: "Название",
  position: "Широта, долгота",
  note: "Примечание",
  compass: ["#° с. ш.", "#° ю. ш.", "#° в. д.", "#° з. д."],
};

const zh: MapPhrases = {
  borders: "边界：Natural Earth。",
  routes: "路线为示意。",
  unprinted: "数值仅标于空间足够之处。",
  map: "地图",
  mapOf: "地图：#",
  mapWith: "地图：#",
  emptyMap: "没有标记的世界地图。",
  highlighted: "突出显示：#。",
  context: "背景：#。",
  places: "地点：#。",
  areas: "区域：#。",
  beyond: "图外：#。",
  route: "路线#。",
  dashedRoute: "虚线路线#。",
  quoted: "“#”",
  shaded: "各国按数值着色。",
  shadedBy: "按数值着色：#。",
  extremes: "最高：#（#），最低：#（#）。",
  noData: "无数据",
  noDataFor: "无数据：#。",
  ruled: "横线：低于#。",
  country: "突出显示的国家",
  contextCountry: "背景国家",
  place: "地点",
  area: "区域",
  edge: "图外",
  value: "数值",
  what: "项目",
  name: "名称",
  position: "纬度、经度",
  note: "说明",
  compass: ["北纬#°", "南纬#°", "东经#°", "西经#°"],
};

const byLanguage: Readonly<Record<string, MapPhrases>> = { en, de, fr, es, ru, zh };

/** The phrases in the deck's language; in English where we have none. */
export function mapPhrases(lang: string): MapPhrases {
  return byLanguage[lang.toLowerCase().split("-")[0] ?? ""] ?? en;
}
