import { stroke } from "../../../draw/colours.ts";
import { element, pathData, type Markup } from "../../../draw/svg.ts";
import { lineHeight, setBlock } from "../../../draw/text-block.ts";
import { formatValue } from "../../../model/format-value.ts";
import { fillIn } from "../../fill-in.ts";
import type { DataTable, Frame } from "../../figure.ts";
import type { ChartData, ChartPoint } from "../data.ts";
import { seriesName, setHeader } from "../header.ts";
import type { ChartKind } from "../kind.ts";
import { placeText, tickSize, type ChartLayout, type ChartText } from "../layout.ts";
import { axisLabel, valueInWords } from "../numbers.ts";
import { chartPhrases } from "../phrases.ts";
import { layParts, type Part } from "./parts.ts";
import { kindPhrases } from "./phrases.ts";
import { setNumberAxis, specsOf, type NumberAxis } from "./scatter-axes.ts";
import { labelCloud } from "./scatter-labels.ts";
import { drawShape, markRadius, setShapeLegend, type CloudPoint } from "./scatter-marks.ts";

/** Two quantities of each thing against each other; a third as the area of its mark. */
export const scatterKind: ChartKind = {
  axes: ["number"],
  isFromZero: false,
  canBeLog: true,
  keys: ["steps", "highlight", "size"],
  phrase: ({ scatterChart }) => scatterChart,
  layout: layoutScatter,
  describe: describeCloud,
  tabulate: tabulateCloud,
  notes: (data, lang) =>
    data.size?.label === undefined ? [] : [fillIn(kindPhrases(lang).sizeNote, data.size.label)],
};

const tickStyle = { family: "sans", weight: 400, size: tickSize } as const;

function layoutScatter(data: ChartData, frame: Frame): ChartLayout {
  const header = setHeader(data, frame, "beside marks");
  const legend = setShapeLegend(data, frame, header.texts[0]?.box);
  const top = Math.max(header.height, legend.height);
  const xWords = xLabel(data, frame.lang);
  const foot = tickSize * lineHeight * (xWords === "" ? 1 : 2) + 8;
  const bottom = frame.height - foot;
  const { x: xSpec, y: ySpec } = specsOf(data);
  const largest = Math.max(
    ...data.series.flatMap(({ points }) => points.map((point) => markRadius(point, data, bottom - top))),
  );
  const y = setNumberAxis(ySpec, [bottom, top + 8], largest + 8, frame.lang);
  const gutter = Math.max(0, ...y.ticks.map(({ label }) => frame.text.width(label, tickStyle))) + 10;
  const x = setNumberAxis(xSpec, [gutter, frame.width - 4], largest + 8, frame.lang);
  const cloud = data.series.flatMap((series, index) =>
    series.points.map((point): CloudPoint => ({
      point,
      series,
      shape: index,
      radius: markRadius(point, data, bottom - top),
      x: x.at(point.place.from / data.x.divide),
      y: y.at(point.value / data.y.divide),
    })),
  );
  const yTexts = y.ticks.map((tick): ChartText => {
    const block = setBlock(frame.text, [{ text: tick.label, style: tickStyle, fill: "soft" }]);
    return placeText("tick", block, {
      x: gutter - 10,
      y: y.at(tick.value) - block.height / 2,
      anchor: "end",
    });
  });
  const plot = { x: gutter, y: top, width: frame.width - gutter, height: bottom - top };
  const labels = labelCloud(cloud, data, frame, plot);
  // The largest lie at the back, so that none is hidden.
  const parts = cloud
    .toSorted((a, b) => b.radius - a.radius)
    .map((mark): Part => {
      const label = labels.placed.get(mark.point);
      return {
        series: data.series.indexOf(mark.series),
        point: mark.point,
        marks: [drawShape(mark, data), ...(label?.leader ?? [])],
        texts: label === undefined ? [] : [label.text],
      };
    });
  return layParts(data, {
    back: [...legend.marks, drawGrid(x, y, gutter, top, bottom, frame)],
    texts: [
      ...header.texts,
      ...legend.texts,
      ...yTexts.filter(({ box }) => box.y >= top - 4 && box.y + box.height <= bottom + 14),
      ...xTexts(x, bottom, frame, gutter),
      ...xLabelText(xWords, frame),
    ],
    parts,
    lost: data.labelsAsked ? labels.lost : 0,
  });
}

