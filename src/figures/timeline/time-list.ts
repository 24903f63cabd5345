import { calendarDate } from "../../model/calendar.ts";
import { formatWhen } from "../../model/format-when.ts";
import type { DatePoint, MissingEnd, TimeSpan } from "../../model/time.ts";
import type { TimeListItem } from "../figure.ts";
import type { TimelineData } from "./data.ts";
import { eventDate } from "./event-date.ts";

/** Phases and events in order of time, a phase before the events that begin with it. */
export function listTimeline(data: TimelineData, lang: string): readonly TimeListItem[] {
  const phases = data.phases.map((phase) => ({
    from: phase.from,
    item: {
      ...datesOf(phase.when),
      when: formatWhen(phase.when, lang),
      text: phase.text === undefined ? phase.name : `${phase.name}: ${phase.text}`,
    },
  }));
  const events = data.events.map((event) => ({
    from: event.from,
    item: {
      ...datesOf(event.when),
      when: eventDate(event, lang),
      text: event.text === undefined ? event.label : `${event.label}. ${event.text}`,
      ...(data.lanes.length > 0 && event.lane !== undefined && { group: event.lane }),
    },
  }));
  return [...phases, ...events].toSorted((a, b) => a.from - b.from).map(({ item }) => item);
}

function datesOf({ start, end, isInterval }: TimeSpan): Pick<TimeListItem, "start" | "end"> {
  if (!isInterval || end === "open") return { start: machineDate(start) };
  return { start: machineDate(start), end: machineDate(end) };
}

/** For HTML's `<time datetime>`, which knows days, months and years from 1 CE on; a season is known by its year. */
function machineDate(point: DatePoint | MissingEnd): string {
  if (typeof point === "string") return "";
  const { year, month, day } = calendarDate(point.from);
  if (year < 1) return "";
  const parts = [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")];
  switch (point.precision) {
    case "day":
      return parts.join("-");
    case "month":
      return parts.slice(0, 2).join("-");
    case "season":
    case "year":
      return parts[0] ?? "";
    case "decade":
    case "century":
    case "millennium":
      return "";
  }
}
