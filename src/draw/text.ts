import type { FontFamily } from "../model/font.ts";

/** How a run of text is set. `size` and `letterSpacing` are CSS pixels. */
export interface TextStyle {
  readonly family: FontFamily;
  readonly weight: 400 | 600;
  readonly italic?: boolean;
  readonly size: number;
  readonly letterSpacing?: number;
}

/** Measures text as the browser will set it, from the very fonts that the deck embeds. */
export interface TextMeasurer {
  /** Advance width of one line, in CSS pixels. */
  width(text: string, style: TextStyle): number;
}
