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
  return (before && takeOver(version, before)) ?? splitWhole(version);
}

type Version = Pick<Split, "file" | "text" | "firstLine" | "figureNames">;

function splitWhole(version: Version): Split {
  const lines = version.text.split("\n");
  const { slides, linkDefinitions, problems } = splitSlides({ ...version, lines });
  return {
    ...version,
    lines,
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
  const lines = before.lines
    .slice(0, same.above)
    .concat(same.between.split("\n"), before.lines.slice(before.lines.length - same.below));
  const moved = lines.length - before.lines.length;

  const changed = before.slides.findLastIndex((slide) => hasHeading(slide) && startOf(slide) < same.above);
  const first = before.slides[changed];
  if (first === undefined) return undefined;
  const starts = new Map(
    before.slides.flatMap((slide, index) =>
      index > changed && hasHeading(slide) ? [[startOf(slide) + moved, index] as const] : [],
    ),
  );
  const untouched = lines.length - same.below;
  const isEnd = (line: number): boolean => line >= untouched && starts.has(line);
  const { slides, linkDefinitions, problems, end } = splitSlides(
    { ...version, lines, firstLine: startOf(first) + 1 },
    isEnd,
  );
  if (linkDefinitions !== "") return undefined;
  const next = starts.get(end) ?? before.slides.length;
  const below = before.slides.slice(next);
  return {
    ...version,
    lines,
    slides: [
      ...before.slides.slice(0, changed),
      ...slides.map((outline) => ({ outline, shift: 0 })),
      ...(moved === 0 ? below : below.map(({ outline, shift }) => ({ outline, shift: shift + moved }))),
    ],
    linkDefinitions,
    problems,
  };
}

function hasHeading({ outline }: PlacedOutline): boolean {
  return outline.heading !== undefined;
}

/** Of its first line, from 0. */
function startOf({ outline, shift }: PlacedOutline): number {
  return outline.firstLine - 1 + shift;
}

/** How many whole lines two versions of a text have in common at their beginnings and at their ends, and what of the second is between. */
function linesInCommon(
  { text, lines }: Pick<Split, "text" | "lines">,
  after: string,
): { readonly above: number; readonly below: number; readonly between: string } {
  const start = sameAtStart(text, after);
  let from = 0;
  let above = 0;
  for (const line of lines) {
    const end = from + line.length + 1;
    if (end > start) break;
    from = end;
    above += 1;
  }
  const end = sameAtEnd(text, after, Math.min(text.length, after.length) - from);
  let taken = 0;
  let below = 0;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const length = taken + (lines[index]?.length ?? 0) + 1;
    if (length > end) break;
    taken = length;
    below += 1;
  }
  return { above, below, between: after.slice(from, after.length - taken) };
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
