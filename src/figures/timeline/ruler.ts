import { textTone } from "../../draw/colours.ts";
import type { Line } from "../../draw/text-block.ts";
import type { TextMeasurer, TextStyle } from "../../draw/text.ts";
import { timeTicks } from "../../draw/time-ticks.ts";
import { formatPoint } from "../../model/format-when.ts";
import type { BandPhase, BandType } from "./band.ts";
import { bandPadding } from "./band-sizes.ts";
import type { Edge, TimelineData } from "./data.ts";
import { timelinePhrases } from "./phrases.ts";
import { breakStyle, type TimeScale } from "./scale.ts";

/** A date, or the years of a break, on the ruler. */
export interface RulerLabel {
  readonly line: Line;
  readonly x: number;
  readonly width: number;
  readonly row: number;
}

/** How far the stripes of an approximate date reach into the band, in pixels. */
const softEdge = 28;

/**
 * The first day of each phase, where the phase is wide enough; the last day of one that nothing follows; the years of breaks; and round
 * dates between them, where a single phase or rows of events leave the reader without any.
 */
export function phaseLabels(
  phases: readonly BandPhase[],
  data: TimelineData,
  scale: TimeScale,
  type: BandType,
  measurer: TextMeasurer,
  lang: string,
): readonly RulerLabel[] {
  const gaps = breakLabels(scale, measurer);
  const dates = phaseDates(phases, type, measurer, lang).filter(
    ({ x, width }) =>
      !scale.breaks.some(({ left, right }) => x < right + 4 && x + width > left - 4) &&
      x + width <= scale.ends[1],
  );
  if (!scale.isToScale) {
    const said = notToScale(dates, phases, type, measurer, lang);
    return [...dates.filter((date) => date.row !== said.row || isFree(date, [said])), said];
  }
  const fixed = [...gaps, ...dates];
  if (phases.length > 1 && data.lanes.length === 0) return fixed;
  return [...fixed, ...roundDates(fixed, phases, data, scale, type, measurer, lang)];
}

/** Without phases the band is an axis: ticks with dates, or the words that it is not to scale. */
export function axisLabels(
  data: TimelineData,
  scale: TimeScale,
  type: BandType,
  measurer: TextMeasurer,
  lang: string,
): { readonly labels: readonly RulerLabel[]; readonly labelledTicks: readonly number[] } {
  const style: TextStyle = { family: "sans", weight: 600, size: type.text };
  if (!scale.isToScale) {
    const line: Line = {
      text: timelinePhrases(lang).sequential,
      style: { ...style, weight: 400 },
      fill: "soft",
    };
    const label = { line, x: scale.ends[0] + 7, width: measurer.width(line.text, line.style), row: 0 };
    return { labels: [label], labelledTicks: [] };
  }
  const perPixel = scale.yearsPerPixel;
  const isHidden = (from: number, to: number): boolean =>
    scale.breaks.some((gap) => to > gap.from && from < gap.to);
  const found = timeTicks(data.from, data.to, lang, (ticks) =>
    ticks.every((tick) => measurer.width(tick.label, style) + 20 <= (tick.end - tick.value) / perPixel),
  ).filter(({ value }) => !isHidden(value, value + 1e-9));
  const end = scale.ends[1];
  const gaps = breakLabels(scale, measurer);
  const labels = found.flatMap((tick): readonly RulerLabel[] => {
    const left = scale(tick.value);
    const width = measurer.width(tick.label, style);
    const cell = (tick.end - tick.value) / perPixel;
    const x = cell < 260 && isCell(tick.end - tick.value) ? left + (cell - width) / 2 : left + 7;
    const meetsBreak = scale.breaks.some((gap) => x < gap.right + 4 && x + width > gap.left - 4);
    return x + width > end || meetsBreak
      ? []
      : [{ line: { text: tick.label, style, fill: "soft" }, x, width, row: 0 }];
  });
  return { labels: [...gaps, ...labels], labelledTicks: found.map((tick) => scale(tick.value)) };
}

/** Days, months and years name the whole stretch up to the next tick; decades and longer steps only the tick. */
function isCell(years: number): boolean {
  return years < 1.01;
}

