import type { TextMeasurer, TextStyle } from "./text.ts";
import { splitUnits, type Unit } from "./unbreakable.ts";

export interface WrapOptions {
  /** In pixels. */
  readonly maxWidth: number;
  /** Default: as many as it takes. */
  readonly maxLines?: number;
  /** What the first line has less, in pixels. Default: 0. */
  readonly indent?: number;
}

export interface WrappedText {
  readonly lines: readonly string[];
  /** Of the widest line, in pixels. */
  readonly width: number;
  /** False where a word is wider than the room, or the lines are too few. */
  readonly fits: boolean;
}

/** Breaks text into the fewest lines that fit, of lengths as equal as can be; never between a number and its unit. */
export function wrapText(
  text: string,
  style: TextStyle,
  measurer: TextMeasurer,
  { maxWidth, maxLines = Infinity, indent = 0 }: WrapOptions,
): WrappedText {
  const units = splitUnits(text);
  if (units.length === 0) return { lines: [], width: 0, fits: true };
  const most = Math.min(maxLines, units.length);
  const breakInto = lineBreaker(units, style, measurer, maxWidth, indent);
  for (let count = 1; count <= most; count += 1) {
    const wrapped = breakInto(count);
    if (wrapped.fits || count === most) return wrapped;
  }
  throw new Error("wrapText found no way to break a text");
}

/** Breaks text into exactly `count` lines (fewer when it has not as many words), balanced, whatever their width. */
export function wrapToLines(
  text: string,
  style: TextStyle,
  measurer: TextMeasurer,
  count: number,
): WrappedText {
  const units = splitUnits(text);
  if (units.length === 0) return { lines: [], width: 0, fits: true };
  return lineBreaker(units, style, measurer, Infinity, 0)(Math.min(count, units.length));
}

/**
 * Breaks a text into any number of lines: least squares over the line widths, by dynamic programming from the end of the text. What is found for some
 * lines serves for more.
 */
function lineBreaker(
  units: readonly Unit[],
  style: TextStyle,
  measurer: TextMeasurer,
  maxWidth: number,
  indent: number,
): (count: number) => WrappedText {
  const space = measurer.width(" ", style);
  const ends = [0];
  for (const unit of units) {
    ends.push((ends.at(-1) ?? 0) + measurer.width(unit.text, style) + (unit.spaceAfter ? space : 0));
  }
  const widthOf = (from: number, to: number): number =>
    (ends[to] ?? 0) -
    (ends[from] ?? 0) -
    (units[to - 1]?.spaceAfter === true ? space : 0) +
    (from === 0 ? indent : 0);

  const costs = units.map((unit, index) => costOf(unit, index === units.length - 1, units.length === 1));

  // best[k][i]: the least cost of setting the units from i on in k lines, and where the first of them ends.
  const best: { cost: number; end: number }[][] = [];
  const addRow = (lines: number): void => {
    const row: { cost: number; end: number }[] = [];
    for (let from = 0; from <= units.length - lines; from += 1) {
      let choice = { cost: Infinity, end: units.length };
      const firstEnd = lines === 1 ? units.length : from + 1;
      for (let end = firstEnd; end <= units.length - lines + 1; end += 1) {
        const rest = lines === 1 ? 0 : (best[lines - 2]?.[end]?.cost ?? Infinity);
        const width = widthOf(from, end);
        const ems = width / style.size;
        const last = costs[end - 1];
        let cost = ems * ems + rest + (last?.atEnd ?? 0);
        if (width > maxWidth) cost += 1e6 * (1 + (width - maxWidth) / style.size);
        if (end - from === 1) cost += last?.alone ?? 0;
        if (cost < choice.cost) choice = { cost, end };
      }
      row.push(choice);
    }
    best.push(row);
  };

  return (count) => {
    while (best.length < count) addRow(best.length + 1);
    const lines: string[] = [];
    let from = 0;
    for (let left = count; left > 0; left -= 1) {
      const end = best[left - 1]?.[from]?.end ?? units.length;
      lines.push(lineText(units.slice(from, end)));
      from = end;
    }
    const widths = lines.map((line, index) => measurer.width(line, style) + (index === 0 ? indent : 0));
    const width = Math.max(...widths);
    return { lines, width, fits: width <= maxWidth };
  };
}

/** What a line costs besides its width when it ends with this unit, or consists of it alone. */
interface UnitCost {
  readonly atEnd: number;
  readonly alone: number;
}

function costOf(unit: Unit, isLast: boolean, isOnly: boolean): UnitCost {
  let atEnd = 0;
  // A line that ends in “of the” reads on with a jolt; a number alone says nothing.
  if (!isLast && /^\p{Ll}{1,3}$/u.test(unit.text)) atEnd += 12;
  if (!isLast && !unit.spaceAfter && /[-–/]$/.test(unit.text)) atEnd += 30;
  const alone = !isOnly && /^\D{0,3}[\d.,]+\D?$/.test(unit.text) ? 400 : 0;
  return { atEnd, alone };
}

function lineText(units: readonly Unit[]): string {
  return units
    .map((unit, index) => unit.text + (unit.spaceAfter && index < units.length - 1 ? " " : ""))
    .join("");
}
