import { formatYear } from "../../model/format-when.ts";
import { areJoined, areNeighbours, type ChartData, type ChartPoint, type ChartSeries } from "./data.ts";
import { seriesName } from "./header.ts";
import { kindOf } from "./kinds.ts";
import { formatShare, valueInWords } from "./numbers.ts";
import { chartPhrases } from "./phrases.ts";
import type { DataTable } from "../figure.ts";
import { fillIn } from "../fill-in.ts";

/** The accessible name: the author's title, or the kind of chart with what it shows. */
export function chartTitle(data: ChartData, lang: string): string {
  if (data.chrome.title !== undefined) return data.chrome.title;
  const phrases = chartPhrases(lang);
  const phrase = kindOf(data.type).phrase(phrases);
  const names = data.series.flatMap((series) => seriesName(series, lang) ?? []);
  const what = names.length > 0 ? names.join(", ") : data.y.label || data.categories.join(", ");
  if (data.x.kind !== "time") return fillIn(phrase, what);
  return fillIn(phrase, [what, data.period].filter((part) => part !== "").join(", "));
}

/** What the chart says, in sentences from the data: for each series its ends, its extremes and the years without figures. */
export function describeChart(data: ChartData, lang: string): string {
  if (data.chrome.alt !== undefined) return data.chrome.alt;
  const own = kindOf(data.type).describe;
  if (own !== undefined) return own(data, lang);
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
  if (data.x.kind !== "time") {
    const separator = lang.toLowerCase().startsWith("zh") ? "；" : "; ";
    return `${head}${points.map((point) => `${point.place.name} ${valueInWords(point, data, lang)}`).join(separator)}.`;
  }
  const sentences = [head + fillIn(phrases.fromTo, ...say(first), ...say(last))];
  // Of many series the ends must do: the table has the rest.
  if (data.series.length > mostTold) return sentences.join("");
  const { lowest, highest } = extremesOf(points);
  if (points.length > 2 && lowest !== undefined && highest !== undefined) {
    sentences.push(fillIn(phrases.extremes, ...say(highest), ...say(lowest)));
  }
  const missing = gapsOf(points, lang);
  if (missing.length > 0 && missing.length <= mostGaps)
    sentences.push(fillIn(phrases.missing, missing.join(", ")));
  const text = sentences.join(lang.toLowerCase().startsWith("zh") ? "" : " ");
  return capital(text, lang);
}

function capital(text: string, lang: string): string {
  return text.slice(0, 1).toLocaleUpperCase(lang) + text.slice(1);
}

const mostTold = 8;

interface Extremes {
  readonly lowest: ChartPoint | undefined;
  readonly highest: ChartPoint | undefined;
}

/** The first of the lowest, and the last of the highest. */
function extremesOf(points: readonly ChartPoint[]): Extremes {
  let [lowest, highest] = [points[0], points[0]];
  for (const point of points) {
    if (point.value < (lowest?.value ?? Infinity)) lowest = point;
    if (point.value >= (highest?.value ?? -Infinity)) highest = point;
  }
  return { lowest, highest };
}

/** Data with more holes than this are samples, and the table has them all. */
const mostGaps = 5;

/** The whole years between neighbours without a value: “1993–2019”. */
function gapsOf(points: readonly ChartPoint[], lang: string): readonly string[] {
  const gaps: string[] = [];
  for (const [index, point] of points.entries()) {
    const next = points[index + 1];
    if (next === undefined || areNeighbours(point, next)) continue;
    const [first, last] = [Math.ceil(point.place.to - 1e-6), Math.floor(next.place.from + 1e-6) - 1];
    if (last >= first) gaps.push([...new Set([first, last])].map((year) => formatYear(year, lang)).join("–"));
  }
  return gaps;
}

/** A row for each date or category, a column for each series; of more values than anybody would read, a row for each series. */
export function tabulateChart(data: ChartData, lang: string): DataTable {
  const own = kindOf(data.type).tabulate;
  if (own !== undefined) return { caption: chartTitle(data, lang), ...own(data, lang) };
  const phrases = chartPhrases(lang);
  const count = data.series.reduce((sum, { points }) => sum + points.length, 0);
  if (count > mostCells) return summarise(data, lang);
  const all = data.series.flatMap(({ points }) => points);
  const places = [...new Map(all.map(({ place }) => [place.from, place])).values()].toSorted(
    (a, b) => a.from - b.from,
  );
  const head = data.x.label ?? (data.x.kind === "time" ? phrases.when : phrases.what);
  const columns = data.series.map(({ points }) => new Map(points.map((point) => [point.place.from, point])));
  const rows = places.map(({ name, from }) =>
    [name].concat(columns.map((column) => cellOf(column.get(from), data, lang))),
  );
  return { caption: chartTitle(data, lang), columns: [head, ...seriesHeads(data, lang)], rows };
}

