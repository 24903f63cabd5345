import { fill, textTone } from "../../draw/colours.ts";
import { element, join, type Markup } from "../../draw/svg.ts";
import { setBlock, type TextBlock } from "../../draw/text-block.ts";
import type { TextStyle } from "../../draw/text.ts";
import { wrapText } from "../../draw/wrap-text.ts";
import type { ChartData, ChartSeries } from "./data.ts";
import { placeText, unitSize, type ChartText } from "./layout.ts";
import { drawShape } from "./marks.ts";
import { drawPattern } from "./patterns.ts";
import { chartPhrases } from "./phrases.ts";
import { fillIn } from "../fill-in.ts";
import type { Frame } from "../figure.ts";

/** What stands above the plot: the unit, and the names of series that cannot be named on their marks. */
export interface ChartHeader {
  readonly texts: readonly ChartText[];
  readonly swatches: readonly Markup[];
  readonly height: number;
}

const swatch = 13;
const gap = 26;

/** Sets the header. `named` says whether the series are named here (a legend) or beside their marks. */
export function setHeader(data: ChartData, frame: Frame, named: "here" | "beside marks"): ChartHeader {
  const style: TextStyle = { family: "sans", weight: 400, size: unitSize };
  const [only, ...others] = data.series;
  const name = others.length === 0 && only !== undefined ? seriesName(only, frame.lang) : undefined;
  const phrases = chartPhrases(frame.lang);
  const measure = data.stack === "share" ? phrases.share : data.y.label;
  const words = [name, measure, data.y.isLog ? phrases.logScale : ""]
    .filter((part) => part !== undefined && part !== "")
    .join(", ");
  const unit = setBlock(
    frame.text,
    wrapText(words, style, frame.text, { maxWidth: frame.width }).lines.map((text) => ({
      text,
      style,
      fill: "soft",
    })),
  );
  const texts: ChartText[] = words === "" ? [] : [placeText("unit", unit, { x: 0, y: 0 })];
  const swatches: Markup[] = [];
  let x = words === "" ? 0 : unit.width + gap;
  let y = 0;
  for (const series of named === "here" ? data.series : []) {
    const label = seriesName(series, frame.lang);
    if (label === undefined) continue;
    const block = legendBlock(label, series, frame);
    if (x > 0 && x + swatch + 7 + block.width > frame.width) {
      x = 0;
      y += y === 0 ? Math.max(unit.height, block.height) : block.height;
    }
    const top = y + block.height / 2 - swatch / 2 + 1;
    swatches.push(drawSwatch(series, data, x, top));
    texts.push(placeText("legend", block, { x: x + swatch + 7, y }));
    x += swatch + 7 + block.width + gap;
  }
  const height = Math.max(0, ...texts.map(({ box }) => box.y + box.height));
  return { texts, swatches, height: height === 0 ? 0 : height + 8 };
}

/** As its marks look. */
function drawSwatch({ tone }: ChartSeries, data: ChartData, x: number, y: number): Markup {
  const half = swatch / 2;
  const isMany = data.series.length > 2;
  const look = { class: fill(tone) };
  if (data.type === "dot") return drawShape(x + half, y + half, half, isMany ? tone : "accent", look);
  const box = { x, y, width: swatch, height: swatch };
  const rect = element("rect", { ...look, ...box });
  return data.type === "bar" && isMany ? join([rect, drawPattern(box, tone)]) : rect;
}

/** Whether several series are named at the ends of their marks: lines and dots, areas, and stacks whose last bar has all the parts. */
export function namesAtMarks(data: ChartData): boolean {
  if (data.series.length < 2) return false;
  if (data.type !== "bar") return true;
  if (data.stack === "none") return false;
  const ends = data.series.map(({ points }) => points.at(-1)?.place.from);
  return data.series.length <= mostParts && new Set(ends).size === 1;
}

const mostParts = 8;

/** A series' name as it is printed; data from elsewhere say so. */
export function seriesName(series: ChartSeries, lang: string): string | undefined {
  const { facet, label } = series;
  const name =
    facet === undefined || label === undefined || facet === label ? (label ?? facet) : `${facet}, ${label}`;
  if (name === undefined) return undefined;
  return series.outside ? fillIn(chartPhrases(lang).outside, name) : name;
}

function legendBlock(label: string, series: ChartSeries, frame: Frame): TextBlock {
  const style: TextStyle = { family: "sans", weight: 600, size: unitSize };
  return setBlock(frame.text, [{ text: label, style, fill: textTone(series.tone) }]);
}
