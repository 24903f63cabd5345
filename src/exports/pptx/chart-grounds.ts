import type { ChartData } from "../../figures/chart/data.ts";
import { middleOf } from "../../figures/chart/data.ts";
import { kindPhrases } from "../../figures/chart/kinds/phrases.ts";
import { tintOf, type ColourToken, type Tone } from "../../draw/colours.ts";
import type { DeckMeta } from "../../model/deck.ts";
import type { PlotPlace } from "./chart-part.ts";
import type { PlotRange } from "./end-labels.ts";
import type { Part } from "./package.ts";
import type { Plot } from "./plot.ts";
import type { SceneBox, SceneDrawing, SceneRun } from "./scene.ts";
import { textBox, plainShape, rectangle } from "./shapes.ts";
import type { SlideBook } from "./slide-book.ts";
import { printParagraph } from "./text-body.ts";

export interface ChartSource {
  readonly data: ChartData;
  /** As it is on the slide, for its name and description. */
  readonly drawing: SceneDrawing;
  readonly box: SceneBox;
  readonly meta: DeckMeta;
  /** The theme's colours for spans, as CSS. */
  readonly tokens: ReadonlyMap<ColourToken, string>;
  /** From 1. */
  readonly number: number;
  /** Takes the chart's part and its workbook. */
  readonly add: (...parts: readonly Part[]) => void;
}

/** Shaded stretches of time and words about gaps, behind the chart. */
export function printBackground(
  { data, box, tokens }: ChartSource,
  plot: Plot,
  place: PlotPlace,
  book: SlideBook,
): readonly string[] {
  const { firstYear } = plot;
  if (firstYear === undefined) return [];
  const years = plot.categories.length;
  const left = box.x + place.x * box.width;
  const width = place.w * box.width;
  const top = box.y + place.y * box.height;
  const height = place.h * box.height;
  const at = (year: number): number =>
    left + (Math.min(years, Math.max(0, year - firstYear)) / years) * width;
  const colour = (token: ColourToken | Tone): string => tokens.get(token) ?? "rgb(0, 0, 0)";
  const words = (
    text: string,
    token: ColourToken | Tone,
    area: SceneBox,
    align: "start" | "center",
  ): string =>
    printWords(text, { colour: colour(token), area, align, anchor: align === "start" ? "t" : "ctr" }, book);
  const spans = data.spans.flatMap(({ from, to, label, tone }) => {
    const area = { x: at(from), y: top, width: at(to) - at(from), height };
    const name = { ...area, x: area.x + 8, y: top + 6, width: Math.max(20, area.width - 12), height: 44 };
    return [
      plainShape(book, "Span", area, { geometry: rectangle, fill: book.palette.fill(colour(tintOf(tone))) }),
      words(label, tone === "muted" ? "soft" : tone, name, "start"),
    ];
  });
  const gaps = data.gaps.map(({ from, to, text }) =>
    words(
      text,
      "soft",
      { x: at(from), y: top + height * 0.4, width: Math.max(60, at(to) - at(from)), height: 44 },
      "center",
    ),
  );
  return [...spans, ...gaps];
}

/** Words over the chart: notes on an area, where labels of its own would lie in its colour, and what a ring adds up to, in its middle. */
export function printForeground(
  { data, box, tokens, meta }: ChartSource,
  plot: Plot,
  { place, range }: { readonly place: PlotPlace; readonly range: PlotRange },
  book: SlideBook,
): readonly string[] {
  const ink = tokens.get("ink") ?? "rgb(0, 0, 0)";
  const left = box.x + place.x * box.width;
  const top = box.y + place.y * box.height;
  const [width, height] = [place.w * box.width, place.h * box.height];
  if (plot.kind === "doughnut") {
    const sum = plot.series[0]?.points.reduce((total, point) => total + (point?.value ?? 0), 0) ?? 0;
    const number = new Intl.NumberFormat(meta.lang, { maximumFractionDigits: 1 }).format(sum);
    const text = [kindPhrases(meta.lang).whole, number, data.y.label]
      .filter((part) => part !== "")
      .join("\n");
    const area = { x: left + width / 2 - 80, y: top + height / 2 - 48, width: 160, height: 96 };
    return [printWords(text, { colour: ink, area, align: "center", anchor: "ctr" }, book)];
  }
  const { firstYear, categories } = plot;
  const { min = 0, max } = range;
  if (plot.kind !== "area" || firstYear === undefined || max === undefined) return [];
  return data.annotations.map(({ text, place: at }) => {
    const index = Math.min(categories.length - 1, Math.max(0, Math.floor(middleOf(at)) - firstYear));
    const value = plot.series.reduce((sum, { points, isReference }) => {
      return isReference === true ? sum : sum + (points[index]?.value ?? 0);
    }, 0);
    const x = left + (index / Math.max(1, categories.length - 1)) * width;
    const y = top + (1 - Math.min(1, (value - min) / (max - min))) * height;
    const area = { x: x - 90, y: Math.max(box.y, y - 54), width: 180, height: 44 };
    return printWords(text, { colour: ink, area, align: "center", anchor: "b" }, book);
  });
}

function printWords(
  text: string,
  {
    colour,
    area,
    align,
    anchor,
  }: {
    readonly colour: string;
    readonly area: SceneBox;
    readonly align: "start" | "center";
    readonly anchor: "t" | "ctr" | "b";
  },
  book: SlideBook,
): string {
  const run: SceneRun = {
    text,
    font: "sans",
    size: 17,
    bold: align === "start",
    italic: align === "center" && anchor === "ctr" && !text.includes("\n"),
    colour,
    struck: false,
    raised: "none",
    href: "",
  };
  const lines = text.split("\n");
  const paragraphs = lines.map((line, index) =>
    printParagraph(
      {
        runs: [{ ...run, text: line, bold: run.bold || (lines.length > 1 && index === 1) }],
        align,
        line: 21,
        before: 0,
        indent: 0,
        bullet: "none",
      },
      book,
    ),
  );
  return textBox(book, "Label", area, { paragraphs, body: { wrap: "square", anchor } });
}
