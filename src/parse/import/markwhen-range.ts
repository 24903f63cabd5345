import type { CalendarDate } from "../../model/calendar.ts";
import { parseDate } from "../dates.ts";
import { addDuration, readDuration, type Duration } from "./day-arithmetic.ts";
import {
  daysOf,
  edtfRange,
  readPoint,
  withEra,
  type DateOrder,
  type MarkwhenPoint,
} from "./markwhen-date.ts";

/** What a date may refer to. */
export interface RangeContext {
  readonly order: DateOrder;
  /** The day that `now` is, in EDTF. */
  readonly today: string;
  /** The dates of the events before, by their ids, in EDTF. */
  readonly known: ReadonlyMap<string, string>;
  readonly previous: string | undefined;
}

export type ReadRange =
  | {
      readonly kind: "range";
      readonly edtf: string;
      readonly hasTime: boolean;
      /** Whether it starts on the day of the import. */
      readonly startsNow: boolean;
    }
  /** It refers to an event that is not there. */
  | { readonly kind: "unknown id"; readonly id: string };

/**
 * Reads what stands before the colon of an event: a date, a range (`2012-05/2013`, `5/2012 - now`, `300 - 200 BCE`), or dates that follow
 * from others (`after !launch 3 days`, `2012 - 6 months`, `5 days`). Undefined where it is nothing of the kind.
 */
export function readRange(written: string, context: RangeContext): ReadRange | undefined {
  const text = written.trim();
  if (text === "") return undefined;
  const plain = parseDate(text);
  if (plain.ok && text.includes("/")) return range(text);
  const single = readPoint(text, context.order);
  if (single !== undefined && single.kind !== "open") return fromPoints(single, undefined, context);
  for (const [left, right] of splits(text)) {
    const found = readSides(left, right, context);
    if (found !== undefined) return found;
  }
  return readAlone(text, context);
}

/** The ways to split a range in two: words and spaced dashes first, since a bare hyphen or slash may belong to a date. */
function* splits(text: string): Generator<readonly [left: string, right: string]> {
  for (const separator of [/\s+to\s+/gi, /\s+[-–—]\s*|\s*[–—]\s*/g, /\s*\/\s*/g, /-/g]) {
    for (const found of text.matchAll(separator))
      yield [text.slice(0, found.index), text.slice(found.index + found[0].length)];
  }
}

function readSides(left: string, right: string, context: RangeContext): ReadRange | undefined {
  if (left.trim() === "") return undefined;
  const start = readPoint(withEra(left, right), context.order);
  if (start !== undefined) {
    const end = readPoint(right, context.order);
    if (end !== undefined) return fromPoints(start, end, context);
    const edtf = pointEdtf(start, context);
    const days = edtf === undefined ? undefined : daysOf(edtf);
    const until = days && readRelative(right, context, { from: days.from, to: days.from }, "end");
    return until && finish(days, until, start.kind === "now");
  }
  const relative = readRelative(left, context, undefined, "start");
  if (relative === undefined || relative.kind === "unknown id") return relative;
  if (relative.isBefore) {
    const length = readDuration(right);
    return (
      length &&
      fromTo(addDuration(relative.at, length.duration, -1), relative.at, relative.hasTime || length.hasTime)
    );
  }
  const point = readPoint(right, context.order);
  const end = point && pointEdtf(point, context);
  if (point?.kind === "now") return range(`${edtfRange(relative.at, addOne(relative.at))}/..`);
  const last = end === undefined ? undefined : daysOf(end);
  if (last !== undefined) return fromTo(relative.at, last.to, relative.hasTime);
  const until = readRelative(right, context, { from: relative.at, to: relative.at }, "end");
  return until && finish({ from: relative.at }, until, false);
}

/** `5 days` lasts so long from the end of the event before; `before !launch 1 week` lasts a week and ends there. */
function readAlone(text: string, context: RangeContext): ReadRange | undefined {
  const relative = readRelative(text, context, undefined, "alone");
  if (relative === undefined || relative.kind === "unknown id") return relative;
  const [from, to] = relative.isBefore ? [relative.at, relative.base] : [relative.base, relative.at];
  return fromTo(from, to, relative.hasTime);
}

