import type { InkPoint } from "./stroke.ts";

/** What a hand on the glass does, from coming down to lifting. */
export interface Trace {
  readonly add: (points: readonly InkPoint[]) => void;
  readonly end: () => void;
}

export interface Glass {
  readonly element: SVGSVGElement;
  readonly place: (event: PointerEvent) => InkPoint;
}

/**
 * Follows a mouse, finger or pen from where it comes down on the glass, one at a time, and returns what lifts it. Once a pen has been seen,
 * fingers are the heel of a hand. The other end of a pen is an eraser.
 */
export function followHand(glass: Glass, begin: (withEraser: boolean) => Trace): () => void {
  const { element } = glass;
  let trace: Trace | undefined;
  let pointer = 0;
  let hasPen = false;

  const lift = (): void => {
    const ended = trace;
    trace = undefined;
    ended?.end();
  };
  element.addEventListener("pointerdown", (event) => {
    hasPen ||= event.pointerType === "pen";
    const isEraserEnd = event.button === 5;
    const isPalm = hasPen && event.pointerType === "touch";
    if (trace !== undefined || isPalm || (event.button !== 0 && !isEraserEnd)) return;
    event.preventDefault();
    pointer = event.pointerId;
    element.setPointerCapture(pointer);
    trace = begin(isEraserEnd);
    trace.add([pointOf(event, glass)]);
  });
  element.addEventListener("pointermove", (event) => {
    if (event.pointerId !== pointer) return;
    // All that the device has told since the last frame.
    const events = event.getCoalescedEvents();
    trace?.add((events.length === 0 ? [event] : events).map((one) => pointOf(one, glass)));
  });
  for (const name of ["pointerup", "pointercancel", "lostpointercapture"] as const)
    element.addEventListener(name, ({ pointerId }) => {
      if (pointerId === pointer) lift();
    });
  return lift;
}

/** Only a pen feels a pressure: of a mouse, it is made up. */
function pointOf(event: PointerEvent, glass: Glass): InkPoint {
  const [x, y] = glass.place(event);
  return event.pointerType === "pen" ? [x, y, Math.round(event.pressure * 100) / 100] : [x, y];
}
