import type { RoomSlide } from "../model/room.ts";
import { printProse } from "../render/blocks.ts";
import { deckContext } from "../render/deck.ts";
import { paperContext } from "../render/handout-slide.ts";
import { labelSlides } from "../render/slide-labels.ts";
import type { Compiled } from "./compile.ts";

/** The deck's slides with their notes, as a remote shows them. */
export async function remoteSlides({ deck, input, slides }: Compiled): Promise<readonly RoomSlide[]> {
  const context = await deckContext(input);
  const written = new Map(deck.slides.map((slide) => [slide.id, slide]));
  const labels = labelSlides(slides.map(({ id }) => written.get(id) ?? {}));
  return slides.map(({ id, title, section }, index) => {
    const slide = written.get(id);
    const backup = slide?.isBackup === true && ({ isBackup: true } as const);
    const notes = slide === undefined ? "" : printProse(slide.notes, paperContext(slide, context)).trim();
    return { id, label: labels[index] ?? "", ...backup, title, section, notes };
  });
}
