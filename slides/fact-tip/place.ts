/** In CSS pixels, of the window or of the stage. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The slides' own coordinates, whose origin is their upper left corner. */
export interface Stage extends Box {
  /** A box of the window on the stage. */
  readonly inside: (box: Box) => Box;
  readonly sizeOf: (element: HTMLElement) => { readonly width: number; readonly height: number };
}

/** The stage that reveal.js has scaled to the window. */
export function stageOf(slides: HTMLElement, scale: number): Stage {
  const origin = slides.getBoundingClientRect();
  return {
    left: 0,
    top: 0,
    right: slides.offsetWidth,
    bottom: slides.offsetHeight,
    inside: ({ left, top, right, bottom }) => ({
      left: (left - origin.left) / scale,
      top: (top - origin.top) / scale,
      right: (right - origin.left) / scale,
      bottom: (bottom - origin.top) / scale,
    }),
    sizeOf: ({ offsetWidth: width, offsetHeight: height }) => ({ width, height }),
  };
}

/** Where the upper left corner of a tip goes: above its mark, or below where there is no room; never past the slide's edges. `gap` is kept to all of them. */
export function placeTip(
  mark: Box,
  tip: { readonly width: number; readonly height: number },
  slide: Box,
  gap: number,
): { readonly left: number; readonly top: number } {
  const middle = (mark.left + mark.right) / 2;
  const above = mark.top - gap - tip.height;
  const below = mark.bottom + gap;
  const fitsBelow = below + tip.height + gap <= slide.bottom;
  const top = above >= slide.top + gap || !fitsBelow ? above : below;
  return {
    left: within(middle - tip.width / 2, slide.left + gap, slide.right - gap - tip.width),
    top: within(top, slide.top + gap, slide.bottom - gap - tip.height),
  };
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
