import Handlebars from "handlebars";
import type { Problem } from "../model/problem.ts";
import { error } from "../model/problem.ts";
import type { TextFile } from "../model/project.ts";
import type { Span } from "../model/span.ts";

/** A template as read, or why it cannot be. */
export type ParsedTemplate =
  | { readonly ok: true; readonly program: hbs.AST.Program }
  | { readonly ok: false; readonly problem: Problem };

/** Reads a template; bad syntax becomes a problem at its line and column. */
export function parseTemplate(file: TextFile): ParsedTemplate {
  const deep = findTooDeep(file.text);
  if (deep !== undefined) {
    const before = file.text.slice(0, deep).split("\n");
    const at: Span = { file: file.path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    const message = "This template cannot be read: its blocks are nested too deeply.";
    return {
      ok: false,
      problem: error("template/syntax", at, message, "Close some of them with {{/if}} or {{/each}}."),
    };
  }
  try {
    return { ok: true, program: Handlebars.parse(file.text) };
  } catch (thrown) {
    const { line, column, message } = readError(thrown, file.text);
    const at: Span = { file: file.path, line, column };
    return {
      ok: false,
      problem: error(
        "template/syntax",
        at,
        `This template cannot be read: ${message}.`,
        "Is every {{#if}} and {{#each}} closed, and every {{ matched by a }}?",
      ),
    };
  }
}

/** Handlebars reads by recursion. */
const mostLevels = 100;

function findTooDeep(text: string): number | undefined {
  let depth = 0;
  for (const { 0: tag, index } of text.matchAll(/\{\{~?(?:#|\/|\^(?=\s*\w))/g)) {
    depth += tag.endsWith("/") ? -1 : 1;
    if (depth > mostLevels) return index;
  }
  return undefined;
}

interface Located {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Handlebars knows the place in two forms: as fields (column from 0), or as a drawing in the message. */
function readError(thrown: unknown, text: string): Located {
  const fields: { message?: unknown; lineNumber?: unknown; column?: unknown } =
    typeof thrown === "object" && thrown !== null ? thrown : {};
  const message = String(fields.message ?? thrown);
  if (typeof fields.lineNumber === "number") {
    const column = typeof fields.column === "number" ? fields.column + 1 : 1;
    return { line: fields.lineNumber, column, message: message.replace(/ - \d+:\d+$/, "") };
  }
  const drawn = /^(?:Parse|Lexical) error on line (\d+)[^\n]*\n([^\n]*)\n(-*)\^\n?(.*)/s.exec(message);
  if (drawn === null) return { line: 1, column: 1, message: message.split("\n")[0] ?? message };
  const line = Number(drawn[1]);
  const before = (drawn[2] ?? "").slice(0, (drawn[3] ?? "").length);
  const got = /got '(\w+)'/.exec(drawn[4] ?? "")?.[1];
  return {
    line,
    column: columnAfter(before, text.split("\n")[line - 1] ?? ""),
    message: got === "EOF" ? "it ends too early" : "something is amiss here",
  };
}

/** The excerpt in the message joins lines, so only an end of it stands in the line itself. */
function columnAfter(excerpt: string, line: string): number {
  for (let start = 0; start < excerpt.length; start += 1) {
    const tail = excerpt.slice(start);
    const index = line.indexOf(tail);
    if (index >= 0) return index + tail.length + 1;
  }
  return 1;
}
