import { scaleLinear } from "d3-scale";
import type { Box } from "../../../draw/boxes.ts";
import { stroke, type Tone } from "../../../draw/colours.ts";
import { placeLabels } from "../../../draw/labels.ts";
import { element, pathData, type Markup } from "../../../draw/svg.ts";
import { lineHeight, setBlock, type Line, type TextBlock } from "../../../draw/text-block.ts";
import { wrapText } from "../../../draw/wrap-text.ts";
import type { Frame } from "../../figure.ts";
import { isHollow, type ChartData, type ChartPoint, type ChartSeries } from "../data.ts";
import { setHeader } from "../header.ts";
import type { ChartKind } from "../kind.ts";
import { placeText, tickSize, type ChartLayout, type ChartText } from "../layout.ts";
import { drawBar } from "../marks.ts";
import { spot } from "../value-labels.ts";
import { setNameRows } from "./name-rows.ts";
import { layParts, type Part } from "./parts.ts";
import { placesOf, printValue } from "./places.ts";
import { checkWaterfall, waterfallSteps, type WaterfallStep } from "./waterfall-steps.ts";
import { describeWaterfall, tabulateWaterfall } from "./waterfall-words.ts";

/** From a start to an end, and all that lies between: each bar begins where the one before ended. */
export const waterfallKind: ChartKind = {
  axes: ["category"],
  isFromZero: true,
  canBeLog: false,
  keys: ["steps", "horizontal"],
  phrase: ({ waterfallChart }) => waterfallChart,
  check: (data, _, context) => checkWaterfall(data, context),
  layout: (data, frame) =>
    (data.direction === "lying" ? undefined : layoutUpright(data, frame)) ?? layoutLying(data, frame),
  describe: describeWaterfall,
  tabulate: tabulateWaterfall,
};

const widestBar = 110;

/** Bars where they stand, and where values may stand beside them. */
interface WaterfallPlot {
  readonly data: ChartData;
  readonly frame: Frame;
  readonly steps: readonly WaterfallStep[];
  readonly bars: readonly Box[];
  readonly direction: "upright" | "lying";
  /** For values. */
  readonly room: Box;
  readonly size: number;
}

function layoutUpright(data: ChartData, frame: Frame): ChartLayout | undefined {
  const header = setHeader(data, frame, "beside marks");
  const steps = waterfallSteps(data);
  const slot = frame.width / steps.length;
  const style = { family: "sans", weight: 400, size: tickSize } as const;
  const names = steps.map(({ point }) =>
    wrapText(point.place.name, style, frame.text, { maxWidth: slot - 10, maxLines: 3 }),
  );
  if (names.some(({ fits }) => !fits)) return undefined;
  const size = steps.length <= 6 ? 24 : steps.length <= 10 ? 20 : tickSize;
  const blocks = names.map(({ lines }) =>
    setBlock(
      frame.text,
      lines.map((text): Line => ({ text, style, fill: "ink" })),
    ),
  );
  const foot = frame.height - Math.max(...blocks.map(({ height }) => height)) - 10;
  const [least, greatest] = levelsOf(steps, data);
  const over = size * lineHeight + 8;
  const y = scaleLinear([least, greatest], [foot - (least < 0 ? over : 0), header.height + over]);
  const width = Math.min(slot * 0.64, widestBar);
  const bars = steps.map(({ from, to }, index): Box => {
    const [a, b] = [y(from / data.y.divide), y(to / data.y.divide)];
    return { x: slot * (index + 0.5) - width / 2, y: Math.min(a, b), width, height: Math.abs(a - b) };
  });
  const texts = blocks.map((block, index) =>
    placeText("category", block, { x: slot * (index + 0.5), y: foot + 10, anchor: "middle" }),
  );
  const base = pathData("M", 0, y(0), "H", frame.width);
  const room = { x: 0, y: header.height, width: frame.width, height: foot - header.height + 6 };
  return layPlot(
    { data, frame, steps, bars, direction: "upright", room, size },
    [...header.texts, ...texts],
    base,
    header.swatches,
  );
}

function layoutLying(data: ChartData, frame: Frame): ChartLayout {
  const header = setHeader(data, frame, "beside marks");
  const steps = waterfallSteps(data);
  const rows = setNameRows(placesOf(data), frame, header.height + 2, frame.height - 2);
  const size = Math.max(15, Math.min(22, rows.height * 0.5));
  const style = { family: "sans", weight: 600, size } as const;
  const widest = Math.max(
    0,
    ...steps.map((step) => frame.text.width(printStep(step, data, frame.lang), style)),
  );
  const left = rows.width + 18;
  const [least, greatest] = levelsOf(steps, data);
  const hasFalls = least < 0 || steps.some(({ kind, point }) => kind === "change" && point.value < 0);
  const x = scaleLinear(
    [least, greatest],
    [left + (hasFalls && least < 0 ? widest + 10 : 0), frame.width - widest - 10],
  );
  const height = Math.min(rows.height * 0.66, 54);
  const bars = steps.map(({ from, to }, index): Box => {
    const [a, b] = [x(from / data.y.divide), x(to / data.y.divide)];
    return { x: Math.min(a, b), y: rows.y(index) - height / 2, width: Math.abs(a - b), height };
  });
  const bottom = rows.y(steps.length - 1) + rows.height / 2;
  const base = pathData("M", x(0), header.height, "V", bottom);
  const room = { x: left, y: header.height, width: frame.width - left, height: bottom - header.height };
  const plot: WaterfallPlot = { data, frame, steps, bars, direction: "lying", room, size };
  const layout = layPlot(plot, [...header.texts, ...rows.texts], base, header.swatches);
  return { ...layout, lostLabels: layout.lostLabels + rows.lost };
}

