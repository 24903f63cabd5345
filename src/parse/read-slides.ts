import type { DeckContext } from "./deck-context.ts";
import { lexDefinitions } from "./markdown/lexer.ts";
import { moveLater } from "./move-lines.ts";
import type { SlideOutline } from "./outline/segment.ts";
import type { Split } from "./outline/split-again.ts";
import { splitSlides } from "./outline/split-slides.ts";
import type { ParseMemory } from "./parse-memory.ts";
import type { ReadSlide } from "./read-slide.ts";
import { placedParts, readSlide } from "./read-slide.ts";

/** Reads the slides of one file, except those that the memory knows with the same lines and the same context. */
export function readSlides(split: Split, context: DeckContext, memory: ParseMemory): ReadSlide[] {
  const definitions = split.linkDefinitions;
  const store = memory.recall(`slides ${split.file}`, [context, definitions], (): Store => ({
    known: new Map(),
  }));
  const links = lexDefinitions(definitions);
  const gone = indexGone(store.known, split);
  const exact = exactOutlines(split);
  const known = new Map<SlideOutline, PlacedSlide>();
  const slides = split.slides.map(({ outline, shift }, index) => {
    const firstLine = outline.firstLine + shift;
    const read = (): ReadSlide => readSlide(shift === 0 ? outline : exact(index), links, context);
    const placed = store.known.get(outline) ?? gone(outline.text) ?? placeAt(firstLine, read());
    known.set(outline, placed);
    if (placed.now.firstLine === firstLine) return placed.now.slide;
    // Problems may name lines in their words.
    if (placed.slide.problems.length > 0) Object.assign(placed, placeAt(firstLine, read()));
    else
      placed.now = { firstLine, slide: moveLater(placed.slide, firstLine - placed.firstLine, placedParts) };
    return placed.now.slide;
  });
  store.known = known;
  return slides;
}

interface Store {
  known: ReadonlyMap<SlideOutline, PlacedSlide>;
}

interface AtLine {
  readonly slide: ReadSlide;
  readonly firstLine: number;
}

/** A slide as it was read, and where it stands now. */
interface PlacedSlide extends AtLine {
  now: AtLine;
}

function placeAt(firstLine: number, slide: ReadSlide): PlacedSlide {
  return { slide, firstLine, now: { slide, firstLine } };
}

/** Finds, by its very lines, a slide that is no longer where it was: one that was moved, or split anew with the whole file. */
function indexGone(known: Store["known"], { slides }: Split): (text: string) => PlacedSlide | undefined {
  let index: Map<string, PlacedSlide[]> | undefined;
  return (text) => {
    if (index === undefined) {
      index = new Map();
      const here = new Set(slides.map(({ outline }) => outline));
      for (const [outline, placed] of known) {
        if (here.has(outline)) continue;
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
