import type { TextStyle } from "../draw/text.ts";

/** How a kind of text is set on the stage: its face and the distance from baseline to baseline, in CSS pixels. */
export interface Setting {
  readonly style: TextStyle;
  readonly line: number;
}

function setting(
  family: TextStyle["family"],
  weight: TextStyle["weight"],
  size: number,
  line: number,
): Setting {
  return { style: { family, weight, size }, line };
}

/**
 * The sizes of theme Atlas, as the renderer needs them to know how much room text leaves for a figure. They stand a second time in
 * slides/themes/atlas/tokens.css, which sets the text; a test holds the two together.
 */
export const typeScale = {
  headline: setting("serif", 600, 40, 46),
  "headline-long": setting("serif", 600, 34, 40),
  subheading: setting("sans", 600, 26, 34),
  roomy: setting("sans", 400, 30, 42),
  body: setting("sans", 400, 26, 36),
  dense: setting("sans", 400, 22, 30),
  "table-roomy": setting("sans", 400, 25, 33),
  table: setting("sans", 400, 22, 28),
  "table-dense": setting("sans", 400, 19, 24),
  callout: setting("sans", 400, 22, 30),
  code: setting("mono", 400, 20, 29),
  "figure-title": setting("sans", 600, 20, 26),
  "rail-name": setting("sans", 600, 18, 24),
  small: setting("sans", 400, 16, 21),
} as const;

/** Distances on the stage in CSS pixels; also in tokens.css. */
export const spacing = {
  "margin-x": 72,
  top: 44,
  "kicker-line": 24,
  "headline-gap": 6,
  "headline-width": 1060,
  "body-gap": 24,
  "block-gap": 20,
  "item-gap": 10,
  "item-gap-roomy": 18,
  "list-indent": 30,
  "column-gap": 48,
  "column-rule": 13,
  "cell-y": 9,
  "cell-y-roomy": 14,
  "cell-x": 14,
  "callout-pad": 18,
  "callout-label": 24,
  "code-pad": 18,
  "caption-gap": 8,
  "foot-gap": 16,
  "footnote-gap": 6,
  "footnote-indent": 18,
  "entry-indent": 40,
  "number-room": 64,
  "rail-room": 48,
} as const;
