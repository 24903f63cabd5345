import { error, warning, type Problem } from "../../model/problem.ts";
import { startOf } from "../../model/span.ts";
import { parseDate } from "../dates.ts";
import { htmlToMarkdown, htmlToText } from "./html-to-markdown.ts";
import { readJson } from "./json-document.ts";
import { jsonFields, type JsonFields } from "./json-fields.ts";
import type { ForeignEntry, ReadTimeline } from "./timeline.ts";
import { readForeignDate, type ForeignDate } from "./timelinejs-date.ts";
import { readMedia } from "./timelinejs-media.ts";

const slideKeys =
  "start_date end_date text media group display_date background autolink unique_id type scale".split(" ");

/** Reads the JSON of TimelineJS 3 (timeline.knightlab.com/docs/json-format.html). */
export function readTimelineJs(file: string, text: string): ReadTimeline {
  const document = readJson(file, text);
  const problems = [...document.problems];
  const nothing = { title: "", introduction: "", phases: [], events: [] };
  const whole = jsonFields(document, document.value, [], problems);
  if (whole === undefined) {
    if (problems.length === 0)
      problems.push(
        error("import/format", startOf(file), "This is not a timeline of TimelineJS.", formatHint),
      );
    return { timeline: nothing, problems };
  }
  // Some tools put all of it under one more name.
  const root = whole.list("events").length === 0 ? (whole.object("timeline") ?? whole) : whole;
  root.tellUnknown(["title", "events", "eras", "scale", "timeline"]);
  const title = root.object("title");
  const events = root.list("events").flatMap((fields) => readEntry(fields, "event", problems) ?? []);
  const phases = root.list("eras").flatMap((fields) => readEntry(fields, "era", problems) ?? []);
  if (events.length + phases.length === 0 && problems.every(({ severity }) => severity === "warning")) {
    problems.push(
      error("import/empty", root.locate("events"), "This timeline has no events with dates.", formatHint),
    );
  }
  const head = title === undefined ? undefined : readTitle(title, problems);
  return { timeline: { ...nothing, ...head, phases, events }, problems };
}

const formatHint =
  'TimelineJS writes {"title": {…}, "events": [{"start_date": {"year": …}, "text": {…}}, …]}.';

function readTitle(
  fields: JsonFields,
  problems: Problem[],
): Pick<ReadTimeline["timeline"], "title" | "introduction" | "introductionSource"> {
  for (const key of ["start_date", "end_date", "group"]) {
    if (fields.text(key) !== "" || fields.object(key)?.isEmpty === false)
      problems.push(notCarried(fields, key, `The title's “${key}” has no place on a cover.`));
  }
  tellOfLooks(fields, problems);
  const title = htmlToText(fields.object("text")?.text("headline") ?? "");
  const { body, source } = readBody(fields, title, problems);
  return { title, introduction: body, ...(source !== undefined && { introductionSource: source }) };
}

function readEntry(fields: JsonFields, kind: "event" | "era", problems: Problem[]): ForeignEntry | undefined {
  const before = problems.length;
  const start = readForeignDate(fields, "start_date", problems);
  const end = readForeignDate(fields, "end_date", problems);
  const headline = htmlToText(fields.object("text")?.text("headline") ?? "");
  if (start === undefined) {
    const hint = "Give it a start_date with a year.";
    if (problems.length === before)
      problems.push(
        warning(
          "import/not-carried",
          fields.locate(),
          `${named(kind, headline)} has no start_date, and is left out.`,
          hint,
        ),
      );
    return undefined;
  }
  if (kind === "era" && end === undefined) {
    const hint = "Give it an end_date.";
    if (problems.length === before)
      problems.push(error("import/date", fields.locate(), `${named(kind, headline)} has no end_date.`, hint));
    return undefined;
  }
  const when = joinDates(start, end, fields, problems);
  if (when === undefined) return undefined;
  tellOfDates(fields, start, end, problems);
  tellOfLooks(fields, problems);
  const { body, source } = readBody(fields, headline, problems);
  const group = htmlToText(fields.text("group"));
  const words = headline || firstWords(fields) || when;
  return {
    headline: words,
    when,
    body,
    span: fields.locate(),
    ...(group !== "" && { group }),
    ...(source !== undefined && { source }),
  };
}

/** What stands for a headline that is missing: the medium's caption, or the text's first sentence. */
function firstWords(fields: JsonFields): string {
  const caption = htmlToText(fields.object("media")?.text("caption") ?? "");
  const text = htmlToText(fields.object("text")?.text("text") ?? "");
  const sentence = /^.{1,100}?[.!?…](?=\s|$)|^.{1,80}(?=\s|$)/u.exec(text)?.[0] ?? "";
  return caption || sentence;
}

/** TimelineJS drops an end that is the start again; so do we. */
function joinDates(
  start: ForeignDate,
  end: ForeignDate | undefined,
  fields: JsonFields,
  problems: Problem[],
): string | undefined {
  if (end === undefined || end.edtf === start.edtf) return start.edtf;
  const parsed = parseDate(`${start.edtf}/${end.edtf}`);
  if (parsed.ok) return parsed.span.edtf;
  problems.push(error("import/date", fields.locate("end_date"), parsed.message, "Swap the two dates?"));
  return undefined;
}

function tellOfDates(
  fields: JsonFields,
  start: ForeignDate,
  end: ForeignDate | undefined,
  problems: Problem[],
): void {
  for (const [key, date] of [
    ["start_date", start],
    ["end_date", end],
  ] as const) {
    if (date?.hasTime === true)
      problems.push(notCarried(fields, key, "The time of day is left out: facts have days."));
    if (date !== undefined && date.shown !== "")
      problems.push(notCarried(fields, key, `The date is printed by its numbers, not as “${date.shown}”.`));
  }
  const shown = htmlToText(fields.text("display_date"));
  if (shown !== "")
    problems.push(
      notCarried(fields, "display_date", `The date is printed by its numbers, not as “${shown}”.`),
    );
}

function tellOfLooks(fields: JsonFields, problems: Problem[]): void {
  fields.tellUnknown(slideKeys);
  const background = fields.object("background");
  if (background?.isEmpty === false || fields.text("background") !== "")
    problems.push(notCarried(fields, "background", "Backgrounds are the theme's."));
  if (fields.text("autolink") === "false")
    problems.push(notCarried(fields, "autolink", "Addresses in the text become links all the same."));
}

function readBody(
  fields: JsonFields,
  headline: string,
  problems: Problem[],
): { readonly body: string; readonly source: ForeignEntry["source"] } {
  const text = fields.object("text");
  text?.tellUnknown(["headline", "text"]);
  const written = htmlToMarkdown(text?.text("text") ?? "");
  for (const loss of written.lost) problems.push(notCarried(text ?? fields, "text", `Not copied: ${loss}.`));
  const media = fields.object("media");
  const read = media === undefined ? undefined : readMedia(media, headline, problems);
  return { body: [written.markdown, read?.body ?? ""].filter(Boolean).join("\n\n"), source: read?.source };
}

function notCarried(fields: JsonFields, key: string, message: string): Problem {
  return warning("import/not-carried", fields.locate(key), message, "");
}

function named(kind: "event" | "era", headline: string): string {
  const words = kind === "era" ? "This era" : "This event";
  return headline === "" ? words : `${words}, “${headline}”,`;
}
