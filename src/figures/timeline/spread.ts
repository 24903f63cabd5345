export interface SpreadRequest {
  /** Of the frame. */
  readonly height: number;
  /** Of the band, at least. */
  readonly band: number;
  readonly bandCanGrow: boolean;
  /** The room that bars take along the band, and the height of each tier of labels. */
  readonly above: { readonly bars: number; readonly tiers: readonly number[] };
  readonly below: { readonly bars: number; readonly tiers: readonly number[] };
  /** From the band to the nearest text, and between tiers, at least. */
  readonly stem: number;
  readonly gap: number;
}

/** Where band and tiers lie, in pixels from the top of the frame. */
export interface Spread {
  readonly bandTop: number;
  readonly bandHeight: number;
  /** From the band's edge to the nearest text, without the bars between. */
  readonly stem: number;
  /** By tier: the top of its texts. */
  readonly topsAbove: readonly number[];
  readonly topsBelow: readonly number[];
}

/** Shares the height that is left over between the band, the gaps of the tiers and the stems; undefined where there is too little. */
export function spreadHeight(request: SpreadRequest): Spread | undefined {
  const { height, band, above, below, stem, gap } = request;
  const sides = [above, below].filter((side) => side.tiers.length > 0);
  const gaps = sides.reduce((sum, side) => sum + side.tiers.length - 1, 0);
  const texts = sides.reduce((sum, side) => sum + side.tiers.reduce((a, b) => a + b, 0), 0);
  const bars = above.bars + below.bars;
  let slack = height - band - texts - bars - sides.length * stem - gaps * gap;
  if (slack < 0) return undefined;

  const bandGrowth = request.bandCanGrow ? Math.min(slack * 0.3, band * 0.4) : Math.min(slack * 0.1, 10);
  slack -= bandGrowth;
  const gapGrowth = gaps === 0 ? 0 : Math.min((slack * 0.5) / gaps, 26);
  slack -= gapGrowth * gaps;
  const stemGrowth = sides.length === 0 ? 0 : Math.min(slack / sides.length, 180);
  slack -= stemGrowth * sides.length;

  const extentOf = (side: SpreadRequest["above"]): number => {
    const heights = side.tiers;
    if (heights.length === 0) return side.bars;
    const all = heights.reduce((a, b) => a + b, 0) + (heights.length - 1) * (gap + gapGrowth);
    return all + stem + stemGrowth + side.bars;
  };
  const bandHeight = band + bandGrowth;
  const bandTop = slack / 2 + extentOf(above);
  const topsAbove: number[] = [];
  let edge = bandTop - above.bars - stem - stemGrowth;
  for (const tier of above.tiers) {
    topsAbove.push(edge - tier);
    edge -= tier + gap + gapGrowth;
  }
  const topsBelow: number[] = [];
  edge = bandTop + bandHeight + below.bars + stem + stemGrowth;
  for (const tier of below.tiers) {
    topsBelow.push(edge);
    edge += tier + gap + gapGrowth;
  }
  return { bandTop, bandHeight, stem: stem + stemGrowth, topsAbove, topsBelow };
}
