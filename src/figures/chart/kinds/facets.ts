import type { Box } from "../../../draw/boxes.ts";
import { stepGroup } from "../../../draw/step.ts";
import { element, type Markup } from "../../../draw/svg.ts";
import { lineHeight, setBlock, type TextBlock } from "../../../draw/text-block.ts";
import { wrapText } from "../../../draw/wrap-text.ts";
import type { Frame } from "../../figure.ts";
import type { ChartData, ChartSeries } from "../data.ts";
import { setHeader } from "../header.ts";
import { placeText, type ChartLayout, type ChartText } from "../layout.ts";
import { seriesTones } from "../paint.ts";
import { valueDomain } from "../value-axis.ts";
import { splitFacets } from "./facet-data.ts";

/** A panel of small multiples: the series of one value of the facet's column. */
interface Panel {
  readonly name: string;
  readonly series: readonly ChartSeries[];
  /** Of its series in the whole chart. */
  readonly places: readonly number[];
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
}

const gap = { x: 22, y: 14 };
const title = { family: "sans", weight: 600, size: 18 } as const;
const titleHeight = title.size * lineHeight + 4;

/** The same chart for each facet, on the same axes, in as many columns as give panels a good shape. */
export function layoutFacets(
  data: ChartData,
  frame: Frame,
  layoutOne: (data: ChartData, frame: Frame) => ChartLayout,
): ChartLayout {
  const panels = panelsOf(data);
  const legend = legendOf(panels);
  const header = setHeader({ ...data, series: legend }, frame, legend.length > 1 ? "here" : "beside marks");
  const grid = chooseGrid(panels.length, frame.width, frame.height - header.height);
  const domains = panels.map(({ series }) => valueDomain({ ...data, series }));
  const domain = {
    min: Math.min(...domains.map(({ min }) => min)),
    max: Math.max(...domains.map(({ max }) => max)),
  };
  const isBySeries = data.steps === "series";
  const layouts = panels.map((panel, index) => {
    const x = (index % grid.columns) * (grid.width + gap.x);
    const y = header.height + Math.floor(index / grid.columns) * (grid.height + gap.y);
    const own = dataOfPanel(panel, data, domain, legend.length > 1);
    const inner = layoutOne(isBySeries ? withoutSteps(own) : own, {
      ...frame,
      id: `${frame.id}-${index + 1}`,
      width: grid.width,
      height: grid.height - titleHeight,
    });
    const step = isBySeries ? index : 0;
    return placePanel(inner, panel.name, { x, y }, grid.width, index % grid.columns === 0, step, frame);
  });
  return {
    back: [...header.swatches, ...layouts.flatMap(({ back }) => back)],
    marks: layouts.flatMap(({ marks }) => marks),
    texts: [...header.texts, ...layouts.flatMap(({ texts }) => texts)],
    bars: layouts.flatMap(({ bars }) => bars),
    lostLabels: layouts.reduce((sum, { lostLabels }) => sum + lostLabels, 0),
    steps: isBySeries ? panels.length - 1 : Math.max(0, ...layouts.map(({ steps }) => steps ?? 0)),
  };
}

function panelsOf(data: ChartData): readonly Panel[] {
  const tones = tonesByLabel(data);
  return splitFacets(data).flatMap(({ series: own }): readonly Panel[] => {
    const [head] = own;
    if (head === undefined) return [];
    const series = own.map((one) => ({ ...one, tone: tones(one) }));
    return [{ name: head.facet ?? "", series, places: own.map((one) => data.series.indexOf(one)) }];
  });
}

/**
 * A series of one name has one colour in all panels. Where the colours are the ones that series get by their order, they would only say which
 * panel this is, and its title says that.
 */
function tonesByLabel(data: ChartData): (series: ChartSeries) => ChartSeries["tone"] {
  const isDefault = data.series.every(
    ({ tone, outside }, index) => outside || tone === seriesTones[index % seriesTones.length],
  );
  if (!isDefault) return ({ tone }) => tone;
  const labels = [...new Set(data.series.map(keyOf))];
  return (series) =>
    series.outside ? series.tone : (seriesTones[labels.indexOf(keyOf(series)) % seriesTones.length] ?? "ink");
}

/** What tells series of one panel apart: their name, unless that is the panel's. */
function keyOf({ label, facet }: ChartSeries): string {
  return label === facet ? "" : (label ?? "");
}

