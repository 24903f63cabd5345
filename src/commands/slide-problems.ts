import { group } from "d3-array";
import type { Deck, Slide } from "../model/deck.ts";
import type { Problem } from "../model/problem.ts";

/** The same problem after an edit above its slide. */
export function moved(problem: Problem, lines: number): Problem {
  const { line, endLine } = problem.span;
  const end = endLine === undefined ? {} : { endLine: endLine + lines };
  return { ...problem, span: { ...problem.span, line: line + lines, ...end } };
}

/** Finds the slide that a place is in: the last one that begins at it or before. */
export function slideFinder(slides: Deck["slides"]): (place: Problem["span"]) => Slide | undefined {
  const byFile = group(slides, ({ span }) => span.file);
  return ({ file, line }) => byFile.get(file)?.findLast(({ span }) => span.line <= line);
}
