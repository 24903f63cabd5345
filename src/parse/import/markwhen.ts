import { error, warning, type Problem } from "../../model/problem.ts";
import { startOf, type Span } from "../../model/span.ts";
import { parseDate } from "../dates.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { readHeader } from "./markwhen-header.ts";
import { lineKind, type MarkwhenLineKind, type PlacedLine } from "./markwhen-lines.ts";
import type { RangeContext } from "./markwhen-range.ts";
import { EventText } from "./markwhen-event.ts";
import type { ForeignEntry, ReadTimeline } from "./timeline.ts";

/**
 * Reads a Markwhen document (docs.markwhen.com): header, events with all forms of date, groups and sections, tags, properties, lists,
 * comments and pages. `today` is the day that `now` means, in EDTF.
 */
export function readMarkwhen(file: string, text: string, today: string): ReadTimeline {
  const lines = text.split("\n").map((line, index) => placed(file, line, index + 1));
  const problems: Problem[] = [];
  const nowhere: RangeContext = { order: "month first", today, known: new Map(), previous: undefined };
  const bodyAt = headerLength(lines, nowhere);
  const header = readHeader(
    lines.slice(0, bodyAt).filter(({ text: line }) => !line.trim().startsWith("//")),
    problems,
  );
  const walk = new Walk({ ...nowhere, order: header.order }, problems);
  for (const line of lines.slice(bodyAt)) walk.take(line);
  const events = walk.finish();
  tellOfComments(lines, problems);
  if (events.length === 0 && problems.every(({ severity }) => severity === "warning")) {
    problems.push(
      error(
        "import/empty",
        startOf(file),
        "This file has no events.",
        "An event is a line such as “2012-05: What happened”.",
      ),
    );
  }
  return {
    timeline: { title: header.title, introduction: escapeMarkdown(header.description), phases: [], events },
    problems,
  };
}

/** The header ends with its second `---`, or where the first event or group begins. */
function headerLength(lines: readonly PlacedLine[], context: RangeContext): number {
  const first = lines.findIndex(({ text }) => text.trim() !== "" && !text.trim().startsWith("//"));
  const start = lines[first];
  if (start !== undefined && isFence(start)) {
    const end = lines.findIndex((line, index) => index > first && isFence(line));
    if (end > 0) return end + 1;
  }
  const body = lines.findIndex(({ text }) => {
    const { kind } = lineKind(text, context);
    return kind === "group" || kind === "event" || kind === "bad date";
  });
  return body < 0 ? lines.length : body;
}

function isFence({ text }: PlacedLine): boolean {
  return /^---\s*$/.test(text);
}

function placed(file: string, text: string, line: number): PlacedLine {
  const at = (words: string): Span => {
    const column = Math.max(0, text.indexOf(words)) + 1;
    return { file, line, column, endLine: line, endColumn: column + Math.max(1, words.length) };
  };
  return { text, at };
}

function tellOfComments(lines: readonly PlacedLine[], problems: Problem[]): void {
  const comments = lines.filter(({ text }) => text.trim().startsWith("//"));
  const [first] = comments;
  if (first === undefined) return;
  const message =
    comments.length === 1
      ? "A comment is left out."
      : `Comments are left out: ${comments.length} lines, this one and others.`;
  problems.push(warning("import/not-carried", first.at("//"), message, ""));
}

interface OpenGroup {
  readonly name: string;
  readonly depth: number | undefined;
}

/** Goes through the lines below the header, from the first to the last. */
class Walk {
  readonly #problems: Problem[];
  readonly #known = new Map<string, string>();
  readonly #context: RangeContext;
  readonly #events: EventText[] = [];
  readonly #groups: OpenGroup[] = [];
  #previous: string | undefined;
  #open: EventText | undefined;

  constructor(context: RangeContext, problems: Problem[]) {
    this.#context = context;
    this.#problems = problems;
  }

  take(line: PlacedLine): void {
    const found = lineKind(line.text, { ...this.#context, known: this.#known, previous: this.#previous });
    switch (found.kind) {
      case "comment":
        return;
      case "event":
        return this.#takeEvent(found, line);
      case "group":
        this.#open = undefined;
        return this.#openGroup(found.name, found.depth, line);
      case "group end":
        this.#open = undefined;
        if (this.#groups.pop() === undefined)
          this.#warn(line.at(line.text.trim()), "This ends a group where none is open.");
        return;
      case "page break":
        this.#open = undefined;
        this.#groups.length = 0;
        return this.#warn(line.at("_"), "The pages of the document become one deck.");
      case "bad date": {
        this.#open = undefined;
        const hint = "Write 2012, 2012-05, 2012-05-01, 5/2012, 44 BC, or a range such as 2012-05/2013.";
        this.#problems.push(
          error("import/date", line.at(found.date), `“${found.date}” is not a date.`, hint),
        );
        return;
      }
      case "blank":
      case "text":
        return this.#takeText(line);
    }
  }

  finish(): readonly ForeignEntry[] {
    return this.#events.map((event) => event.finish());
  }

  #takeEvent(found: MarkwhenLineKind & { kind: "event" }, line: PlacedLine): void {
    const { range, date, repeats, text } = found;
    this.#open = undefined;
    if (range.kind === "unknown id") {
      const message = `No event before this one has the id “${range.id}”.`;
      this.#problems.push(
        error(
          "import/unknown-id",
          line.at(`!${range.id}`),
          message,
          `Write “id: ${range.id}” below that event.`,
        ),
      );
      return;
    }
    const parsed = parseDate(range.edtf);
    if (!parsed.ok) {
      this.#problems.push(error("import/date", line.at(date), parsed.message, "Swap the two dates?"));
      return;
    }
    if (range.hasTime) this.#warn(line.at(date), "The time of day is left out: facts have days.");
    if (range.startsNow) this.#warn(line.at(date), `“now” is written as ${this.#context.today}.`);
    if (repeats !== "") this.#warn(line.at(repeats), "Only the first of the repeated events is there.");
    const group = this.#groups.findLast(({ name }) => name !== "")?.name;
    this.#open = new EventText({ when: range.edtf, group, line, text, problems: this.#problems });
    this.#events.push(this.#open);
    this.#previous = range.edtf;
    this.#learnIds(this.#open.idsInText, range.edtf);
  }

  #takeText(line: PlacedLine): void {
    if (this.#open === undefined) {
      const text = line.text.trim();
      const isProperty = /^[\w.-]+:(?:\s|$)/.test(text);
      if (text !== "")
        this.#warn(
          line.at(text),
          isProperty
            ? "This property of a group is left out."
            : "This text belongs to no event and is left out.",
        );
      return;
    }
    const id = this.#open.take(line);
    if (id !== undefined) this.#learnIds([id], this.#open.when);
  }

  #learnIds(ids: readonly string[], when: string): void {
    for (const id of ids) if (!this.#known.has(id)) this.#known.set(id, when);
  }

  #openGroup(written: string, depth: number | undefined, line: PlacedLine): void {
    if (depth !== undefined) {
      while (this.#groups.some((group) => group.depth !== undefined && group.depth >= depth))
        this.#groups.pop();
    }
    const name = written.replaceAll(/(?:^|\s)#[\w-]+/g, "").trim();
    if (name !== written.trim()) this.#warn(line.at("#"), "The tags of a group are left out.");
    this.#groups.push({ name, depth });
  }

  #warn(at: Span, message: string): void {
    this.#problems.push(warning("import/not-carried", at, message, ""));
  }
}
