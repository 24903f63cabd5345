import { formatYear } from "../../model/format-when.ts";
import { areNeighbours, type ChartData, type ChartPoint, type ChartSeries } from "./data.ts";
import { seriesName } from "./header.ts";
import { valueInWords } from "./numbers.ts";
import { chartPhrases } from "./phrases.ts";
import type { DataTable } from "../figure.ts";
import { fillIn } from "../fill-in.ts";

/** The accessible name: the author's title, or the kind of chart with what it shows. */
export function chartTitle(data: ChartData, lang: string): string {
  if (data.chrome.title !== undefined) return data.chrome.title;
  const phrases = chartPhrases(lang);
  const phrase = { line: phrases.lineChart, bar: phrases.barChart, dot: phrases.dotChart }[data.type];
  const names = data.series.flatMap((series) => seriesName(series, lang) ?? []);
  const what = names.length > 0 ? names.join(", ") : data.y.label || data.categories.join(", ");
  if (data.x.kind === "category") return fillIn(phrase, what);
  const all = data.series.flatMap(({ points }) => points).toSorted((a, b) => a.place.from - b.place.from);
  const ends = new Set([all[0]?.place.name, all.at(-1)?.place.name]);
  return fillIn(phrase, [what, [...ends].join("–")].filter((part) => part !== "").join(", "));
}

/** What the chart says, in sentences from the data: for each series its ends, its extremes and the years without figures. */
export function describeChart(data: ChartData, lang: string): string {
  if (data.chrome.alt !== undefined) return data.chrome.alt;
  return data.series
    .filter(({ points }) => points.length > 0)
    .map((series) => describeSeries(series, data, lang))
    .join(" ");
}

function describeSeries(series: ChartSeries, data: ChartData, lang: string): string {
  const phrases = chartPhrases(lang);
  const name = seriesName(series, lang);
  const head = name === undefined ? "" : fillIn(phrases.seriesHead, name);
  const say = (point: ChartPoint): [string, string] => [valueInWords(point, data, lang), point.place.name];
  const { points } = series;
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return "";
  if (points.length === 1) return head + fillIn(phrases.onePoint, ...say(first));
  if (data.x.kind === "category") {
    const separator = lang.toLowerCase().startsWith("zh") ? "；" : "; ";
    return `${head}${points.map((point) => `${point.place.name} ${valueInWords(point, data, lang)}`).join(separator)}.`;
  }
  const sentences = [head + fillIn(phrases.fromTo, ...say(first), ...say(last))];
  const sorted = points.toSorted((a, b) => a.value - b.value);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (points.length > 2 && lowest !== undefined && highest !== undefined) {
    sentences.push(fillIn(phrases.extremes, ...say(highest), ...say(lowest)));
  }
  const missing = gapsOf(points, lang);
  if (missing.length > 0 && missing.length <= mostGaps)
    sentences.push(fillIn(phrases.missing, missing.join(", ")));
  const text = sentences.join(lang.toLowerCase().startsWith("zh") ? "" : " ");
  return text.slice(0, 1).toLocaleUpperCase(lang) + text.slice(1);
}

/** Data with more holes than this are samples, and the table has them all. */
const mostGaps = 5;

/** The whole years between neighbours without a value: “1993–2019”. */
function gapsOf(points: readonly ChartPoint[], lang: string): readonly string[] {
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    if (next === undefined || areNeighbours(point, next)) return [];
    const [first, last] = [Math.ceil(point.place.to - 1e-6), Math.floor(next.place.from + 1e-6) - 1];
    if (last < first) return [];
    return [[...new Set([first, last])].map((year) => formatYear(year, lang)).join("–")];
  });
}

/** A row for each date or category, a column for each series. */
export function tabulateChart(data: ChartData, lang: string): DataTable {
  const phrases = chartPhrases(lang);
  const all = data.series.flatMap(({ points }) => points);
  const places = [...new Map(all.map(({ place }) => [place.name, place])).values()].toSorted(
    (a, b) => a.from - b.from,
  );
  const head = data.x.label ?? (data.x.kind === "time" ? phrases.when : phrases.what);
  const named = data.series.map(
    (series) => seriesName(series, lang) ?? (data.y.label === "" ? phrases.value : data.y.label),
  );
  const cell = ({ points }: ChartSeries, name: string): string => {
    const point = points.find((other) => other.place.name === name);
    if (point === undefined) return "";
    const value = valueInWords(point, data, lang);
    return point.label === undefined ? value : `${value} (${point.label})`;
  };
  const rows = places.map(({ name }) => [name].concat(data.series.map((series) => cell(series, name))));
  return { caption: chartTitle(data, lang), columns: [head, ...named], rows };
}

/** What the looks of the marks mean, as far as they occur. */
export function chartNotes(data: ChartData, lang: string): readonly string[] {
  const phrases = chartPhrases(lang);
  const hedges = new Set(data.series.flatMap(({ points }) => points.map(({ hedge }) => hedge)));
  const has = (...names: readonly ChartPoint["hedge"][]): boolean => names.some((name) => hedges.has(name));
  const isDotted =
    data.type === "line" &&
    data.series.some((series) => series.connectsGaps && gapsOf(series.points, lang).length > 0);
  return [
    ...(has("about", "estimate", "forecast", "forecast-over") ? [phrases.hollowNote] : []),
    ...(has("over", "at-least", "forecast-over") ? [phrases.upNote] : []),
    ...(has("under", "nearly") ? [phrases.downNote] : []),
    ...(isDotted ? [phrases.gapNote] : []),
    ...(data.series.some((series) => series.outside) ? [phrases.outsideNote] : []),
  ];
}
