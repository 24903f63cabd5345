import type { RevealApi } from "reveal.js";
import type { RoomMessage } from "../../src/model/room.ts";
import { currentAspect, showAspect } from "../aspect.ts";
import { inkLayer } from "../ink/layer.ts";
import type { Stroke } from "../ink/stroke.ts";
import { unpackStroke } from "../room/room-stroke.ts";

type InkMessage = Extract<RoomMessage, { readonly kind: "ink" }>;

export interface RoomInk {
  readonly hear: (message: InkMessage) => void;
  /** After the line was lost: what is drawn comes anew. */
  readonly forget: () => void;
}

/** What the speaker draws, on the listener's copy of the slides: on the slide in the room as on those that a reader looks back to. */
export function roomInk(deck: RevealApi): RoomInk {
  const layer = inkLayer(deck);
  const slides = new Map<string, Map<string, Stroke>>();
  let last = -1;

  const show = (): void => {
    const strokes = [...(slides.get(deck.getCurrentSlide().id)?.values() ?? [])];
    layer.show(strokes);
    if (strokes.length > 0) layer.lay();
    else layer.element.remove();
  };
  for (const event of ["slidechanged", "sync"]) deck.on(event, show);
  return {
    hear: ({ seq, slide, aspect, isAll, removed, added }) => {
      // The server sends all anew where it has left changes out.
      if (!isAll && seq !== last + 1) return;
      last = seq;
      const strokes = new Map(isAll ? [] : slides.get(slide));
      for (const id of removed) strokes.delete(id);
      for (const stroke of added) strokes.set(stroke.id, unpackStroke(stroke, aspect));
      slides.set(slide, strokes);
      // In another shape the lines would point at nothing.
      if (added.length > 0 && aspect !== currentAspect()) showAspect(deck, aspect);
      show();
    },
    forget: () => {
      slides.clear();
      last = -1;
      show();
    },
  };
}