type Relative =
  | {
      readonly kind: "day";
      readonly base: CalendarDate;
      readonly at: CalendarDate;
      readonly isBefore: boolean;
      readonly hasTime: boolean;
    }
  | { readonly kind: "unknown id"; readonly id: string };

const reference =
  /^(?:(by|before|after)\b)?\s*(?:!([\w-]+)(?:\.(start|end))?|\.(start|end)\b)?\s*(?:plus\b|\+)?\s*(.*)$/i;
const none: Duration = { years: 0, months: 0, days: 0, workDays: 0 };

/** A day counted from another event, from the one before, or, at the end of a range, from the range's own start. */
function readRelative(
  written: string,
  context: RangeContext,
  own: { readonly from: CalendarDate; readonly to: CalendarDate } | undefined,
  side: "start" | "end" | "alone",
): Relative | undefined {
  const [, word = "", id, idSide, ownSide, amount = ""] = reference.exec(written.trim()) ?? [];
  const length = amount === "" ? { duration: none, hasTime: false } : readDuration(amount);
  if (length === undefined || (amount === "" && id === undefined && ownSide === undefined)) return undefined;
  const known = id === undefined ? undefined : context.known.get(id);
  if (id !== undefined && known === undefined) return { kind: "unknown id", id };
  const isBefore = word.toLowerCase() === "before";
  const previous = known ?? context.previous ?? context.today;
  const of = own !== undefined && id === undefined && ownSide === undefined ? own : daysOf(previous);
  if (of === undefined) return undefined;
  const wanted = idSide ?? ownSide ?? (isBefore || (side === "end" && word === "") ? "start" : "end");
  const base = wanted.toLowerCase() === "start" ? of.from : of.to;
  const at = addDuration(base, length.duration, isBefore ? -1 : 1);
  return { kind: "day", base, at, isBefore, hasTime: length.hasTime };
}

function finish(
  start: { readonly from: CalendarDate } | undefined,
  end: Relative,
  startsNow: boolean,
): ReadRange | undefined {
  if (end.kind === "unknown id" || start === undefined) return end.kind === "unknown id" ? end : undefined;
  const found = fromTo(start.from, end.at, end.hasTime);
  return found === undefined ? undefined : { ...found, startsNow };
}

function fromPoints(
  start: MarkwhenPoint,
  end: MarkwhenPoint | undefined,
  context: RangeContext,
): ReadRange | undefined {
  const hasTime = [start, end].some((point) => point?.kind === "date" && point.hasTime);
  const first = start.kind === "open" ? ".." : pointEdtf(start, context);
  if (first === undefined) return undefined;
  const startsNow = start.kind === "now";
  if (end === undefined) return { ...range(first), hasTime, startsNow };
  if (end.kind === "open" || end.kind === "now")
    return { ...range(`${firstOf(first)}/..`), hasTime, startsNow };
  const last = lastOf(pointEdtf(end, context) ?? "");
  const joined = firstOf(first) === last ? last : `${firstOf(first)}/${last}`;
  return { ...range(joined), hasTime, startsNow };
}

function pointEdtf(point: MarkwhenPoint, { today }: RangeContext): string | undefined {
  if (point.kind === "open") return undefined;
  return point.kind === "now" ? today : point.edtf;
}

/** Of a week, which is an interval, its first and its last day. */
function firstOf(edtf: string): string {
  return edtf.split("/")[0] ?? edtf;
}

function lastOf(edtf: string): string {
  return edtf.split("/").at(-1) ?? edtf;
}

function addOne(day: CalendarDate): CalendarDate {
  return addDuration(day, { ...none, days: 1 }, 1);
}

/** From one day to another, the last one no longer in; where they are the same, that day. */
function fromTo(from: CalendarDate, to: CalendarDate, hasTime: boolean): ReadRange & { kind: "range" } {
  const isNothing = from.year === to.year && from.month === to.month && from.day === to.day;
  return { ...range(edtfRange(from, isNothing ? addOne(from) : to)), hasTime };
}

function range(edtf: string): ReadRange & { kind: "range" } {
  return { kind: "range", edtf, hasTime: false, startsNow: false };
}
