import { make } from "../sources-panel/element.ts";

export interface Pointer {
  readonly isOn: () => boolean;
  readonly turn: (to: "on" | "off") => void;
}

/** A red dot that goes where the mouse, finger or pen goes, over everything but what blocks the page, and takes no clicks. */
export function pointerDot(): Pointer {
  const root = document.documentElement;
  const dot = make("div", "pointer-dot");
  dot.setAttribute("aria-hidden", "true");
  dot.hidden = true;
  let isOn = false;
  let isSeen = false;

  const update = (): void => {
    dot.hidden = !isOn || !isSeen;
    root.toggleAttribute("data-pointing", isOn);
  };
  const follow = (event: PointerEvent): void => {
    isSeen = true;
    dot.style.translate = `${event.clientX}px ${event.clientY}px`;
    if (!isOn) return;
    dot.hidden = false;
    // A finger that points does not turn the slide.
    if (event.pointerType === "touch") event.stopPropagation();
  };
  const hide = (): void => {
    isSeen = false;
    update();
  };
  // Also while it is off, so that the dot appears where the mouse already is.
  for (const name of ["pointerdown", "pointermove"] as const)
    document.addEventListener(name, follow, { capture: true, passive: true });
  document.addEventListener("pointerup", ({ pointerType }) => {
    if (pointerType === "touch") hide();
  });
  root.addEventListener("pointerleave", hide);
  return {
    isOn: () => isOn,
    turn: (to) => {
      isOn = to === "on";
      if (!dot.isConnected) document.querySelector(".reveal")?.append(dot);
      update();
    },
  };
}
