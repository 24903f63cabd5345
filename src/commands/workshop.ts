import type { TextMeasurer } from "../draw/text.ts";
import type { FontFace } from "../model/font.ts";
import type { TextFile } from "../model/project.ts";
import type { ParseMemory } from "../parse/parse-memory.ts";
import { createParseMemory } from "../parse/parse-memory.ts";
import type { FontUse } from "../project/font-use.ts";
import type { SlideCache } from "../render/deck.ts";

/** What one compilation leaves to the next, so that what did not change costs nothing. */
export interface Workshop {
  readonly parsing: ParseMemory;
  readonly slides: SlideCache;
  /** By the keys of slides. */
  readonly fontUse: Map<string, FontUse>;
  readonly characters: WeakMap<TextFile, ReadonlySet<number>>;
  measuring?: { readonly faces: readonly FontFace[]; readonly text: TextMeasurer };
}

/** A workshop where nothing has been made yet. */
export function openWorkshop(): Workshop {
  return { parsing: createParseMemory(), slides: new Map(), fontUse: new Map(), characters: new WeakMap() };
}
