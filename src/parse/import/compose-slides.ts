import { stringify } from "yaml";
import { formatWhen, formatYear } from "../../model/format-when.ts";
import { phaseTone } from "../../draw/colours.ts";
import { calendarDate } from "../../model/calendar.ts";
import { endYear, startYear } from "../../model/time.ts";
import type { PlacedEntry, PlacedTimeline } from "./compose-deck.ts";
import { escapeInline, escapeMarkdown, escapeStart, unlink } from "./escape-markdown.ts";
import { newNames } from "./new-names.ts";
import { beginningOf } from "./beginning-of.ts";
import { shorten } from "./shorten.ts";

/** So many events fit one timeline with their labels beside them, at both shapes. */
const eventsOnSlide = 10;
const mostLanes = 5;
/** What fits two lines of a headline, in characters. */
const longestHeading = 110;
const lang = "en";

/** A stretch of the timeline with a picture of its own. */
interface Part {
  readonly phases: readonly PlacedEntry[];
  readonly events: readonly PlacedEntry[];
}

/** deck.md: a cover, the whole as one timeline, one for each part where there is much, and a slide for each event with a text. */
export function composeSlides(timeline: PlacedTimeline): string {
  const slideName = newNames("slide");
  const subtitle = isOneLine(timeline.introduction) ? timeline.introduction : undefined;
  const parts = divide(timeline);
  const isWhole = parts.length === 1;
  const slides = [
    subtitle === undefined ? introduce(timeline, slideName) : "",
    isWhole ? "" : overview(timeline, slideName),
  ];
  for (const part of parts) {
    slides.push(picture(part, timeline, slideName));
    for (const event of part.events) slides.push(detail(event, part, slideName));
  }
  return [frontMatter(timeline, subtitle), ...slides].filter(Boolean).join("\n");
}

function frontMatter(timeline: PlacedTimeline, subtitle: string | undefined): string {
  const { title, phases, events } = timeline;
  // Without phases the rail would span only the slides that say when they are.
  const rail = phases.length > 0 || events.length === 0 ? undefined : intervalOf({ phases, events });
  const meta = stringify(
    { title, ...(subtitle !== undefined && { subtitle }), lang, ...(rail !== undefined && { rail }) },
    { lineWidth: 0 },
  );
  // The ledger of an imported deck has dates and no values yet, so prose cannot be held against it.
  return `---\n${meta}# Take this line out once the numbers of the text stand in facts.yaml: check then compares the two.\nignore: [prose/not-in-ledger, prose/period, prose/count]\n---\n`;
}

