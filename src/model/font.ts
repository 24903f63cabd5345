export type FontFamily = "serif" | "sans" | "mono";

/** A static instance of one of the theme's faces, cut to one script. */
export interface FontFace {
  readonly family: FontFamily;
  /** The name in CSS: `Source Sans 3`. */
  readonly name: string;
  readonly weight: 400 | 600;
  readonly italic: boolean;
  /** Code points it covers, as inclusive pairs in ascending order. */
  readonly ranges: readonly (readonly [number, number])[];
  /** Uncompressed OpenType, for measuring. */
  readonly sfnt: Uint8Array;
  /** The same face compressed, for the page. */
  readonly woff2: Uint8Array;
}
