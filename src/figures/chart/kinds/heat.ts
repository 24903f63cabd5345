import type { Box } from "../../../draw/boxes.ts";
import { fill, stroke } from "../../../draw/colours.ts";
import { hatch } from "../../../draw/hatch.ts";
import { element, type Markup } from "../../../draw/svg.ts";
import { lineHeight, setBlock, type Line } from "../../../draw/text-block.ts";
import { wrapText } from "../../../draw/wrap-text.ts";
import { formatYear } from "../../../model/format-when.ts";
import type { Frame } from "../../figure.ts";
import { isHollow, type ChartData, type ChartPlace, type ChartPoint } from "../data.ts";
import { seriesName, setHeader } from "../header.ts";
import type { ChartKind } from "../kind.ts";
import { placeText, type ChartLayout, type ChartText } from "../layout.ts";
import { showFact } from "../marks.ts";
import { markLabel } from "../numbers.ts";
import { classOf, heatClasses, type HeatClass } from "./heat-scale.ts";
import { setHeatLegend } from "./heat-legend.ts";
import { setNameRows } from "./name-rows.ts";
import { layParts, type Part } from "./parts.ts";
import { kindPhrases } from "./phrases.ts";
import { columnNameHeight, placesOf } from "./places.ts";

/** Rows and columns of numbers, each on the colour of its size. */
export const heatKind: ChartKind = {
  axes: ["time", "category"],
  isFromZero: false,
  canBeLog: false,
  keys: ["steps", "sort", "top"],
  phrase: ({ heatTable }) => heatTable,
  layout: layoutHeat,
  notes: heatNotes,
};

const gap = 3;
/** Rows are no higher than this however few they are. */
const tallest = 92;

function layoutHeat(data: ChartData, frame: Frame): ChartLayout {
  const classes = heatClasses(data);
  const columns = columnsOf(data, frame.lang);
  const hasHoles = data.series.some(({ points }) => points.length < columns.length);
  const header = setHeader({ ...data, series: [] }, frame, "beside marks");
  const legend = setHeatLegend(classes, hasHoles, data, frame, header.texts[0]?.box);
  const top = Math.max(header.height, legend.height) + 6;
  const rows = data.series.map((series, index): ChartPlace => {
    const name = seriesName(series, frame.lang) ?? "";
    return { from: index, to: index + 1, name };
  });
  const firstTop = top + columnNameHeight + 6;
  const names = setNameRows(rows, frame, firstTop, Math.min(frame.height, firstTop + rows.length * tallest));
  const left = names.width === 0 ? 0 : names.width + 14;
  const slot = (frame.width - left) / columns.length;
  const heads = setHeads(columns, slot, left, top, frame);
  const bottom = Math.min(frame.height, heads.bottom + 6 + rows.length * tallest);
  const placed = setNameRows(rows, frame, heads.bottom + 6, bottom);
  const cell = (column: number, row: number): Box => ({
    x: left + column * slot + gap / 2,
    y: placed.y(row) - placed.height / 2 + gap / 2,
    width: slot - gap,
    height: placed.height - gap,
  });
  const numbers = setNumbers(data, frame, slot - gap - 6, placed.height - gap);
  const column = new Map(columns.map(({ name }, index) => [name, index]));
  const parts = data.series.flatMap((series, row) =>
    series.points.map((point): Part => {
      const box = cell(column.get(point.place.name) ?? 0, row);
      const shade = classOf(point.value / data.y.divide, classes);
      const mark = showFact(drawCell(box, point, shade), point.fact);
      return {
        series: row,
        point,
        marks: [mark],
        texts: numbers === undefined ? [] : [numberIn(box, point, shade, numbers, data, frame)],
      };
    }),
  );
  const holes = data.series.flatMap((series, row) =>
    columns.flatMap(({ name }, index) =>
      series.points.some(({ place }) => place.name === name) ? [] : [drawHole(cell(index, row))],
    ),
  );
  return layParts(data, {
    back: [...legend.marks, ...holes],
    texts: [...header.texts, ...legend.texts, ...heads.texts, ...placed.texts],
    parts,
    bars: [],
    lost: placed.lost + heads.lost + (numbers === undefined && data.labels !== "none" ? parts.length : 0),
  });
}

/** Every date or category; of years all between the first and last in the rhythm of the data, so that one without a value is seen to be missing. */
function columnsOf(data: ChartData, lang: string): readonly ChartPlace[] {
  const places = placesOf(data);
  const [first] = places;
  if (data.x.kind !== "time" || first === undefined || !places.every(isYear)) return places;
  const starts = places.map(({ from }) => Math.round(from));
  const rhythm = Math.min(...starts.slice(1).map((start, index) => start - (starts[index] ?? start)));
  const count = ((starts.at(-1) ?? 0) - (starts[0] ?? 0)) / rhythm + 1;
  if (!Number.isInteger(count) || count > mostYears) return places;
  return Array.from({ length: count }, (_, index): ChartPlace => {
    const from = (starts[0] ?? 0) + index * rhythm;
    const known = places.find((place) => Math.abs(place.from - from) < 0.5);
    return known ?? { from, to: from + 1, name: formatYear(from, lang) };
  });
}

