/** In CSS pixels of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the upper left corner of a tip goes: above its mark, or below where there is no room; never past the edges of the slide. */
export function placeTip(
  mark: Box,
  tip: { readonly width: number; readonly height: number },
  slide: Box,
  gap: number,
): { readonly left: number; readonly top: number } {
  const middle = (mark.left + mark.right) / 2;
  const above = mark.top - gap - tip.height;
  const below = mark.bottom + gap;
  const fitsBelow = below + tip.height <= slide.bottom;
  return {
    left: within(middle - tip.width / 2, slide.left, slide.right - tip.width),
    top: within(above >= slide.top || !fitsBelow ? above : below, slide.top, slide.bottom - tip.height),
  };
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
