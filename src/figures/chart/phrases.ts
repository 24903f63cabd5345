import { ru, zh } from "./phrases-east.ts";
import { de, es, fr } from "./phrases-west.ts";

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
  readonly areaChart: string;
  /** After the unit, above a logarithmic axis. */
  readonly logScale: string;
  readonly logNote: string;
  readonly sourceNote: string;
  /** Above the axis of stacks that are made 100%. */
  readonly share: string;
  readonly pricesCurrent: string;
  /** How many categories `top` leaves out. */
  readonly leftOut: string;
  /** Columns of the table of a long chart: a row for each series. */
  readonly summary: string;
  readonly first: string;
  readonly last: string;
  readonly highest: string;
  readonly lowest: string;
  readonly count: string;
  readonly slopeChart: string;
  readonly bumpChart: string;
  readonly rankLadder: string;
  readonly lollipopChart: string;
  readonly dumbbellChart: string;
  readonly scatterChart: string;
  readonly waterfallChart: string;
  readonly pieChart: string;
  readonly donutChart: string;
  readonly heatTable: string;
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
  areaChart: "Area chart: #",
  logScale: "logarithmic scale",
  logNote: "Logarithmic scale: each step multiplies.",
  sourceNote: "The line breaks where another source begins.",
  share: "share of the total",
  pricesCurrent: "current prices",
  leftOut: "The # smallest are left out.",
  summary: "Series",
  first: "First",
  last: "Last",
  highest: "Highest",
  lowest: "Lowest",
  count: "Values",
  slopeChart: "Slope chart: #",
  bumpChart: "Ranks over time: #",
  rankLadder: "Ranks: #",
  lollipopChart: "Lollipop chart: #",
  dumbbellChart: "Dumbbell chart: #",
  scatterChart: "Scatter plot: #",
  waterfallChart: "Waterfall chart: #",
  pieChart: "Pie chart: #",
  donutChart: "Donut chart: #",
  heatTable: "Heat table: #",
};

const byLanguage: Readonly<Record<string, ChartPhrases>> = { en, de, fr, es, ru, zh };

/** The phrases in the deck's language; in English where we have none. */
export function chartPhrases(lang: string): ChartPhrases {
  return byLanguage[lang.toLowerCase().split("-")[0] ?? ""] ?? en;
}
