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
  const same = linesInCommon(before.text, version.text);
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

/** How many whole lines two texts have in common at their beginnings and at their ends, and what of the second is between. */
function linesInCommon(
  before: string,
  after: string,
): { readonly above: number; readonly below: number; readonly between: string } {
  const most = Math.min(before.length, after.length);
  let from = 0;
  let above = 0;
  for (let at = 0; at < most && before.charCodeAt(at) === after.charCodeAt(at); at += 1) {
    if (after.charCodeAt(at) !== lineFeed) continue;
    above += 1;
    from = at + 1;
  }
  let to = after.length;
  let below = 0;
  const shift = before.length - after.length;
  for (let at = after.length - 1; at >= Math.max(from, from - shift); at -= 1) {
    if (before.charCodeAt(at + shift) !== after.charCodeAt(at)) break;
    if (after.charCodeAt(at) !== lineFeed) continue;
    below += 1;
    to = at;
  }
  return { above, below, between: after.slice(from, to) };
}

const lineFeed = 10;
