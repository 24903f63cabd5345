import type { RevealApi } from "reveal.js";
import { currentAspect } from "../aspect.ts";
import type { Drawings } from "./drawings.ts";
import { isTouched } from "./erase.ts";
import { say } from "../page-data.ts";
import { followHand, type Trace } from "./hand.ts";
import type { InkLayer } from "./layer.ts";
import type { Brush, InkPoint, Stroke } from "./stroke.ts";
import { inkToolbar, type Choice } from "./toolbar.ts";

export interface Drawing {
  readonly isOn: () => boolean;
  readonly turn: (to: "on" | "off") => void;
  readonly choice: () => Choice;
  readonly choose: (chosen: Partial<Choice>) => void;
  /** A hand comes down, here or in another window. */
  readonly begin: (withEraser: boolean) => Trace;
  readonly strokes: () => readonly Stroke[];
  /** The stroke that is just being drawn. */
  readonly line: () => Stroke | undefined;
  readonly canUndo: () => boolean;
  readonly undo: () => void;
  readonly clear: () => void;
  /** Shows what is drawn on the slide on screen. */
  readonly show: () => void;
}

/** Pen, highlighter and eraser over the slides. Only while it is on, the glass takes what mouse, finger and pen do. `tell` is told when what is in
 * the hand changes, and while a line is drawn. */
export function drawing(
  deck: RevealApi,
  drawings: Drawings,
  layer: InkLayer,
  tell: (what: "held" | "line") => void,
): Drawing {
  const reveal = deck.getRevealElement();
  let choice: Choice = { tool: "pen", colour: "accent" };
  let isOn = false;
  let line: Stroke | undefined;

  const slide = (): string => slideOf(deck);
  const show = (): void => {
    const isClear = drawings.on(slide()).length === 0;
    layer.show(drawings.on(slide()));
    if (isOn || !isClear) layer.lay();
    else layer.element.remove();
    toolbar.update(choice, { canUndo: drawings.canUndo(slide()), isClear });
    layer.element.dataset["tool"] = choice.tool;
  };
  const choose = (chosen: Partial<Choice>): void => {
    const back = chosen.colour !== undefined && choice.tool === "eraser" ? { tool: "pen" as const } : {};
    choice = { ...choice, ...back, ...chosen };
    show();
    tell("held");
  };
  const turn = (to: "on" | "off"): void => {
    if (isOn === (to === "on")) return;
    isOn = to === "on";
    lift();
    layer.element.classList.toggle("is-taken", isOn);
    if (isOn) reveal?.append(toolbar.element);
    else toolbar.element.remove();
    show();
    announce(say(isOn ? "Drawing on the slide. Escape ends it." : "Drawing ended."));
    tell("held");
  };
  const undo = (): void => drawings.undo(slide());
  const clear = (): void => {
    if (drawings.on(slide()).length > 0) drawings.change(slide(), []);
  };
  const toolbar = inkToolbar(document, { choose, undo, clear, close: () => turn("off") });
  const begin = (withEraser: boolean): Trace => {
    const { tool, colour } = choice;
    if (withEraser || tool === "eraser") return erase(drawings, layer, slide());
    return drawStroke(drawings, layer, slide(), {
      brush: tool,
      colour,
      drawn: (stroke) => {
        line = stroke;
        tell("line");
      },
    });
  };
  const lift = followHand(layer, begin);
  deck.on("slidechanged", lift);
  return {
    isOn: () => isOn,
    turn,
    choice: () => choice,
    choose,
    begin,
    strokes: () => drawings.on(slide()).filter(({ aspect }) => aspect === currentAspect()),
    line: () => line,
    canUndo: () => drawings.canUndo(slide()),
    undo,
    clear,
    show,
  };
}

function drawStroke(
  drawings: Drawings,
  layer: InkLayer,
  slide: string,
  {
    drawn,
    ...look
  }: {
    readonly brush: Brush;
    readonly colour: Stroke["colour"];
    readonly drawn: (stroke: Stroke | undefined) => void;
  },
): Trace {
  const aspect = currentAspect();
  const points: InkPoint[] = [];
  const stroke = (): Stroke => ({ ...look, aspect, points: [...points] });
  const strokes = (): readonly Stroke[] => [...drawings.on(slide), stroke()];
  return {
    add: (more) => {
      // A hand that rests tells the same place again and again.
      for (const point of more) if (isElsewhere(point, points.at(-1))) points.push(point);
      layer.show(strokes());
      drawn(stroke());
    },
    end: () => {
      drawings.change(slide, strokes());
      drawn(undefined);
    },
  };
}

/** At least a pixel away. */
function isElsewhere([x, y]: InkPoint, last: InkPoint | undefined): boolean {
  return last === undefined || Math.hypot(x - last[0], y - last[1]) >= 1;
}

function erase(drawings: Drawings, layer: InkLayer, slide: string): Trace {
  const aspect = currentAspect();
  let left = drawings.on(slide);
  let from: InkPoint | undefined;
  return {
    add: (points) => {
      for (const to of points) {
        const start = from ?? to;
        left = left.filter((stroke) => stroke.aspect !== aspect || !isTouched(stroke, start, to));
        from = to;
      }
      layer.show(left);
    },
    end: () => {
      if (left.length < drawings.on(slide).length) drawings.change(slide, left);
    },
  };
}

/** What a slide's strokes are kept under. */
function slideOf(deck: RevealApi): string {
  const { h, v } = deck.getIndices();
  return deck.getCurrentSlide().id || `${h}/${v}`;
}

/** To those who listen, in the place where slides are announced. */
function announce(what: string): void {
  const region = document.querySelector(".reveal .spoken");
  if (region !== null) region.textContent = what;
}
