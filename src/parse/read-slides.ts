import type { DeckContext } from "./deck-context.ts";
import { lexDefinitions } from "./markdown/lexer.ts";
import { moveLines } from "./move-lines.ts";
import type { FileOutline } from "./outline/split-slides.ts";
import type { ParseMemory } from "./parse-memory.ts";
import type { ReadSlide } from "./read-slide.ts";
import { readSlide } from "./read-slide.ts";

/** Reads the slides of one file, except those that the memory knows with the same lines and the same context. */
export function readSlides(file: FileOutline, context: DeckContext, memory: ParseMemory): ReadSlide[] {
  const definitions = file.linkDefinitions;
  const links = lexDefinitions(definitions);
  const counts = new Map<string, number>();
  return file.slides.map((outline) => {
    const { text, firstLine } = outline;
    const count = counts.get(text) ?? 0;
    counts.set(text, count + 1);
    const read = (): PlacedSlide => ({ slide: readSlide(outline, links, context), firstLine });
    // Slides with the very same lines are told apart by their order.
    const known = memory.recall(`slide ${outline.file} ${count} ${text}`, [context, definitions], read);
    if (known.firstLine !== firstLine) {
      // Problems may name lines in their words.
      const isNamed = known.slide.problems.length > 0;
      known.slide = isNamed
        ? readSlide(outline, links, context)
        : moveLines(known.slide, firstLine - known.firstLine);
      known.firstLine = firstLine;
    }
    return known.slide;
  });
}

/** A slide in memory: it moves along with its lines. */
interface PlacedSlide {
  slide: ReadSlide;
  firstLine: number;
}
