import { textTone } from "../../draw/colours.ts";
import { setBlock, type Line, type TextBlock } from "../../draw/text-block.ts";
import type { TextMeasurer, TextStyle } from "../../draw/text.ts";
import { fineTicks } from "../../draw/time-ticks.ts";
import { wrapText } from "../../draw/wrap-text.ts";
import { bandPadding, edgeHeight, rulerHeight } from "./band-sizes.ts";
import type { TimelineData, TimelinePhase } from "./data.ts";
import { middleOfNow } from "./now.ts";
import { axisLabels, phaseLabels, type RulerLabel } from "./ruler.ts";
import type { TimeScale } from "./scale.ts";

/** Sizes of the type in the band, in pixels. */
export interface BandType {
  readonly name: number;
  readonly text: number;
  /** Of dates on the ruler. */
  readonly date: number;
  /** Whether sentences below the names are shown, and short names used. */
  readonly words: "all" | "no text" | "short names";
}

export interface BandPhase {
  readonly phase: TimelinePhase;
  /** In pixels. */
  readonly left: number;
  readonly right: number;
  /** Phases that run at the same time stand in rows, from 0 at the top. */
  readonly row: number;
  /** Name and text; undefined where the phase is too narrow for its name. */
  readonly block: TextBlock | undefined;
  /** Where they begin. */
  readonly textLeft: number;
}

export interface Band {
  readonly phases: readonly BandPhase[];
  readonly rows: number;
  /** Of one row, at least, in pixels. */
  readonly rowHeight: number;
  /** Dates along the lower edge, and the unlabelled ticks between them. */
  readonly labels: readonly RulerLabel[];
  readonly ticks: readonly number[];
  /** Ticks that have a label; only on an axis without phases. */
  readonly labelledTicks: readonly number[];
  /** What was left out for want of room. */
  readonly hasDroppedText: boolean;
}

const smallestTickGap = 8;

/** Sets the words of the phases inside their bands, and the dates along the band's lower edge. */
export function setBand(
  data: TimelineData,
  scale: TimeScale,
  type: BandType,
  measurer: TextMeasurer,
  lang: string,
): Band {
  const ticks = scale.isToScale
    ? fineTicks(data.from, data.to, scale.yearsPerPixel * smallestTickGap)
        .filter((year) => !scale.breaks.some(({ from, to }) => year > from && year < to))
        .map((year) => scale(year))
    : [];
  if (data.phases.length === 0) {
    const { labels, labelledTicks } = axisLabels(data, scale, type, measurer, lang);
    const rowHeight = Math.round(type.text * 1.3 + 24);
    return { phases: [], rows: 1, rowHeight, labels, ticks, labelledTicks, hasDroppedText: false };
  }
  const rows = assignRows(data.phases);
  const phases = data.phases.map((phase, index): BandPhase => {
    const left = scale(phase.from);
    const right = scale(phase.to);
    const stretch = widestStretch(left, textEnd(phase, right, data, scale), scale);
    const textLeft = stretch.left + bandPadding;
    const block = setPhase(phase, stretch.right - textLeft, type, measurer);
    return { phase, left, right, row: rows[index] ?? 0, block, textLeft };
  });
  const tallest = Math.max(0, ...phases.map(({ block }) => block?.height ?? 0));
  return {
    phases,
    rows: Math.max(...rows) + 1,
    rowHeight: edgeHeight + 8 + tallest + 4 + rulerHeight,
    labels: phaseLabels(phases, data, scale, type, measurer, lang),
    ticks,
    labelledTicks: [],
    hasDroppedText: type.words !== "all" && data.phases.some((phase) => phase.text !== undefined),
  };
}

/** Each phase in the first row where it overlaps none before it. */
function assignRows(phases: readonly TimelinePhase[]): readonly number[] {
  const ends: number[] = [];
  return phases.map((phase) => {
    const free = ends.findIndex((end) => end <= phase.from + 1e-9);
    const row = free < 0 ? ends.length : free;
    ends[row] = phase.to;
    return row;
  });
}

/** Words keep clear of the point of a phase that goes on, and of the line for today in its last third. */
function textEnd(phase: TimelinePhase, right: number, data: TimelineData, scale: TimeScale): number {
  const end = right - (phase.end.kind === "open" ? bandPadding * 1.7 : bandPadding);
  if (data.now === undefined) return end;
  const now = scale(middleOfNow(data.now, data));
  const isInLastThird = now < right + 8 && now > scale(phase.from + (phase.to - phase.from) * 0.66);
  return isInLastThird ? Math.min(end, now - 8) : end;
}

/** Words stand on one side of a break, where there is most room. */
function widestStretch(
  left: number,
  right: number,
  { breaks }: TimeScale,
): { readonly left: number; readonly right: number } {
  let best = { left, right };
  let start = left;
  let width = 0;
  for (const gap of [...breaks, { left: right, right }]) {
    if (gap.left < left || gap.left > right) continue;
    if (gap.left - start > width) {
      width = gap.left - start;
      best = { left: start, right: gap.left - (gap.left === right ? 0 : 8) };
    }
    start = gap.right;
  }
  return best;
}

function setPhase(
  phase: TimelinePhase,
  width: number,
  type: BandType,
  measurer: TextMeasurer,
): TextBlock | undefined {
  const nameStyle: TextStyle = { family: "sans", weight: 600, size: type.name };
  const textStyle: TextStyle = { family: "sans", weight: 400, size: type.text };
  const isShort = type.words === "short names" && phase.short !== undefined;
  const name = wrapText(isShort ? (phase.short ?? "") : phase.name, nameStyle, measurer, {
    maxWidth: width,
    maxLines: 3,
  });
  if (!name.fits) return undefined;
  const lines = name.lines.map((text): Line => ({ text, style: nameStyle, fill: textTone(phase.tone) }));
  if (type.words === "all" && phase.text !== undefined) {
    const text = wrapText(phase.text, textStyle, measurer, { maxWidth: width });
    // A sentence in a column of single words is no sentence.
    if (!text.fits || text.lines.length > 5) return undefined;
    lines.push(...text.lines.map((line): Line => ({ text: line, style: textStyle, fill: "ink" })));
  }
  return { ...setBlock(measurer, lines), fact: phase.fact };
}
