import path from "node:path";
import { ExitStatus } from "../model/exit-status.ts";
import { hasErrors } from "../model/problem.ts";
import type { Project, TextFile } from "../model/project.ts";
import { composeDeck } from "../parse/import/compose-deck.ts";
import { readMarkwhen } from "../parse/import/markwhen.ts";
import type { ReadTimeline } from "../parse/import/timeline.ts";
import { readTimelineJs } from "../parse/import/timelinejs.ts";
import { readTextFile } from "../project/read-text-file.ts";
import { writeFiles } from "../project/write.ts";
import { nextSteps } from "./init.ts";
import { requireNewFolder } from "./new-folder.ts";
import { modeline, schemaFiles } from "./schema.ts";
import { tellProblems } from "./tell-problems.ts";
import type { Terminal } from "./terminal.ts";

export interface ImportOptions {
  /** One of `timelineFormats`. */
  readonly format: string | undefined;
  readonly out: string | undefined;
}

/**
 * Makes a deck of a timeline in another format. What cannot be carried over is listed with its place in the file; with errors in the file,
 * nothing is written. Never writes into a folder that holds anything.
 */
export async function importTimeline(
  file: string,
  { format, out }: ImportOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { name } = path.parse(file);
  const folder = out ?? name;
  const foreign = await readTextFile(file);
  await requireNewFolder(folder);
  const { timeline, problems } = read(foreign, format);
  const around = aroundFile(path.dirname(path.resolve(file)), foreign);
  if (hasErrors(problems)) {
    tellProblems(problems, around, terminal);
    return ExitStatus.problems;
  }
  const deck = composeDeck(timeline, titleFrom(name));
  const files = deck.files.map((made) => ({ path: made.path, content: withModeline(made) }));
  await writeFiles(folder, [...files, ...(await schemaFiles())]);
  const left = [...problems, ...deck.problems];
  if (left.length > 0) terminal.say("Not carried over, or not as it was:\n\n");
  tellProblems(left, around, terminal);
  terminal.print(
    nextSteps(
      folder,
      files.map((made) => made.path),
    ),
  );
  return ExitStatus.clean;
}

function read(file: TextFile, format: string | undefined): ReadTimeline {
  if (format === "markwhen") return readMarkwhen(file.path, file.text, today());
  return readTimelineJs(file.path, file.text);
}

function withModeline({ path: name, text }: TextFile): string {
  return name.endsWith(".yaml") ? `${modeline(path.parse(name).name)}\n\n${text}` : text;
}

/** The day on the user's calendar, which `now` in Markwhen means. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function two(part: number): string {
  return String(part).padStart(2, "0");
}

/** `women_in-computing` as “Women in computing”. */
function titleFrom(name: string): string {
  const words = name.replaceAll(/[\s_-]+/g, " ").trim();
  return words === "" ? "Timeline" : words.charAt(0).toUpperCase() + words.slice(1);
}

/** Reports show the lines of a project's files: here the one. */
function aroundFile(root: string, file: TextFile): Project {
  return {
    root,
    name: path.basename(root),
    markdown: [file],
    citationStyles: new Map(),
    tables: new Map(),
    images: new Map(),
    templates: new Map(),
    unreadable: new Map(),
  };
}
