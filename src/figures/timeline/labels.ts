import { textTone } from "../../draw/colours.ts";
import { setBlock, type Line, type TextBlock } from "../../draw/text-block.ts";
import type { TextMeasurer, TextStyle } from "../../draw/text.ts";
import { wrapText, wrapToLines } from "../../draw/wrap-text.ts";
import { calendarDate } from "../../model/calendar.ts";
import { formatWhen, type DateStyle } from "../../model/format-when.ts";
import { wordsOf } from "../../model/words.ts";
import type { TimelineData, TimelineEvent, TimelinePhase } from "./data.ts";
import type { Flag } from "./flags.ts";
import type { TimelineType } from "./layout.ts";

type Shape = Flag["shapes"][number];

/** How dates are written on this timeline: within one month the month and year stand on the axis. */
export function dateStyleOf(data: TimelineData): DateStyle {
  const first = calendarDate(data.from);
  const last = calendarDate(data.to - 0.5 / 366);
  return data.phases.length === 0 && first.year === last.year && first.month === last.month ? "day" : "short";
}

/** The label of an event in one to several lines below its date, the best-looking first. */
export function eventShapes(
  event: TimelineEvent,
  type: TimelineType,
  dates: DateStyle,
  measurer: TextMeasurer,
  lang: string,
  widest: number,
): readonly Shape[] {
  const words = type.words === "short" ? (event.short ?? event.label) : event.label;
  const date: Line = {
    text: formatWhen(event.when, lang, dates),
    style: { family: "sans", weight: 600, size: type.date },
    fill: event.highlight ? textTone(event.tone) : "soft",
  };
  const style: TextStyle = { family: "sans", weight: event.highlight ? 600 : 400, size: type.label };
  const small: TextStyle = { family: "sans", weight: 400, size: type.date };
  return shapesOf(date, words, style, type.lines, measurer, widest).map(({ block, cost }) => {
    if (event.text === undefined) return { block: { ...block, fact: event.fact }, cost };
    const room = Math.max(block.width, type.label * 9);
    const more = wrapText(event.text, small, measurer, { maxWidth: room }).lines;
    const lines = more.map((text): Line => ({ text, style: small, fill: "soft" }));
    return { block: { ...setBlock(measurer, [...block.lines, ...lines]), fact: event.fact }, cost };
  });
}

/** The label of a phase too narrow for its name. */
export function phaseShapes(
  phase: TimelinePhase,
  type: TimelineType,
  measurer: TextMeasurer,
  lang: string,
  widest: number,
): readonly Shape[] {
  const fill = textTone(phase.tone);
  const date: Line = {
    text: formatWhen(phase.when, lang, "short"),
    style: { family: "sans", weight: 600, size: type.date },
    fill,
  };
  const style: TextStyle = { family: "sans", weight: 600, size: type.label };
  return shapesOf(date, phase.name, style, 3, measurer, widest, fill);
}

export function nowShapes(
  now: NonNullable<TimelineData["now"]>,
  type: TimelineType,
  measurer: TextMeasurer,
  lang: string,
): readonly Shape[] {
  const style: TextStyle = { family: "sans", weight: 600, size: type.date };
  const lines: readonly Line[] = [
    { text: wordsOf(lang).today, style, fill: "accent" },
    { text: formatWhen(now, lang, "short"), style: { ...style, weight: 400 }, fill: "soft" },
  ];
  return [{ block: setBlock(measurer, lines), cost: 0 }];
}

function shapesOf(
  date: Line,
  words: string,
  style: TextStyle,
  mostLines: number,
  measurer: TextMeasurer,
  widest: number,
  fill = "ink",
): readonly Shape[] {
  const shapes: Shape[] = [];
  const whole = measurer.width(words, style);
  for (let count = 1; count <= mostLines; count += 1) {
    const wrapped = wrapToLines(words, style, measurer, count);
    if (wrapped.lines.length < count) break;
    if (wrapped.width > widest && count < mostLines) continue;
    const lines = wrapped.lines.map((text): Line => ({ text, style, fill }));
    const block: TextBlock = setBlock(measurer, [date, ...lines]);
    shapes.push({ block, cost: misfit(wrapped.width / style.size, count, whole / style.size) });
    // A column of single words is worse than any other place.
    if (wrapped.width < style.size * 4.5) break;
  }
  return shapes.toSorted((a, b) => a.cost - b.cost);
}

/** Labels read best about ten em wide: shorter lines jolt, longer ones crowd the neighbours out. */
function misfit(widthInEm: number, lines: number, wholeInEm: number): number {
  const ideal = Math.min(10, wholeInEm);
  return Math.abs(widthInEm - ideal) * 1.2 + Math.max(0, lines - 2) * 2;
}
