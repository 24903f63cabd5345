import type { ScaleLinear } from "d3-scale";
import { textTone } from "../../draw/colours.ts";
import { setBlock, type Line, type TextBlock } from "../../draw/text-block.ts";
import type { TextMeasurer, TextStyle } from "../../draw/text.ts";
import { fineTicks, timeTicks } from "../../draw/time-ticks.ts";
import { wrapText } from "../../draw/wrap-text.ts";
import { formatPoint } from "../../model/format-when.ts";
import type { DatePoint } from "../../model/time.ts";
import type { TimelineData, TimelinePhase } from "./data.ts";
import { nowX } from "./now.ts";

export type TimeScale = ScaleLinear<number, number>;

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
}

export interface RulerLabel {
  readonly line: Line;
  readonly x: number;
  readonly width: number;
  readonly row: number;
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

export const edgeHeight = 5;
export const bandPadding = 12;
export const rulerHeight = 26;
const smallestTickGap = 8;
/** How far the stripes of an approximate date reach into the band, in pixels. */
const softEdge = 28;

/** Sets the words of the phases inside their bands, and the dates along the band's lower edge. */
export function setBand(
  data: TimelineData,
  scale: TimeScale,
  type: BandType,
  measurer: TextMeasurer,
  lang: string,
): Band {
  const rows = assignRows(data.phases);
  const phases = data.phases.map((phase, index): BandPhase => {
    const left = scale(phase.from);
    const right = scale(phase.to);
    const block = setPhase(phase, textEnd(phase, right, data, scale) - left - bandPadding, type, measurer);
    return { phase, left, right, row: rows[index] ?? 0, block };
  });
  if (phases.length === 0) return setAxis(data, scale, type, measurer, lang);
  const tallest = Math.max(0, ...phases.map(({ block }) => block?.height ?? 0));
  return {
    phases,
    rows: Math.max(...rows) + 1,
    rowHeight: edgeHeight + 8 + tallest + 4 + rulerHeight,
    labels: withRoundDates(
      phaseDates(phases, type, measurer, lang),
      phases,
      data,
      scale,
      type,
      measurer,
      lang,
    ),
    ticks: fineTicks(data.from, data.to, yearsPerPixel(data, scale) * smallestTickGap).map((year) =>
      scale(year),
    ),
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
  const end = right - (phase.isOpen ? bandPadding * 1.7 : bandPadding);
  if (data.now === undefined) return end;
  const now = nowX(data, scale);
  const isInLastThird = now < right + 8 && now > scale(phase.from + (phase.to - phase.from) * 0.66);
  return isInLastThird ? Math.min(end, now - 8) : end;
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

/** The first day of each phase, where the phase is wide enough; and the last day of one that nothing follows. */
function phaseDates(
  phases: readonly BandPhase[],
  type: BandType,
  measurer: TextMeasurer,
  lang: string,
): readonly RulerLabel[] {
  const style: TextStyle = { family: "sans", weight: 600, size: type.date };
  return phases.flatMap(({ phase, left, right, row }) => {
    const { start, end } = phase.when;
    const fill = textTone(phase.tone);
    const labels: RulerLabel[] = [];
    let room = right - left - bandPadding * 2;
    if (typeof start !== "string") {
      const line: Line = { text: formatPoint(start, lang, "short"), style, fill };
      const width = measurer.width(line.text, style);
      if (width > room) return [];
      const indent = isVague(start) ? softEdge : bandPadding;
      labels.push({ line, x: left + indent, width, row });
      room -= width + 24;
    }
    const isFollowed = phases.some((other) => other.row === row && Math.abs(other.left - right) < 1);
    if (typeof end !== "string" && !isFollowed) {
      const line: Line = { text: formatPoint(end, lang, "short"), style, fill };
      const width = measurer.width(line.text, style);
      const indent = isVague(end) ? softEdge : bandPadding;
      if (width <= room) labels.push({ line, x: right - indent - width, width, row });
    }
    return labels;
  });
}

/** Round dates between the joints, where a single phase or rows of events leave the reader without any. */
function withRoundDates(
  labels: readonly RulerLabel[],
  phases: readonly BandPhase[],
  data: TimelineData,
  scale: TimeScale,
  type: BandType,
  measurer: TextMeasurer,
  lang: string,
): readonly RulerLabel[] {
  if (phases.length > 1 && data.lanes.length === 0) return labels;
  const style: TextStyle = { family: "sans", weight: 400, size: type.date };
  const ticks = timeTicks(data.from, data.to, lang, (found) => {
    const [first, second] = found;
    return first === undefined || second === undefined || scale(second.value) - scale(first.value) > 130;
  });
  const round = ticks.flatMap((tick): readonly RulerLabel[] => {
    const width = measurer.width(tick.label, style);
    const x = scale(tick.value) + 4;
    const phase = phases.find(({ left, right }) => x > left && x + width < right - bandPadding);
    const isOnJoint =
      phase === undefined && phases.some(({ left, right }) => x < right && x + width > left - 4);
    if (isOnJoint || x + width > scale(data.to) || phases.some(({ row }) => row > 0)) return [];
    const fill = phase === undefined ? "soft" : textTone(phase.phase.tone);
    return [{ line: { text: tick.label, style, fill }, x, width, row: 0 }];
  });
  const isFree = (label: RulerLabel): boolean =>
    labels.every((other) => label.x > other.x + other.width + 20 || label.x + label.width + 20 < other.x);
  return [...labels, ...round.filter(isFree)];
}

function isVague(point: DatePoint): boolean {
  return point.approximate || point.uncertain;
}

/** Without phases the band is an axis: ticks with dates. */
function setAxis(
  data: TimelineData,
  scale: TimeScale,
  type: BandType,
  measurer: TextMeasurer,
  lang: string,
): Band {
  const style: TextStyle = { family: "sans", weight: 600, size: type.text };
  const perPixel = yearsPerPixel(data, scale);
  const found = timeTicks(data.from, data.to, lang, (ticks) =>
    ticks.every((tick) => measurer.width(tick.label, style) + 20 <= (tick.end - tick.value) / perPixel),
  );
  const end = scale(data.to);
  const labels = found.flatMap((tick): readonly RulerLabel[] => {
    const left = scale(tick.value);
    const width = measurer.width(tick.label, style);
    const cell = scale(tick.end) - left;
    const x = cell < 260 && isCell(tick.end - tick.value) ? left + (cell - width) / 2 : left + 7;
    return x + width > end ? [] : [{ line: { text: tick.label, style, fill: "soft" }, x, width, row: 0 }];
  });
  return {
    phases: [],
    rows: 1,
    rowHeight: Math.round(type.text * 1.3 + 24),
    labels,
    ticks: fineTicks(data.from, data.to, perPixel * smallestTickGap).map((year) => scale(year)),
    labelledTicks: found.map((tick) => scale(tick.value)),
    hasDroppedText: false,
  };
}

/** Days, months and years name the whole stretch up to the next tick; decades and longer steps only the tick. */
function isCell(years: number): boolean {
  return years < 1.01;
}

function yearsPerPixel(data: TimelineData, scale: TimeScale): number {
  return (data.to - data.from) / (scale(data.to) - scale(data.from));
}
