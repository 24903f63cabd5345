import { forgetForDeck, keepForDeck, keptForDeck } from "../session.ts";
import type { Stroke } from "./stroke.ts";

/** The strokes on each slide, by its id. */
type StrokesBySlide = Readonly<Record<string, readonly Stroke[]>>;

// The number counts how strokes have been written down.
const name = "ink-1";

/** After that, it is another talk. */
const hoursToKeep = 12;

/** All that is drawn on the slides of a deck. */
export interface Drawings {
  readonly on: (slide: string) => readonly Stroke[];
  readonly change: (slide: string, strokes: readonly Stroke[]) => void;
  /** Takes back the last change of a slide; after a reload, which forgets the changes, the last stroke. */
  readonly undo: (slide: string) => void;
  readonly canUndo: (slide: string) => boolean;
  readonly listen: (changed: () => void) => void;
}

/** The strokes that the browser has kept, and those to come. The windows of one deck show the same. */
export function openDrawings(): Drawings {
  const earlier = new Map<string, (readonly Stroke[])[]>();
  const listeners: (() => void)[] = [];
  let slides: StrokesBySlide = recallStrokes();

  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const set = (slide: string, strokes: readonly Stroke[]): void => {
    slides = { ...slides, [slide]: strokes };
    keepStrokes(slides);
    tell();
  };
  const on = (slide: string): readonly Stroke[] => slides[slide] ?? [];

  addEventListener("storage", ({ key }) => {
    // Without a key, all of the storage was emptied.
    if (key !== null && !key.includes(name)) return;
    slides = recallStrokes();
    tell();
  });
  return {
    on,
    change: (slide, strokes) => {
      earlier.set(slide, [...(earlier.get(slide) ?? []), on(slide)]);
      set(slide, strokes);
    },
    undo: (slide) => set(slide, earlier.get(slide)?.pop() ?? on(slide).slice(0, -1)),
    canUndo: (slide) => on(slide).length + (earlier.get(slide)?.length ?? 0) > 0,
    listen: (changed) => listeners.push(changed),
  };
}

function recallStrokes(): StrokesBySlide {
  const kept = keptForDeck(name, hoursToKeep);
  if (kept === undefined) forgetForDeck(name);
  // Written by keepStrokes alone.
  return (kept?.value ?? {}) as StrokesBySlide;
}

function keepStrokes(slides: StrokesBySlide): void {
  const hasAny = Object.values(slides).some((strokes) => strokes.length > 0);
  if (hasAny) keepForDeck(name, slides);
  else forgetForDeck(name);
}
