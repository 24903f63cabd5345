import type { RevealApi } from "reveal.js";
import type { RoomMessage } from "../../src/model/room.ts";
import { currentAspect, showAspect } from "../aspect.ts";
import { inkLayer } from "../ink/layer.ts";
import type { Stroke } from "../ink/stroke.ts";
import { unpackStroke } from "../room/room-stroke.ts";

type InkMessage = Extract<RoomMessage, { readonly kind: "ink" | "line" }>;

export interface RoomInk {
  readonly hear: (message: InkMessage) => void;
  /** After the line was lost: what is drawn comes anew. */
  readonly forget: () => void;
}

/** What the speaker draws, on the listener's copy of the slides: on the slide in the room as on those that a reader looks back to. */
export function roomInk(deck: RevealApi): RoomInk {
  const layer = inkLayer(deck);
  const slides = new Map<string, Map<string, Stroke>>();
  let line: { readonly slide: string; readonly stroke: Stroke } | undefined;
  let last = -1;

  const show = (): void => {
    const { id } = deck.getCurrentSlide();
    const drawn = [...(slides.get(id)?.values() ?? [])];
    const strokes = line?.slide === id ? [...drawn, line.stroke] : drawn;
    layer.show(strokes);
    if (strokes.length > 0) layer.lay();
    else layer.element.remove();
  };
  for (const event of ["slidechanged", "sync"]) deck.on(event, show);
  return {
    hear: (message) => {
      const { slide, aspect } = message;
      if (message.kind === "line") {
        line = message.stroke === null ? undefined : { slide, stroke: unpackStroke(message.stroke, aspect) };
      } else {
        // The server sends all anew where it has left changes out.
        if (!message.isAll && message.seq !== last + 1) return;
        last = message.seq;
        const strokes = new Map(message.isAll ? [] : slides.get(slide));
        for (const id of message.removed) strokes.delete(id);
        for (const stroke of message.added) strokes.set(stroke.id, unpackStroke(stroke, aspect));
        slides.set(slide, strokes);
      }
      // In another shape the lines would point at nothing.
      const isDrawn = message.kind === "line" ? message.stroke !== null : message.added.length > 0;
      if (isDrawn && aspect !== currentAspect()) showAspect(deck, aspect);
      show();
    },
    forget: () => {
      slides.clear();
      line = undefined;
      last = -1;
      show();
    },
  };
}