function breakLabels(scale: TimeScale, measurer: TextMeasurer): readonly RulerLabel[] {
  return scale.breaks.flatMap(({ left, right, label, hasRoom }) => {
    if (!hasRoom) return [];
    const width = measurer.width(label, breakStyle);
    const line: Line = { text: label, style: breakStyle, fill: "soft" };
    return [{ line, x: (left + right - width) / 2, width, row: 0 }];
  });
}

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
    if (typeof start !== "string" && isDated(phase.start)) {
      const line: Line = { text: formatPoint(start, lang, "short"), style, fill };
      const width = measurer.width(line.text, style);
      const indent = indentOf(phase.start);
      if (width + indent - bandPadding > room) return [];
      labels.push({ line, x: left + indent, width, row });
      room -= width + 24 + indent - bandPadding;
    }
    const isFollowed = phases.some((other) => other.row === row && Math.abs(other.left - right) < 1);
    if (typeof end !== "string" && isDated(phase.end) && !isFollowed) {
      const line: Line = { text: formatPoint(end, lang, "short"), style, fill };
      const width = measurer.width(line.text, style);
      const indent = indentOf(phase.end);
      if (width + indent - bandPadding <= room) labels.push({ line, x: right - indent - width, width, row });
    }
    return labels;
  });
}

function isDated({ kind }: Edge): boolean {
  return kind === "dated" || kind === "soft";
}

function indentOf({ kind }: Edge): number {
  return kind === "soft" ? softEdge : bandPadding;
}

function roundDates(
  labels: readonly RulerLabel[],
  phases: readonly BandPhase[],
  data: TimelineData,
  scale: TimeScale,
  type: BandType,
  measurer: TextMeasurer,
  lang: string,
): readonly RulerLabel[] {
  const style: TextStyle = { family: "sans", weight: 400, size: type.date };
  const ticks = timeTicks(data.from, data.to, lang, (found) => {
    const [first, second] = found;
    if (first === undefined || second === undefined) return true;
    return (second.value - first.value) / scale.yearsPerPixel > 130;
  });
  const round = ticks.flatMap((tick): readonly RulerLabel[] => {
    const width = measurer.width(tick.label, style);
    const x = scale(tick.value) + 4;
    const phase = phases.find(({ left, right }) => x > left && x + width < right - bandPadding);
    const isOnJoint =
      phase === undefined && phases.some(({ left, right }) => x < right && x + width > left - 4);
    if (isOnJoint || x + width > scale(data.to) || phases.some(({ row }) => row > 0)) return [];
    if (scale.breaks.some((gap) => x < gap.right + 4 && x + width > gap.left - 4)) return [];
    const fill = phase === undefined ? "soft" : textTone(phase.phase.tone);
    return [{ line: { text: tick.label, style, fill }, x, width, row: 0 }];
  });
  return round.filter((label) => isFree(label, labels));
}

/** The words that the axis is not to scale, at the right end of the last phase that has room for them; else in place of a date. */
function notToScale(
  labels: readonly RulerLabel[],
  phases: readonly BandPhase[],
  type: BandType,
  measurer: TextMeasurer,
  lang: string,
): RulerLabel {
  const style: TextStyle = { family: "sans", weight: 400, size: type.date };
  const line: Line = { text: timelinePhrases(lang).sequential, style, fill: "soft" };
  const width = measurer.width(line.text, style);
  const places = phases.toReversed().map(({ left, right, row, phase }) => {
    const x = right - width - bandPadding * (phase.end.kind === "open" ? 2 : 1);
    return { line, x: Math.max(x, 0), width, row, hasRoom: x > left + bandPadding };
  });
  const roomy = places.filter(({ hasRoom }) => hasRoom);
  const free = roomy.find((place) =>
    isFree(
      place,
      labels.filter(({ row }) => row === place.row),
    ),
  );
  return free ?? roomy[0] ?? places[0] ?? { line, x: 0, width, row: 0 };
}

function isFree(label: RulerLabel, labels: readonly RulerLabel[]): boolean {
  return labels.every(
    (other) => label.x > other.x + other.width + 20 || label.x + label.width + 20 < other.x,
  );
}
