import type { Problem } from "../../model/problem.ts";
import { error } from "../../model/problem.ts";

/** A fenced code block among the lines of a file; indices from 0. */
export interface Fence {
  /** The words behind the opening marks. */
  readonly info: string;
  readonly indent: number;
  /** The closing fence, or the line that an unclosed one is taken to end before. */
  readonly end: number;
  readonly isClosed: boolean;
  readonly problem?: Problem;
}

/** In a list, a fence may open right behind the item's mark. */
const opening = /^( {0,3}(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}(?=[^`]*$)|~{3,})(.*)$/;

/**
 * Reads the fence that opens on a line, if one does. An unclosed fence would swallow the rest of the file; it is known by another that
 * opens before it closes, by a slide that begins inside a figure, or by the file's end, and is taken to end before the next slide, so
 * that what follows is still read.
 */
export function readFence(
  lines: readonly string[],
  start: number,
  { file, isFigure }: { readonly file: string; readonly isFigure: (word: string) => boolean },
): Fence | undefined {
  const found = opening.exec(lines[start] ?? "");
  if (found === null) return undefined;
  const [, margin = "", marks = "", words = ""] = found;
  const info = words.trim();
  const holdsYaml = isFigure(firstWord(info));
  const other = new RegExp(`^ {0,${margin.length + 3}}${marks.charAt(0)}{${marks.length},}[ \\t]*(.*)$`);
  let stop = "";
  let at = start + 1;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const rest = other.exec(line)?.[1];
    if (rest === "") return { info, indent: margin.length, end: at, isClosed: true };
    if (rest !== undefined && opening.test(line)) stop = ` before another opens in line ${at + 1}`;
    else if (holdsYaml && opensSlide(lines, at)) stop = ` before the slide ends in line ${at + 1}`;
    if (stop !== "") break;
  }
  const line = start + 1;
  const column = margin.length + 1;
  const span = { file, line, column, endLine: line, endColumn: column + marks.length };
  return {
    info,
    indent: margin.length,
    end: endOfSlide(lines, start + 1, at),
    isClosed: false,
    problem: error(
      "code/unclosed-fence",
      span,
      `Nothing closes this code fence${stop}.`,
      `Add a line ${marks} behind the block.`,
    ),
  };
}

/** The word of a fence that names its language or figure type. */
export function firstWord(info: string): string {
  return /^[^\s{]*/.exec(info)?.[0] ?? "";
}

/** `---` never stands in the YAML of a figure; `##` might be a comment, but hardly behind a blank line. */
function opensSlide(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  return /^-{3,}[ \t]*$/.test(line) || (/^##[ \t]/.test(line) && (lines[at - 1] ?? "").trim() === "");
}

/** A comment in code may begin with # as well, so a single one counts only behind a blank line. */
function endOfSlide(lines: readonly string[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const line = lines[at] ?? "";
    if (/^##[ \t]|^-{3,}[ \t]*$/.test(line)) return at;
    if (/^#[ \t]/.test(line) && (lines[at - 1] ?? "").trim() === "") return at;
  }
  return to;
}
