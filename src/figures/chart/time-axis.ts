import type { TimeTick } from "../../draw/time-ticks.ts";
import { timeTicks } from "../../draw/time-ticks.ts";
import type { TextStyle } from "../../draw/text.ts";
import { calendarDate } from "../../model/calendar.ts";
import { formatYear } from "../../model/format-when.ts";
import { tickSize } from "./layout.ts";
import { middleOf, type ChartData, type ChartPlace } from "./data.ts";
import type { Frame } from "../figure.ts";

/** A date below the axis; its tick stands in the middle of the day, month or year that it names. */
export interface AxisDate {
  /** Of the tick, in pixels. */
  readonly x: number;
  /** Of the middle of the label: below its tick, or moved in at the frame's edge. */
  readonly labelX: number;
  readonly label: string;
  readonly width: number;
  readonly size: number;
}

/** Between two dates, at least, in pixels. */
const least = 8;
/** A run of years may stand closer and smaller: 2012 ’13 ’14. */
const leastInRun = 4;
const smallest = 16;
const mostRound = 9;

/**
 * Dates for a time axis: each year that has a value where these are few and have room (the followers of a run as ’13, ’14), else round
 * years, with the first and last of the data where they fit.
 */
export function axisDates(
  data: ChartData,
  scale: (time: number) => number,
  frame: Frame,
): readonly AxisDate[] {
  const longest = Math.max(...data.series.map(({ points }) => points.length));
  const places = longest > mostNamed(frame.width) ? endsOf(data) : placesOf(data);
  for (const size of mostNamed(frame.width) >= Math.max(longest, places.length) ? [tickSize, smallest] : []) {
    const named = namePlaces(places, scale, frame, size);
    if (named !== undefined) return named;
  }
  const round = timeTicks(data.x.from, data.x.to, frame.lang, (ticks) => areApart(ticks, scale, frame)).map(
    (tick) => dateAt(scale(tick.middle), tick.label, frame),
  );
  if (!places.every(isYear)) return round;
  const ends = [places[0], places.at(-1)].flatMap((place) =>
    place === undefined ? [] : [yearAt(place, scale, frame)],
  );
  // The ends of the data say more than the round years beside them.
  const free = round.filter((date) => ends.every((end) => !collide(date, end)));
  return [
    ...ends.slice(0, 1),
    ...free,
    ...ends.slice(1).filter((end) => !ends[0] || !collide(end, ends[0])),
  ].toSorted((a, b) => a.x - b.x);
}

/** The first and last of more places than could be named, which each series has in order. */
function endsOf(data: ChartData): readonly ChartPlace[] {
  const ends = data.series.flatMap(({ points }) =>
    [points[0], points.at(-1)].flatMap((end) => end?.place ?? []),
  );
  const sorted = ends.toSorted((a, b) => a.from - b.from);
  return [sorted[0], sorted.at(-1)].filter((place) => place !== undefined);
}

function placesOf(data: ChartData): readonly ChartPlace[] {
  const places = new Map<number, ChartPlace>();
  for (const { place } of data.series.flatMap(({ points }) => points)) places.set(middleOf(place), place);
  return [...places.values()].toSorted((a, b) => a.from - b.from);
}

function mostNamed(width: number): number {
  return Math.floor(width / 60);
}

/** Every place under its own year; undefined where they would touch, or are no years. */
function namePlaces(
  places: readonly ChartPlace[],
  scale: (time: number) => number,
  frame: Frame,
  size: number,
): readonly AxisDate[] | undefined {
  if (!places.every(isYear)) return undefined;
  const full = places.map((place) => yearAt(place, scale, frame, size));
  if (!full.some((date, index) => index > 0 && collide(date, full[index - 1]))) return full;
  const dates: AxisDate[] = [];
  for (const [index, place] of places.entries()) {
    const date = full[index];
    if (date === undefined) continue;
    const previous = dates.at(-1);
    const short = shortYear(calendarDate(place.from).year);
    const follows = Math.abs((places[index - 1]?.to ?? Number.NaN) - place.from) < 0.01;
    const chosen = follows && short !== undefined ? dateAt(date.x, short, frame, size) : date;
    if (previous !== undefined && collide(previous, chosen, leastInRun)) return undefined;
    dates.push(chosen);
  }
  return dates;
}

function isYear({ from, to }: ChartPlace): boolean {
  return Math.abs(to - from - 1) < 1e-6 && Math.abs(from - Math.round(from)) < 1e-6;
}

function yearAt(
  place: ChartPlace,
  scale: (time: number) => number,
  frame: Frame,
  size: number = tickSize,
): AxisDate {
  return dateAt(scale(middleOf(place)), formatYear(Math.round(place.from), frame.lang), frame, size);
}

/** “’13”, for a year that follows one of the same century. */
function shortYear(year: number): string | undefined {
  return year >= 1000 && year % 100 !== 0 ? `’${String(year % 100).padStart(2, "0")}` : undefined;
}

function dateAt(x: number, label: string, frame: Frame, size: number = tickSize): AxisDate {
  const style: TextStyle = { family: "sans", weight: 400, size };
  const width = frame.text.width(label, style);
  const labelX = Math.min(Math.max(x, width / 2), frame.width - width / 2);
  return { x, labelX, label, width, size };
}

function areApart(ticks: readonly TimeTick[], scale: (time: number) => number, frame: Frame): boolean {
  const dates = ticks.map((tick) => dateAt(scale(tick.middle), tick.label, frame));
  return (
    dates.length <= mostRound &&
    dates.every((date, index) => index === 0 || !collide(date, dates[index - 1], 20))
  );
}

function collide(a: AxisDate, b: AxisDate | undefined, gap = least): boolean {
  return b !== undefined && Math.abs(a.labelX - b.labelX) < (a.width + b.width) / 2 + gap;
}
