import type { Problem } from "../model/problem.ts";
import { error, warning } from "../model/problem.ts";
import type { Span } from "../model/span.ts";
import { suggestName } from "../figures/nearest-name.ts";
import type { FootnoteSegment, Segment } from "./outline/segment.ts";

/** The footnotes of a slide, numbered as they are first referred to. */
export interface FootnoteBook {
  /** The number of a footnote, from 1; undefined and a problem for one that the slide does not have. */
  readonly refer: (label: string, at: Span) => number | undefined;
  /** The note with this number, once something has referred to it. */
  readonly get: (number: number) => FootnoteSegment | undefined;
  /** To be called at the end. */
  readonly reportUnused: () => void;
}

/** Collects the footnotes among a slide's segments, also those inside containers. */
export function collectFootnotes(
  segments: readonly Segment[],
  report: (problem: Problem) => void,
): FootnoteBook {
  const notes = new Map<string, FootnoteSegment>();
  for (const note of findNotes(segments)) {
    const known = notes.get(note.label);
    if (known === undefined) notes.set(note.label, note);
    else {
      const where = `The first stands in line ${known.span.line}.`;
      report(error("footnotes/duplicate", note.span, `This slide has two footnotes “${note.label}”.`, where));
    }
  }
  const order: string[] = [];
  return {
    refer(label, at) {
      if (!notes.has(label)) {
        const otherwise = `Write it on the same slide, on a line of its own: [^${label}]: …`;
        report(
          error(
            "footnotes/unknown",
            at,
            `There is no footnote “${label}” on this slide.`,
            suggestName(label, notes.keys(), otherwise),
          ),
        );
        return undefined;
      }
      if (!order.includes(label)) order.push(label);
      return order.indexOf(label) + 1;
    },
    get: (number) => notes.get(order[number - 1] ?? ""),
    reportUnused() {
      for (const [label, note] of notes) {
        if (order.includes(label)) continue;
        report(
          warning(
            "footnotes/unused",
            note.span,
            `Nothing refers to the footnote “${label}”.`,
            `Write [^${label}] in the text of the slide.`,
          ),
        );
      }
    },
  };
}

function findNotes(segments: readonly Segment[]): FootnoteSegment[] {
  return segments.flatMap((segment) => {
    if (segment.kind === "footnote") return [segment];
    return segment.kind === "container" ? findNotes(segment.children) : [];
  });
}
