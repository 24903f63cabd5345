import { scaleLinear } from "d3-scale";
import type { Box } from "../../../draw/boxes.ts";
import { fill, stroke, textTone, type Tone } from "../../../draw/colours.ts";
import { placeLabels } from "../../../draw/labels.ts";
import { element, type Markup } from "../../../draw/svg.ts";
import { setBlock, type TextBlock } from "../../../draw/text-block.ts";
import type { Frame } from "../../figure.ts";
import { isHollow, type ChartData, type ChartPlace, type ChartPoint } from "../data.ts";
import { seriesName, setHeader } from "../header.ts";
import type { ChartKind } from "../kind.ts";
import { placeText, type ChartLayout, type ChartText } from "../layout.ts";
import { showFact } from "../marks.ts";
import { spot } from "../value-labels.ts";
import { drawColumnLine, leapNotes } from "./column-lines.ts";
import { chooseEnds, setEndLabels, type EndLabel, type EndWords } from "./end-labels.ts";
import { layParts, type Part } from "./parts.ts";
import {
  columnNameHeight,
  columnNames,
  placeInColumns,
  placesOf,
  printValue,
  type ColumnPoint,
} from "./places.ts";
import { checkRanks, ranksOf } from "./ranks.ts";

/** Ranks over time, the first on top: given as ranks, or counted from the values of each date. */
export const bumpKind: ChartKind = {
  axes: ["time", "category"],
  isFromZero: false,
  canBeLog: false,
  keys: ["steps", "highlight"],
  phrase: ({ bumpChart }) => bumpChart,
  check: (data, _spec, context) => checkRanks(data, context),
  layout: layoutBump,
  notes: leapNotes,
};

const largestDot = 17;
/** Between two dates, in pixels. */
const leastColumn = 80;
/** A dot with less than this holds no number. */
const leastNumbered = 10;

function layoutBump(data: ChartData, frame: Frame): ChartLayout {
  const header = setHeader(data, frame, "beside marks");
  const times = placesOf(data);
  const last = times.length - 1;
  const ranks = ranksOf(data);
  const worst = Math.max(...ranks.values());
  const top = header.height + columnNameHeight + 6;
  const bottom = frame.height - 2;
  const roomy = Math.min(largestDot, ((bottom - top) / worst) * 0.42, (frame.width / times.length) * 0.2);
  const y = scaleLinear([1, Math.max(2, worst)], [top + roomy + 2, bottom - roomy - 2]);
  const yOf = (point: ChartPoint): number => y(ranks.get(point) ?? 1);
  const [left, right] = chooseEnds(
    (words) => {
      const room = {
        top,
        bottom,
        nameWidth: frame.width * words.nameShare,
        nameLines: words.nameLines,
        text: frame.text,
      };
      const side = (column: number, which: "left" | "right"): readonly EndLabel[] =>
        namesAt(times[column], data, yOf, frame, which, words);
      return [
        setEndLabels(side(0, "left"), { ...room, side: "left" }),
        setEndLabels(side(last, "right"), { ...room, side: "right" }),
      ];
    },
    frame.width,
    leastColumn * last,
  );
  const insets = [times[0], times[last]].map((time) => roomy * mostTied(time?.name, ranks));
  const [first = 0, final = 0] = insets;
  const edges = [left.width + first - 8, frame.width - right.width - final + 8] as const;
  const x = scaleLinear([0, Math.max(1, last)], last === 0 ? [frame.width / 2, frame.width / 2] : edges);
  // Those who share a rank keep off the neighbouring columns.
  const widest = Math.max(...times.map(({ name }) => mostTied(name, ranks)));
  const radius = last === 0 ? roomy : Math.max(2, Math.min(roomy, (x(1) - x(0)) / (2.1 * widest)));
  const points = partTies(placeInColumns(data, times, x, yOf), radius);
  const labelOf = ({ point, column }: ColumnPoint) =>
    column === 0
      ? left.labels.get(point)?.(left.width)
      : column === last
        ? right.labels.get(point)?.(frame.width - right.width)
        : undefined;
  const taken = points.flatMap((point) => labelOf(point)?.texts.map(({ box }) => box) ?? []);
  const loose = nameLoose(points, data, last, radius, taken, frame, top);
  const parts = points.map((screen): Part => {
    const own = points.filter(({ series }) => series === screen.series);
    const label = labelOf(screen);
    return {
      series: data.series.indexOf(screen.series),
      point: screen.point,
      marks: [
        ...drawColumnLine(screen, own, "level", Math.max(3, radius * 0.4)),
        ...(label?.leader ?? []),
        drawRank(screen, radius),
      ],
      texts: [
        ...numberOf(screen, ranks.get(screen.point) ?? 1, radius, frame),
        ...(label?.texts ?? []),
        ...(loose.get(screen.point) ?? []),
      ],
    };
  });
  const named = new Set(
    parts.flatMap(({ series, texts }) => (texts.some(({ role }) => role === "series") ? [series] : [])),
  );
  return layParts(data, {
    back: header.swatches,
    texts: [...header.texts, ...columnNames(times, x, header.height, frame)],
    parts: parts.toReversed(),
    lost: data.series.filter(({ label }, index) => label !== undefined && !named.has(index)).length,
  });
}

