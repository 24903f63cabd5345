import type { FigureType } from "../figures/figure.ts";
import type { Segment, SlideOutline } from "./outline/segment.ts";

/** Loads what the figure types that slides really use need before they can read anything. */
export async function loadFigures(
  slides: readonly SlideOutline[],
  figureTypes: ReadonlyMap<string, FigureType>,
): Promise<void> {
  const used = new Set(slides.flatMap(({ segments }) => figuresIn(segments)));
  await Promise.all([...used].map(async (name) => figureTypes.get(name)?.load?.()));
}

function figuresIn(segments: readonly Segment[]): string[] {
  return segments.flatMap((segment) => {
    if (segment.kind === "figure") return [segment.type];
    return segment.kind === "container" ? figuresIn(segment.children) : [];
  });
}
