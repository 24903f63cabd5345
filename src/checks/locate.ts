import type { Deck, Slide } from "../model/deck.ts";
import type { Project, TextFile } from "../model/project.ts";
import type { Span } from "../model/span.ts";

/** Finds words of a slide in its author's file: each call with the same words gives their next place; the slide's own where there is none. */
export type Locate = (words: string) => Span;

/** Tokens of Markdown know no place of their own, so what is wrong with one is looked up in the lines between its slide and the next. */
export function locateIn(
  slide: Slide,
  { deck, project }: { readonly deck: Deck; readonly project: Project },
): Locate {
  const { file } = slide.span;
  const cursors = new Map<string, { readonly line: number; readonly column: number }>();
  let range: { readonly lines: readonly string[]; readonly end: number } | undefined;

  /** Of most slides nothing is looked up. */
  function readRange(): { readonly lines: readonly string[]; readonly end: number } {
    const lines = linesOf(project.markdown.find(({ path }) => path === file));
    const next = startsOf(deck.slides)
      .get(file)
      ?.find((line) => line > slide.span.line);
    return { lines, end: Math.min(lines.length + 1, next ?? Number.POSITIVE_INFINITY) };
  }

  return (words) => {
    range ??= readRange();
    const { lines, end } = range;
    let { line, column } = cursors.get(words) ?? { line: slide.span.line, column: 1 };
    for (; line < end; line += 1, column = 1) {
      const index = lines[line - 1]?.indexOf(words, column - 1) ?? -1;
      if (index < 0) continue;
      const endColumn = index + 1 + words.length;
      cursors.set(words, { line, column: endColumn });
      return { file, line, column: index + 1, endLine: line, endColumn };
    }
    return slide.span;
  };
}

// A file is cut into lines once for all its slides, and the slides of a deck are gone through once.
const knownLines = new WeakMap<TextFile, readonly string[]>();
const knownStarts = new WeakMap<Deck["slides"], ReadonlyMap<string, readonly number[]>>();

function linesOf(file: TextFile | undefined): readonly string[] {
  if (file === undefined) return [];
  const lines = knownLines.get(file) ?? file.text.split("\n");
  knownLines.set(file, lines);
  return lines;
}

/** The first lines of the slides of each file, ascending. */
function startsOf(slides: Deck["slides"]): ReadonlyMap<string, readonly number[]> {
  const known = knownStarts.get(slides);
  if (known !== undefined) return known;
  const starts = new Map<string, number[]>();
  for (const { span } of slides) {
    const lines = starts.get(span.file) ?? [];
    lines.push(span.line);
    starts.set(span.file, lines);
  }
  for (const lines of starts.values()) lines.sort((a, b) => a - b);
  knownStarts.set(slides, starts);
  return starts;
}
