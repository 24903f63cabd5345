/** A stretch of time in decimal years. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** From `data-from` and `data-to`. */
export function stretchOf(element: HTMLElement): Stretch | undefined {
  const { from, to } = element.dataset;
  if (from === undefined || to === undefined) return undefined;
  return { from: Number(from), to: Number(to) };
}

/**
 * Of several stretches the one that is about this time: among those that overlap it, the one that keeps closest to it; where none does,
 * the one with the least time between. Undefined for an empty list.
 */
export function nearest<Item extends Stretch>(items: readonly Item[], wanted: Stretch): Item | undefined {
  let best: { readonly item: Item; readonly gap: number; readonly difference: number } | undefined;
  for (const item of items) {
    const gap = Math.max(0, item.from - wanted.to, wanted.from - item.to);
    const difference = Math.abs(item.from - wanted.from) + Math.abs(item.to - wanted.to);
    const isBetter =
      best === undefined || gap < best.gap || (gap === best.gap && difference < best.difference);
    if (isBetter) best = { item, gap, difference };
  }
  return best?.item;
}
