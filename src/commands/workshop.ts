import type { TextMeasurer } from "../draw/text.ts";
import type { FontFace } from "../model/font.ts";
import { mapAgain } from "../model/map-again.ts";
import type { Project, TextFile } from "../model/project.ts";
import type { RenderedSlide } from "../model/rendered.ts";
import type { ParseMemory } from "../parse/parse-memory.ts";
import { createParseMemory } from "../parse/parse-memory.ts";
import type { Assets } from "../project/assets.ts";
import { userCaches, type Caches } from "../project/cache-folder.ts";
import { fontsUsedBy, type FontUse } from "../project/font-use.ts";
import type { Memory } from "../project/memory.ts";
import { createSlideCache, type SlideCache } from "../render/deck.ts";

/** What one compilation leaves to the next, so that what did not change costs nothing. */
export interface Workshop {
  /** What is kept beyond this run. */
  readonly caches: Caches;
  readonly parsing: ParseMemory;
  readonly slides: SlideCache;
  /** Whether it has been handed what earlier runs printed. */
  hasRecalled?: boolean;
  readonly fontUses: (slides: readonly RenderedSlide[]) => readonly FontUse[];
  readonly characters: WeakMap<TextFile, ReadonlySet<number>>;
  /** What does not change while chronodeck runs. */
  tools?: Promise<Tools>;
  /** All templates, for the deck's own as they were. */
  templates?: { readonly own: Project["templates"]; readonly all: ReadonlyMap<string, TextFile> };
  ledgerUse?: { readonly ledger: string; readonly use: FontUse };
  measuring?: { readonly faces: readonly FontFace[]; readonly text: TextMeasurer };
}

export interface Tools {
  readonly assets: Assets;
  readonly code: Memory;
  readonly citations: Memory;
  readonly programs: Memory;
}

/** A workshop where nothing has been made yet. */
export function openWorkshop(caches: Caches = userCaches()): Workshop {
  return {
    caches,
    parsing: createParseMemory(),
    slides: createSlideCache(),
    fontUses: mapAgain(({ html }: RenderedSlide) => fontsUsedBy(html)),
    characters: new WeakMap(),
  };
}
