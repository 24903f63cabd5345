import type { Box } from "../../../draw/boxes.ts";
import { scaleLinear } from "d3-scale";
import { stroke, textTone } from "../../../draw/colours.ts";
import { placeLabels } from "../../../draw/labels.ts";
import { element, pathData } from "../../../draw/svg.ts";
import { setBlock } from "../../../draw/text-block.ts";
import { error, type Problem } from "../../../model/problem.ts";
import type { FigureContext, Frame } from "../../figure.ts";
import type { ChartData, ChartPlace, ChartPoint } from "../data.ts";
import { seriesName, setHeader } from "../header.ts";
import type { ChartKind } from "../kind.ts";
import { placeText, type ChartLayout, type ChartText } from "../layout.ts";
import { drawDot } from "../marks.ts";
import type { ChartSpec } from "../schema.ts";
import { valueScale } from "../value-axis.ts";
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

const radius = 6;
/** Between two times, in pixels. */
const leastColumn = 90;

/** Two or a few times side by side, joined by lines: what rose, what fell, and who passed whom. */
export const slopeKind: ChartKind = {
  axes: ["time", "category"],
  isFromZero: false,
  canBeLog: true,
  keys: ["steps", "highlight", "top"],
  phrase: ({ slopeChart }) => slopeChart,
  check: checkTimes,
  layout: layoutSlope,
  notes: leapNotes,
};

function checkTimes(data: ChartData, _spec: ChartSpec, context: FigureContext): readonly Problem[] {
  const count = placesOf(data).length;
  if (count >= 2 && count <= 5) return [];
  const message = `A slope joins two to five times, and this one has ${count}.`;
  const hint = count < 2 ? "Give each series a second time." : "Keep a few with `where`, or draw a line.";
  return [error("chart/slope-times", context.locate(["type"]), message, hint)];
}

function layoutSlope(data: ChartData, frame: Frame): ChartLayout {
  const header = setHeader(data, frame, "beside marks");
  const times = placesOf(data);
  const top = header.height + columnNameHeight + 6;
  const bottom = frame.height - 2;
  const y = scaleOf(data, top + 14, bottom - 14);
  const last = times.length - 1;
  const [left, right] = chooseEnds(
    (words) => {
      const room = {
        top,
        bottom,
        nameWidth: frame.width * words.nameShare,
        nameLines: words.nameLines,
        text: frame.text,
      };
      const side = (column: number, isNamed: boolean): readonly EndLabel[] =>
        endsAt(times[column], data, y, frame, isNamed, words.hedges);
      return [
        setEndLabels(side(0, words.namesLeft), { ...room, side: "left" }),
        setEndLabels(side(last, true), { ...room, side: "right" }),
      ];
    },
    frame.width,
    leastColumn * last,
  );
  const edges = [Math.max(left.width, 40), frame.width - Math.max(right.width, 40)] as const;
  const x = scaleLinear([0, Math.max(1, last)], edges);
  const points = placeInColumns(data, times, x, y);
  const labelOf = ({ point, column }: ColumnPoint) =>
    (column === 0 ? left : column === last ? right : undefined)?.labels.get(point)?.(
      column === 0 ? edges[0] : edges[1],
    );
  const taken = points.flatMap((point) => labelOf(point)?.texts.map(({ box }) => box) ?? []);
  const inner = labelInner(
    points.filter(({ column }) => column > 0 && column < last),
    points,
    taken,
    data,
    frame,
    top,
  );
  const parts = points.map((screen): Part => {
    const series = data.series.indexOf(screen.series);
    const own = points.filter((point) => point.series === screen.series);
    const label = labelOf(screen);
    return {
      series,
      point: screen.point,
      marks: [
        ...drawColumnLine(screen, own, "straight", 3),
        ...(label?.leader ?? []),
        drawDot(screen, radius, "upright"),
      ],
      texts: label?.texts ?? inner.get(screen.point) ?? [],
    };
  });
  const posts = pathData(...times.flatMap((_, column) => ["M", x(column), top, "V", bottom]));
  return layParts(data, {
    back: [...header.swatches, element("path", { class: stroke("hairline"), fill: "none", d: posts })],
    texts: [...header.texts, ...columnNames(times, x, header.height, frame)],
    // The first series is the one to look at: it lies on top.
    parts: parts.toReversed(),
    lost: parts.filter(({ texts }) => texts.length === 0).length,
  });
}

/** From the least to the greatest value, since positions are compared and not lengths; the author may widen it. */
function scaleOf(data: ChartData, top: number, bottom: number): (point: ChartPoint) => number {
  const values = data.series.flatMap(({ points }) => points.map(({ value }) => value / data.y.divide));
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const min = data.y.min ?? least;
  const max = Math.max(data.y.max ?? greatest, greatest);
  if (max <= min) return () => (top + bottom) / 2;
  const scale = valueScale(data, { min: Math.min(min, least), max }, [bottom, top]);
  return ({ value }) => scale(value / data.y.divide);
}

function endsAt(
  time: ChartPlace | undefined,
  data: ChartData,
  y: (point: ChartPoint) => number,
  frame: Frame,
  isNamed: boolean,
  hedges: EndWords["hedges"],
): readonly EndLabel[] {
  return data.series.flatMap((series): readonly EndLabel[] => {
    const point = series.points.find(({ place }) => place.name === time?.name);
    if (point === undefined) return [];
    const name = isNamed ? seriesName(series, frame.lang) : undefined;
    const value = printValue(hedges === "in words" ? point : { ...point, hedge: "exact" }, data, frame.lang);
    return [{ point, y: y(point), value, fill: textTone(series.tone), ...(name !== undefined && { name }) }];
  });
}

/** The values between the ends, above or below their dots. */
function labelInner(
  shown: readonly ColumnPoint[],
  all: readonly ColumnPoint[],
  taken: readonly Box[],
  data: ChartData,
  frame: Frame,
  top: number,
): ReadonlyMap<ChartPoint, readonly ChartText[]> {
  if (data.labels !== "all") return new Map(shown.map(({ point }) => [point, []]));
  const requests = shown.map(({ point, series, x, y }) => {
    const style = { family: "sans", weight: 600, size: 17 } as const;
    const line = { text: printValue(point, data, frame.lang), style, fill: textTone(series.tone) };
    const block = { ...setBlock(frame.text, [line]), fact: point.fact };
    const above = y - radius - 3 - block.height;
    return {
      candidates: [
        spot(block, { x, y: above, anchor: "middle" }, 0),
        spot(block, { x, y: y + radius + 3, anchor: "middle" }, 1),
        spot(block, { x: x + radius + 5, y: y - block.height / 2 }, 3),
        spot(block, { x: x - radius - 5, y: y - block.height / 2, anchor: "end" }, 4),
      ],
    };
  });
  const lines = all.flatMap((to) => {
    const from = all.findLast(({ series, column }) => series === to.series && column < to.column);
    return from === undefined ? [] : [{ from, to }];
  });
  const obstacles = all.map(({ x, y }) => ({
    x: x - radius,
    y: y - radius,
    width: radius * 2,
    height: radius * 2,
  }));
  const room = { x: 0, y: top, width: frame.width, height: frame.height - top };
  const spots = placeLabels(requests, { frame: room, obstacles: [...taken, ...obstacles], lines });
  return new Map(
    spots.flatMap((found, index) => {
      const screen = shown[index];
      if (found === undefined || screen === undefined) return [];
      const place = { ...found.place, halo: "halo" } as const;
      return [[screen.point, [placeText("value", found.block, place)]] as const];
    }),
  );
}