const mostCells = 600;

function cellOf(point: ChartPoint | undefined, data: ChartData, lang: string): string {
  if (point === undefined) return "";
  const value = valueInWords(point, data, lang);
  const share = point.share === undefined ? undefined : formatShare(point, lang);
  const further = [share, point.label].filter((part) => part !== undefined).join(", ");
  return further === "" ? value : `${value} (${further})`;
}

function seriesHeads(data: ChartData, lang: string): readonly string[] {
  const otherwise = data.y.label === "" ? chartPhrases(lang).value : data.y.label;
  return data.series.map((series) => seriesName(series, lang) ?? otherwise);
}

/** Of each series its ends and extremes, and how many values it has. */
function summarise(data: ChartData, lang: string): DataTable {
  const { summary, count, first, last, highest, lowest } = chartPhrases(lang);
  const heads = seriesHeads(data, lang);
  const rows = data.series.map(({ points }, index) => {
    const extremes = extremesOf(points);
    const told = [points[0], points.at(-1), extremes.highest, extremes.lowest].map((point) =>
      point === undefined ? "" : `${valueInWords(point, data, lang)} (${point.place.name})`,
    );
    return [heads[index] ?? "", String(points.length), ...told];
  });
  return { caption: chartTitle(data, lang), columns: [summary, count, first, last, highest, lowest], rows };
}

/** What the values are counted in and cover, what the looks of the marks mean as far as they occur, and what is left out. */
export function chartNotes(data: ChartData, lang: string): readonly string[] {
  const phrases = chartPhrases(lang);
  const scope = scopeOf(data, lang);
  return [
    ...(scope === "" ? [] : [scope]),
    ...(data.y.isLog || data.x.isLog ? [phrases.logNote] : []),
    ...hedgeNotes(data, lang),
    ...lineNotes(data, lang),
    ...(data.series.some((series) => series.outside) ? [phrases.outsideNote] : []),
    ...(data.leftOut > 0 ? [fillIn(phrases.leftOut, String(data.leftOut))] : []),
    ...(kindOf(data.type).notes?.(data, lang) ?? []),
  ];
}

/** “US$ billion, current prices, 1992–2014.” */
function scopeOf(data: ChartData, lang: string): string {
  const phrases = chartPhrases(lang);
  const prices = data.prices === "current" ? phrases.pricesCurrent : data.prices;
  const unit = data.stack === "share" ? capital(phrases.share, lang) : data.y.label;
  const parts = [unit, prices, data.period].filter((part) => part !== undefined && part !== "");
  const isChinese = lang.toLowerCase().startsWith("zh");
  if (parts.length === 0) return "";
  return parts.join(isChinese ? "，" : ", ") + (isChinese ? "。" : ".");
}

function hedgeNotes(data: ChartData, lang: string): readonly string[] {
  const phrases = chartPhrases(lang);
  const hedges = new Set<ChartPoint["hedge"]>();
  for (const { points } of data.series) for (const { hedge } of points) hedges.add(hedge);
  const has = (...names: readonly ChartPoint["hedge"][]): boolean => names.some((name) => hedges.has(name));
  return [
    ...(has("about", "estimate", "forecast", "forecast-over") ? [phrases.hollowNote] : []),
    ...(has("over", "at-least", "forecast-over") ? [phrases.upNote] : []),
    ...(has("under", "nearly") ? [phrases.downNote] : []),
  ];
}

function lineNotes(data: ChartData, lang: string): readonly string[] {
  if (data.type !== "line" && data.type !== "area") return [];
  const phrases = chartPhrases(lang);
  const isDotted = data.series.some(
    (series) => series.connectsGaps && gapsOf(series.points, lang).length > 0,
  );
  const isBroken = data.series.some(({ points }) =>
    points.some((point, index) => {
      const before = points[index - 1];
      return before !== undefined && areNeighbours(before, point) && !areJoined(before, point);
    }),
  );
  return [...(isDotted ? [phrases.gapNote] : []), ...(isBroken ? [phrases.sourceNote] : [])];
}
