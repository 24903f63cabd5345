import { make } from "../sources-panel/element.ts";
import type { InkPoint } from "./stroke.ts";
import type { StageMap } from "./stage-map.ts";

export interface Pointer {
  readonly isOn: () => boolean;
  readonly turn: (to: "on" | "off") => void;
  /** Puts the dot on a place of the stage, as a hand in another window does; null takes it off. */
  readonly point: (at: InkPoint | null) => void;
  /** Where on the stage the dot is seen. */
  readonly at: () => InkPoint | undefined;
}

/** A red dot that goes where the mouse, finger or pen goes, over everything but what blocks the page, and takes no clicks. `moved` is told whenever it does. */
export function pointerDot(stage: StageMap, moved: () => void): Pointer {
  const root = document.documentElement;
  const dot = make("div", "pointer-dot");
  dot.setAttribute("aria-hidden", "true");
  dot.hidden = true;
  let isOn = false;
  let seenAt: { readonly clientX: number; readonly clientY: number } | undefined;

  const update = (): void => {
    dot.hidden = !isOn || seenAt === undefined;
    if (seenAt !== undefined) dot.style.translate = `${seenAt.clientX}px ${seenAt.clientY}px`;
    root.toggleAttribute("data-pointing", isOn);
    moved();
  };
  const follow = (event: PointerEvent): void => {
    seenAt = event;
    if (!isOn) return;
    update();
    // A finger that points does not turn the slide.
    if (event.pointerType === "touch") event.stopPropagation();
  };
  const hide = (): void => {
    seenAt = undefined;
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
    point: (at) => {
      seenAt = at === null ? undefined : stage.onScreen(at);
      update();
    },
    at: () => (isOn && seenAt !== undefined ? stage.onStage(seenAt) : undefined),
  };
}
