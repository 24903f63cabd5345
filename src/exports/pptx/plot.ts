import {
  areJoined,
  areNeighbours,
  isHollow,
  type ChartData,
  type ChartPoint,
  type ChartSeries,
} from "../../figures/chart/data.ts";
import type { Tone } from "../../draw/colours.ts";
import { seriesName } from "../../figures/chart/header.ts";
import { kindPhrases } from "../../figures/chart/kinds/phrases.ts";
import { markLabel } from "../../figures/chart/numbers.ts";
import { seriesTones } from "../../figures/chart/paint.ts";
import { sumOf } from "../../figures/chart/stack-labels.ts";

/** One value of a series, as it is shown and as it stands in the workbook. */
export interface PlotPoint {
  readonly value: number;
  /** Of a scatter: across, and the bubble's area. */
  readonly x?: number;
  readonly size?: number;
  readonly tone?: Tone;
  readonly isHollow: boolean;
  /** Whether the line to it from the point before is left out or dashed. */
  readonly joint: "line" | "dashed" | "none";
  /** In words; undefined for none. */
  readonly label?: string | undefined;
  /** How far the label moves down from its place, as a share of the chart's height. */
  readonly nudge?: number;
}

export interface PlotSeries {
  readonly name: string;
  /** Whether the name is the author's, and not only the unit. */
  readonly isNamed: boolean;
  readonly tone: Tone;
  /** Nothing where there is no value. */
  readonly points: readonly (PlotPoint | undefined)[];
  /** A line at a value, for reference. */
  readonly isReference?: true;
  /** The sums of stacks, of which nothing is drawn but their labels. */
  readonly isSum?: true;
  /** Whether the next series goes on with it, by another count. */
  readonly isContinued?: boolean;
}

/** A chart as PowerPoint knows it. */
export interface Plot {
  readonly kind: "bar" | "line" | "dot" | "area" | "pie" | "doughnut" | "scatter" | "bubble";
  readonly grouping: "standard" | "clustered" | "stacked" | "percentStacked";
  readonly isLying: boolean;
  readonly categories: readonly string[];
  /** Where the categories are years: the first of them. */
  readonly firstYear?: number;
  readonly series: readonly PlotSeries[];
  /** Whether lines go on where values are missing. */
  readonly connectsGaps: boolean;
}

/** The chart as one that PowerPoint has; undefined where it has none that says the same. */
export function plotOf(data: ChartData, lang: string): Plot | undefined {
  if (data.series.some(({ facet }) => facet !== undefined) || data.series.length === 0) return undefined;
  if (data.lines.some(({ at }) => at === "x")) return undefined;
  const kind = kindOf(data);
  if (kind === undefined) return undefined;
  const grouping =
    data.stack === "share"
      ? "percentStacked"
      : data.stack === "sum" || kind === "area"
        ? "stacked"
        : kind === "bar"
          ? "clustered"
          : "standard";
  const isLying =
    kind === "bar" &&
    (data.direction === "lying" || (data.direction === "as fits" && areLong(data.categories)));
  if (isLying && data.lines.length > 0) return undefined;
  const connectsGaps = data.series.every((series) => series.connectsGaps);
  const shared = { kind, grouping, isLying, connectsGaps } as const;
  if (kind === "scatter" || kind === "bubble") {
    if (data.x.isLog || data.lines.length > 0 || data.spans.length > 0) return undefined;
    return {
      ...shared,
      categories: [],
      series: data.series.map((series) => writeSeries(series, series.points, data, lang)),
    };
  }
  const slots = slotsOf(data);
  if (slots === undefined) return undefined;
  const series = data.series.flatMap((one) => {
    const placed = slots.places.map((place) => one.points.find((point) => isAt(point, place)));
    return splitWhereCut(writeSeries(one, placed, data, lang));
  });
  const references = data.lines.map(({ label, value }): PlotSeries => ({
    name: label,
    isNamed: true,
    tone: "ink",
    isReference: true,
    points: slots.places.map(() => ({ value: round(value), isHollow: false, joint: "line" })),
  }));
  return {
    ...shared,
    categories: slots.names,
    ...(slots.firstYear !== undefined && { firstYear: slots.firstYear }),
    series: [...series, ...references, ...sumsOf(data, slots.places, shared, lang)],
  };
}

/** What stands above stacks, as a series of its own: PowerPoint labels no sums. */
function sumsOf(
  data: ChartData,
  places: readonly number[],
  { kind, grouping, isLying }: Pick<Plot, "kind" | "grouping" | "isLying">,
  lang: string,
): readonly PlotSeries[] {
  if (kind !== "bar" || grouping !== "stacked" || isLying || data.labels !== "all") return [];
  const points = places.map((place): PlotPoint | undefined => {
    const parts = data.series.flatMap((one) => one.points.filter((point) => isAt(point, place)));
    const sum = sumOf(parts, data);
    if (sum === undefined) return undefined;
    return {
      value: round(sum.value / data.y.divide),
      isHollow: false,
      joint: "none",
      label: labelOf(sum, data, lang),
    };
  });
  return [{ name: kindPhrases(lang).whole, isNamed: true, tone: "ink", isSum: true, points }];
}

function isAt({ place }: ChartPoint, from: number): boolean {
  return Math.abs(place.from - from) < 1e-6;
}

function kindOf({ type, x, stack, series }: ChartData): Plot["kind"] | undefined {
  if (type === "scatter")
    return series.some(({ points }) => points.some(({ extra }) => extra?.size !== undefined))
      ? "bubble"
      : "scatter";
  if (type === "donut") return "doughnut";
  if (type === "line" || type === "dot") return x.kind === "number" || stack !== "none" ? undefined : type;
  return type === "bar" || type === "area" || type === "pie" ? type : undefined;
}

