import { fill, textTone } from "../../draw/colours.ts";
import { element, type Markup } from "../../draw/svg.ts";
import { setBlock, type TextBlock } from "../../draw/text-block.ts";
import type { TextStyle } from "../../draw/text.ts";
import type { ChartData, ChartSeries } from "./data.ts";
import { placeText, unitSize, type ChartText } from "./layout.ts";
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
  const words = [name, data.y.label].filter((part) => part !== undefined && part !== "").join(", ");
  const unit = setBlock(frame.text, words === "" ? [] : [{ text: words, style, fill: "soft" }]);
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
      y += block.height;
    }
    const top = y + block.height / 2 - swatch / 2 + 1;
    swatches.push(element("rect", { class: fill(series.tone), x, y: top, width: swatch, height: swatch }));
    texts.push(placeText("legend", block, { x: x + swatch + 7, y }));
    x += swatch + 7 + block.width + gap;
  }
  const height = Math.max(0, ...texts.map(({ box }) => box.y + box.height));
  return { texts, swatches, height: height === 0 ? 0 : height + 8 };
}

/** A series' name as it is printed; data from elsewhere say so. */
export function seriesName(series: ChartSeries, lang: string): string | undefined {
  if (series.label === undefined) return undefined;
  return series.outside ? fillIn(chartPhrases(lang).outside, series.label) : series.label;
}

function legendBlock(label: string, series: ChartSeries, frame: Frame): TextBlock {
  const style: TextStyle = { family: "sans", weight: 600, size: unitSize };
  return setBlock(frame.text, [{ text: label, style, fill: textTone(series.tone) }]);
}
