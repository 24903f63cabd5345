import type { Problem } from "../../model/problem.ts";
import { error } from "../../model/problem.ts";
import type { Span } from "../../model/span.ts";
import { readContainerLine } from "./container-line.ts";
import { firstWord, readFence } from "./fences.ts";
import { reportFigureLine, showsSource } from "./figure-line.ts";
import { readFootnote } from "./footnote-lines.ts";
import { readHeadingLine } from "./heading-line.ts";
import { findMisplaced, reportUnderline } from "./misplaced-lines.ts";
import { contextAfter } from "./line-context.ts";
import type { LineContext } from "./line-context.ts";
import { readRawHtml } from "./raw-html.ts";
import type { SlideOutline } from "./segment.ts";
import type { SlideBuilder } from "./slide-builder.ts";
import { createSlideBuilder } from "./slide-builder.ts";

/** The slides of one file, line by line. */
export interface FileOutline {
  readonly slides: readonly SlideOutline[];
  /** The lines `[label]: address`, which hold for the whole file. */
  readonly linkDefinitions: string;
  readonly problems: readonly Problem[];
}

/** Lines of a file, those from `firstLine` (from 1) on to be split. */
export type Lines = Pick<Scan, "file" | "lines" | "figureNames"> & { readonly firstLine: number };

/**
 * Splits lines into slides, containers, figures, footnotes and plain Markdown, in one pass. `#`, `##` and `---` at the left margin always
 * open a slide, even where something above was left open; so one slip is reported once, and the rest is still read. Ends before the first
 * block that begins where `isEnd` says so (a line, from 0), or with the last line.
 */
export function splitSlides(
  { file, lines, figureNames, firstLine }: Lines,
  isEnd: (line: number) => boolean = () => false,
): FileOutline & { readonly end: number } {
  const problems: Problem[] = [];
  const scan: Scan = {
    file,
    lines,
    figureNames,
    builder: createSlideBuilder({ file, lines, firstLine }, problems),
    problems,
    definitions: [],
    context: "blank",
  };
  let at = firstLine - 1;
  while (at < lines.length && !isEnd(at)) at = takeBlock(scan, at) ?? takeText(scan, at);
  const end = Math.min(at, lines.length);
  return { slides: scan.builder.finish(end), linkDefinitions: scan.definitions.join("\n"), problems, end };
}

interface Scan {
  readonly file: string;
  readonly lines: readonly string[];
  readonly figureNames: readonly string[];
  readonly builder: SlideBuilder;
  readonly problems: Problem[];
  readonly definitions: string[];
  /** What the line above belongs to. */
  context: LineContext;
}

/** Takes what opens on a line (from 0) and is ours rather than Markdown's; gives the first line behind it, or undefined. */
function takeBlock(scan: Scan, at: number): number | undefined {
  const context = scan.context;
  scan.context = "blank";
  const next =
    takeFence(scan, at) ??
    takeRawHtml(scan, at) ??
    takeHeading(scan, at) ??
    takeBreak(scan, at, context) ??
    takeContainer(scan, at) ??
    takeFootnote(scan, at, context);
  if (next === undefined) scan.context = context;
  return next;
}

function takeFence(scan: Scan, at: number): number | undefined {
  const { lines, file, figureNames, builder, problems } = scan;
  const isFigure = (word: string): boolean => figureNames.includes(word);
  const fence = readFence(lines, at, { file, isFigure });
  if (fence === undefined) return undefined;
  if (fence.problem !== undefined) problems.push(fence.problem);
  const line = lines[at] ?? "";
  const next = fence.isClosed ? fence.end + 1 : fence.end;
  const word = firstWord(fence.info);
  const fault = reportFigureLine(line, word, { file, line: at + 1, figureNames });
  if (fault !== undefined) problems.push(fault);
  if (isFigure(word) && fence.indent === 0) {
    const yaml = lines.slice(at + 1, fence.end).join("\n");
    builder.add({
      kind: "figure",
      type: word,
      span: wholeLine(scan, at),
      yaml,
      showsSource: showsSource(fence.info.slice(word.length).trim()),
      isClosed: fence.isClosed,
    });
  } else if (fault === undefined) {
    builder.addLines(at, lines.slice(at, next));
  }
  return next;
}

function takeRawHtml(scan: Scan, at: number): number | undefined {
  const html = readRawHtml(scan.lines, at);
  if (html === undefined) return undefined;
  if (html.isClosed) {
    scan.builder.addLines(at, scan.lines.slice(at, html.end + 1));
  } else {
    const column = (scan.lines[at] ?? "").indexOf("<") + 1;
    const span: Span = {
      file: scan.file,
      line: at + 1,
      column,
      endLine: at + 1,
      endColumn: column + html.opener.length,
    };
    const hint = "Close it, or the rest of the file would vanish in it.";
    scan.problems.push(error("html/unclosed", span, `Nothing closes this ${html.opener}.`, hint));
  }
  return html.end + 1;
}

function takeHeading(scan: Scan, at: number): number | undefined {
  const read = readHeadingLine(scan.lines[at] ?? "", { file: scan.file, line: at + 1 });
  if (read === undefined) return undefined;
  scan.problems.push(...read.problems);
  scan.builder.openSlide(wholeLine(scan, at), read.heading);
  return at + 1;
}

function takeBreak(scan: Scan, at: number, context: LineContext): number | undefined {
  if (!/^-{3,}[ \t]*$/.test(scan.lines[at] ?? "")) return undefined;
  const span = wholeLine(scan, at);
  const problem = reportUnderline(context, span);
  if (problem !== undefined) scan.problems.push(problem);
  scan.builder.openSlide(span);
  return at + 1;
}

function takeContainer(scan: Scan, at: number): number | undefined {
  const line = scan.lines[at] ?? "";
  if (!line.startsWith(":::")) return undefined;
  const container = readContainerLine(line, { file: scan.file, line: at + 1 });
  if (container === undefined) {
    scan.builder.closeContainer(wholeLine(scan, at));
  } else {
    scan.problems.push(...container.problems);
    scan.builder.openContainer(container);
  }
  return at + 1;
}

function takeFootnote(scan: Scan, at: number, context: LineContext): number | undefined {
  if (context === "html") return undefined;
  const footnote = readFootnote(scan.lines, at, scan.file);
  if (footnote === undefined) return undefined;
  scan.builder.add(footnote.segment);
  return footnote.end;
}

function takeText(scan: Scan, at: number): number {
  const line = scan.lines[at] ?? "";
  const misplaced = findMisplaced(line, scan.context, wholeLine(scan, at));
  if (misplaced !== undefined) scan.problems.push(misplaced);
  else scan.builder.addLines(at, [line]);
  if (/^ {0,3}\[(?!\^)[^\]]+\]:[ \t]*\S/.test(line)) scan.definitions.push(line);
  scan.context = contextAfter(line, scan.context);
  return at + 1;
}

function wholeLine({ file, lines }: Scan, at: number): Span {
  const text = lines[at] ?? "";
  const column = text.length - text.trimStart().length + 1;
  return {
    file,
    line: at + 1,
    column,
    endLine: at + 1,
    endColumn: Math.max(column, text.trimEnd().length + 1),
  };
}