function xLabel(data: ChartData, lang: string): string {
  const words = data.x.label ?? axisLabel(data.x.unit, data.x.divide, lang);
  return [words, data.x.isLog ? chartPhrases(lang).logScale : ""].filter((part) => part !== "").join(", ");
}

/** Numbers below the plot, without those that would touch. */
function xTexts({ at, ticks }: NumberAxis, bottom: number, frame: Frame, left: number): readonly ChartText[] {
  const texts: ChartText[] = [];
  for (const tick of ticks) {
    const block = setBlock(frame.text, [{ text: tick.label, style: tickStyle, fill: "soft" }]);
    const middle = Math.min(
      Math.max(at(tick.value), left - 10 + block.width / 2),
      frame.width - block.width / 2,
    );
    const text = placeText("tick", block, { x: middle, y: bottom + 6, anchor: "middle" });
    const last = texts.at(-1);
    if (last === undefined || text.box.x > last.box.x + last.box.width + 8) texts.push(text);
  }
  return texts;
}

function xLabelText(words: string, frame: Frame): readonly ChartText[] {
  if (words === "") return [];
  const block = setBlock(frame.text, [{ text: words, style: tickStyle, fill: "soft" }]);
  return [placeText("unit", block, { x: frame.width, y: frame.height - block.height, anchor: "end" })];
}

function drawGrid(
  x: NumberAxis,
  y: NumberAxis,
  left: number,
  top: number,
  bottom: number,
  frame: Frame,
): Markup {
  const d = pathData(
    ...y.ticks.flatMap(({ value }) => ["M", left, y.at(value), "H", frame.width]),
    ...x.ticks.flatMap(({ value }) => ["M", x.at(value), top, "V", bottom]),
  );
  return element("path", { class: stroke("hairline"), fill: "none", d });
}

function describeCloud(data: ChartData, lang: string): string {
  const points = data.series.flatMap((series) => series.points);
  const byX = points.toSorted((a, b) => a.place.from - b.place.from);
  const byY = points.toSorted((a, b) => a.value - b.value);
  const { cloud } = kindPhrases(lang);
  const x = fillIn(cloud, xLabel(data, lang) || "x", ...endsOf(byX, (point) => sayX(point, data, lang)));
  const y = fillIn(cloud, data.y.label || "y", ...endsOf(byY, (point) => valueInWords(point, data, lang)));
  return [x, y].join(lang.toLowerCase().startsWith("zh") ? "" : " ");
}

/** The least and the greatest, each with its name. */
function endsOf(
  sorted: readonly ChartPoint[],
  say: (point: ChartPoint) => string,
): readonly [string, string] {
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return ["", ""];
  return [`${say(first)}${nameOf(first)}`, `${say(last)}${nameOf(last)}`];
}

function nameOf({ label }: ChartPoint): string {
  return label === undefined ? "" : ` (${label})`;
}

function sayX({ place }: ChartPoint, data: ChartData, lang: string): string {
  return formatValue({ value: place.from, unit: data.x.unit, hedge: "exact" }, { lang });
}

function tabulateCloud(data: ChartData, lang: string): Omit<DataTable, "caption"> {
  const { what, value } = chartPhrases(lang);
  const hasSizes = data.series.some(({ points }) => points.some(({ extra }) => extra?.size !== undefined));
  const columns = [
    what,
    xLabel(data, lang) || "x",
    data.y.label || value,
    ...(hasSizes ? [data.size?.label ?? "○"] : []),
  ];
  const rows = data.series.flatMap((series) =>
    series.points.map((point) => [
      [point.label, data.series.length > 1 ? seriesName(series, lang) : undefined]
        .filter((part) => part !== undefined)
        .join(", "),
      sayX(point, data, lang),
      valueInWords(point, data, lang),
      ...(hasSizes ? [saySize(point, data, lang)] : []),
    ]),
  );
  return { columns, rows };
}

function saySize({ extra }: ChartPoint, data: ChartData, lang: string): string {
  return formatValue({ value: extra?.size, unit: data.size?.unit, hedge: "exact" }, { lang });
}
