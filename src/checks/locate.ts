import type { Deck, Slide } from "../model/deck.ts";
import type { Project } from "../model/project.ts";
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
    const lines = project.markdown.find(({ path }) => path === file)?.text.split("\n") ?? [];
    const starts = deck.slides.filter(({ span }) => span.file === file).map(({ span }) => span.line);
    return { lines, end: Math.min(lines.length + 1, ...starts.filter((line) => line > slide.span.line)) };
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