function areLong(names: readonly string[]): boolean {
  return names.reduce((sum, name) => sum + name.length, 0) > 80 || names.some((name) => name.length > 22);
}

/** A line that must not be joined somewhere is a series on either side, since not every program draws single stretches of a line. */
function splitWhereCut(series: PlotSeries): readonly PlotSeries[] {
  const cuts = series.points.flatMap((point, index) => (point?.joint === "none" ? [index] : []));
  const starts = [0, ...cuts];
  return starts.map((start, part): PlotSeries => {
    const end = starts[part + 1];
    const points = series.points.map((point, index) => {
      const isInside = index >= start && (end === undefined || index < end);
      return !isInside || point === undefined
        ? undefined
        : { ...point, joint: point.joint === "none" ? "line" : point.joint };
    });
    const { name, isNamed, tone } = series;
    return { name, isNamed, tone, points, isContinued: end !== undefined };
  });
}

interface Slots {
  readonly places: readonly number[];
  readonly names: readonly string[];
  readonly firstYear?: number;
}

/** Every year from the first to the last, so that a missing one is a gap of its width; or the categories. Undefined for other stretches of time. */
function slotsOf({ x, categories, series }: ChartData): Slots | undefined {
  const points = series.flatMap((one) => one.points);
  if (x.kind === "category") return { places: categories.map((_, index) => index), names: categories };
  const areYears = points.every(
    ({ place }) => Number.isInteger(place.from) && Math.abs(place.to - place.from - 1) < 1e-6,
  );
  const first = Math.min(Math.floor(x.from + 1e-6), ...points.map(({ place }) => place.from));
  const end = Math.max(Math.ceil(x.to - 1e-6), ...points.map(({ place }) => place.to));
  if (!areYears || end - first > 500 || first < 1) return undefined;
  const places = Array.from({ length: end - first }, (_, index) => first + index);
  return { places, names: places.map(String), firstYear: first };
}

function writeSeries(
  series: ChartSeries,
  placed: readonly (ChartPoint | undefined)[],
  data: ChartData,
  lang: string,
): PlotSeries {
  let before: ChartPoint | undefined;
  const last = series.points.length - 1;
  const notes = data.annotations.filter((note) => (note.series ?? 0) === data.series.indexOf(series));
  const points = placed.map((point): PlotPoint | undefined => {
    if (point === undefined) return undefined;
    const joint = before === undefined ? "line" : jointOf(before, point, data);
    before = point;
    const index = series.points.indexOf(point);
    const isBound = point.hedge !== "exact" && !isHollow(point.hedge);
    const isLabelled =
      data.type !== "area" &&
      (data.labels === "all" ||
        // Nothing else would say that it is one.
        isBound ||
        (data.labels === "ends" && (index === last || (index === 0 && data.series.length === 1))));
    const isPart = data.type === "pie" || data.type === "donut";
    const tone = point.tone ?? (isPart ? seriesTones[index % seriesTones.length] : undefined);
    const value = round(
      data.stack === "share" && point.share !== undefined && data.type === "pie"
        ? point.share
        : point.value / data.y.divide,
    );
    const words = notes
      .filter((note) => Math.abs(note.place.from - point.place.from) < 1e-6)
      .map(({ text }) => text);
    const mark = labelOf(point, data, lang);
    const label = isPart
      ? partLabel(point, mark, data)
      : isLabelled
        ? [...words, mark].join(": ")
        : data.type === "area"
          ? undefined
          : words[0];
    return {
      value,
      ...(data.x.kind === "number" && { x: round((point.place.from + point.place.to) / 2 / data.x.divide) }),
      ...(point.extra?.size !== undefined && { size: round(point.extra.size) }),
      ...(tone !== undefined && { tone }),
      isHollow: isHollow(point.hedge),
      joint,
      label: data.type === "scatter" ? point.label : label,
    };
  });
  const name = seriesName(series, lang);
  return { name: name ?? data.y.label, isNamed: name !== undefined, tone: series.tone, points };
}

/** Beside its part of a pie with its name; in a ring, whose names stand in a legend, alone. */
function partLabel({ place }: ChartPoint, mark: string, { type }: ChartData): string {
  return type === "pie" ? `${place.name}: ${mark}` : mark;
}

function jointOf(before: ChartPoint, point: ChartPoint, data: ChartData): PlotPoint["joint"] {
  const { type, series } = data;
  const isTime = type === "line" || type === "area";
  if (isTime && areNeighbours(before, point) && !areJoined(before, point)) return "none";
  const isAcross = type === "line" && series.every(({ connectsGaps }) => connectsGaps);
  if (isAcross && !areNeighbours(before, point)) return "dashed";
  return isHollow(point.hedge) ? "dashed" : "line";
}

/** Above bars that stand closer than this many to a chart, numbers have few digits. */
const manyBars = 20;

/**
 * As on the slide's own chart: the value with its hedge, of a stack of shares its percentage. Above upright bars, which are narrow, words of the
 * hedge have lines of their own.
 */
function labelOf(point: ChartPoint, data: ChartData, lang: string): string {
  const isAbove = data.type === "bar" && data.direction !== "lying" && data.x.kind !== "category";
  const digits = isAbove && data.x.to - data.x.from > manyBars ? "few" : "as given";
  const { before = "", number, after } = markLabel(point, data, lang, digits);
  if (isAbove)
    return [before.trim(), number, after].filter((part) => part !== undefined && part !== "").join("\n");
  return before + number + (after === undefined ? "" : ` (${after})`);
}

/** As many digits as an author's number has, without what division adds. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
