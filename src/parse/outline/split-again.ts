import { bisector, bisectLeft, bisectRight } from "d3-array";
import { replaceBetween, type SameEnds } from "../../model/map-again.ts";
import type { TextFile } from "../../model/project.ts";
import type { SlideOutline } from "./segment.ts";
import type { FileOutline } from "./split-slides.ts";
import { splitSlides } from "./split-slides.ts";

/** A slide as it was split once, and how many lines lower it stands by now. */
export interface PlacedOutline {
  readonly outline: SlideOutline;
  readonly shift: number;
}

/** A version of a file with its slides, and all that splitting the next version by what has changed needs. */
export interface Split extends Omit<FileOutline, "slides"> {
  readonly file: string;
  readonly text: string;
  readonly lines: readonly string[];
  /** Where each line begins, in characters from the text's beginning. */
  readonly lineStarts: Uint32Array;
  /** From 1, of the first slide. */
  readonly firstLine: number;
  readonly figureNames: readonly string[];
  readonly slides: readonly PlacedOutline[];
}

/**
 * Splits a file as `splitSlides` does, but takes over from its last version the slides that stand above and below what has changed. Without
 * problems a slide with a heading begins anew, whatever is above it; where the last version had some, or has definitions of links, which
 * hold everywhere, the whole file is split.
 */
export function splitAgain(
  file: TextFile,
  firstLine: number,
  figureNames: readonly string[],
  before: Split | undefined,
): Split {
  const version = { file: file.path, text: file.text, firstLine, figureNames };
  if (before?.text === file.text && before.firstLine === firstLine) return before;
  return (before && takeOver(version, before)) ?? splitWhole(version);
}

type Version = Pick<Split, "file" | "text" | "firstLine" | "figureNames">;

function splitWhole(version: Version): Split {
  const lines = version.text.split("\n");
  const { slides, linkDefinitions, problems } = splitSlides({ ...version, lines });
  return {
    ...version,
    lines,
    lineStarts: startsOf(lines),
    slides: slides.map((outline) => ({ outline, shift: 0 })),
    linkDefinitions,
    problems,
  };
}

function takeOver(version: Version, before: Split): Split | undefined {
  const isComparable =
    before.firstLine === version.firstLine && before.problems.length === 0 && before.linkDefinitions === "";
  if (!isComparable) return undefined;
  const same = linesInCommon(before, version.text);
  const between = same.between.split("\n");
  const lines = replaceBetween(before.lines, same, between);
  const moved = lines.length - before.lines.length;

  let changed = lastBefore(same.above, before.slides);
  while (changed >= 0 && !hasHeading(before.slides[changed])) changed -= 1;
  const first = before.slides[changed];
  if (first === undefined) return undefined;
  const untouched = lines.length - same.below;
  /** The slide of the last version that begins anew on this line. */
  const slideAt = (line: number): number | undefined => {
    if (line < untouched) return undefined;
    const index = lastBefore(line - moved + 1, before.slides);
    const slide = before.slides[index];
    if (slide === undefined || index <= changed || !hasHeading(slide)) return undefined;
    return startOf(slide) + moved === line ? index : undefined;
  };
  const { slides, linkDefinitions, problems, end } = splitSlides(
    { ...version, lines, firstLine: startOf(first) + 1 },
    (line) => slideAt(line) !== undefined,
  );
  if (linkDefinitions !== "") return undefined;
  const below = before.slides.slice(slideAt(end) ?? before.slides.length);
  return {
    ...version,
    lines,
    lineStarts: nextStarts(before, same, between, version.text.length - before.text.length),
    slides: [
      ...before.slides.slice(0, changed),
      ...slides.map((outline) => ({ outline, shift: 0 })),
      ...(moved === 0 ? below : below.map(({ outline, shift }) => ({ outline, shift: shift + moved }))),
    ],
    linkDefinitions,
    problems,
  };
}

function hasHeading(slide: PlacedOutline | undefined): boolean {
  return slide?.outline.heading !== undefined;
}

const byStart = bisector(startOf);

/** The index of the last slide that begins before this line (from 0), or -1. */
function lastBefore(line: number, slides: readonly PlacedOutline[]): number {
  return byStart.left(slides, line) - 1;
}

/** Of its first line, from 0. */
function startOf({ outline, shift }: PlacedOutline): number {
  return outline.firstLine - 1 + shift;
}

interface SameLines extends SameEnds {
  readonly between: string;
}

/** How many whole lines two versions of a text have in common at their beginnings and at their ends, and what of the second is between. */
function linesInCommon({ text, lines, lineStarts }: Split, after: string): SameLines {
  const above = bisectRight(lineStarts, sameAtStart(text, after)) - 1;
  const from = lineStarts[above] ?? 0;
  const end = sameAtEnd(text, after, Math.min(text.length, after.length) - from);
  const first = bisectLeft(lineStarts, text.length - end + 1);
  const below = lines.length - first;
  const taken = below === 0 ? 0 : text.length - (lineStarts[first] ?? 0) + 1;
  return { above, below, between: after.slice(from, after.length - taken) };
}

function startsOf(lines: readonly string[]): Uint32Array {
  const starts = new Uint32Array(lines.length);
  let at = 0;
  for (const [index, line] of lines.entries()) {
    starts[index] = at;
    at += line.length + 1;
  }
  return starts;
}

function nextStarts(
  { lines, lineStarts }: Split,
  { above, below }: SameEnds,
  between: readonly string[],
  longer: number,
): Uint32Array {
  const starts = new Uint32Array(above + between.length + below);
  starts.set(lineStarts.subarray(0, above));
  const from = lineStarts[above] ?? 0;
  for (const [index, start] of startsOf(between).entries()) starts[above + index] = from + start;
  const moved = lineStarts.subarray(lines.length - below).map((start) => start + longer);
  starts.set(moved, above + between.length);
  return starts;
}

/** Texts are compared in pieces of so many characters, as fast as memory is, and only where they differ one by one. */
const piece = 4096;

function sameAtStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + piece <= most && a.slice(at, at + piece) === b.slice(at, at + piece)) at += piece;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

function sameAtEnd(a: string, b: string, most: number): number {
  const endOfA = a.length;
  const endOfB = b.length;
  let at = 0;
  while (
    at + piece <= most &&
    a.slice(endOfA - at - piece, endOfA - at) === b.slice(endOfB - at - piece, endOfB - at)
  )
    at += piece;
  while (at < most && a.charCodeAt(endOfA - at - 1) === b.charCodeAt(endOfB - at - 1)) at += 1;
  return at;
}
