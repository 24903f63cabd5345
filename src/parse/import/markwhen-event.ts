import { warning, type Problem } from "../../model/problem.ts";
import type { PlacedLine } from "./markwhen-lines.ts";
import { readMarkwhenLine } from "./markwhen-text.ts";
import type { ForeignEntry, ForeignSource } from "./timeline.ts";

interface Opening {
  /** EDTF. */
  readonly when: string;
  readonly group: string | undefined;
  readonly line: PlacedLine;
  /** What stands behind the colon. */
  readonly text: string;
  readonly problems: Problem[];
}

/** A first line longer than this is a text, whose first sentence is the headline. */
const longestHeadline = 100;

/** Gathers the lines of one event: its properties first, then its text. */
export class EventText {
  readonly when: string;
  readonly idsInText: readonly string[];
  readonly #opening: Opening;
  readonly #headline: string;
  readonly #body: string[] = [];
  readonly #tags: string[] = [];
  #isInProperties = true;
  #place: string | undefined;
  #source: ForeignSource | undefined;

  constructor(opening: Opening) {
    this.when = opening.when;
    this.#opening = opening;
    const isTask = /^\[[ xX]?\]\s*/.exec(opening.text)?.[0] ?? "";
    if (isTask !== "") this.#warn(opening.line, isTask.trim(), "Whether it is done is left out.");
    const withIds = opening.text.slice(isTask.length);
    // An older way to give an id: in the text.
    this.idsInText = Array.from(withIds.matchAll(/(?:^|\s)!([\w-]+)(?=\s|$)/g), (found) => found[1] ?? "");
    const text = withIds.replaceAll(/(?:^|\s)![\w-]+(?=\s|$)/g, "");
    const first = this.#read(text, opening.line);
    const sentence = /^.{20,}?[.!?…]["”’)]?(?=\s)/u.exec(first.plain)?.[0];
    if (first.plain.length <= longestHeadline || sentence === undefined) this.#headline = first.plain;
    else {
      this.#headline = sentence;
      this.#body.push(first.markdown);
    }
  }

  /** Takes a line in; gives back the id that it gives the event. */
  take(line: PlacedLine): string | undefined {
    const text = line.text.trim();
    const property = this.#isInProperties ? /^([\w.-]+):(?:\s+(.*))?$/.exec(text) : null;
    if (property === null) {
      this.#isInProperties = false;
      this.#body.push(text === "" ? "" : this.#read(text, line).markdown);
      return undefined;
    }
    const [, key = "", value = ""] = property;
    if (key === "id") return value.trim();
    if (key === "location") this.#place = value.trim() || this.#place;
    else this.#warn(line, text, `“${key}” has no counterpart and is left out.`);
    return undefined;
  }

  finish(): ForeignEntry {
    const { when, group, line, problems } = this.#opening;
    const [tag, ...tags] = this.#tags;
    const left = group === undefined ? tags : this.#tags;
    for (const name of left)
      problems.push(
        warning(
          "import/not-carried",
          line.at(`#${name}`),
          `The tag #${name} is left out: the event stands in “${group ?? tag}”.`,
          "",
        ),
      );
    const lane = group ?? tag;
    return {
      headline: this.#headline || when,
      when,
      body: joinLines(this.#body),
      span: line.at(line.text.trim()),
      ...(lane !== undefined && { group: lane }),
      ...(this.#place !== undefined && { place: this.#place }),
      ...(this.#source !== undefined && { source: this.#source }),
    };
  }

  #read(text: string, line: PlacedLine): ReturnType<typeof readMarkwhenLine> {
    const read = readMarkwhenLine(text);
    this.#tags.push(...read.tags.filter((name) => !this.#tags.includes(name)));
    this.#place ??= read.place;
    for (const address of read.pictures) {
      const isAddress = /^https?:\/\//i.test(address) && URL.canParse(address);
      this.#warn(
        line,
        address,
        isAddress
          ? "The picture is not copied; its address is kept as a source."
          : "The picture is not copied.",
      );
      if (isAddress) this.#source ??= { title: read.plain || new URL(address).hostname, url: address };
    }
    return read;
  }

  #warn(line: PlacedLine, words: string, message: string): void {
    this.#opening.problems.push(warning("import/not-carried", line.at(words), message, ""));
  }
}

/** Lines of one paragraph run on; a list stands apart from the text around it. */
function joinLines(lines: readonly string[]): string {
  let body = "";
  let before: "text" | "item" | "" = "";
  for (const line of lines) {
    const kind = line === "" ? "" : /^(?:- |\d+\. )/.test(line) ? "item" : "text";
    const isSame = kind === before || kind === "" || before === "";
    body += `${isSame || body === "" ? "" : "\n"}${line}\n`;
    before = kind;
  }
  return body.replaceAll(/\n{3,}/g, "\n\n").trim();
}
