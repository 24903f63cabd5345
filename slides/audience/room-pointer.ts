import type { RevealApi } from "reveal.js";
import type { RoomPointer } from "../../src/model/room.ts";
import { stageMap } from "../ink/stage-map.ts";
import { make } from "../sources-panel/element.ts";

export interface RoomDot {
  readonly hear: (pointer: RoomPointer) => void;
  /** Looks again whether it is to be seen, and where. */
  readonly show: () => void;
}

/** The speaker's dot on the listener's copy of the slide; `isLive` says whether that is the slide in the room. */
export function roomPointer(deck: RevealApi, isLive: () => boolean): RoomDot {
  const dot = make("div", "pointer-dot pointer-dot-far");
  const stage = stageMap(deck);
  let at: RoomPointer["at"] = null;
  dot.setAttribute("aria-hidden", "true");

  const show = (): void => {
    if (at === null || !isLive()) return dot.remove();
    const { clientX, clientY } = stage.onScreen(at);
    dot.style.translate = `${clientX}px ${clientY}px`;
    if (!dot.isConnected) deck.getRevealElement()?.append(dot);
  };
  deck.on("resize", show);
  return {
    hear: (pointer) => {
      ({ at } = pointer);
      show();
    },
    show,
  };
}
