import type { Box } from "../../../draw/boxes.ts";
import { textTone } from "../../../draw/colours.ts";
import { placeLabels } from "../../../draw/labels.ts";
import { setBlock } from "../../../draw/text-block.ts";
import type { Frame } from "../../figure.ts";
import { hedgeLook, type ChartData, type ChartPlace, type ChartPoint } from "../data.ts";
import { seriesName } from "../header.ts";
import { placeText, tickSize, type ChartText } from "../layout.ts";
import { arrowLength, type ScreenPoint } from "../marks.ts";
import { spot } from "../value-labels.ts";
import { differenceHead, printDifference } from "./difference.ts";
import type { NameRows } from "./name-rows.ts";
import { printValue } from "./places.ts";

/** Where the dots of a dumbbell stand, and how large they and their numbers are. */
export interface DumbbellPlot {
  readonly data: ChartData;
  readonly frame: Frame;
  readonly screens: readonly ScreenPoint[];
  readonly radius: number;
  /** Of the values' type. */
  readonly size: number;
  readonly left: number;
  readonly right: number;
}

/** The values: the least of a row to its left, the greatest to its right, those between wherever there is room. */
export function placeDumbbellValues(plot: DumbbellPlot): ReadonlyMap<ChartPoint, ChartText> {
  const { data, frame, screens, radius, size, left, right } = plot;
  const requests = screens.map(({ point, series, x, y }) => {
    const style = { family: "sans", weight: 600, size } as const;
    const line = { text: printValue(point, data, frame.lang), style, fill: textTone(series.tone) };
    const block = { ...setBlock(frame.text, [line]), fact: point.fact };
    const row = screens
      .filter(({ point: other }) => other.place.name === point.place.name)
      .map((screen) => screen.x);
    const isLeft = x === Math.min(...row) && x !== Math.max(...row);
    const isRight = x === Math.max(...row);
    const look = hedgeLook(point.hedge);
    const reach = radius + 6;
    const beside = y - block.height / 2;
    const onRight = spot(
      block,
      { x: x + reach + (look === "up" ? arrowLength : 0), y: beside },
      isRight ? 0 : 6,
    );
    const onLeft = spot(
      block,
      { x: x - reach - (look === "down" ? arrowLength : 0), y: beside, anchor: "end" },
      isLeft ? 0 : 6,
    );
    return {
      priority: isLeft || isRight ? 1 : 0,
      candidates: [
        onRight,
        onLeft,
        spot(block, { x, y: y - radius - 1 - block.height, anchor: "middle" }, 2),
        spot(block, { x, y: y + radius + 1, anchor: "middle" }, 3),
      ],
    };
  });
  const obstacles = screens.map(({ x, y }): Box => ({
    x: x - radius,
    y: y - radius,
    width: radius * 2,
    height: radius * 2,
  }));
  const top = Math.min(...screens.map(({ y }) => y)) - size * 1.5 - radius;
  const room = { x: left, y: Math.max(0, top), width: right - left, height: frame.height - Math.max(0, top) };
  const spots = placeLabels(requests, { frame: room, obstacles });
  return new Map(
    spots.flatMap((found, index) => {
      const screen = screens[index];
      if (found === undefined || screen === undefined) return [];
      return [[screen.point, placeText("value", found.block, { ...found.place, halo: "halo" })] as const];
    }),
  );
}

/** The names of the series over the dots of the first row that has them all; nothing where they do not fit there. */
export function placeDumbbellHeads(plot: DumbbellPlot, top: number): readonly ChartText[] {
  const { data, frame, screens, left, right } = plot;
  const requests = data.series.flatMap((series) => {
    const name = seriesName(series, frame.lang);
    const first = screens.filter((screen) => screen.series === series).toSorted((a, b) => a.y - b.y)[0];
    if (name === undefined || first === undefined) return [];
    const style = { family: "sans", weight: 600, size: tickSize } as const;
    const block = setBlock(frame.text, [{ text: name, style, fill: textTone(series.tone) }]);
    return [
      {
        candidates: [
          spot(block, { x: first.x, y: top, anchor: "middle" }, 0),
          spot(block, { x: first.x - 8, y: top }, 1),
          spot(block, { x: first.x + 8, y: top, anchor: "end" }, 1),
        ],
      },
    ];
  });
  const room = {
    x: left - 10,
    y: top,
    width: Math.min(right + 10, frame.width) - left + 10,
    height: tickSize * 1.4,
  };
  const spots = placeLabels(requests, { frame: room, gap: 14 });
  return spots.flatMap((found) =>
    found === undefined ? [] : [placeText("series", found.block, found.place)],
  );
}

/** A column of differences, second value less first, with its heading above. */
export interface Differences {
  readonly texts: readonly ChartText[];
  readonly width: number;
}

/** For two series; undefined where the rows are too low for text. */
export function setDifferences(
  data: ChartData,
  places: readonly ChartPlace[],
  rows: NameRows,
  size: number,
  frame: Frame,
  top: number,
): Differences | undefined {
  if (rows.lost > 0 || data.series.length !== 2) return undefined;
  const style = { family: "sans", weight: 600, size } as const;
  const head = setBlock(frame.text, [
    {
      text: differenceHead(data, frame.lang),
      style: { family: "sans", weight: 400, size: 16 },
      fill: "soft",
    },
  ]);
  const blocks = places.map(({ name }) => {
    const [from, to] = data.series.map(({ points }) => points.find(({ place }) => place.name === name));
    const text = from === undefined || to === undefined ? "" : printDifference(from, to, data, frame.lang);
    return setBlock(frame.text, text === "" ? [] : [{ text, style, fill: "ink" }]);
  });
  const width = Math.max(head.width, ...blocks.map((block) => block.width));
  const texts = blocks.flatMap((block, row) =>
    block.lines.length === 0
      ? []
      : [placeText("value", block, { x: frame.width, y: rows.y(row) - block.height / 2, anchor: "end" })],
  );
  return {
    texts: [placeText("legend", head, { x: frame.width, y: top - head.height, anchor: "end" }), ...texts],
    width,
  };
}