function layPlot(
  plot: WaterfallPlot,
  texts: readonly ChartText[],
  base: string,
  swatches: readonly Markup[],
): ChartLayout {
  const { data, steps, bars, direction } = plot;
  const values = placeValues(plot);
  const parts = steps.map((step, index): Part => {
    const { point } = step;
    const bar = bars[index] ?? { x: 0, y: 0, width: 0, height: 0 };
    const tone = toneOf(step);
    const painted: ChartPoint = { ...point, tone };
    const series: ChartSeries = { tone, outside: false, connectsGaps: false, points: [] };
    const text = values[index];
    return {
      series: 0,
      point,
      marks: [
        drawBar({ point: painted, series, x: bar.x + bar.width / 2, y: bar.y, bar }, direction),
        ...drawBridge(bars[index - 1], bar, steps[index - 1], step, direction),
      ],
      texts: text === undefined ? [] : [text],
    };
  });
  const isShown = data.labels !== "none";
  return layParts(data, {
    back: swatches,
    texts,
    parts,
    bars,
    front: [element("path", { class: stroke("ink"), fill: "none", "stroke-width": 1.25, d: base })],
    lost: isShown ? values.filter((text) => text === undefined).length : 0,
  });
}

/** The least and greatest level, with zero, in printed numbers. */
function levelsOf(steps: readonly WaterfallStep[], data: ChartData): readonly [number, number] {
  const levels = steps.flatMap(({ from, to }) => [from / data.y.divide, to / data.y.divide]);
  const [least, greatest] = [Math.min(0, ...levels), Math.max(0, ...levels)];
  return [least, greatest > least ? greatest : least + 1];
}

function toneOf({ kind, point }: WaterfallStep): Tone {
  if (point.tone !== undefined) return point.tone;
  if (kind === "total") return "ink";
  return point.value < 0 ? "accent" : "phase-2";
}

/** Where a bar ends, the next begins. */
function drawBridge(
  before: Box | undefined,
  bar: Box,
  last: WaterfallStep | undefined,
  step: WaterfallStep,
  direction: "upright" | "lying",
): readonly Markup[] {
  if (before === undefined || last === undefined) return [];
  const level = step.kind === "total" ? step.to : step.from;
  const isHigh = (one: WaterfallStep): boolean => Math.max(one.from, one.to) === level;
  const d =
    direction === "upright"
      ? pathData("M", before.x + before.width, isHigh(step) ? bar.y : bar.y + bar.height, "H", bar.x)
      : pathData("M", isHigh(step) ? bar.x + bar.width : bar.x, before.y + before.height, "V", bar.y);
  return [element("path", { class: stroke("soft"), fill: "none", "stroke-width": 1.5, d })];
}

function printStep({ point, kind }: WaterfallStep, data: ChartData, lang: string): string {
  if (kind === "total") return printValue(point, data, lang);
  const printed = printValue({ ...point, value: Math.abs(point.value), hedge: "exact" }, data, lang);
  const sign = point.value < 0 ? "−" : point.value > 0 ? "+" : "";
  return isHollow(point.hedge) ? printValue(point, data, lang).replace(/[−-]?(?=\d)/, sign) : sign + printed;
}

/** Beyond the end that the bar moves to; where a neighbour is in the way, beyond the other, or inside. */
function placeValues({
  data,
  frame,
  steps,
  bars,
  direction,
  room,
  size,
}: WaterfallPlot): readonly (ChartText | undefined)[] {
  if (data.labels === "none") return [];
  const requests = steps.map((step, index) => {
    const bar = bars[index] ?? { x: 0, y: 0, width: 0, height: 0 };
    const blocks = [size, Math.max(15, size - 4)].map((each): TextBlock => {
      const style = { family: "sans", weight: 600, size: each } as const;
      const line = {
        text: printStep(step, data, frame.lang),
        style,
        fill: toneOf(step) === "muted" ? "soft" : toneOf(step),
      };
      return Object.assign({}, setBlock(frame.text, [line]), { fact: step.point.fact });
    });
    const falls = step.to < step.from;
    return {
      candidates: blocks.flatMap((block, smaller) =>
        direction === "upright"
          ? spotsUpright(block, bar, falls, smaller * 5)
          : spotsLying(block, bar, falls, smaller * 5),
      ),
    };
  });
  return placeLabels(requests, { frame: room, obstacles: bars }).map((found) =>
    found === undefined ? undefined : placeText("value", found.block, { ...found.place, halo: "halo" }),
  );
}

function spotsUpright(block: TextBlock, bar: Box, falls: boolean, cost: number) {
  const x = bar.x + bar.width / 2;
  return [
    spot(block, { x, y: bar.y - 4 - block.height, anchor: "middle" }, cost + (falls ? 1 : 0)),
    spot(block, { x, y: bar.y + bar.height + 4, anchor: "middle" }, cost + (falls ? 0 : 1)),
  ];
}

function spotsLying(block: TextBlock, bar: Box, falls: boolean, cost: number) {
  const y = bar.y + bar.height / 2 - block.height / 2;
  return [
    spot(block, { x: bar.x + bar.width + 7, y }, cost + (falls ? 1 : 0)),
    spot(block, { x: bar.x - 7, y, anchor: "end" }, cost + (falls ? 0 : 1)),
  ];
}