function namesAt(
  time: ChartPlace | undefined,
  data: ChartData,
  y: (point: ChartPoint) => number,
  frame: Frame,
  side: "left" | "right",
  words: EndWords,
): readonly EndLabel[] {
  const hasValues = side === "right" && data.unit !== "rank" && data.labels !== "none";
  return data.series.flatMap((series): readonly EndLabel[] => {
    const point = series.points.find(({ place }) => place.name === time?.name);
    if (point === undefined) return [];
    // A narrow picture names its lines once, where they end.
    const isNamed = side === "right" || words.namesLeft || series.points.at(-1) === point;
    const name = isNamed ? seriesName(series, frame.lang) : undefined;
    const value = hasValues
      ? printValue(words.hedges === "in words" ? point : { ...point, hedge: "exact" }, data, frame.lang)
      : undefined;
    return [
      {
        point,
        y: y(point),
        fill: textTone(series.tone),
        ...(value !== undefined && { value }),
        ...(name !== undefined && { name }),
      },
    ];
  });
}

function mostTied(time: string | undefined, ranks: ReadonlyMap<ChartPoint, number>): number {
  const counts = new Map<number, number>();
  for (const [{ place }, rank] of ranks) {
    if (place.name === time) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  }
  return Math.max(1, ...counts.values());
}

/** Those who share a rank stand side by side in their row. */
function partTies(points: readonly ColumnPoint[], radius: number): readonly ColumnPoint[] {
  return points.map((point) => {
    const tied = points.filter(({ column, y }) => column === point.column && y === point.y);
    const shift = (tied.indexOf(point) - (tied.length - 1) / 2) * radius * 2.05;
    return { ...point, x: point.x + shift };
  });
}

/** A dot for a rank: hollow where it is hedged. */
function drawRank({ point, series, x, y }: ColumnPoint, radius: number): Markup {
  const isPale = series.tone === "muted";
  const looks = isHollow(point.hedge)
    ? { class: `${fill("paper")} ${stroke(series.tone)}`, "stroke-width": 2.5, r: radius - 1 }
    : {
        class: `${fill(isPale ? "hairline" : series.tone)} ${stroke(isPale ? "muted" : "paper")}`,
        "stroke-width": 1.5,
        r: radius,
      };
  return showFact(element("circle", { ...looks, cx: x, cy: y }), point.fact);
}

function numberOf(
  { point, series, x, y }: ColumnPoint,
  rank: number,
  radius: number,
  frame: Frame,
): readonly ChartText[] {
  if (radius < leastNumbered) return [];
  const block = setBlock(frame.text, [
    {
      text: String(rank),
      style: { family: "sans", weight: 600, size: Math.min(19, Math.round(radius * 1.2)) },
      fill: numberTone(point, series.tone),
    },
  ]);
  return [
    placeText("value", { ...block, fact: point.fact }, { x, y: y - block.height / 2, anchor: "middle" }),
  ];
}

function numberTone({ hedge }: ChartPoint, tone: Tone): "ink" | "paper" | ReturnType<typeof textTone> {
  if (isHollow(hedge)) return textTone(tone);
  return tone === "muted" ? "ink" : "paper";
}

/** The names of series that are at neither end: beside their last dot. */
function nameLoose(
  points: readonly ColumnPoint[],
  data: ChartData,
  last: number,
  radius: number,
  taken: readonly Box[],
  frame: Frame,
  top: number,
): ReadonlyMap<ChartPoint, readonly ChartText[]> {
  const loose = data.series.flatMap((series) => {
    const own = points.filter((point) => point.series === series);
    const end = own.at(-1);
    const isNamed = own.some(({ column }) => column === last || column === 0);
    const name = seriesName(series, frame.lang);
    return end === undefined || isNamed || name === undefined ? [] : [{ end, name }];
  });
  const dots = points.map(({ x, y }): Box => ({
    x: x - radius,
    y: y - radius,
    width: radius * 2,
    height: radius * 2,
  }));
  const lines = points.flatMap((to) => {
    const from = points.findLast(({ series, column }) => series === to.series && column < to.column);
    return from === undefined ? [] : [{ from, to }];
  });
  const requests = loose.map(({ end, name }) => {
    const style = { family: "sans", weight: 400, size: 17 } as const;
    const block = setBlock(frame.text, [{ text: name, style, fill: textTone(end.series.tone) }]);
    return { candidates: spotsAround(block, end, radius) };
  });
  const room = { x: 0, y: top, width: frame.width, height: frame.height - top };
  const spots = placeLabels(requests, { frame: room, obstacles: [...taken, ...dots], lines });
  return new Map(
    spots.flatMap((found, index) => {
      const screen = loose[index]?.end;
      if (found === undefined || screen === undefined) return [];
      return [[screen.point, [placeText("series", found.block, { ...found.place, halo: "halo" })]] as const];
    }),
  );
}

function spotsAround(block: TextBlock, { x, y }: ColumnPoint, radius: number) {
  return [
    spot(block, { x: x + radius + 6, y: y - block.height / 2 }, 0),
    spot(block, { x, y: y - radius - 3 - block.height, anchor: "middle" }, 1),
    spot(block, { x, y: y + radius + 3, anchor: "middle" }, 2),
    spot(block, { x: x - radius - 6, y: y - block.height / 2, anchor: "end" }, 3),
  ];
}