/** Each series once that is told apart within the panels. */
function legendOf(panels: readonly Panel[]): readonly ChartSeries[] {
  const named = panels.flatMap(({ series }) => series).filter((series) => keyOf(series) !== "");
  const first = new Map<string, ChartSeries>();
  for (const { facet: _facet, ...series } of named) {
    const key = series.label ?? "";
    if (!first.has(key)) first.set(key, series);
  }
  return first.size > 1 ? [...first.values()] : [];
}

/** As near as can be to three wide and two high, with few empty places. */
function chooseGrid(count: number, width: number, height: number): Grid {
  const grids = Array.from({ length: count }, (_, index): Grid => {
    const columns = index + 1;
    const rows = Math.ceil(count / columns);
    return {
      columns,
      rows,
      width: (width - gap.x * (columns - 1)) / columns,
      height: (height - gap.y * (rows - 1)) / rows,
    };
  });
  const cost = (grid: Grid): number =>
    Math.abs(Math.log(grid.width / Math.max(1, grid.height) / 1.5)) +
    (grid.columns * grid.rows - count) * 0.3;
  return grids.toSorted((a, b) => cost(a) - cost(b))[0] ?? { columns: 1, rows: 1, width, height };
}

function dataOfPanel(
  { series, places }: Panel,
  data: ChartData,
  { min, max }: { readonly min: number; readonly max: number },
  hasLegend: boolean,
): ChartData {
  return {
    ...data,
    series: series.map(({ facet: _facet, label, ...rest }) => ({
      ...rest,
      ...(series.length > 1 && !hasLegend && label !== undefined && { label }),
    })),
    y: { ...data.y, label: "", isLog: data.y.isLog, min, max },
    labels: data.labelsAsked ? data.labels : "none",
    annotations: data.annotations.flatMap((note) => {
      const own = places.indexOf(note.series ?? 0);
      return own < 0 ? [] : [{ ...note, series: own }];
    }),
  };
}

function withoutSteps({ steps: _steps, ...data }: ChartData): ChartData {
  return data;
}

/** Moves a panel to its place. The numbers of the shared axis stand at the first panel of each row. */
function placePanel(
  layout: ChartLayout,
  name: string,
  at: { readonly x: number; readonly y: number },
  width: number,
  isFirst: boolean,
  step: number,
  frame: Frame,
): ChartLayout {
  const top = at.y + titleHeight;
  const moved = (marks: readonly Markup[]): readonly Markup[] => {
    const group = element("g", { transform: `translate(${round(at.x)} ${round(top)})` }, ...marks);
    return marks.length === 0 ? [] : [step === 0 ? group : stepGroup(step, group)];
  };
  const texts = layout.texts
    .filter((text) => isFirst || !isNumberOfAxis(text))
    .map((text): ChartText => {
      const { x, y, ...rest } = text.place;
      const shown = placeText(text.role, text.block, Object.assign({ x: x + at.x, y: y + top }, rest));
      const own = step === 0 ? text.step : step;
      return own === undefined ? shown : Object.assign(shown, { step: own });
    });
  const head = placeText("series", titleBlock(name, width, frame), { x: at.x, y: at.y });
  return {
    ...layout,
    back: moved(layout.back),
    marks: moved(layout.marks),
    texts: [step === 0 ? head : { ...head, step }, ...texts],
    bars: layout.bars.map((bar): Box => ({ ...bar, x: bar.x + at.x, y: bar.y + top })),
  };
}

function isNumberOfAxis({ role, place }: ChartText): boolean {
  return role === "tick" && place.anchor === "end";
}

/** In one line, cut at a word where the panel is narrow. */
function titleBlock(name: string, width: number, frame: Frame): TextBlock {
  for (const size of [title.size, 16]) {
    const style = { ...title, size };
    const { lines, fits } = wrapText(name, style, frame.text, { maxWidth: width });
    if (fits && lines.length === 1) return setBlock(frame.text, [{ text: name, style, fill: "ink" }]);
  }
  const style = { ...title, size: 16 };
  const words = name.split(" ");
  while (words.length > 1 && frame.text.width(`${words.join(" ")}…`, style) > width) words.pop();
  let text = `${words.join(" ")}…`;
  while (text.length > 2 && frame.text.width(text, style) > width) text = `${text.slice(0, -2)}…`;
  return setBlock(frame.text, [{ text, style, fill: "ink" }]);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
