import type { Box } from "../../draw/boxes.ts";
import { fill, stroke, textTone, tintOf } from "../../draw/colours.ts";
import { element, pathData, type Markup } from "../../draw/svg.ts";
import { lineHeight, setBlock, type Line, type TextBlock } from "../../draw/text-block.ts";
import type { TextStyle } from "../../draw/text.ts";
import { wrapText } from "../../draw/wrap-text.ts";
import type { ChartData, ChartLine, ChartSpan } from "./data.ts";
import { namesAtMarks } from "./header.ts";
import type { ColumnsPlot, Spot, Wanted } from "./labels.ts";
import { noteSize, placeText, type ChartText } from "./layout.ts";
import { inStep, type Steps } from "./steps.ts";
import { spot } from "./value-labels.ts";
import type { Frame } from "../figure.ts";

const spanStyle: TextStyle = { family: "sans", weight: 600, size: noteSize };
const lineStyle: TextStyle = { family: "sans", weight: 400, size: noteSize };
export const spanLines = 3;

/** The names of shaded spans, set in their width, and how high they stand. */
export interface SpanNames {
  readonly blocks: readonly (TextBlock | undefined)[];
  readonly height: number;
  /** How many found no room in their spans. */
  readonly lost: number;
}

export function setSpanNames(data: ChartData, x: (time: number) => number, frame: Frame): SpanNames {
  const blocks = data.spans.map((span) =>
    setSpanName(span, { width: x(span.to) - x(span.from) - 12, lines: spanLines }, frame),
  );
  const height = Math.max(0, ...blocks.map((block) => block?.height ?? 0));
  const lost = data.spans.filter(({ label }, index) => label !== "" && blocks[index] === undefined).length;
  return { blocks, height: height === 0 ? 0 : height + 8, lost };
}

/** The name of a span in its colour; undefined where it does not fit. */
export function setSpanName(
  { label, tone, fact }: ChartSpan,
  room: { readonly width: number; readonly lines: number },
  frame: Frame,
): TextBlock | undefined {
  if (label === "" || room.width < 20 || room.lines < 1) return undefined;
  const wrapped = wrapText(label, spanStyle, frame.text, { maxWidth: room.width, maxLines: room.lines });
  if (!wrapped.fits) return undefined;
  const lines = wrapped.lines.map((text): Line => ({ text, style: spanStyle, fill: textTone(tone) }));
  return { ...setBlock(frame.text, lines), fact };
}

/** The tints of the spans over the whole height, and their names at the top. */
export function drawSpans(
  data: ChartData,
  names: SpanNames,
  x: (time: number) => number,
  plot: Box,
  steps: Steps,
): { readonly back: readonly Markup[]; readonly texts: readonly ChartText[] } {
  const back = data.spans.map((span, index) => {
    const [left, right] = [x(span.from), x(span.to)];
    // Spans that adjoin are kept apart by a hair of paper.
    const box = { x: left + 0.5, y: plot.y, width: Math.max(0, right - left - 1), height: plot.height };
    return inStep(steps.ofSpan(index), drawTint(span, box));
  });
  const texts = data.spans.flatMap((span, index): readonly ChartText[] => {
    const block = names.blocks[index];
    if (block === undefined) return [];
    const text = placeText("span", block, { x: x(span.from) + 6, y: plot.y + 4 });
    return [{ ...text, step: steps.ofSpan(index) }];
  });
  return { back, texts };
}

/** The ground of a span, light enough for marks to stand on. */
export function drawTint({ tone, fact }: ChartSpan, box: Box): Markup {
  return element("rect", { class: fill(tintOf(tone)), "fill-opacity": 0.6, ...box, "data-fact": fact });
}

/** Lines of reference across the plot, thin and behind the marks. */
export function drawReferenceLines({ data, plot, x, y }: ColumnsPlot): readonly Markup[] {
  return data.lines.map((line) => {
    const d =
      line.at === "y"
        ? pathData("M", plot.x, y(line.value), "H", plot.x + plot.width)
        : pathData("M", x(line.value), plot.y, "V", plot.y + plot.height);
    return element("path", { class: stroke("soft"), fill: "none", "stroke-width": 1.5, d });
  });
}

/** The words of reference lines, on them at either end or in between. */
export function referenceLabels(chart: ColumnsPlot): readonly Wanted[] {
  return chart.data.lines.flatMap((line): readonly Wanted[] => {
    if (line.label === "") return [];
    const block = setLineLabel(line, chart.frame);
    const candidates = line.at === "y" ? spotsOnLevel(block, line, chart) : spotsOnDate(block, line, chart);
    return [{ role: "annotation", step: 0, request: { candidates, priority: 5 } }];
  });
}

/** The words of a line of reference, in one line. */
export function setLineLabel({ label }: ChartLine, frame: Frame): TextBlock {
  return setBlock(frame.text, [{ text: label, style: lineStyle, fill: "soft" }]);
}

function spotsOnLevel(block: TextBlock, line: ChartLine, { data, plot, y }: ColumnsPlot): readonly Spot[] {
  const at = y(line.value);
  const [above, below] = [at - block.height - 1, at + 2];
  const room = plot.width - block.width - 8;
  const shares = [1, 0.85, 0.7, 0.5, 0.3, 0.15, 0];
  // Where series are named at the right, a word there would be taken for one of them.
  return (namesAtMarks(data) ? shares.toReversed() : shares).flatMap((share, index) => [
    spot(block, { x: plot.x + 4 + room * share, y: above }, index * 2),
    spot(block, { x: plot.x + 4 + room * share, y: below }, index * 2 + 1),
  ]);
}

function spotsOnDate(block: TextBlock, line: ChartLine, { plot, x }: ColumnsPlot): readonly Spot[] {
  const at = x(line.value);
  const step = lineStyle.size * lineHeight;
  const rows = Math.max(1, Math.floor(plot.height / step) - 1);
  return Array.from({ length: rows }, (_, row) => plot.y + 2 + row * step).flatMap((top, row) => [
    spot(block, { x: at + 6, y: top }, row),
    spot(block, { x: at - 6, y: top, anchor: "end" }, row + 0.5),
  ]);
}
