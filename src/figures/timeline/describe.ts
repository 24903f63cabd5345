import { formatWhen } from "../../model/format-when.ts";
import type { DataTable } from "../figure.ts";
import type { TimelineData, TimelineEvent, TimelineNow } from "./data.ts";
import { edgeDates } from "./edge-dates.ts";
import { eventDate } from "./event-date.ts";
import { fillIn } from "../fill-in.ts";
import { timelinePhrases } from "./phrases.ts";

/** The accessible name: the author's title, or the span of time. */
export function timelineTitle(data: TimelineData, lang: string): string {
  if (data.chrome.title !== undefined) return data.chrome.title;
  return fillIn(timelinePhrases(lang).timeline, ...edgeDates(data, lang));
}

/** What the timeline says, in sentences: its phases, how many events, the first, the last, the highlighted. */
export function describeTimeline(data: TimelineData, lang: string): string {
  if (data.chrome.alt !== undefined) return data.chrome.alt;
  const phrases = timelinePhrases(lang);
  const separator = lang.toLowerCase().startsWith("zh") ? "；" : "; ";
  const sentences: string[] = [];
  if (data.phases.length > 0) {
    const names = data.phases.map((phase) => `${phase.name} (${formatWhen(phase.when, lang)})`);
    sentences.push(fillIn(phrases.phases, names.join(separator)));
  }
  const [first] = data.events;
  const last = data.events.at(-1);
  if (first !== undefined && last !== undefined) {
    sentences.push(fillIn(phrases.events, String(data.events.length)));
    if (first !== last)
      sentences.push(fillIn(phrases.firstAndLast, inWords(first, lang), inWords(last, lang)));
  }
  const highlighted = data.events.filter((event) => event.highlight);
  if (highlighted.length > 0) {
    sentences.push(
      fillIn(phrases.highlighted, highlighted.map((event) => inWords(event, lang)).join(separator)),
    );
  }
  if (data.now !== undefined) sentences.push(fillIn(phrases.now, nowInWords(data.now, lang)));
  if (data.focus !== undefined)
    sentences.push(fillIn(phrases.focus, ...edgeDates(data.focus, lang), ...edgeDates(data, lang)));
  return sentences.join(lang.toLowerCase().startsWith("zh") ? "" : " ");
}

/** Phases, then events in order of time, each with its date. */
export function tabulateTimeline(data: TimelineData, lang: string): DataTable {
  const phrases = timelinePhrases(lang);
  const hasLanes = data.lanes.length > 0;
  const phases = data.phases.map((phase) => [
    formatWhen(phase.when, lang),
    phase.text === undefined ? phase.name : `${phase.name}: ${phase.text}`,
    ...(hasLanes ? [""] : []),
  ]);
  const events = data.events.map((event) => [
    eventDate(event, lang),
    event.text === undefined ? event.label : `${event.label}. ${event.text}`,
    ...(hasLanes ? [event.lane ?? ""] : []),
  ]);
  return {
    caption: timelineTitle(data, lang),
    columns: [phrases.when, phrases.what, ...(hasLanes ? [phrases.lane] : [])],
    rows: [...phases, ...events],
  };
}

function inWords(event: TimelineEvent, lang: string): string {
  return `${event.label} (${eventDate(event, lang)})`;
}

function nowInWords({ when, label }: TimelineNow, lang: string): string {
  const date = formatWhen(when, lang);
  return label === undefined ? date : `${label} (${date})`;
}
