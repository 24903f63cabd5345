import type { Slide } from "../model/deck.ts";
import type { Problem } from "../model/problem.ts";
import type { Span } from "../model/span.ts";
import type { DeckContext } from "./context.ts";
import { escapeHtml } from "./escape.ts";
import type { OutlinedSlide } from "./outline.ts";
import { viewSlide, type SlideSurroundings } from "./slide.ts";
import type { Templates } from "./templates.ts";

/** A slide's HTML, but for its number, which stands between the pieces: a slide that only moves is not printed again. Plain data. */
export interface PrintedSlide {
  readonly pieces: readonly string[];
  readonly title: string;
  /** Where the slide stood when it was printed: the places of its problems count from there. */
  readonly place: { readonly file: string; readonly line: number };
  readonly problems: readonly Problem[];
  /** What is amiss with its template. */
  readonly templateProblems: readonly Problem[];
}

/** What is amiss with a printed slide that now stands here. */
export function problemsFrom({ file, line }: Span, printed: PrintedSlide): readonly Problem[] {
  const { place, problems, templateProblems } = printed;
  const moved = problems.map((problem) =>
    problem.span.file === place.file ? moveTo(problem, file, line - place.line) : problem,
  );
  return [...moved, ...templateProblems];
}

/** Where the number goes is known only to the template; a character of the private use area marks the place. */
const numberMark = "\u{F8E1}";

/** Prints a slide through its layout's template. Where the template errs, a bare slide with its title stands in. */
export function printSlide(
  outlined: OutlinedSlide,
  around: SlideSurroundings,
  context: DeckContext,
  templates: Templates,
): PrintedSlide {
  const { slide, layout } = outlined;
  const { view, problems } = viewSlide(outlined, around, context);
  const { title } = view;
  const name = `layouts/${layout}`;
  const printed = templates.print(name, { ...view, number: numberMark });
  const made = printed.ok ? printed.html.trim() : bareSlide(slide.id, title);
  const html = made.replace(/^<section\b[^>]*/u, (tag) => tag + dataOf(slide));
  return {
    pieces: html.split(numberMark),
    title,
    place: { file: slide.span.file, line: slide.span.line },
    problems,
    templateProblems: printed.ok ? [] : printed.problems,
  };
}

/** What the presenter's window knows of a slide, whatever the template. */
function dataOf({ section, sectionMinutes }: Slide): string {
  const minutes = sectionMinutes === undefined ? "" : ` data-minutes="${sectionMinutes}"`;
  return `${section === "" ? "" : ` data-section="${escapeHtml(section)}"`}${minutes}`;
}

function moveTo(problem: Problem, file: string, down: number): Problem {
  const { span } = problem;
  if (down === 0 && file === span.file) return problem;
  const end = span.endLine === undefined ? {} : { endLine: span.endLine + down };
  return { ...problem, span: { ...span, file, line: span.line + down, ...end } };
}

function bareSlide(id: string, title: string): string {
  return `<section id="${escapeHtml(id)}" class="layout-text"><div class="slide"><h2>${escapeHtml(title)}</h2></div></section>`;
}
