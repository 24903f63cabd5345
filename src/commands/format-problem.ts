import type { Problem } from "../model/problem.ts";
import { displayWidth } from "./display-width.ts";

export interface ProblemLayout {
  /** The path of the problem's file as it is printed. */
  readonly file: string;
  /** The line that the problem is in, where there is one. */
  readonly sourceLine: string | undefined;
  readonly hasColour: boolean;
}

/** A problem as people read it: the place and the message, the source line, a caret under the column, and the cure. */
export function formatProblem(problem: Problem, { file, sourceLine, hasColour }: ProblemLayout): string {
  const { code, severity, message, hint, span } = problem;
  const paint = hasColour ? colours : plain;
  const place = `${file}:${span.line}:${span.column}`;
  const mark = severity === "error" ? paint.red : paint.yellow;
  const lines = [`${paint.bold(place)}  ${mark(severity)}  ${paint.dim(code)}  ${printable(message)}`];
  if (sourceLine !== undefined && sourceLine.trim() !== "") {
    const endColumn = span.endLine === undefined || span.endLine === span.line ? span.endColumn : undefined;
    const excerpt = excerptAround(sourceLine, span.column, endColumn);
    lines.push(`    ${excerpt.text}`, `    ${excerpt.indent}${mark("^".repeat(excerpt.carets))}`);
  }
  if (hint !== "") lines.push(`    ${printable(hint)}`);
  return `${lines.join("\n")}\n`;
}

const longestExcerpt = 100;

interface Excerpt {
  readonly text: string;
  /** What stands before the caret: as wide on screen as the text before the column. */
  readonly indent: string;
  readonly carets: number;
}

/** A paragraph may be one line of a thousand characters: of such a line only the part around the column is shown. */
function excerptAround(line: string, column: number, endColumn: number | undefined): Excerpt {
  const at = Math.min(Math.max(column - 1, 0), line.length);
  const start =
    line.length <= longestExcerpt ? 0 : characterStart(line, Math.max(0, at - longestExcerpt / 2));
  const end =
    line.length <= longestExcerpt
      ? line.length
      : characterStart(line, Math.min(line.length, start + longestExcerpt));
  const lead = start > 0 ? "…" : "";
  const before = lead + line.slice(start, at);
  const marked = line.slice(at, Math.min(endColumn === undefined ? at + 1 : endColumn - 1, end));
  return {
    text: printable(lead + line.slice(start, end) + (end < line.length ? "…" : "")),
    // Tabs stay tabs, so that the caret stands right whatever the terminal makes of them.
    indent: before
      .split("\t")
      .map((part) => " ".repeat(displayWidth(part)))
      .join("\t"),
    carets: Math.max(1, displayWidth(marked)),
  };
}

/** Never between the two halves of a surrogate pair. */
function characterStart(line: string, index: number): number {
  const code = line.charCodeAt(index);
  return code >= 0xdc_00 && code <= 0xdf_ff ? index - 1 : index;
}

/** An escape sequence in a deck must not reach the terminal. */
function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, (control) => (control === "\t" ? control : ""));
}

type Paint = (text: string) => string;
const paintWith =
  (code: number): Paint =>
  (text) =>
    `\u001B[${code}m${text}\u001B[0m`;
const asItIs: Paint = (text) => text;
const colours = { red: paintWith(31), yellow: paintWith(33), bold: paintWith(1), dim: paintWith(2) };
const plain = { red: asItIs, yellow: asItIs, bold: asItIs, dim: asItIs };