/** A text without marks that fits under a title. */
function isOneLine(markdown: string): boolean {
  return markdown !== "" && markdown.length <= 110 && /^[^\\`*_[\]<>\n#]+$/.test(markdown);
}

function introduce(timeline: PlacedTimeline, slideName: (words: string) => string): string {
  if (timeline.introduction === "") return "";
  const heading = headingLine(timeline.title, [`#${slideName(timeline.title)}`]);
  return slide(heading, timeline.introduction, timeline.introductionSourceId);
}

/** All at once where it fits; else by phase; else in stretches of ten events. */
function divide({ phases, events }: PlacedTimeline): readonly Part[] {
  if (events.length <= eventsOnSlide) return [{ phases, events }];
  const parts: { phases: PlacedEntry[]; events: PlacedEntry[] }[] = [];
  for (const event of events) {
    const phase = phaseAt(startYear(event.time, -Infinity), phases);
    const last = parts.at(-1);
    const belongs = last !== undefined && last.phases[0] === phase;
    if (belongs) last.events.push(event);
    else parts.push({ phases: phase === undefined ? [] : [phase], events: [event] });
  }
  return parts.flatMap((part) => {
    const count = Math.ceil(part.events.length / eventsOnSlide);
    const size = Math.ceil(part.events.length / count);
    return Array.from({ length: count }, (_, index): Part => ({
      ...part,
      events: part.events.slice(index * size, (index + 1) * size),
    }));
  });
}

function overview(timeline: PlacedTimeline, slideName: (words: string) => string): string {
  if (timeline.phases.length < 2) return "";
  return picture({ phases: timeline.phases, events: [] }, timeline, slideName);
}

function headingOf(part: Part, timeline: PlacedTimeline, isWhole: boolean): string {
  const years = yearsOf(part);
  const [phase, ...others] = part.phases;
  const isPhase = !isWhole && phase !== undefined && others.length === 0;
  return `${isPhase ? phase.headline : timeline.title}, ${years}`;
}

function yearsOf(part: Part): string {
  const [first, last] = outerYears(part).map((year) => formatYear(year, lang));
  return first === last || last === undefined ? `${first}` : `${first}–${last}`;
}

function intervalOf(part: Part): string {
  return outerYears(part)
    .map((year) =>
      Math.abs(year) > 9999 ? `Y${year}` : `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`,
    )
    .join("/");
}

/** The first and the last year of the events, else of the phases, in the calendar that has a year 0. */
function outerYears({ phases, events }: Part): readonly number[] {
  const all = events.length === 0 ? phases : events;
  const from = all.map(({ time }) => startYear(time, endYear(time, 0) - 1));
  const to = all.map(({ time }) => endYear(time, startYear(time, 0) + 1));
  // The end is the first moment that is no longer in.
  return [Math.min(...from), Math.max(...to) - 1 / 400].map((at) => calendarDate(at).year);
}

function picture(part: Part, timeline: PlacedTimeline, slideName: (words: string) => string): string {
  const isWhole = part.events.length === 0 || part.events.length === timeline.events.length;
  const heading = headingOf(part, timeline, isWhole);
  const groups = new Set(part.events.flatMap(({ group }) => group ?? []));
  const hasLanes = groups.size > 1 && groups.size <= mostLanes;
  const spec = {
    ...(part.phases.length > 0 && {
      phases: part.phases.map((phase) => {
        // Alone on its slide, a phase keeps the colour that it has among the others.
        const tone = phaseTone(timeline.phases.indexOf(phase));
        return part.phases.length === 1 && tone !== phaseTone(0) ? { fact: phase.id, tone } : phase.id;
      }),
    }),
    ...(part.events.length > 0 && {
      events: part.events.map(({ id, group }) =>
        hasLanes && group !== undefined ? { fact: id, lane: group } : id,
      ),
    }),
    ...(hasLanes && { lanes: true }),
  };
  const line = headingLine(heading, [
    `#${slideName(`timeline ${heading}`)}`,
    ...(isWhole ? [] : [`when=${part.phases[0]?.when ?? intervalOf(part)}`]),
  ]);
  return `${line}\n\n\`\`\`timeline\n${stringify(spec, { lineWidth: 0 })}\`\`\`\n`;
}

/** A slide for an event that has more to say than its label. */
function detail(event: PlacedEntry, part: Part, slideName: (words: string) => string): string {
  if (event.body === "") return "";
  const kicker = [formatWhen(event.time, lang), event.group ?? inPhase(event, part)]
    .filter(Boolean)
    .join(" · ");
  const short = shorten(event.headline, longestHeading);
  const isCut = short !== event.headline;
  const heading = headingLine(short, [
    `#${slideName(event.headline)}`,
    `when=${event.when}`,
    // A sentence or two stand large; more is read.
    ...(event.body.length > 220 || isCut ? ["layout=text"] : []),
    `kicker="${kicker.replaceAll('"', "”")}"`,
  ]);
  const body = isCut ? `${breakWords(escapeMarkdown(event.headline))}\n\n${event.body}` : event.body;
  return slide(heading, body, event.sourceId);
}

/** Places to break in words that are longer than a line; addresses have theirs. */
function breakWords(markdown: string): string {
  return markdown.replaceAll(/[\p{L}\p{N}]{60,}/gu, (word) => word.replaceAll(/.{30}/gu, "$&<wbr>"));
}

function inPhase({ time }: PlacedEntry, { phases }: Part): string | undefined {
  return phaseAt(startYear(time, -Infinity), phases)?.headline;
}

function phaseAt(year: number, phases: readonly PlacedEntry[]): PlacedEntry | undefined {
  return phases.findLast(({ time }) => startYear(time, -Infinity) <= year && year < endYear(time, Infinity));
}

function headingLine(words: string, attributes: readonly string[]): string {
  // An address in a heading may be cut, and then leads nowhere.
  return `## ${escapeStart(unlink(escapeInline(words)))} {${attributes.join(" ")}}`;
}

/** A long text stands in the notes as a whole, and its beginning on the slide. */
function slide(heading: string, body: string, sourceId: string | undefined): string {
  const { beginning, isWhole } = beginningOf(body);
  const cited = sourceId === undefined ? beginning : cite(beginning, sourceId);
  const notes = isWhole ? "" : `\n::: notes\n${body}\n:::\n`;
  return `${heading}\n\n${cited}\n${notes}`;
}

function cite(body: string, sourceId: string): string {
  const last = body.split("\n").at(-1) ?? "";
  const takesText = last !== "" && !/^\s*(?:`{3,}|~{3,})/.test(last);
  return `${body}${takesText ? " " : "\n\n"}[@${sourceId}]`;
}
