import { arc } from "d3-shape";
import { fill, stroke, textTone, type Tone } from "../../../draw/colours.ts";
import { element, pathData, type Markup } from "../../../draw/svg.ts";
import { setBlock, type Line, type TextBlock } from "../../../draw/text-block.ts";
import type { TextStyle } from "../../../draw/text.ts";
import { wrapText } from "../../../draw/wrap-text.ts";
import { formattingLocale, numberFormat } from "../../../model/locale.ts";
import { fillIn } from "../../fill-in.ts";
import type { DataTable, Frame } from "../../figure.ts";
import { isHollow, type ChartData, type ChartPoint } from "../data.ts";
import { setHeader } from "../header.ts";
import type { ChartKind } from "../kind.ts";
import { placeText, type ChartLayout, type ChartText } from "../layout.ts";
import { showFact } from "../marks.ts";
import { valueInWords } from "../numbers.ts";
import { seriesTones } from "../paint.ts";
import { chartPhrases, type ChartPhrases } from "../phrases.ts";
import { layParts, type Part } from "./parts.ts";
import { kindPhrases } from "./phrases.ts";
import { checkPie } from "./pie-check.ts";
import { printValue } from "./places.ts";
import { spreadApart } from "../spread.ts";

/** Parts of a whole, five at most. */
export const pieKind: ChartKind = wholeKind(0, ({ pieChart }) => pieChart);
/** A pie with its whole in the middle. */
export const donutKind: ChartKind = wholeKind(0.6, ({ donutChart }) => donutChart);

/** `hole` is the inner radius as a share of the outer one. */
function wholeKind(hole: number, phrase: (phrases: ChartPhrases) => string): ChartKind {
  return {
    axes: ["category"],
    isFromZero: true,
    canBeLog: false,
    keys: ["steps", "highlight", "sort", "top", "whole"],
    sort: "down",
    phrase,
    check: checkPie,
    layout: (data, frame) => layoutPie(data, frame, hole),
    describe: (data, lang) => tellParts(data, lang),
    tabulate: (data, lang) => tabulateParts(data, lang),
    notes: roundingNotes,
  };
}

interface Slice {
  readonly point: ChartPoint;
  readonly tone: Tone;
  /** In radians, clockwise from twelve o'clock. */
  readonly from: number;
  readonly to: number;
}

function layoutPie(data: ChartData, frame: Frame, hole: number): ChartLayout {
  const header = setHeader(
    { ...data, y: { ...data.y, label: hole > 0 ? "" : data.y.label } },
    frame,
    "beside marks",
  );
  const slices = slicesOf(data);
  const middle = { x: frame.width / 2, y: header.height + (frame.height - header.height) / 2 };
  const radius = Math.min(
    (frame.height - header.height) / 2 - 4,
    frame.width / 2 - elbow - gap - labelRoom(slices, data, frame),
  );
  const labels = labelSlices(slices, data, frame, middle, radius, header.height);
  const parts = slices.map((slice): Part => {
    const label = labels.get(slice.point);
    return {
      series: 0,
      point: slice.point,
      marks: [showFact(drawSlice(slice, middle, radius, hole), slice.point.fact), ...(label?.leader ?? [])],
      texts: label?.texts ?? [],
    };
  });
  return layParts(data, {
    back: header.swatches,
    texts: [...header.texts, ...(hole > 0 ? wholeText(data, frame, middle, radius * hole) : [])],
    parts,
    lost: slices.length - labels.size,
  });
}

/** What labels of a middling size need beside the circle: at most so much that the circle stays the larger part. */
function labelRoom(slices: readonly Slice[], data: ChartData, frame: Frame): number {
  const most = frame.width * 0.21;
  return Math.min(
    most,
    Math.max(0, ...slices.map((slice) => labelBlock(slice, data, frame, 21, most).width)),
  );
}

function slicesOf(data: ChartData): readonly Slice[] {
  const points = data.series[0]?.points ?? [];
  const sum = sumOf(points);
  let turn = 0;
  return points.map((point, index): Slice => {
    const from = turn;
    turn += (point.value / sum) * 2 * Math.PI;
    return { point, from, to: turn, tone: point.tone ?? seriesTones[index % seriesTones.length] ?? "ink" };
  });
}

