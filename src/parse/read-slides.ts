import { replaceBetween, sameEnds } from "../model/map-again.ts";
import type { Problem } from "../model/problem.ts";
import type { DeckContext } from "./deck-context.ts";
import { lexDefinitions } from "./markdown/lexer.ts";
import type { SlideOutline } from "./outline/segment.ts";
import type { PlacedOutline, Split } from "./outline/split-again.ts";
import { splitSlides } from "./outline/split-slides.ts";
import type { ParseMemory } from "./parse-memory.ts";
import type { ReadSlide } from "./read-slide.ts";
import { readSlide } from "./read-slide.ts";

/** A slide as it was read once, and how many lines lower it stands by now. */
export interface PlacedSlide {
  readonly slide: ReadSlide;
  readonly shift: number;
}

/** What is wrong with slides. They have been read where they stand, for problems may name lines in their words. */
export function problemsOf(slides: readonly PlacedSlide[]): readonly Problem[] {
  return slides.flatMap(({ slide }) => slide.problems);
}

/**
 * Reads the slides of one file, except those that the memory knows with the same lines and the same context. What did not even move is the
 * same object as before.
 */
export function readSlides(split: Split, context: DeckContext, memory: ParseMemory): readonly PlacedSlide[] {
  const definitions = split.linkDefinitions;
  const store = memory.recall(`slides ${split.file}`, [context, definitions], (): Store => ({
    outlines: [],
    slides: [],
    known: new Map(),
  }));
  const links = lexDefinitions(definitions);
  const same = sameEnds(store.outlines, split.slides);
  const before = store.outlines.slice(same.above, store.outlines.length - same.below);
  const after = split.slides.slice(same.above, split.slides.length - same.below);
  const gone = indexGone(before, after, store.known);
  const exact = exactOutlines(split);
  const read = after.map(({ outline, shift }, index): [SlideOutline, PlacedRead] => {
    const firstLine = outline.firstLine + shift;
    const readHere = (): PlacedRead => {
      const slide = readSlide(shift === 0 ? outline : exact(same.above + index), links, context);
      return { slide, firstLine, now: { slide, shift: 0 } };
    };
    const known = store.known.get(outline) ?? gone(outline.text) ?? readHere();
    const moved = firstLine - known.firstLine;
    if (known.now.shift === moved) return [outline, known];
    if (known.slide.problems.length > 0) return [outline, readHere()];
    return [outline, { ...known, now: { slide: known.slide, shift: moved } }];
  });
  for (const { outline } of before) store.known.delete(outline);
  for (const [outline, placed] of read) store.known.set(outline, placed);
  store.outlines = split.slides;
  store.slides = replaceBetween(
    store.slides,
    same,
    read.map(([, { now }]) => now),
  );
  return store.slides;
}

interface Store {
  outlines: readonly PlacedOutline[];
  slides: readonly PlacedSlide[];
  readonly known: Map<SlideOutline, PlacedRead>;
}

/** A slide with the line on which it began when it was read, and where it stands now. */
interface PlacedRead {
  readonly slide: ReadSlide;
  readonly firstLine: number;
  readonly now: PlacedSlide;
}

/** Finds, by its very lines, a slide that is no longer where it was: one that was moved, or split anew with the whole file. */
function indexGone(
  before: readonly PlacedOutline[],
  after: readonly PlacedOutline[],
  known: Store["known"],
): (text: string) => PlacedRead | undefined {
  let index: Map<string, PlacedRead[]> | undefined;
  return (text) => {
    if (index === undefined) {
      index = new Map();
      const here = new Set(after.map(({ outline }) => outline));
      for (const { outline } of before) {
        const placed = known.get(outline);
        if (placed === undefined || here.has(outline)) continue;
        const alike = index.get(outline.text);
        if (alike === undefined) index.set(outline.text, [placed]);
        else alike.push(placed);
      }
    }
    return index.get(text)?.shift();
  };
}

/** The outline of a slide with the lines where it stands now, not where it was split once. */
function exactOutlines(split: Split): (index: number) => SlideOutline {
  let slides: readonly SlideOutline[] | undefined;
  return (index) => {
    slides ??= splitSlides(split).slides;
    const found = slides[index];
    if (found === undefined)
      throw new Error("A file split by its changes has other slides than when split whole.");
    return found;
  };
}
