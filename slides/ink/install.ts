import type { RevealApi } from "reveal.js";
import { drawing, type Drawing } from "./drawing.ts";
import { openDrawings } from "./drawings.ts";
import { inkLayer } from "./layer.ts";
import type { Trace } from "./hand.ts";
import type { PenAction, Pens } from "./pens.ts";
import { pointerDot, type Pointer } from "./pointer.ts";
import { stageMap } from "./stage-map.ts";

const pointerKey = 76;
const drawingKey = 68;

/** Held longer than this, in milliseconds, a key is let go of to end what it began. */
const held = 500;

/**
 * A pointer (L, or as long as L is held) and a pen (D) for the slides of a deck that is presented; not on paper. Windows that only go along
 * (`?receiver`) show what is drawn, and take no keys. Escape leaves both; every other key does what it always does. Gives what others see and
 * move of them; that is there once the deck is ready, in the window that the room sees.
 */
export function installInk(deck: RevealApi): () => Pens | undefined {
  let pens: Pens | undefined;
  deck.on("ready", () => {
    if (deck.getConfig().view !== "print") pens = start(deck);
  });
  return () => pens;
}

function start(deck: RevealApi): Pens | undefined {
  const listeners: Parameters<Pens["listen"]>[0][] = [];
  const tell: Parameters<Pens["listen"]>[0] = (what) => {
    for (const listener of listeners) listener(what);
  };
  const others = (): void => {
    tell("strokes");
    tell("held");
  };
  const drawings = openDrawings();
  const pen = drawing(deck, drawings, inkLayer(deck), tell);
  drawings.listen(() => {
    // Asks for the slide to be drawn anew, a presenter's window too.
    deck.dispatchEvent({ type: "resumed" });
    others();
  });
  for (const event of ["slidechanged", "resumed", "sync"]) deck.on(event, pen.show);
  const shape = { attributes: true, attributeFilter: ["data-aspect"] };
  deck.on("slidechanged", others);
  new MutationObserver(() => {
    pen.show();
    others();
  }).observe(document.documentElement, shape);
  pen.show();
  if (new URLSearchParams(location.search).has("receiver")) {
    takeNoKeys(deck);
    return undefined;
  }
  const pointer = pointerDot(stageMap(deck), () => tell("dot"));
  takeKeys(deck, pen, pointer, () => tell("held"));
  return {
    held: () => ({
      tool: pen.isOn() ? "pen" : pointer.isOn() ? "pointer" : "none",
      choice: pen.choice(),
      canUndo: pen.canUndo(),
      isClear: pen.strokes().length === 0,
    }),
    strokes: pen.strokes,
    line: pen.line,
    dot: pointer.at,
    act: actFrom(deck, pen, pointer),
    listen: (changed) => listeners.push(changed),
  };
}

/** The hand of another window. */
function actFrom(deck: RevealApi, pen: Drawing, pointer: Pointer): Pens["act"] {
  let trace: Trace | undefined;
  const lift = (): void => {
    trace?.end();
    trace = undefined;
  };
  deck.on("slidechanged", lift);
  return (action: PenAction) => {
    switch (action.do) {
      case "choose":
        return pen.choose(action.choice);
      case "undo":
        return pen.undo();
      case "clear":
        return pen.clear();
      case "close":
        return pen.turn("off");
      case "down":
        lift();
        trace = pen.begin(action.withEraser);
        return trace.add(action.points);
      case "move":
        return trace?.add(action.points);
      case "up":
        return lift();
      case "point":
        return pointer.point(action.at);
    }
  };
}

/** Left to reveal.js, L would turn the slide. */
function takeNoKeys(deck: RevealApi): void {
  for (const keyCode of [pointerKey, drawingKey]) deck.addKeyBinding(keyCode, () => undefined);
}

function takeKeys(deck: RevealApi, pen: Drawing, pointer: Pointer, turned: () => void): void {
  let pressed = 0;

  deck.addKeyBinding(pointerKey, (event) => {
    if (event.repeat) return;
    pressed = event.timeStamp;
    pen.turn("off");
    pointer.turn(pointer.isOn() ? "off" : "on");
    turned();
  });
  document.addEventListener("keyup", ({ keyCode, timeStamp }) => {
    if (keyCode === pointerKey && timeStamp - pressed > held) {
      pointer.turn("off");
      turned();
    }
  });
  deck.addKeyBinding(drawingKey, (event) => {
    if (event.repeat) return;
    pointer.turn("off");
    pen.turn(pen.isOn() ? "off" : "on");
  });
  deck.on("overviewshown", () => {
    pen.turn("off");
    pointer.turn("off");
    turned();
  });
  document.addEventListener(
    "keydown",
    (event) => {
      if (isForOthers(event) || !(pen.isOn() || pointer.isOn())) return;
      const run = whileOn(event, pen, pointer);
      if (run === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      run();
      turned();
    },
    { capture: true },
  );
}

function whileOn(event: KeyboardEvent, pen: Drawing, pointer: Pointer): (() => void) | undefined {
  if (event.key === "Escape")
    return () => {
      pen.turn("off");
      pointer.turn("off");
    };
  if (!pen.isOn()) return undefined;
  if ((event.ctrlKey || event.metaKey) && event.key === "z") return pen.undo;
  return event.key === "Delete" ? pen.clear : undefined;
}

/** What lies over the slide, or is typed into, has the first claim. */
function isForOthers({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest("dialog, input, textarea") !== null;
}
