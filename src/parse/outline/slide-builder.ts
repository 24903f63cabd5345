import type { Problem } from "../../model/problem.ts";
import { error, warning } from "../../model/problem.ts";
import type { Span } from "../../model/span.ts";
import type { ContainerLine } from "./container-line.ts";
import type { HeadingLine, Segment, SlideOutline } from "./segment.ts";

/** The lines of the file that a slide takes, from 0; the second is the first of the next slide. */
type LineRange = readonly [from: number, to: number];

/** Puts the parts of slides together as the lines of a file come by. */
export interface SlideBuilder {
  readonly openSlide: (span: Span, heading?: HeadingLine) => void;
  readonly add: (segment: Segment) => void;
  /** Adds lines of Markdown, the first of them at this index from 0. */
  readonly addLines: (index: number, lines: readonly string[]) => void;
  readonly openContainer: (line: ContainerLine) => void;
  readonly closeContainer: (span: Span) => void;
  /** Closes what is open before this line (from 0), and gives all slides. */
  readonly finish: (end: number) => readonly SlideOutline[];
}

interface OpenContainer extends ContainerLine {
  readonly segments: Segment[];
}

interface OpenSlide {
  readonly span: Span;
  readonly heading?: HeadingLine | undefined;
  readonly isFirst: boolean;
  readonly segments: Segment[];
}

const deepest = 20;

/** A builder for the slides of one file; the first is open, and vanishes again if nothing is put on it. */
export function createSlideBuilder(
  {
    file,
    lines,
    firstLine,
  }: { readonly file: string; readonly lines: readonly string[]; readonly firstLine: number },
  problems: Problem[],
): SlideBuilder {
  const slides: SlideOutline[] = [];
  const containers: OpenContainer[] = [];
  let slide: OpenSlide = { span: { file, line: firstLine, column: 1 }, isFirst: true, segments: [] };
  let textLine = 0;
  let text: string[] = [];

  const target = (): Segment[] => containers.at(-1)?.segments ?? slide.segments;
  const flushText = (): void => {
    if (text.some((line) => line.trim() !== "")) {
      target().push({ kind: "text", file, firstLine: textLine, text: text.join("\n") });
    }
    text = [];
  };
  const popContainer = (): void => {
    const open = containers.pop();
    if (open === undefined) return;
    const { name, word, attributes, span, segments } = open;
    const container = { kind: "container", name, attributes, span, children: segments } as const;
    target().push(word === undefined ? container : { ...container, word });
  };
  const reportUnclosed = ({ name, span }: OpenContainer): void => {
    problems.push(
      error(
        "containers/unclosed",
        span,
        `Nothing closes the container “${name}”.`,
        "Add a line ::: behind its content; inside it, write ### for a heading and *** for a rule.",
      ),
    );
  };
  const closeSlide = (next: "slide" | "break" | "end", [from, to]: LineRange): void => {
    flushText();
    for (const open of containers) reportUnclosed(open);
    while (containers.length > 0) popContainer();
    const { span, heading, segments } = slide;
    const first = segments.find((segment) => !isInvisible(segment));
    const whole = { file, segments, firstLine: from + 1, text: lines.slice(from, to).join("\n") };
    if (heading !== undefined) slides.push({ ...whole, span, heading });
    else if (first !== undefined) slides.push({ ...whole, span: startOfSegment(first) });
    else if (next === "break" && !slide.isFirst) {
      problems.push(
        warning(
          "slides/empty",
          span,
          "There is nothing on the slide that this --- opens.",
          "Leave one of the two --- out.",
        ),
      );
    }
  };

  return {
    openSlide(span, heading) {
      closeSlide(heading === undefined ? "break" : "slide", [slide.span.line - 1, span.line - 1]);
      slide = { span, heading, isFirst: false, segments: [] };
    },
    add(segment) {
      flushText();
      target().push(segment);
    },
    addLines(index, added) {
      if (text.length === 0) textLine = index + 1;
      // Lines that are reported are left out, and what follows keeps its place.
      while (textLine + text.length < index + 1) text.push("");
      text.push(...added);
    },
    openContainer(line) {
      flushText();
      const above = containers.at(-1);
      // Columns stand in columns only, so a second one right inside a first means that the first was left open; and nobody nests
      // so deeply as a row of containers does that are all left open.
      const isLeftOpen = (line.name === "column" && above?.name === "column") || containers.length >= deepest;
      if (above !== undefined && isLeftOpen) {
        reportUnclosed(above);
        popContainer();
      }
      containers.push({ ...line, segments: [] });
    },
    closeContainer(span) {
      flushText();
      if (containers.length > 0) popContainer();
      else
        problems.push(
          error(
            "containers/unopened",
            span,
            "This ::: closes nothing.",
            "Leave it out, or write a container's name behind it.",
          ),
        );
    },
    finish(end) {
      closeSlide("end", [slide.span.line - 1, end]);
      return slides;
    },
  };
}

/** Comments and link definitions alone make no slide. */
function isInvisible(segment: Segment): boolean {
  if (segment.kind !== "text") return false;
  const rest = segment.text
    .replaceAll(/<!--[\s\S]*?-->/g, "")
    .replaceAll(/^ {0,3}\[(?!\^)[^\]]+\]:[ \t]*\S.*$/gm, "");
  return rest.trim() === "";
}

function startOfSegment(segment: Segment): Span {
  if (segment.kind !== "text") return segment.span;
  const blank = /^\s*\n/.exec(segment.text)?.[0] ?? "";
  return { file: segment.file, line: segment.firstLine + blank.split("\n").length - 1, column: 1 };
}
