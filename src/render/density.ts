import type { Slide } from "../model/deck.ts";
import { stackHeight, type Room } from "./arrange.ts";
import type { Density, SlideContext } from "./context.ts";
import { itemsOf } from "./items.ts";
import { isBackground } from "./layout.ts";

/** How large a slide's text is set: smaller where the author asks for it, larger where little text has much room. */
export function chooseDensity(slide: Slide, layout: string, room: Room, context: SlideContext): Density {
  if (slide.classes.includes("dense")) return "dense";
  const share = roomyShares[layout];
  if (share === undefined) return "normal";
  const items = itemsOf(slide.blocks.filter((block) => !isBackground(block)));
  const height = stackHeight(items, room.width, "roomy", context);
  return height !== undefined && height <= room.wide * share ? "roomy" : "normal";
}

/** By layout, how much of the room text may fill and still be set large. */
const roomyShares: Readonly<Record<string, number>> = { text: 0.9, columns: 0.9, table: 0.95 };
