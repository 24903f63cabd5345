import type { InkPoint, Stroke } from "./stroke.ts";
import type { Choice } from "./toolbar.ts";

/** What the speaker has in the hand. */
export interface Held {
  readonly tool: "none" | "pointer" | "pen";
  /** Of the pens, also while none is out. */
  readonly choice: Choice;
  /** Of the slide on screen. */
  readonly canUndo: boolean;
  readonly isClear: boolean;
}

/** What a hand does that is not at this window. Points are in pixels of the stage. */
export type PenAction =
  | { readonly do: "choose"; readonly choice: Partial<Choice> }
  | { readonly do: "undo" | "clear" | "close" | "up" }
  | { readonly do: "down"; readonly withEraser: boolean; readonly points: readonly InkPoint[] }
  | { readonly do: "move"; readonly points: readonly InkPoint[] }
  | { readonly do: "point"; readonly at: InkPoint | null };

/** Pens and pointer of the window that the room sees, for windows and phones that show or move them from elsewhere. */
export interface Pens {
  readonly held: () => Held;
  /** Those on the slide on screen in its present shape, from the lowest to the topmost. */
  readonly strokes: () => readonly Stroke[];
  /** The one that is just being drawn. */
  readonly line: () => Stroke | undefined;
  /** Where the pointer's dot is seen, in pixels of the stage. */
  readonly dot: () => InkPoint | undefined;
  readonly act: (action: PenAction) => void;
  readonly listen: (changed: (what: "held" | "strokes" | "line" | "dot") => void) => void;
}
