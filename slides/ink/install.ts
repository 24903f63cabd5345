import type { RevealApi } from "reveal.js";
import { drawing, type Drawing } from "./drawing.ts";
import { openDrawings } from "./drawings.ts";
import { inkLayer } from "./layer.ts";
import { pointerDot, type Pointer } from "./pointer.ts";
import { readInkWords } from "./words.ts";

const pointerKey = 76;
const drawingKey = 68;

/** Held longer than this, in milliseconds, a key is let go of to end what it began. */
const held = 500;

/**
 * A pointer (L, or as long as L is held) and a pen (D) for the slides of a deck that is presented; not on paper. Windows that only go along
 * (`?receiver`) show what is drawn, and take no keys. Escape leaves both; every other key does what it always does.
 */
export function installInk(deck: RevealApi): void {
  deck.on("ready", () => {
    if (deck.getConfig().view !== "print") start(deck);
  });
}

function start(deck: RevealApi): void {
  const drawings = openDrawings();
  const pen = drawing(deck, drawings, inkLayer(deck), readInkWords());
  // Asks for the slide to be drawn anew, a presenter's window too.
  drawings.listen(() => deck.dispatchEvent({ type: "resumed" }));
  for (const event of ["slidechanged", "resumed", "sync"]) deck.on(event, pen.show);
  const shape = { attributes: true, attributeFilter: ["data-aspect"] };
  new MutationObserver(pen.show).observe(document.documentElement, shape);
  pen.show();
  if (new URLSearchParams(location.search).has("receiver")) takeNoKeys(deck);
  else takeKeys(deck, pen, pointerDot());
}

/** Left to reveal.js, L would turn the slide. */
function takeNoKeys(deck: RevealApi): void {
  for (const keyCode of [pointerKey, drawingKey]) deck.addKeyBinding(keyCode, () => undefined);
}

function takeKeys(deck: RevealApi, pen: Drawing, pointer: Pointer): void {
  let pressed = 0;

  deck.addKeyBinding(pointerKey, (event) => {
    if (event.repeat) return;
    pressed = event.timeStamp;
    pen.turn("off");
    pointer.turn(pointer.isOn() ? "off" : "on");
  });
  document.addEventListener("keyup", ({ keyCode, timeStamp }) => {
    if (keyCode === pointerKey && timeStamp - pressed > held) pointer.turn("off");
  });
  deck.addKeyBinding(drawingKey, (event) => {
    if (event.repeat) return;
    pointer.turn("off");
    pen.turn(pen.isOn() ? "off" : "on");
  });
  deck.on("overviewshown", () => {
    pen.turn("off");
    pointer.turn("off");
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
