import type { FigureType } from "../figures/figure.ts";
import type { Segment, SlideOutline } from "./outline/segment.ts";

/** Loads what the figure types that a deck really uses need before they can read anything. */
export async function loadFigures(
  slides: readonly SlideOutline[],
  figureTypes: ReadonlyMap<string, FigureType>,
): Promise<void> {
  const used = new Set(slides.flatMap(figuresOn));
  await Promise.all([...used].map(async (name) => figureTypes.get(name)?.load?.()));
}

const remembered = new WeakMap<SlideOutline, readonly string[]>();

function figuresOn(slide: SlideOutline): readonly string[] {
  const known = remembered.get(slide) ?? figuresIn(slide.segments);
  remembered.set(slide, known);
  return known;
}

function figuresIn(segments: readonly Segment[]): string[] {
  return segments.flatMap((segment) => {
    if (segment.kind === "figure") return [segment.type];
    return segment.kind === "container" ? figuresIn(segment.children) : [];
  });
}
