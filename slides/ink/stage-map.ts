import type { RevealApi } from "reveal.js";
import { stageSize } from "../aspect.ts";
import { round, type InkPoint } from "./stroke.ts";

interface OnScreen {
  readonly clientX: number;
  readonly clientY: number;
}

/** Between places on the screen and on the stage, whatever the window's size. */
export interface StageMap {
  readonly onStage: (at: OnScreen) => InkPoint;
  readonly onScreen: (at: InkPoint) => OnScreen;
}

export function stageMap(deck: RevealApi): StageMap {
  const box = (): DOMRect => (deck.getSlidesElement() ?? document.body).getBoundingClientRect();
  return {
    onStage: (at) => onStage(at, box()),
    onScreen: ([x, y]) => {
      const { left, top, width, height } = box();
      const stage = stageSize();
      return { clientX: left + (x / stage.width) * width, clientY: top + (y / stage.height) * height };
    },
  };
}

/** Where on a stage of `stage` pixels, that is seen in this box, something happens on the screen. */
export function onStage({ clientX, clientY }: OnScreen, box: DOMRect, stage = stageSize()): InkPoint {
  return [
    round(((clientX - box.left) / box.width) * stage.width),
    round(((clientY - box.top) / box.height) * stage.height),
  ];
}