function sumOf(points: readonly ChartPoint[]): number {
  return points.reduce((total, { value }) => total + value, 0);
}

/** A slice with paper around it; ringed and not filled where its value is vague. */
function drawSlice({ from, to, tone, point }: Slice, middle: Point, radius: number, hole: number): Markup {
  const shape = (inner: number, outer: number): string =>
    arc()({ innerRadius: inner, outerRadius: outer, startAngle: from, endAngle: to }) ?? "";
  const transform = `translate(${middle.x.toFixed(1)} ${middle.y.toFixed(1)})`;
  const d = tidyPath(shape(hole * radius, radius));
  if (!isHollow(point.hedge)) {
    return element("path", { class: `${fill(tone)} ${stroke("paper")}`, "stroke-width": 3, transform, d });
  }
  const rings: Markup[] = [];
  for (let r = hole * radius + 6; r < radius - 2; r += 8) {
    rings.push(element("path", { class: fill(tone), d: tidyPath(shape(r, r + 2)) }));
  }
  const edge = element("path", { class: stroke(tone), fill: "none", "stroke-width": 2, d });
  return element("g", { transform }, ...rings, edge);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Numbers of a path rounded to 0.1 px, as everywhere in a drawing. */
function tidyPath(d: string): string {
  return d.replace(/-?\d+\.\d+(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 10) / 10 + 0));
}

interface SliceLabel {
  readonly texts: readonly ChartText[];
  readonly leader: readonly Markup[];
}

const elbow = 20;
const gap = 30;

/** Name and value of each slice beside the circle, level with its middle where there is room. */
function labelSlices(
  slices: readonly Slice[],
  data: ChartData,
  frame: Frame,
  middle: Point,
  radius: number,
  top: number,
): ReadonlyMap<ChartPoint, SliceLabel> {
  const room = middle.x - radius - elbow - gap;
  const labels = new Map<ChartPoint, SliceLabel>();
  for (const side of [1, -1] as const) {
    const own = slices.filter(({ from, to }) => (Math.sin((from + to) / 2) >= 0 ? 1 : -1) === side);
    const set = [24, 21, 18, 16].map((size) =>
      own.map((slice) => ({ slice, block: labelBlock(slice, data, frame, size, room) })),
    );
    for (const candidates of set) {
      const ordered = candidates.toSorted(
        (a, b) => anchorOf(a.slice, middle, radius).y - anchorOf(b.slice, middle, radius).y,
      );
      const stack = ordered.map(({ slice, block }) => ({
        at: anchorOf(slice, middle, radius + elbow * 0.6).y,
        size: block.height + 8,
      }));
      const middles = spreadApart(stack, [top, frame.height]);
      const isWide = ordered.some(({ block }) => block.width > room + 0.5);
      if (middles === undefined || (isWide && candidates !== set.at(-1))) continue;
      for (const [index, { slice, block }] of ordered.entries()) {
        const y = middles[index] ?? 0;
        const x = middle.x + side * (radius + elbow + gap - 8);
        const place = { x, y: y - block.height / 2, anchor: side > 0 ? "start" : "end" } as const;
        labels.set(slice.point, {
          texts: [placeText("category", { ...block, fact: slice.point.fact }, place)],
          leader: drawLeader(slice, middle, radius, { x: x - side * 6, y }, side),
        });
      }
      break;
    }
  }
  return labels;
}

function anchorOf({ from, to }: Slice, middle: Point, radius: number): Point {
  const angle = (from + to) / 2;
  return { x: middle.x + Math.sin(angle) * radius, y: middle.y - Math.cos(angle) * radius };
}

