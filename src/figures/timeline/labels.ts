import { textTone } from "../../draw/colours.ts";
import { setBlock, type Line, type TextBlock } from "../../draw/text-block.ts";
import type { TextMeasurer, TextStyle } from "../../draw/text.ts";
import { wrapText, wrapToLines } from "../../draw/wrap-text.ts";
import { calendarDate } from "../../model/calendar.ts";
import { formatWhen, type DateStyle } from "../../model/format-when.ts";
import { wordsOf } from "../../model/words.ts";
import { eventDate } from "./event-date.ts";
import type { TimelineData, TimelineEvent, TimelineNow, TimelinePhase } from "./data.ts";
import type { Shape } from "./flags.ts";
import type { TimelineType } from "./layout.ts";

/** How dates are written on this timeline: within one month the month and year stand on the axis. */
export function dateStyleOf(data: TimelineData): DateStyle {
  const first = calendarDate(data.from);
  const last = calendarDate(data.to - 0.5 / 366);
  return data.phases.length === 0 && first.year === last.year && first.month === last.month ? "day" : "short";
}

/**
 * The label of an event in one to several lines below its date, the best-looking first. Remembered: the same label is tried again and again
 * on the way to a timeline that fits.
 */
export function eventShapes(
  event: TimelineEvent,
  type: TimelineType,
  dates: DateStyle,
  measurer: TextMeasurer,
  lang: string,
  widest: number,
): readonly Shape[] {
  let known = remembered.get(measurer);
  if (known === undefined) remembered.set(measurer, (known = new WeakMap()));
  let ofEvent = known.get(event);
  if (ofEvent === undefined) known.set(event, (ofEvent = new Map()));
  const key = [type.label, type.date, type.words, type.lines, dates, lang, widest].join(" ");
  let shapes = ofEvent.get(key);
  if (shapes === undefined) {
    shapes = setEvent(event, type, dates, measurer, lang, widest);
    ofEvent.set(key, shapes);
  }
  return shapes;
}

const remembered = new WeakMap<TextMeasurer, WeakMap<TimelineEvent, Map<string, readonly Shape[]>>>();

function setEvent(
  event: TimelineEvent,
  type: TimelineType,
  dates: DateStyle,
  measurer: TextMeasurer,
  lang: string,
  widest: number,
): readonly Shape[] {
  const date: Line = {
    text: eventDate(event, lang, dates),
    style: { family: "sans", weight: 600, size: type.date },
    fill: event.highlight ? textTone(event.tone) : "soft",
  };
  const style: TextStyle = { family: "sans", weight: event.highlight ? 600 : 400, size: type.label };
  const long = shapesOf(date, event.label, style, type.lines, measurer, widest);
  const shortened =
    type.words === "short" && event.short !== undefined
      ? shapesOf(date, event.short, style, type.lines, measurer, widest)
      : [];
  // What fits whole stays whole: the author's short form costs more than any way to break the lines.
  const shapes = [
    ...long,
    ...shortened.map(({ block, cost }) => ({ block, cost: cost + 30, isShort: true })),
  ];
  return shapes.map((shape): Shape => {
    const { block, cost, isShort } = shape;
    const lines = event.text === undefined ? [] : linesBelow(event.text, block, type, measurer);
    const whole = lines.length === 0 ? block : setBlock(measurer, [...block.lines, ...lines]);
    const { width, height } = whole;
    const stated = { lines: whole.lines, width, height, fact: event.fact };
    return isShort === true ? { block: stated, cost, isShort } : { block: stated, cost };
  });
}

/** The author's further words, in small type below a label. */
function linesBelow(
  text: string,
  { width }: TextBlock,
  type: TimelineType,
  measurer: TextMeasurer,
): readonly Line[] {
  const style: TextStyle = { family: "sans", weight: 400, size: type.date };
  const wrapped = wrapText(text, style, measurer, { maxWidth: Math.max(width, type.label * 9) });
  return wrapped.lines.map((line): Line => ({ text: line, style, fill: "soft" }));
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
  now: TimelineNow,
  type: TimelineType,
  measurer: TextMeasurer,
  lang: string,
): readonly Shape[] {
  const style: TextStyle = { family: "sans", weight: 600, size: type.date };
  const lines: readonly Line[] = [
    { text: now.label ?? wordsOf(lang).today, style, fill: "accent" },
    { text: formatWhen(now.when, lang, "short"), style: { ...style, weight: 400 }, fill: "soft" },
  ];
  return [{ block: setBlock(measurer, lines), cost: 0 }];
}

/** The words in so many balanced lines, whatever their width; breaks are the same in all sizes, and found once for each measurer. */
function lineBreaksOf(
  words: string,
  style: TextStyle,
  measurer: TextMeasurer,
): (count: number) => { readonly lines: readonly string[]; readonly width: number } {
  let known = knownBreaks.get(measurer);
  if (known === undefined) knownBreaks.set(measurer, (known = new Map()));
  const found = known;
  return (count) => {
    const key = `${count} ${style.weight} ${words}`;
    let em = found.get(key);
    if (em === undefined) {
      em = wrapToLines(words, { ...style, size: 1 }, measurer, count);
      if (found.size >= mostBreaks) found.clear();
      found.set(key, em);
    }
    return { lines: em.lines, width: em.width * style.size };
  };
}

const knownBreaks = new WeakMap<
  TextMeasurer,
  Map<string, { readonly lines: readonly string[]; readonly width: number }>
>();
const mostBreaks = 5000;

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
  const lineBreaks = lineBreaksOf(words, style, measurer);
  const whole = measurer.width(words, style);
  for (let count = 1; count <= mostLines; count += 1) {
    const wrapped = lineBreaks(count);
    if (wrapped.lines.length < count) break;
    // A long word that nothing can break is wider than we like.
    const isLast = count === mostLines || lineBreaks(count + 1).lines.length <= count;
    if (wrapped.width > widest && !isLast) continue;
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
