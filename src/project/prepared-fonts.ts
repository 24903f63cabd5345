import type { FontFace } from "../model/font.ts";

/** A face in `dist/fonts`: `<file>.ttf` and `<file>.woff2`. */
export interface PreparedFace extends Omit<FontFace, "sfnt" | "woff2"> {
  /** The slice it was cut from: `latin`, `cyrillic-ext`; of symbols, the source's own name. */
  readonly slice: string;
  readonly file: string;
}

/** `dist/fonts/index.json`. */
export interface FontIndex {
  /** Of everything that the files depend on: equal keys mean equal files. */
  readonly key: string;
  /** Slices in the order of preference: of two that hold a character, the first is taken. */
  readonly faces: readonly PreparedFace[];
}
