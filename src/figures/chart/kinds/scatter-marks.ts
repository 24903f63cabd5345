import {
  symbol,
  symbolCircle,
  symbolDiamond2,
  symbolSquare,
  symbolTriangle,
  symbolWye,
  type SymbolType,
} from "d3-shape";
import type { Box } from "../../../draw/boxes.ts";
import { fill, stroke, textTone } from "../../../draw/colours.ts";
import { element, type Markup } from "../../../draw/svg.ts";
import { setBlock } from "../../../draw/text-block.ts";
import { formatValue } from "../../../model/format-value.ts";
import type { Frame } from "../../figure.ts";
import { hedgeLook, isHollow, type ChartData, type ChartPoint } from "../data.ts";
import { seriesName } from "../header.ts";
import { placeText, unitSize, type ChartText } from "../layout.ts";
import { drawDot, showFact, toneOfMark, type ScreenPoint } from "../marks.ts";

/** A mark of a scatter with its place. */
export interface CloudPoint extends ScreenPoint {
  /** Of a circle of its area, in pixels. */
  readonly radius: number;
  /** The place of its series, which has a shape of its own. */
  readonly shape: number;
}

const shapes: readonly SymbolType[] = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond2, symbolWye];

/** Areas are as the sizes: the radius goes with the root. Without sizes all marks are equal, and smaller where they are many. */
export function markRadius({ extra }: ChartPoint, data: ChartData, height: number): number {
  if (extra?.size === undefined) return plainRadius(data);
  return largestRadius(height) * Math.sqrt(Math.max(0, extra.size) / greatestSize(data));
}

function plainRadius(data: ChartData): number {
  const count = data.series.reduce((sum, { points }) => sum + points.length, 0);
  return count <= 40 ? 7 : count <= 150 ? 5.5 : 4;
}

function largestRadius(height: number): number {
  return Math.min(44, height * 0.1);
}

/** Asked for by every mark. */
const greatestSizes = new WeakMap<ChartData, number>();

function greatestSize(data: ChartData): number {
  let greatest = greatestSizes.get(data);
  if (greatest === undefined) {
    greatest = Number.MIN_VALUE;
    for (const { points } of data.series)
      for (const { extra } of points) greatest = Math.max(greatest, extra?.size ?? 0);
    greatestSizes.set(data, greatest);
  }
  return greatest;
}

/** The mark of a series' shape, see-through where it may cover others, hollow or with an arrow where its value is hedged. */
export function drawShape(mark: CloudPoint, data: ChartData): Markup {
  const { point, x, y, radius } = mark;
  const look = hedgeLook(point.hedge);
  if (look === "up" || look === "down") return drawDot(mark, Math.max(3, radius), "upright");
  const tone = toneOfMark(mark);
  const isLarge = point.extra?.size !== undefined;
  const shape = element("path", {
    class: isHollow(point.hedge)
      ? `${fill("paper")} ${stroke(tone)}`
      : `${fill(tone)} ${stroke(isLarge ? tone : "paper")}`,
    "fill-opacity": isLarge && !isHollow(point.hedge) ? "0.55" : undefined,
    "stroke-width": isHollow(point.hedge) ? 2.5 : 1.25,
    d: pathOf(data.series.length > 1 ? mark.shape : 0, x, y, radius),
  });
  return showFact(shape, point.fact);
}

