import { parse as parseEdtf } from "edtf";
import { decimalYear } from "../model/calendar.ts";
import type { ParsedDate } from "../model/parsed-date.ts";
import type { DatePoint, DatePrecision, MissingEnd } from "../model/time.ts";
import { adviseOnDate } from "./date-advice.ts";

/**
 * Reads a date or interval in EDTF (ISO 8601-2), levels 0 and 1: years, months, days, seasons, `~ ? %`, `199X`, open and unknown ends,
 * years before 1 CE, and years of more than four digits after `Y`. Never throws; what is no date comes back with a cure.
 */
export function parseDate(text: string): ParsedDate {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const parsed = readDate(text);
  // A live preview reads the same few hundred dates over and over, and the grammar takes a tenth of a millisecond each.
  if (remembered.size >= 10_000) remembered.clear();
  remembered.set(text, parsed);
  return parsed;
}

const remembered = new Map<string, ParsedDate>();

function readDate(text: string): ParsedDate {
  const sides = text.split("/");
  if (sides.length === 1) {
    const point = readPoint(text);
    if (point === undefined) return { ok: false, ...adviseOnDate(text) };
    return { ok: true, span: { edtf: text, isInterval: false, start: point, end: point } };
  }
  const [first, last] = sides;
  const start = first === undefined ? undefined : readEnd(first);
  const end = last === undefined ? undefined : readEnd(last);
  if (sides.length > 2 || start === undefined || end === undefined)
    return { ok: false, ...adviseOnDate(text) };
  if (typeof start === "string" && typeof end === "string") {
    return {
      ok: false,
      message: `The interval “${text}” has no date at either end.`,
      hint: "Give at least one end, for instance “2013/..”.",
    };
  }
  if (typeof start !== "string" && typeof end !== "string" && end.to <= start.from) {
    return {
      ok: false,
      message: `The interval “${text}” ends before it starts.`,
      hint: `Write “${last}/${first}”?`,
    };
  }
  return { ok: true, span: { edtf: text, isInterval: true, start, end } };
}

function readEnd(text: string): DatePoint | MissingEnd | undefined {
  if (text === "..") return "open";
  if (text === "") return "unknown";
  return readPoint(text);
}

function readPoint(text: string): DatePoint | undefined {
  const parsed = parseOne(text);
  if (parsed === undefined) return undefined;
  const [year = 0, month, day] = parsed.values;
  const qualifiers = { approximate: Boolean(parsed.approximate), uncertain: Boolean(parsed.uncertain) };
  if (parsed.type === "Season") return { ...seasonPeriod(year, month ?? 21), ...qualifiers };
  if (parsed.type === "Year") return { ...period("year", [year, 1, 1], [year + 1, 1, 1]), ...qualifiers };
  const unspecified = parsed.unspecified ?? 0;
  const unknownDigits = yearMasks.indexOf(unspecified & 0b1111);
  const monthMask = unspecified & 0b110000;
  const dayMask = unspecified & 0b11000000;
  const isPartlyMasked =
    unknownDigits < 0 || ![0, 0b110000].includes(monthMask) || ![0, 0b11000000].includes(dayMask);
  if (isPartlyMasked || parsed.values.length > 3) return undefined;
  if (unknownDigits > 0) {
    return parsed.values.length > 1
      ? undefined
      : { ...roundPeriod(text, 10 ** unknownDigits), ...qualifiers };
  }
  if (month === undefined || monthMask !== 0) {
    return { ...period("year", [year, 1, 1], [year + 1, 1, 1]), ...qualifiers };
  }
  if (day === undefined || dayMask !== 0) {
    return { ...period("month", [year, month + 1, 1], nextMonth(year, month + 1)), ...qualifiers };
  }
  return { ...period("day", [year, month + 1, day], [year, month + 1, day + 1]), ...qualifiers };
}

/** None, the last, the last two or the last three digits of the year written as X. */
const yearMasks = [0, 0b1000, 0b1100, 0b1110];

function parseOne(text: string): ReturnType<typeof parseEdtf> | undefined {
  // Level 2 lets `1XXX` through; the other things of that level are kept out by type and by their letters.
  if (/[ES?~%].*[ES\d]/.test(text)) return undefined;
  try {
    const parsed = parseEdtf(text, { level: 2, types: ["Date", "Year", "Season"] });
    return parsed.type === "Season" && (parsed.values[1] ?? 0) > 24 ? undefined : parsed;
  } catch {
    return undefined;
  }
}

type Day = readonly [year: number, month: number, day: number];
type Period = Pick<DatePoint, "from" | "to" | "precision">;

function period(precision: DatePrecision, from: Day, to: Day): Period {
  const at = ([year, month, day]: Day): number => decimalYear({ year, month, day });
  return { from: at(from), to: at(to), precision };
}

function nextMonth(year: number, month: number): Day {
  return month === 12 ? [year + 1, 1, 1] : [year, month + 1, 1];
}

/** EDTF leaves the hemisphere open; we take the northern meteorological seasons, winter beginning in the December of its year. */
function seasonPeriod(year: number, season: number): Period {
  const firstMonth = (season - 20) * 3;
  const to: Day = season === 24 ? [year + 1, 3, 1] : [year, firstMonth + 3, 1];
  return period("season", [year, firstMonth, 1], to);
}

/** `199X`, `19XX`, `1XXX`: ten, a hundred or a thousand years. Before 1 CE they count away from zero. */
function roundPeriod(text: string, length: number): Period {
  const digits = Number(/\d+/.exec(text)?.[0] ?? "0") * length;
  const precision = length === 10 ? "decade" : length === 100 ? "century" : "millennium";
  const start = text.startsWith("-") ? -digits - length + 1 : digits;
  return period(precision, [start, 1, 1], [start + length, 1, 1]);
}
