import type { ChartData } from "../../figures/chart/data.ts";
import { tintOf, type ColourToken, type Tone } from "../../draw/colours.ts";
import type { DeckMeta } from "../../model/deck.ts";
import type { ChartFrame } from "./chart-frame.ts";
import { printChart, type PlotPlace } from "./chart-part.ts";
import { hasNamesAtEnds } from "./chart-series.ts";
import { inside } from "./master.ts";
import { rangeOf, spreadEnds } from "./end-labels.ts";
import type { Part } from "./package.ts";
import { plotOf, type Plot } from "./plot.ts";
import type { SceneBox, SceneDrawing, SceneRun } from "./scene.ts";
import { nameOnly, textBox, plainShape, rectangle } from "./shapes.ts";
import type { SlideBook } from "./slide-book.ts";
import { printParagraph } from "./text-body.ts";
import { transform } from "./units.ts";
import { sheetOf, writeWorkbook } from "./workbook.ts";
import { xml } from "./xml.ts";

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

/** A chart that PowerPoint edits, with its workbook; undefined where it has none that says the same. */
export function nativeChart(source: ChartSource): ChartFrame | undefined {
  const { data, drawing, box, number, add } = source;
  const known = plotOf(data, source.meta.lang);
  if (known === undefined) return undefined;
  const hasBackground = data.spans.length > 0 || data.gaps.length > 0;
  if (hasBackground && (known.firstYear === undefined || known.isLying)) return undefined;
  const place = placeOf(known, box);
  const range = rangeOf(known, data);
  const plot =
    place === undefined ? known : spreadEnds(known, range, { room: place.h, line: 22 / box.height });
  const sheet = sheetOf(plot);
  const path = `ppt/charts/chart${number}.xml`;
  const workbook = `ppt/embeddings/workbook${number}.xlsx`;
  add(
    {
      path,
      content: printChart(plot, { data, sheet, place, range }),
      contentType: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
      relations: [inside("rId1", "package", workbook)],
    },
    { path: workbook, content: writeWorkbook(sheet) },
  );
  const alt = [drawing.name, drawing.alt].filter((part) => part !== "").join(". ");
  return {
    print: (book) => [
      ...(place === undefined ? [] : printBackground(source, plot, place, book)),
      xml(
        "p:graphicFrame",
        {},
        xml(
          "p:nvGraphicFramePr",
          {},
          xml("p:cNvPr", { ...nameOnly(book, "Chart"), descr: alt }),
          "<p:cNvGraphicFramePr/><p:nvPr/>",
        ),
        transform("p:xfrm", box),
        xml(
          "a:graphic",
          {},
          xml(
            "a:graphicData",
            { uri: "http://schemas.openxmlformats.org/drawingml/2006/chart" },
            xml("c:chart", {
              "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
              "r:id": book.relate("chart", path),
            }),
          ),
        ),
      ),
    ],
  };
}

/** Room for ticks and the unit at the left, years below, a legend or the names of spans above, and names of series at the right. */
function placeOf(plot: Plot, { width, height }: SceneBox): PlotPlace | undefined {
  if (plot.kind === "pie" || plot.kind === "doughnut" || plot.isLying) return undefined;
  const left = 84;
  // A legend of many names has two lines.
  const top = plot.series.length > 3 && !hasNamesAtEnds(plot) ? 62 : 36;
  const right = hasNamesAtEnds(plot) ? Math.min(210, width * 0.24) : 20;
  // Names that do not fit side by side are slanted by some programs, which leave them out where they have no room for that.
  const isCrowded = plot.categories.join("").length * 10 + plot.categories.length * 6 > width - left - right;
  const bottom = isCrowded || plot.kind === "scatter" || plot.kind === "bubble" ? 66 : 38;
  return {
    x: left / width,
    y: top / height,
    w: (width - left - right) / width,
    h: (height - top - bottom) / height,
  };
}

/** Shaded stretches of time and words about gaps, behind the chart. */
function printBackground(
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
  const words = (text: string, token: ColourToken, area: SceneBox, align: "start" | "center"): string => {
    const run: SceneRun = {
      text,
      font: "sans",
      size: 17,
      bold: align === "start",
      italic: align === "center",
      colour: colour(token),
      struck: false,
      raised: "none",
      href: "",
    };
    const paragraph = printParagraph(
      { runs: [run], align, line: 21, before: 0, indent: 0, bullet: "none" },
      book,
    );
    return textBox(book, "Label", area, {
      paragraphs: [paragraph],
      body: { wrap: "square", anchor: align === "start" ? "t" : "ctr" },
    });
  };
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
