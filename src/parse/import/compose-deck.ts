import { stringify } from "yaml";
import { warning, type Problem } from "../../model/problem.ts";
import type { TextFile } from "../../model/project.ts";
import { endYear, startYear, type TimeSpan } from "../../model/time.ts";
import { parseDate } from "../dates.ts";
import { composeSlides } from "./compose-slides.ts";
import { newNames } from "./new-names.ts";
import { shorten } from "./shorten.ts";
import type { ForeignEntry, ForeignSource, ForeignTimeline } from "./timeline.ts";

/** An entry with its date as read and the ids that its fact and its source have got. */
export interface PlacedEntry extends ForeignEntry {
  readonly id: string;
  readonly span: ForeignEntry["span"];
  readonly time: TimeSpan;
  readonly sourceId?: string;
}

export interface PlacedTimeline {
  readonly title: string;
  readonly introduction: string;
  readonly introductionSourceId?: string;
  /** In order of time, none over another. */
  readonly phases: readonly PlacedEntry[];
  /** In order of time. */
  readonly events: readonly PlacedEntry[];
}

/**
 * A deck of a foreign timeline: deck.md, facts.yaml and sources.yaml, which parse without errors. Sources that are alike are one. A phase
 * that begins before another has ended becomes a bar, since the bands of a timeline adjoin; that is reported.
 */
export function composeDeck(
  timeline: ForeignTimeline,
  fallbackTitle: string,
): { readonly files: readonly TextFile[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const sources = new SourceBook();
  const factName = newNames("fact");
  const place = (entry: ForeignEntry): PlacedEntry => {
    const sourceId = entry.source && sources.idOf(entry.source);
    const time = timeOf(entry.when);
    return { ...entry, time, id: factName(entry.headline), ...(sourceId !== undefined && { sourceId }) };
  };
  const eras = inOrder(timeline.phases.map((era) => place({ ...era, when: asInterval(era.when) })));
  const phases = eras.filter((era, index) => index === 0 || adjoins(eras.slice(0, index), era));
  const bars = eras.filter((era) => !phases.includes(era));
  for (const { headline, span } of bars) {
    const message = `“${headline}” overlaps the era before it, and is shown as a bar among the events.`;
    problems.push(warning("import/not-carried", span, message, "The bands of a timeline adjoin."));
  }
  const introductionSourceId = timeline.introductionSource && sources.idOf(timeline.introductionSource);
  const placed: PlacedTimeline = {
    title: timeline.title || fallbackTitle,
    introduction: timeline.introduction,
    ...(introductionSourceId !== undefined && { introductionSourceId }),
    phases,
    events: inOrder([...bars, ...timeline.events.map(place)]),
  };
  const files = [
    { path: "deck.md", text: composeSlides(placed) },
    { path: "facts.yaml", text: composeFacts(placed) },
    ...(sources.isEmpty ? [] : [{ path: "sources.yaml", text: sources.compose() }]),
  ];
  return { files, problems };
}

function timeOf(edtf: string): TimeSpan {
  const parsed = parseDate(edtf);
  if (!parsed.ok) throw new Error(`an importer let the date ${edtf} through`);
  return parsed.span;
}

function asInterval(edtf: string): string {
  return edtf.includes("/") ? edtf : `${edtf}/${edtf}`;
}

function inOrder(entries: readonly PlacedEntry[]): readonly PlacedEntry[] {
  return entries.toSorted(
    (a, b) =>
      startYear(a.time, -Infinity) - startYear(b.time, -Infinity) ||
      endYear(a.time, Infinity) - endYear(b.time, Infinity),
  );
}

/** Whether an era begins when all before it are over, or in the very unit of time in which they end. */
function adjoins(earlier: readonly PlacedEntry[], era: PlacedEntry): boolean {
  const start = startYear(era.time, -Infinity);
  return earlier.every(
    ({ time }) =>
      typeof time.end !== "string" && time.end.from <= start && startYear(time, -Infinity) < start,
  );
}

function composeFacts({ phases, events }: PlacedTimeline): string {
  const facts = [
    ...phases.map((entry) => composeFact(entry, "phase")),
    ...events.map((entry) => composeFact(entry, "event")),
  ];
  return writeYaml(Object.fromEntries(facts));
}

/** What a figure with little room may show of an event, in characters. */
const longestLabel = 56;

function composeFact(entry: PlacedEntry, kind: "phase" | "event"): readonly [string, unknown] {
  const { id, headline, when, place, sourceId } = entry;
  const short = shorten(headline, longestLabel);
  return [
    id,
    {
      what: headline,
      ...(short !== headline && { short }),
      kind,
      when,
      ...(place !== undefined && { scope: place }),
      ...(sourceId !== undefined && { source: [sourceId] }),
    },
  ];
}

/** The sources met so far, each once. */
class SourceBook {
  readonly #ids = new Map<string, string>();
  readonly #entries: (readonly [string, ForeignSource])[] = [];
  readonly #name = newNames("source");

  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  idOf(source: ForeignSource): string {
    const key = JSON.stringify([source.title, source.author, source.url]);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#name(source.title);
    this.#ids.set(key, id);
    this.#entries.push([id, source]);
    return id;
  }

  compose(): string {
    return writeYaml(Object.fromEntries(this.#entries));
  }
}

function writeYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}