function isYear({ from, to }: ChartPlace): boolean {
  return Math.abs(from - Math.round(from)) < 1e-6 && Math.abs(to - from - 1) < 1e-6;
}

const mostYears = 40;

interface Heads {
  readonly texts: readonly ChartText[];
  readonly bottom: number;
  readonly lost: number;
}

/** Names over the columns; of narrow ones every second, third, … */
function setHeads(
  columns: readonly ChartPlace[],
  slot: number,
  left: number,
  top: number,
  frame: Frame,
): Heads {
  for (const size of [18, 16]) {
    const style = { family: "sans", weight: 400, size } as const;
    const set = columns.map(({ name }) =>
      wrapText(name, style, frame.text, { maxWidth: slot - 6, maxLines: 3 }),
    );
    const isYearly = columns.every(({ name }) => /^\d{4}$/.test(name));
    const fits = set.every((one) => one.fits);
    if (!fits && size > 16) continue;
    const widest = Math.max(...set.map(({ width }) => width));
    const every = fits ? 1 : Math.ceil((widest + 10) / slot);
    const blocks = set.map(({ lines }) =>
      setBlock(
        frame.text,
        lines.map((text): Line => ({ text, style, fill: "ink" })),
      ),
    );
    const height = Math.max(...blocks.map((block) => block.height));
    const texts = blocks.flatMap((block, index) => {
      if (index % every !== 0) return [];
      const middle = left + slot * (index + 0.5);
      const x = Math.min(Math.max(middle, block.width / 2), frame.width - block.width / 2);
      return [placeText("tick", block, { x, y: top + height - block.height, anchor: "middle" })];
    });
    return { texts, bottom: top + height, lost: isYearly ? 0 : blocks.length - texts.length };
  }
  return { texts: [], bottom: top, lost: columns.length };
}

interface NumberSetting {
  readonly size: number;
  readonly digits: "as given" | "few";
}

/** The largest type in which every number stands in its cell, with fewer digits where it must be; undefined where even that does not, or none is wanted. */
function setNumbers(data: ChartData, frame: Frame, width: number, height: number): NumberSetting | undefined {
  if (data.labels === "none") return undefined;
  const points = data.series.flatMap((series) => series.points);
  for (const digits of ["as given", "few"] as const) {
    const printed = points.map((point) => printCell(point, data, frame.lang, digits));
    const size = [24, 22, 20, 18, 16, 15, 14].find((each) => {
      const style = { family: "sans", weight: 400, size: each } as const;
      return each * lineHeight <= height && printed.every((text) => frame.text.width(text, style) <= width);
    });
    if (size !== undefined) return { size, digits };
  }
  return undefined;
}

/** A hedge shows on the cell; its word would not find room. */
function printCell(
  point: ChartPoint,
  data: ChartData,
  lang: string,
  digits: NumberSetting["digits"],
): string {
  const { before = "", number } = markLabel(point, data, lang, digits);
  return isHollow(point.hedge)
    ? markLabel({ ...point, hedge: "exact" }, data, lang, digits).number
    : before + number;
}

function drawCell(box: Box, { hedge }: ChartPoint, shade: HeatClass | undefined): Markup {
  if (shade === undefined) return element("rect", { class: fill("hairline"), ...boxOf(box) });
  if (!isHollow(hedge))
    return element("rect", {
      class: fill(shade.colour),
      "fill-opacity": String(shade.strength),
      ...boxOf(box),
    });
  const inner = { x: box.x + 2.5, y: box.y + 2.5, width: box.width - 5, height: box.height - 5 };
  return element("rect", {
    class: stroke(shade.colour),
    fill: "none",
    "stroke-width": 5,
    "stroke-opacity": String(shade.strength),
    ...inner,
  });
}

function drawHole(box: Box): Markup {
  return element("path", { class: stroke("muted"), fill: "none", d: hatch(box, 8) });
}

function boxOf({ x, y, width, height }: Box): Readonly<Record<string, number>> {
  return { x, y, width: Math.max(0, width), height: Math.max(0, height) };
}

function numberIn(
  box: Box,
  point: ChartPoint,
  shade: HeatClass | undefined,
  { size, digits }: NumberSetting,
  data: ChartData,
  frame: Frame,
): ChartText {
  const style = { family: "sans", weight: 400, size } as const;
  const colour = isHollow(point.hedge) ? "ink" : (shade?.text ?? "ink");
  const block = setBlock(frame.text, [
    { text: printCell(point, data, frame.lang, digits), style, fill: colour },
  ]);
  const y = box.y + box.height / 2 - block.height / 2;
  return placeText(
    "value",
    { ...block, fact: point.fact },
    { x: box.x + box.width / 2, y, anchor: "middle" },
  );
}

function heatNotes(data: ChartData, lang: string): readonly string[] {
  const columns = columnsOf(data, lang);
  const hasHoles = data.series.some(({ points }) => points.length < columns.length);
  return hasHoles ? [kindPhrases(lang).hatchedNote] : [];
}