function labelBlock(
  { point, tone }: Slice,
  data: ChartData,
  frame: Frame,
  size: number,
  room: number,
): TextBlock {
  const bold = { family: "sans", weight: 600, size } as const;
  const plain = { family: "sans", weight: 400, size: Math.max(16, size - 4) } as const;
  const wrap = (text: string, style: TextStyle): readonly string[] =>
    wrapText(text, style, frame.text, { maxWidth: room }).lines;
  const value = printValue(point, data, frame.lang);
  const said = data.unit === "percent" ? value : `${value} (${shareOf(point, data, frame.lang)})`;
  const more = [said, ...(point.label === undefined ? [] : [point.label])];
  return setBlock(frame.text, [
    ...wrap(point.place.name, bold).map((text): Line => ({ text, style: bold, fill: textTone(tone) })),
    ...more.flatMap((words) => wrap(words, plain)).map((text): Line => ({ text, style: plain, fill: "ink" })),
  ]);
}

function shareOf(point: ChartPoint, data: ChartData, lang: string): string {
  const share = point.value / sumOf(data.series[0]?.points ?? []);
  const decimals = share < 0.1 ? 1 : 0;
  return numberFormat(formattingLocale(lang), { style: "percent", maximumFractionDigits: decimals }).format(
    share,
  );
}

/** From the rim outwards, then level to the label. */
function drawLeader(slice: Slice, middle: Point, radius: number, to: Point, side: 1 | -1): readonly Markup[] {
  const rim = anchorOf(slice, middle, radius + 2);
  const knee = { x: middle.x + side * (radius + elbow), y: to.y };
  const bend = side > 0 ? Math.max(knee.x, rim.x + 2) : Math.min(knee.x, rim.x - 2);
  const d = pathData("M", rim.x, rim.y, "L", bend, knee.y, "L", to.x, to.y);
  return [element("path", { class: stroke("soft"), fill: "none", d })];
}

function wholeText(data: ChartData, frame: Frame, middle: Point, room: number): readonly ChartText[] {
  const points = data.series[0]?.points ?? [];
  const [first] = points;
  if (first === undefined || data.unit === "percent") return [];
  const sum = Number(sumOf(points).toPrecision(12));
  const vague = points.some(({ hedge }) => hedge !== "exact") ? "about" : "exact";
  const size = Math.min(44, room * 0.42);
  const value = printValue({ ...first, value: sum, hedge: vague }, data, frame.lang);
  const lines: readonly Line[] = [
    { text: kindPhrases(frame.lang).whole, style: { family: "sans", weight: 400, size: 18 }, fill: "soft" },
    { text: value, style: { family: "sans", weight: 600, size }, fill: "ink" },
    ...(data.y.label === ""
      ? []
      : [{ text: data.y.label, style: { family: "sans", weight: 400, size: 18 }, fill: "soft" } as const]),
  ];
  const block = setBlock(frame.text, lines);
  if (block.width > room * 1.8) return [];
  return [placeText("unit", block, { x: middle.x, y: middle.y - block.height / 2, anchor: "middle" })];
}

function tellParts(data: ChartData, lang: string): string {
  const isChinese = lang.toLowerCase().startsWith("zh");
  const said = (data.series[0]?.points ?? []).map((point) => sayPart(point, data, lang));
  return said.join(isChinese ? "；" : "; ") + (isChinese ? "。" : ".");
}

function sayPart(point: ChartPoint, data: ChartData, lang: string): string {
  const value = valueInWords(point, data, lang);
  return data.unit === "percent"
    ? `${point.place.name} ${value}`
    : `${point.place.name} ${value} (${shareOf(point, data, lang)})`;
}

function tabulateParts(data: ChartData, lang: string): Omit<DataTable, "caption"> {
  const { what, value } = chartPhrases(lang);
  const { share } = kindPhrases(lang);
  const rows = (data.series[0]?.points ?? []).map((point) => [
    point.place.name,
    valueInWords(point, data, lang),
    shareOf(point, data, lang),
  ]);
  return { columns: [what, value, share], rows };
}

function roundingNotes(data: ChartData, lang: string): readonly string[] {
  const [first] = data.series[0]?.points ?? [];
  const sum = Number(sumOf(data.series[0]?.points ?? []).toPrecision(12));
  if (first === undefined || data.unit !== "percent" || Math.abs(sum - 100) < 1e-9) return [];
  const printed = valueInWords({ ...first, value: sum, hedge: "exact" }, data, lang);
  return [fillIn(kindPhrases(lang).roundedNote, printed)];
}