/** A shape of the area of a circle with this radius, at its place. */
function pathOf(index: number, x: number, y: number, radius: number): string {
  const type = shapes[index % shapes.length] ?? symbolCircle;
  if (type === symbolCircle) {
    const r = round(radius);
    return `M${round(x - radius)} ${round(y)}a${r} ${r} 0 1 0 ${round(radius * 2)} 0a${r} ${r} 0 1 0 ${round(-radius * 2)} 0Z`;
  }
  // The other shapes are polygons of absolute coordinates, and rectangles of relative ones.
  const d = symbol(type, Math.PI * radius * radius)() ?? "";
  const points: string[] = [];
  let [px, py] = [0, 0];
  for (const [, command = "", numbers = ""] of d.matchAll(/([MLHVhvZ])([^MLHVhvZ]*)/g)) {
    const [a = 0, b = 0] = numbers.split(/[ ,]/).map(Number);
    if (command === "Z") continue;
    if (command === "M" || command === "L") [px, py] = [a, b];
    else if (command === "h") px += a;
    else if (command === "v") py += a;
    else if (command === "H") px = a;
    else py = a;
    points.push(`${round(x + px)} ${round(y + py)}`);
  }
  return `M${points.join("L")}Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

/** The names of several series with their shapes, and what the areas mean. */
export interface ShapeLegend {
  readonly marks: readonly Markup[];
  readonly texts: readonly ChartText[];
  readonly height: number;
}

/** In rows from the right of the unit on, below it where there is no room. */
export function setShapeLegend(data: ChartData, frame: Frame, unit: Box | undefined): ShapeLegend {
  const style = { family: "sans", weight: 600, size: unitSize } as const;
  const entries = data.series.flatMap((series, index) => {
    const name = data.series.length > 1 ? seriesName(series, frame.lang) : undefined;
    if (name === undefined) return [];
    const block = setBlock(frame.text, [{ text: name, style, fill: textTone(series.tone) }]);
    const draw = (x: number, y: number): Markup =>
      element("path", { class: fill(series.tone), d: pathOf(index, x, y, 7) });
    return [{ block, draw, radius: 8 }];
  });
  const all = [...entries, ...sizeEntries(data, frame)];
  const marks: Markup[] = [];
  const texts: ChartText[] = [];
  const start = unit === undefined ? 0 : unit.x + unit.width + 26;
  let top = 0;
  for (const row of rowsOf(all, frame.width, start)) {
    const height = Math.max(
      top === 0 ? (unit?.height ?? 0) : 0,
      ...row.map(({ block, radius }) => Math.max(block.height, radius * 2 + 2)),
    );
    for (const { block, draw, radius, x } of row) {
      marks.push(draw(x + radius, top + height / 2));
      texts.push(
        placeText("legend", block, { x: x + radius * 2 + 7, y: top + height / 2 - block.height / 2 }),
      );
    }
    top += height + 2;
  }
  return { marks, texts, height: all.length === 0 ? 0 : top + 6 };
}

/** Entries with their places, as many to a row as fit. */
function rowsOf<E extends { readonly block: { readonly width: number }; readonly radius: number }>(
  entries: readonly E[],
  width: number,
  start: number,
): readonly (readonly (E & { readonly x: number })[])[] {
  const rows: (E & { readonly x: number })[][] = [[]];
  let x = start;
  for (const entry of entries) {
    const own = entry.radius * 2 + 7 + entry.block.width;
    if (x > 0 && x + own > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push(Object.assign({}, entry, { x }));
    x += own + 24;
  }
  return rows;
}

/** Two circles with their sizes: about the greatest, and a tenth of it. */
function sizeEntries(data: ChartData, frame: Frame) {
  const hasSizes = data.series.some(({ points }) => points.some(({ extra }) => extra?.size !== undefined));
  if (!hasSizes) return [];
  const greatest = greatestSize(data);
  const power = 10 ** Math.floor(Math.log10(greatest));
  const large = ([5, 2, 1].find((digit) => digit * power <= greatest) ?? 1) * power;
  return [large, large / 10].map((value, index) => {
    const radius = largestRadius(frame.height * 0.8) * Math.sqrt(value / greatest);
    const words = formatValue({ value, unit: data.size?.unit, hedge: "exact" }, { lang: frame.lang });
    const label = index === 0 && data.size?.label !== undefined ? `${data.size.label}: ${words}` : words;
    const style = { family: "sans", weight: 400, size: 16 } as const;
    const block = setBlock(frame.text, [{ text: label, style, fill: "soft" }]);
    const draw = (x: number, y: number): Markup =>
      element("circle", { class: stroke("soft"), fill: "none", cx: x, cy: y, r: radius });
    return { block, draw, radius };
  });
}
